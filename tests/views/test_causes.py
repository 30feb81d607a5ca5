"""Causes and parts, in words."""

from collections import Counter

from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.causes import causes
from svcsite.record.period import Period
from svcsite.record.settings import Cause, Settings
from svcsite.views import links
from svcsite.views.by_cause import by_cause, cause_title, marked_title
from svcsite.views.cause import Cause as ShownCause
from svcsite.views.cause import cause_summary, cause_view, month_groups
from svcsite.views.causes import CauseCount, causes_view
from svcsite.views.customer_causes import cause_groups, customer_causes_view
from svcsite.views.groups import Position, pages_of
from svcsite.views.parts import DEFECTIVE, FITTED, part_counts, part_groups, parts_view
from tests.ledgers import ZONE, facts, ledger

OCTOBER = Period(2026, 10)
SETTINGS = Settings(
    timezone=ZONE,
    causes={
        "component": Cause(label="Component fault"),
        "staff": Cause(label="Our own work", internal=True),
        "unknown": Cause(label="Unknown"),
    },
)


def failed(day: str, cause: str | None, **given):
    return facts(f"2026-{day}-x", opened=f"2026-{day} 09:00", cause=cause, **given)


def overview(*reports):
    archive = ledger(*reports, settings=SETTINGS)
    found = causes(archive.everything)
    days = {ReportKey.of(report): day_of(report) for report in archive.reports}
    counts = tuple(
        CauseCount(
            id=share.name,
            n=share.n,
            is_ranked=share in found.ranked,
            latest=max(days[key] for key in share.counted),
            months=Counter(Period.month_of(days[key]) for key in share.counted),
        )
        for share in (*found.ranked, *found.apart)
    )
    parts = part_counts(DEFECTIVE.count(archive.everything))
    fitted = part_counts(FITTED.count(archive.everything))
    return causes_view(counts, parts, fitted, OCTOBER, SETTINGS)


def test_unknown_and_none_never_win_the_chart():
    unknown = [failed(f"10-0{n}", "unknown") for n in range(1, 6)]
    none = [failed(f"09-0{n}", None) for n in range(1, 6)]
    chart = overview(*unknown, *none, failed("10-10", "component")).ranking
    assert [mark.label for mark in chart.marks] == ["Component fault"]
    assert {mark.label for mark in chart.apart} == {"Unknown", "No cause given"}


def test_what_customers_never_see_is_marked():
    view = overview(failed("10-01", "staff"))
    assert [mark.label for mark in view.ranking.marks] == ["Our own work (internal)"]
    assert [(row.name.text, row.is_internal) for row in view.causes] == [("Our own work", True)]


def test_each_count_leads_to_the_list_of_its_cause():
    view = overview(failed("10-01", "component"))
    [mark] = view.ranking.marks
    assert mark.href == links.relative(links.cause("component"), links.CAUSES) + "#reports"
    [trend] = view.trends
    assert trend.marks[-1].href.endswith("#2026-10")


def test_the_trends_share_one_scale_and_the_same_months():
    view = overview(
        failed("08-01", "component"), failed("10-01", "component"), failed("10-02", "staff")
    )
    first, second = view.trends
    assert first.axis == second.axis
    assert [mark.label for mark in first.marks] == [mark.label for mark in second.marks]
    assert len(first.marks) == 3


def test_spellings_are_one_cause():
    found = by_cause([failed("10-01", "Fuse"), failed("10-02", "fuse"), failed("10-03", None)])
    assert {cause: len(reports) for cause, reports in found.items()} == {"Fuse": 2, "": 1}


def test_a_cause_nobody_gave_has_a_name():
    assert cause_title("", SETTINGS) == marked_title("", SETTINGS) == "No cause given"


def test_a_cause_lists_its_cases_by_month_and_whom_it_strikes():
    reports = [
        failed("09-01", "component", customer="beta", defective_parts=("fuser",)),
        failed("10-01", "component", defective_parts=("fuser", "Fuser")),
        failed("10-02", "component"),
    ]
    archive = ledger(*reports, settings=SETTINGS)
    whole = month_groups(archive.reports, day_of, "en")
    summary = cause_summary(archive.everything, whole, archive.customers, OCTOBER)
    view = cause_view(
        ShownCause(id="component", total=3, summary=summary),
        pages_of(whole)[0],
        Position(first=links.cause("component")),
        (),
        {customer.slug: customer for customer in archive.customers},
        SETTINGS,
    )
    assert [(group.anchor, group.count) for group in view.groups] == [
        ("2026-10", "2 cases"),
        ("2026-09", "1 case"),
    ]
    customers, parts = view.head.charts
    assert [(mark.label, mark.n) for mark in customers.marks] == [("Acme", 2), ("Beta", 1)]
    assert (
        customers.marks[0].href
        == f"../customers/acme/causes.html#{links.cause_anchor('component')}"
    )
    assert [(mark.label, mark.n) for mark in parts.marks] == [("fuser", 2)]
    assert parts.marks[0].href == f"defective-parts.html#{links.part_anchor('fuser', 'component')}"


def test_parts_are_listed_by_part_and_in_each_by_cause():
    archive = ledger(
        failed("10-01", "component", defective_parts=("fuser",)),
        failed("10-02", "staff", defective_parts=("fuser", "N/A")),
        settings=SETTINGS,
    )
    pareto = DEFECTIVE.count(archive.everything)
    reports = {ReportKey.of(report): report for report in archive.reports}
    view = parts_view(
        DEFECTIVE,
        part_counts(pareto),
        pages_of(part_groups(pareto, reports, SETTINGS))[0],
        Position(first=links.DEFECTIVE_PARTS),
        {customer.slug: customer for customer in archive.customers},
        SETTINGS,
    )
    assert [(part.title, part.count, [g.title for g in part.groups]) for part in view.parts] == [
        ("fuser", "2 reports", ["Component fault", "Our own work"]),
        ("Part not named", "1 report", ["Our own work"]),
    ]
    assert [mark.label for mark in view.chart.marks] == ["fuser"]


def test_a_customers_causes_are_sections_that_the_chart_leads_to():
    archive = ledger(failed("10-01", "component"), failed("10-02", None), settings=SETTINGS)
    [customer] = archive.customers
    pareto = causes(archive.slice_of_customer("acme"))
    reports = {ReportKey.of(report): report for report in archive.reports}
    [held] = pages_of(cause_groups(pareto, reports, SETTINGS))
    counts = [("component", 1, True), ("", 1, False)]
    at = Position(first=links.customer_causes("acme"))
    view = customer_causes_view(customer, counts, held, at, SETTINGS)
    marks = (*view.ranking.marks, *view.ranking.apart)
    assert [mark.href for mark in marks] == [f"#{group.anchor}" for group in view.groups]


def test_the_latest_day_is_told():
    view = overview(failed("10-01", "component"), failed("10-09", "component"))
    assert view.causes[0].latest == "9 Oct 2026"


def test_a_ranking_says_what_its_percentages_are_of():
    chart = overview(failed("10-10", "component"), failed("10-09", "unknown")).ranking
    assert chart.base == "based on 1 case with a known cause; 1 without"
    chart = overview(failed("10-10", "component"), failed("10-11", "component")).ranking
    assert chart.base == "based on 2 cases with a known cause"
