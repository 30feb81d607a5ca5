"""A rep's figures: of what the rep handled, with the ratings that are credited to the rep."""

from svcsite.measures.reps import measured_reps
from svcsite.measures.tally import figures_of
from svcsite.record.period import Period
from svcsite.record.settings import Rep, Settings
from tests.ledgers import ZONE, facts, ledger

OCTOBER = Period(2026, 10)


def figures(*reports, rep="joao", period=None, settings=None):
    [found] = [one for one in measured_reps(ledger(*reports, settings=settings)) if one.rep == rep]
    return figures_of(found.tallies(period))


def test_a_reps_reports_are_those_that_the_rep_handled():
    mine = facts("2026-10-02-a", rep="joao", opened="2026-10-02 09:00")
    other = facts("2026-10-03-b", rep="ana", opened="2026-10-03 09:00")
    assert figures(mine, other)["reports"].counted == (("acme", "2026-10-02-a"),)


def test_the_rating_of_a_complaint_is_credited_to_whom_it_is_about():
    complaint = facts("2026-10-02-a", kind="complaint", rep="ana", involved="joao", score="3")
    assert figures(complaint)["rating_mean"].n == 1
    assert figures(complaint)["reports"].n == 0
    assert figures(complaint, rep="ana")["rating_mean"].n == 0


def test_months_add_up_to_all_time():
    reports = [
        facts(f"2026-{month}-02-a", rep="joao", opened=f"2026-{month}-02 09:00", score="9")
        for month in ("09", "10", "11")
    ]
    [rep] = measured_reps(ledger(*reports))
    months = rep.months()
    assert months == [Period(2026, 9), OCTOBER, Period(2026, 11)]
    for name in ("reports", "rating_mean", "rating_satisfied"):
        whole = figures_of(rep.tallies(None))[name].n
        assert sum(figures_of(rep.tallies(month))[name].n for month in months) == whole == 3


def test_a_rep_of_the_archive_without_reports_is_there():
    settings = Settings(timezone=ZONE, reps={"eva": Rep(name="Eva Braun")})
    assert figures(rep="eva", settings=settings)["reports"].n == 0


def test_a_report_without_a_rep_is_nobodys():
    assert measured_reps(ledger(facts())) == []
