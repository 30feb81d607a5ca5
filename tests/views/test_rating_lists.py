"""Ratings as lists and charts in words."""

from decimal import Decimal

from svcsite.ledger.key import ReportKey
from svcsite.measures.ratings import rated
from svcsite.record.facets import RatingFacets
from svcsite.record.period import Period
from svcsite.views import links
from svcsite.views.elements import Link
from svcsite.views.groups import Position, pages_of
from svcsite.views.rated import rated_reports, rating_groups
from svcsite.views.rating_list import rating_list_view
from svcsite.views.ratings import ratings_view
from tests.ledgers import facts, ledger

YEAR = links.ratings(Period(2026, 1, 12))


def scored(id_: str, score: str | None, **given):
    return facts(id_, opened=f"{id_[:10]} 09:00", score=score, **given)


def listed(*reports, comments=(), rows=200):
    archive = ledger(*reports)
    observations = list(rated(archive.reports, archive.settings.rating))
    by_key = {ReportKey.of(report): report for report in archive.reports}
    groups = rating_groups(rated_reports(by_key, observations, dict(comments)), archive.settings)
    divided = pages_of(groups, rows)
    return [
        rating_list_view(
            "Ratings of 2026",
            held,
            Position(first=YEAR, number=number, pages=len(divided)),
            observations,
            {customer.slug: customer for customer in archive.customers},
            archive.settings,
            up=Link(text="All"),
            with_customer=True,
        )
        for number, held in enumerate(divided, start=1)
    ]


def test_the_lowest_come_first_with_what_the_customer_said():
    [page] = listed(
        scored("2026-10-02-a", "9"),
        scored("2026-10-03-b", "3"),
        comments=[(ReportKey("acme", "2026-10-03-b"), "Nobody came.")],
    )
    assert [(g.anchor, g.title) for g in page.groups] == [
        ("score-3", "Score 3"),
        ("score-9", "Score 9"),
    ]
    assert page.groups[0].rows[0].comment == "Nobody came."


def test_who_gave_no_score_is_told_last_with_the_reason():
    declined = facts("2026-10-03-b", rating=RatingFacets(declined="no time", asked=True))
    [page] = listed(scored("2026-10-02-a", "9"), declined)
    assert [row.reason for row in page.groups[-1].rows] == ["The customer declined to rate"]


def test_columns_lead_to_the_sections_of_the_first_page_whatever_page_they_begin_on():
    pages = listed(*(scored(f"2026-10-0{n}-a", str(n)) for n in range(1, 6)), rows=2)
    chart = pages[0].head.distribution
    hrefs = [mark.href for mark in chart.marks if mark.n]
    assert hrefs == [f"2026.html#score-{n}" for n in range(1, 6)]
    assert [group.anchor for group in pages[0].groups] == [f"score-{n}" for n in range(1, 6)]
    assert pages[0].groups[-1].more.href == "2026-3.html#score-5"
    assert pages[1].head is None


def overview(*reports, prior=Decimal(8)):
    archive = ledger(*reports)
    seen = list(rated(archive.reports, archive.settings.rating))
    return ratings_view(seen, archive.customers, archive.settings, prior)


def test_a_mean_of_few_ratings_is_drawn_towards_the_archives():
    [row] = overview(scored("2026-10-02-a", "10")).customers
    assert (row.mean.value, row.adjusted.value, row.adjusted.base) == (
        "10.0",
        "8.3",
        "based on 1 rating",
    )


def test_months_without_ratings_are_gaps_between_those_with():
    view = overview(scored("2026-08-02-a", "10"), scored("2026-10-02-a", "8"))
    mean, _ = view.by_month
    assert [(mark.label, mark.value) for mark in mean.marks] == [
        ("August 2026", 10.0),
        ("September 2026", None),
        ("October 2026", 8.0),
    ]
    assert mean.marks[0].href == "../months/2026-08.html#customers"
    assert mean.target.value == 8


def test_years_lead_to_their_lists():
    view = overview(scored("2025-10-02-a", "9"), scored("2026-10-02-a", "9"))
    assert [(row.name.text, row.mean.href) for row in view.years] == [
        ("2026", "2026.html#rating_mean"),
        ("2025", "2025.html#rating_mean"),
    ]


def test_without_ratings_there_is_nothing_to_show():
    view = overview(facts())
    assert (view.customers, view.years, view.by_customer) == ((), (), None)
