"""Open cases, as a list in words."""

from datetime import UTC, datetime

from svcsite.measures.backlog import open_at
from svcsite.views import links
from svcsite.views.groups import Position
from svcsite.views.open_cases import open_cases_view, open_groups, waiting
from tests.english import CONTRACT
from tests.ledgers import facts, ledger, ledger_of

MONDAY_NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)


def view(archive):
    cases = [waiting(one, archive.settings, archive.as_of) for one in open_at(archive.everything)]
    customers = {customer.slug: customer for customer in archive.customers}
    return open_cases_view(
        open_groups(cases, archive.settings.language),
        Position(first=links.OPEN),
        archive.as_of,
        customers,
        archive.settings,
    )


def test_the_oldest_comes_first():
    archive = ledger(
        facts("2026-10-02-b", outcome="open", opened="2026-10-02 09:00"),
        facts("2026-09-28-a", outcome="waiting part", opened="2026-09-28 09:00"),
        facts("2026-10-01-c", opened="2026-10-01 09:00"),
        as_of=MONDAY_NOON,
    )
    [group] = view(archive).groups
    assert [(row.key, row.age, row.outcome.text) for row in group.rows] == [
        ("acme/2026-09-28-a", "7 days", "Waiting for a part"),
        ("acme/2026-10-02-b", "3 days", "Open"),
    ]
    assert (group.title, group.rows[0].deadline) == ("No target", "No target")


def test_a_case_of_several_reports_stands_once_and_leads_to_both_ends():
    archive = ledger(
        facts("2026-10-01-a", ticket="OS-1", outcome="open", opened="2026-10-01 09:00"),
        facts("2026-10-02-b", ticket="OS-1", outcome="waiting part", opened="2026-10-02 09:00"),
        as_of=MONDAY_NOON,
    )
    [[row]] = [group.rows for group in view(archive).groups]
    assert row.key == "acme/2026-10-01-a"
    assert row.what.href == "customers/acme/2026/2026-10-01-a.html"
    assert row.latest.href == "customers/acme/2026/2026-10-02-b.html"


def test_what_is_overdue_says_by_how_much_and_comes_before_the_rest(archive):
    customer = archive.root / "acme" / "customer.md"
    text = customer.read_text(encoding="utf-8").removesuffix("---\n")
    customer.write_text(text + CONTRACT, encoding="utf-8")
    still_open = [
        (f"{line}\n", "")
        for line in ("resolved: 2026-10-02 15:05", "rating: 9", "signed: 2026-10-02")
    ]
    archive.report(*still_open, name="2026-10-02-printer-jam")
    # 16 hours of service from Friday, 9:12, are over on Monday at 15:12.
    found = view(ledger_of(archive, datetime(2026, 10, 5, 20, 12, tzinfo=UTC)))
    [group] = found.groups
    [row] = group.rows
    assert group.anchor == "overdue"
    assert row.verdict.text == "overdue by 2 h (business hours)"
    assert row.deadline == "was due on 5 Oct 2026, 15:12"
    assert [(figure.label, figure.n, figure.href) for figure in found.figures] == [
        ("Open cases", 1, "#open_cases"),
        ("Overdue", 1, "#overdue"),
    ]


def test_nothing_open_is_zero_and_no_link():
    found = view(ledger(facts()))
    assert found.groups == ()
    assert [(figure.value, figure.href) for figure in found.figures] == [("0", ""), ("0", "")]
