"""Ratings in numbers."""

from decimal import Decimal

from svcsite.ledger.key import ReportKey
from svcsite.measures.figure import Reason
from svcsite.measures.ratings import ratings
from svcsite.measures.volume import report_count
from svcsite.record.facets import Facets, RatingFacets
from svcsite.record.settings import RatingSettings, Scale
from tests.ledgers import facts

TEN = RatingSettings()
DECLINED = RatingFacets(declined="no time", asked=True)
NOT_ASKED = RatingFacets()
NO_ANSWER = RatingFacets(asked=True)


def rated(*given: str | RatingFacets) -> list[Facets]:
    return [
        facts(f"2026-10-{day:02}-x", **({"score": r} if isinstance(r, str) else {"rating": r}))
        for day, r in enumerate(given, start=1)
    ]


def test_the_mean_is_of_those_who_answered():
    mean = ratings(rated("9", "6", DECLINED), TEN).mean
    assert mean.value == Decimal("7.5")
    assert mean.n == 2
    assert mean.counted == (
        ReportKey("acme", "2026-10-01-x"),
        ReportKey("acme", "2026-10-02-x"),
    )


def test_who_is_left_out_is_named_with_the_reason():
    found = ratings(rated("9", DECLINED, NOT_ASKED, NO_ANSWER), TEN)
    assert [(e.report.id, e.reason) for e in found.mean.excluded] == [
        ("2026-10-02-x", Reason.DECLINED),
        ("2026-10-03-x", Reason.NOT_ASKED),
        ("2026-10-04-x", Reason.NO_ANSWER),
    ]


def test_nobody_was_asked_while_something_remains_to_be_done():
    waiting = facts(outcome="waiting part")
    (excluded,) = ratings([waiting], TEN).mean.excluded
    assert excluded.reason is Reason.UNFINISHED


def test_no_answers_are_no_value_rather_than_zero():
    found = ratings(rated(DECLINED), TEN)
    assert found.mean.value is None
    assert found.satisfied.value is None
    assert found.satisfied.told_share is None


def test_a_zero_is_an_answer():
    assert ratings(rated("0"), TEN).mean.value == Decimal(0)


def test_under_five_answers_there_is_no_percentage():
    four, five = ratings(rated(*"9989"), TEN), ratings(rated(*"99897"), TEN)
    assert len(four.satisfied.part) == 4
    assert four.satisfied.told_share is None
    assert five.satisfied.told_share == Decimal("0.8")


def test_a_mean_is_no_share_of_its_n():
    assert ratings(rated(*"99999"), TEN).mean.told_share is None


def test_every_score_of_the_scale_has_its_bar_with_its_reports():
    bars = ratings(rated("9", "9.5", "10", "0"), TEN).distribution
    assert [len(bar.counted) for bar in bars] == [1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1]
    assert [key.id for key in bars[9].counted] == ["2026-10-01-x", "2026-10-02-x"]
    assert sum(len(bar.counted) for bar in bars) == 4


def test_fractions_are_told():
    assert not ratings(rated("9"), TEN).fractions
    assert ratings(rated("9", "9.5"), TEN).fractions


def test_a_long_scale_is_divided_into_equal_stretches():
    hundred = RatingSettings(scale=Scale(Decimal(0), Decimal(100)))
    bars = ratings(rated("100", "90", "89.9", "0"), hundred).distribution
    assert [(int(bar.lowest), int(bar.below)) for bar in bars[-2:]] == [(80, 90), (90, 100)]
    assert [len(bar.counted) for bar in bars] == [1, 0, 0, 0, 0, 0, 0, 0, 1, 2]


def test_a_scale_that_begins_at_one_has_no_bar_for_zero():
    five = RatingSettings(scale=Scale(Decimal(1), Decimal(5)))
    bars = ratings(rated("1", "5"), five).distribution
    assert [int(bar.lowest) for bar in bars] == [1, 2, 3, 4, 5]


def test_reports_are_counted_and_named():
    count = report_count(rated("9", "8"))
    assert count.n == 2
    assert [key.id for key in count.counted] == ["2026-10-01-x", "2026-10-02-x"]
