"""What came back, as a list in words."""

from svcsite.ledger.key import ReportKey
from svcsite.measures.figure import Reason
from svcsite.measures.observation import part_count
from svcsite.measures.recurrence import recurrence, returns
from svcsite.views import links
from svcsite.views.figures import reason_text
from svcsite.views.groups import Position
from svcsite.views.recurrences import Judged, earlier_of, recurrence_groups, recurrences_view
from tests.ledgers import facts, ledger


def view(*reports):
    archive = ledger(*reports)
    everything = archive.everything
    back = {found.case.key: earlier_of(found) for found in returns(everything)}
    observations = list(recurrence(everything))
    by_key = {ReportKey.of(report): report for report in archive.reports}
    judged = [
        Judged(report=by_key[o.report], earlier=back.get(o.report), reason=o.reason)
        for o in observations
    ]
    return recurrences_view(
        part_count("recurrence", observations),
        recurrence_groups(judged, "en"),
        Position(first=links.RECURRENCES),
        {customer.slug: customer for customer in archive.customers},
        archive.settings,
    )


def jam(day: str, **given):
    times = {"opened": f"{day} 09:00", "resolved": f"{day} 12:00"}
    return facts(f"{day}-jam", serial="VNB3", cause="component", **{**times, **given})


def test_what_came_back_stands_with_the_report_before_it():
    found = view(jam("2026-10-02", ticket="OS-1", rep="joao"), jam("2026-10-20"))
    [row] = found.groups[0].rows
    assert found.groups[0].anchor == found.came_back
    assert row.key == "acme/2026-10-20-jam"
    assert (row.before.text, row.before.href) == (
        "OS-1",
        "customers/acme/2026/2026-10-02-jam.html",
    )
    assert (row.gap, row.cause, row.machine) == ("18 days", "Component fault", "VNB3")


def test_the_list_has_all_cases_that_the_figure_counts_and_those_it_leaves_out():
    unknown = facts("2026-10-21-x", opened="2026-10-21 09:00")
    found = view(jam("2026-10-02"), jam("2026-10-20"), unknown)
    assert [(group.anchor, len(group.rows)) for group in found.groups] == [
        ("came-back", 1),
        ("once", 1),
        ("left-out", 1),
    ]
    assert found.groups[2].rows[0].reason == reason_text(Reason.NO_CAUSE, "en")
    assert [(figure.value, figure.n) for figure in found.figures] == [("1 of 2", 2)]


def test_an_archive_without_cases_has_an_empty_list():
    assert view().groups == ()
