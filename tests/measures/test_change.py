"""Whether a figure changed: only where chance does not explain it."""

from svcsite.measures.catalogue import Measured
from svcsite.measures.change import changes, interval
from svcsite.measures.intervals import Trend, mean_interval, median_interval, share_interval
from svcsite.measures.tally import Tallies, Tally, tallies
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from tests.ledgers import facts, ledger

SEPTEMBER, OCTOBER = Period(2026, 9), Period(2026, 10)


def reports(month: str, count: int, score: int) -> list[Facets]:
    """Return reports of one month, of which two scores in three are the one given and the others one less."""
    return [
        facts(
            f"{month}-02-{n}",
            opened=f"{month}-02 09:00",
            resolved=f"{month}-02 {10 + n % 9}:00",
            score=str(score - (n % 3 == 0)),
        )
        for n in range(count)
    ]


def tallies_of(period: Period, *given: list[Facets]) -> Tallies:
    every = ledger(*(report for some in given for report in some))
    return tallies(Measured.of(every.everything), [period])


def tally(made: Tallies, name: str) -> Tally:
    return next(one for one in made if any(figure.name == name for figure in one.figures))


def changed(before: list[Facets], now: list[Facets], *, alike: bool = True) -> dict[str, Trend]:
    earlier, later = tallies_of(SEPTEMBER, before, now), tallies_of(OCTOBER, before, now)
    return changes(earlier, later, alike=alike)


def test_scores_that_cannot_be_mistaken_for_each_other_are_a_change():
    found = changed(reports("2026-09", 12, 9), reports("2026-10", 12, 4))
    assert found["rating_mean"] is Trend.DOWN
    assert found["rating_satisfied"] is Trend.DOWN
    assert found["reports"] is Trend.NONE


def test_more_work_is_a_change_where_both_stretches_were_whole():
    few, many = reports("2026-09", 5, 9), reports("2026-10", 40, 9)
    assert changed(few, many)["reports"] is Trend.UP
    assert "reports" not in changed(few, many, alike=False)


def test_of_few_nothing_is_concluded():
    found = changed(reports("2026-09", 4, 9), reports("2026-10", 12, 4))
    assert "rating_mean" not in found
    assert "resolution_median" not in found


def test_each_figure_has_the_interval_of_its_kind():
    made = tallies_of(OCTOBER, reports("2026-10", 12, 9))
    rated, solved = tally(made, "rating_mean"), tally(made, "resolution_median")
    scores = [o.value for o in rated.observations if o.value is not None]
    times = [o.value for o in solved.observations if o.value is not None]
    mean, satisfied = rated.figures
    middle, average, ninety = solved.figures
    assert interval(mean, rated) == mean_interval(scores)
    assert interval(satisfied, rated) == share_interval(12, 12)
    assert interval(middle, solved) == median_interval(times)
    assert interval(average, solved) == mean_interval(times)
    assert interval(ninety, solved) is None
