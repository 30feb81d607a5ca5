"""Figures of a stretch of time beside what they are made of."""

from svcsite.measures.catalogue import DEFINITIONS, Measured
from svcsite.measures.tally import (
    figures_of,
    has_events,
    last_months,
    reports_of,
    tallies,
    together,
)
from svcsite.record.period import Period
from tests.ledgers import facts, ledger

OCTOBER, NOVEMBER = Period(2026, 10), Period(2026, 11)
TWO = ledger(
    facts("2026-10-02-a", opened="2026-10-02 09:00", resolved="2026-10-02 12:00", score="9"),
    facts("2026-11-03-b", opened="2026-11-03 09:00", outcome="open"),
    facts("2026-10-04-c", customer="globex", opened="2026-10-04 09:00", score="4"),
)
ACME = Measured.of(TWO.slice_of_customer("acme"))
GLOBEX = Measured.of(TWO.slice_of_customer("globex"))


def test_every_figure_is_in_one_tally():
    names = [figure.name for tally in tallies(ACME) for figure in tally.figures]
    assert sorted(names) == sorted(definition.name for definition in DEFINITIONS)


def test_figures_of_one_tally_are_made_of_the_same_reports():
    for tally in tallies(ACME):
        assert len({(figure.counted, figure.excluded) for figure in tally.figures}) == 1


def test_months_together_are_what_happened_in_them():
    both = figures_of(tallies(ACME, [OCTOBER, NOVEMBER]))
    for name, figure in ACME.figures(Period(2026, 9, 3)).items():
        assert set(both[name].counted) == set(figure.counted)
        assert both[name].value == figure.value


def test_what_lasts_is_as_it_stands_at_the_end():
    assert figures_of(tallies(ACME, [OCTOBER, NOVEMBER]))["open_cases"].n == 1
    assert figures_of(tallies(ACME, [NOVEMBER, Period(2026, 12)]))["open_cases"].n == 1
    assert figures_of(tallies(ACME, [OCTOBER]))["open_cases"].n == 0


def test_what_still_goes_on_is_no_event():
    assert has_events(tallies(ACME, [NOVEMBER]))
    december = tallies(ACME, [Period(2027, 1)])
    assert figures_of(december)["open_cases"].n == 1
    assert not has_events(december)


def test_all_customers_together_count_what_each_counts():
    acme, globex = tallies(ACME, [OCTOBER]), tallies(GLOBEX, [OCTOBER])
    every = figures_of(together([acme, globex]))
    for name, figure in every.items():
        assert figure.n == figures_of(acme)[name].n + figures_of(globex)[name].n
    assert (
        every["rating_mean"].value == Measured.of(TWO.everything).figure("rating_mean", None).value
    )


def test_together_without_customers_is_nothing():
    assert {figure.n for figure in figures_of(together([])).values()} == {0}


def test_each_report_is_told_once():
    keys = list(reports_of(tallies(ACME)))
    assert sorted(map(str, keys)) == ["acme/2026-10-02-a", "acme/2026-11-03-b"]


def test_the_last_months_end_with_the_one_given():
    assert [month.key for month in last_months(Period(2026, 2), 4)] == [
        "2025-11",
        "2025-12",
        "2026-01",
        "2026-02",
    ]
