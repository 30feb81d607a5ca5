"""A service report in plain words, before any HTML."""

import pytest

from svcsite.record.facets import MachineFacets
from svcsite.views.listing import machine_title
from svcsite.views.report import ReportView, report_view
from tests.archive import Archive
from tests.ledgers import AS_OF


def view_of(archive: Archive) -> ReportView:
    found = archive.examine()
    assert found.diagnostics == () or not found.refused, found.diagnostics
    report = next(r for r in found.reports if r.id == "2026-10-02-printer-jam")
    facets = next(f for f in found.admitted if f.id == report.id)
    customer, settings = found.customers[0], found.settings
    return report_view(
        report, facets, customer, settings, same_case=(), related=(), edit="", as_of=AS_OF
    )


def facts(view: ReportView, title: str) -> dict[str, list[str]]:
    panel = next(panel for panel in view.panels if panel.title == title)
    return {fact.label: [value.text for value in fact.values] for fact in panel.facts}


def test_the_head_says_which_report_of_whom_about_what(archive):
    archive.report()
    view = view_of(archive)
    assert view.heading == "Service report OS-48213"
    assert view.title == "Service report OS-48213 – Acme"
    assert view.what == "HP LaserJet M404"
    assert view.customer.href == "../index.html"
    assert view.description == (
        "Corrective maintenance, 2 Oct 2026: HP LaserJet M404, Acme. Resolved."
    )


def test_a_report_without_a_ticket_is_named_by_its_day(archive):
    archive.report(("ticket: OS-48213\n", ""))
    assert view_of(archive).heading == "Service report of 2 Oct 2026"


def test_what_the_customer_file_knows_is_put_in(archive):
    archive.report()
    view = view_of(archive)
    assert facts(view, "Machine") == {
        "Serial number": ["VNB3K12345"],
        "Asset tag": ["TAG-01"],
        "Site": ["Store 2"],
    }
    assert facts(view, "Customer")["Contact"] == ["Ana Souza", "ana@example.com"]


def test_times_stand_in_order_with_what_passed_between(archive):
    archive.report(
        ("contact:", "arrived: 2026-10-02 13:20\nleft: 2026-10-02 15:10\ncontact:"),
    )
    steps = [(step.label, step.moment, step.elapsed) for step in view_of(archive).times.steps]
    assert steps == [
        ("Opened", "2 Oct 2026, 09:12", ""),
        ("First response", "2 Oct 2026, 09:40", "28 min after the call"),
        ("Arrival", "2 Oct 2026, 13:20", "4 h 08 min after the call"),
        ("Resolved", "2 Oct 2026, 15:05", "5 h 53 min after the call"),
        ("Departure", "2 Oct 2026, 15:10", "visit of 1 h 50 min"),
    ]


def test_a_day_without_a_time_makes_no_elapsed_time(archive):
    archive.report(("opened: 2026-10-02 09:12", "opened: 2026-10-02"))
    assert [step.elapsed for step in view_of(archive).times.steps] == ["", "", ""]


def test_a_pause_tells_its_reason_and_length(archive):
    pause = "pauses: [{from: 2026-10-02 10:00, to: 2026-10-02 11:00, reason: sem acesso}]\n"
    archive.report(("contact:", pause + "contact:"))
    (row,) = view_of(archive).times.pauses
    assert (row.reason, row.span, row.length) == (
        "No access",
        "2 Oct 2026, 10:00 to 11:00",
        "1 h",
    )


def test_the_cause_stands_with_what_was_written_about_it(archive):
    archive.report(("defective_parts: [fuser unit]", "defective_parts: [fuser]"))
    (cause,) = [section for section in view_of(archive).sections if section.name == "cause"]
    assert [(fact.label, fact.values[0].text) for fact in cause.facts] == [
        ("Cause", "Component fault"),
        ("Defective parts", "fuser"),
    ]
    assert cause.markdown == "Fuser film torn."


def test_a_cause_without_a_section_gets_one_after_the_work(archive):
    archive.report(
        ("## Cause\n\nFuser film torn.\n\n", ""), ("resolved: 2026-10-02 15:05", "outcome: partial")
    )
    names = [section.name for section in view_of(archive).sections]
    assert names == ["problem", "work_done", "cause", "comments"]


def test_internal_notes_are_kept_apart(archive):
    archive.report(("## Comments", "## Internal notes\n\nWas rude.\n\n## Comments"))
    view = view_of(archive)
    assert [section.markdown for section in view.internal] == ["Was rude."]
    assert "internal" not in [section.name for section in view.sections]


@pytest.mark.parametrize(
    ("typed", "score", "statement"),
    [
        ("9", "9", ""),
        ("{declined: no time}", "", "Declined to rate: no time"),
        ("not asked", "", "Rating not asked for"),
    ],
)
def test_a_rating_is_a_score_or_why_there_is_none(archive, typed, score, statement):
    archive.report(("rating: 9", f"rating: {typed}"))
    rating = view_of(archive).rating
    assert rating is not None
    assert (rating.score, rating.statement) == (score, statement)


def test_an_open_report_says_nothing_of_a_rating_or_a_signature(archive):
    archive.report(
        ("resolved: 2026-10-02 15:05\n", ""), ("rating: 9\n", ""), ("signed: 2026-10-02\n", "")
    )
    view = view_of(archive)
    assert view.rating is None
    assert [side.statement for side in view.signatures] == ["", ""]


@pytest.mark.parametrize(
    ("accepted", "statement"),
    [
        ("{by: Ana Souza, on: 2026-10-02}", "Accepted"),
        ("refused", "Refused to sign"),
        ("absent", "Customer absent"),
    ],
)
def test_the_customers_word(archive, accepted, statement):
    archive.report(("signed:", f"accepted: {accepted}\nsigned:"))
    rep, customer = view_of(archive).signatures
    assert (rep.statement, rep.name, rep.day) == ("Signed", "João Silva", "2 Oct 2026")
    assert customer.statement == statement


def test_an_import_says_where_from_and_that_nobody_signed(archive):
    source = "imported: {from: desk.csv, row: 12, on: 2026-10-10}\n"
    archive.report(("signed: 2026-10-02\n", source))
    view = view_of(archive)
    assert "Imported, not signed" in [badge.text for badge in view.badges]
    assert view.signatures[0].statement == "Imported, not signed"
    assert [value.text for value in view.history[0].values] == [
        "from desk.csv, row 12, 10 Oct 2026"
    ]


def test_a_report_that_is_not_in_the_archive_is_named_all_the_same(archive):
    archive.report(("signed:", "recurring: yes\nrelated: [before the archive]\nsigned:"))
    view = view_of(archive)
    assert view.related_elsewhere == ("Before the archive",)
    assert "Recurring" in [badge.text for badge in view.badges]


def test_nothing_unknown_is_shown(archive):
    archive.report()
    assert "None" not in repr([panel.facts for panel in view_of(archive).panels])


def test_the_reps_name_leads_to_their_page(archive):
    archive.report()
    panel = next(panel for panel in view_of(archive).panels if panel.title == "Job")
    (rep,) = [fact.values[0] for fact in panel.facts if fact.label == "Rep"]
    assert rep.href.startswith("../../../reps/")


def test_a_page_says_whether_the_deadline_was_met(archive):
    archive.report()
    view = view_of(archive)
    assert [one.badge.text for one in view.times.promises if one.badge]


def test_a_machine_of_which_nobody_knows_the_make_goes_by_its_number():
    unknown = MachineFacets(brand="Unknown", model="Unknown", serial="X1")
    assert machine_title(unknown, "en") == "X1"
    assert machine_title(MachineFacets(brand="Unknown", model="M404"), "en") == "M404"
    told = MachineFacets(description="Toaster", brand="n/a", model="????")
    assert machine_title(told, "en") == "Toaster"
