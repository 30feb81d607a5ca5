"""Reps and customers beside each other, by ratings."""

from decimal import Decimal

from svcsite.measures.ranking import archive_mean, ranked_customers, ranked_reps
from svcsite.record.facets import RatingFacets
from svcsite.record.period import Period
from tests.ledgers import at, facts, ledger


def rated(id_: str, score: str, **given):
    about = {"opened": f"{id_[:10]} 09:00", "signed": id_[:10], "score": score, **given}
    return facts(id_, **about)


def test_a_complaints_rating_is_about_the_one_involved():
    slice_ = ledger(
        rated("2026-10-02-a", "9", rep="ana"),
        rated("2026-10-03-b", "2", rep="ana", kind="complaint", involved="joao"),
        rated("2026-10-04-c", "3", rep="ana", kind="complaint"),
        rated("2026-10-05-d", "8", rep="ana", involved="joao"),
    ).everything
    found = {
        one.name: sorted(key.id[-1] for key in one.figure.counted)
        for one in ranked_reps(slice_, Decimal(8))
    }
    assert found == {"ana": ["a", "c", "d"], "joao": ["b"]}


def test_one_ten_does_not_win_against_many_nines():
    nines = [rated(f"2026-10-{day:02}-x", "9", rep="ana") for day in range(1, 31)]
    slice_ = ledger(*nines, rated("2026-10-31-x", "10", rep="joao")).everything
    first, second = ranked_reps(slice_, Decimal(8))
    # Thirty nines and five eights; a ten and five eights.
    assert (first.name, round(first.adjusted or 0, 3)) == ("ana", Decimal("8.857"))
    assert (second.name, round(second.adjusted or 0, 3)) == ("joao", Decimal("8.333"))
    assert second.figure.value == 10


def test_who_has_no_rating_stands_at_the_archives_mean_with_no_figure():
    slice_ = ledger(facts(opened="2026-10-02 09:00", rep="ana")).everything
    (ana,) = ranked_reps(slice_, Decimal("8.2"))
    assert (ana.figure.value, ana.figure.n, ana.adjusted) == (None, 0, Decimal("8.2"))


def test_the_archives_mean_is_that_at_the_end_of_the_last_month_that_was_over():
    # As of 2026-12-01 0:00 in UTC it is 30 November in São Paulo: October is the last month that was over.
    late = RatingFacets(score=Decimal(10), asked=True, on=at("2026-11-02"))
    whole = ledger(
        rated("2026-09-02-a", "6"),
        rated("2026-10-31-b", "8"),
        rated("2026-11-01-c", "1"),
        facts("2026-10-05-d", opened="2026-10-05 09:00", rating=late),
    )
    assert archive_mean(whole.everything) == 7
    assert archive_mean(ledger(rated("2026-11-01-c", "1")).everything) is None


def test_without_a_mean_to_draw_to_nobody_is_adjusted():
    (one,) = ranked_customers(ledger(rated("2026-11-01-c", "1")).everything, None)
    assert (one.name, one.adjusted, one.figure.value) == ("acme", None, 1)


def test_a_period_has_its_own_ratings():
    slice_ = ledger(
        rated("2026-09-02-a", "6"), rated("2026-10-02-b", "9", customer="beta")
    ).everything
    found = ranked_customers(slice_, Decimal(8), Period.parse("2026-10"))
    assert [(one.name, one.figure.n) for one in found] == [("beta", 1), ("acme", 0)]
