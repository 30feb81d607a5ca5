"""What is a change of a signed report, and what is a late fact or only another way of writing."""

import pytest

from svcsite.record.customer import Customer
from svcsite.record.difference import changed_fields, changed_sections, new_amendments
from svcsite.record.machine import Contact, Machine
from svcsite.record.reader import read_report
from svcsite.record.settings import Settings
from tests.archive import REPORT

CUSTOMER = Customer(
    slug="acme",
    fingerprint="",
    contacts=(Contact(name="Ana Souza"),),
    machines=(Machine(serial="VNB3K12345", brand="HP"),),
)
OPEN = REPORT.replace("resolved: 2026-10-02 15:05", "outcome: waiting part").replace(
    "rating: 9\n", "pauses: [{from: 2026-10-02 10:00, reason: part}]\n"
)


def read(tmp_path, text):
    reading = read_report(tmp_path / "2026-10-02-x.md", CUSTOMER, Settings(), text.encode())
    assert reading.record is not None
    return reading.record


@pytest.fixture
def changed(tmp_path):
    """Tell what differs once some texts of a report are replaced."""

    def compare(*replaced, of=REPORT):
        text = of
        for old, new in replaced:
            assert old in text, old
            text = text.replace(old, new, 1)
        old, new = read(tmp_path, of), read(tmp_path, text)
        return [*changed_fields(old, new), *changed_sections(old, new)]

    return compare


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("cause: component\n", "cause: 'component'\n"),
        ("cause: component\nrating: 9\n", "rating: 9\ncause: component\n"),
        ("resolved: 2026-10-02 15:05", "resolved: 02/10/2026 15h05"),
        ("resolved: 2026-10-02 15:05", "resolved: 2026-10-02 15:05 +00:00"),
        ("opened:", "abertura:"),
        ("cause: component", "causa: componente"),
        ("rating: 9", "rating: {score: 9.0}"),
        ("product: VNB3K12345", "product: {serial: vnb3k12345, brand: HP}"),
        ("## Problem", "# Problema relatado"),
        ("Paper jam on every second page.", "Paper jam on\nevery  second page.  "),
        ("Paper jam on every", "<!-- a hint -->\nPaper jam on every"),
        ("\n## Cause\n", "\n\n\n## Causa ##\n"),
    ],
)
def test_another_way_of_writing_is_no_change(changed, old, new):
    assert changed((old, new)) == []


def test_the_order_of_sections_and_of_lists_is_no_change(changed):
    one, other = REPORT.split("## Cause")[0], "## Cause" + REPORT.split("## Cause")[1]
    head, problem = one.split("## Problem")
    assert changed((REPORT, f"{head}{other}\n## Problem{problem}")) == []
    report = REPORT.replace("rep:", "team: [ana.lima, bia]\nrep:")
    assert changed(("[ana.lima, bia]", "[bia, ana.lima]"), of=report) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("signed: 2026-10-02\n", "signed: {by: joao.silva, on: 2026-10-02}\n"),
        ("signed: 2026-10-02\n", "signed: 2026-10-02\naccepted: {by: Ana, on: 2026-10-03}\n"),
        ("rating: 9", "rating: {score: 9, by: Ana, on: 2026-10-04, comment: Quick}"),
        ("rating: 9", "rating: 9\naliases: [2026-10-02-y]\nrelated: [2026-09-01-z]"),
        ("rating: 9", "rating: 9\nrecurring: yes"),
        ("rating: 9", "rating: 9\nwaive: {SV601: because}"),
        ("rating: 9", "rating: 9\namended: {by: ana, on: 2026-10-09, reason: because}"),
        ("## Comments", "## Customer feedback\n\nQuick and tidy.\n\n## Comments"),
    ],
)
def test_a_late_fact_is_no_change(changed, old, new):
    assert changed((old, new)) == []


def test_a_rating_a_resolution_and_the_end_of_a_pause_may_come_late(changed):
    ended = (
        "from: 2026-10-02 10:00, reason",
        "from: 2026-10-02 10:00, to: 2026-10-02 11:00, reason",
    )
    resolved = ("outcome: waiting part", "outcome: resolved\nresolved: 2026-10-05 10:00")
    assert changed(ended, resolved, ("rep:", "rating: 9\nrep:"), of=OPEN) == []


def test_who_was_absent_may_accept_later(changed):
    report = REPORT.replace("signed:", "accepted: absent\nsigned:")
    assert changed(("accepted: absent", "accepted: {by: Ana, on: 2026-10-05}"), of=report) == []
    assert changed(("accepted: absent\n", ""), of=report) == ["accepted"]


def test_a_step_that_is_ticked_off_is_no_change_and_another_step_is(changed):
    report = f"{REPORT}\n## Next steps\n\n- [ ] Order a roller (ana.lima)\n"
    assert changed(("[ ]", "[x]"), of=report) == []
    assert changed(("a roller", "two rollers"), of=report) == ["Next steps"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("cause: component", "cause: misuse", "cause"),
        ("cause: component\n", "", "cause"),
        ("rating: 9", "rating: 10", "rating"),
        ("rating: 9\n", "", "rating"),
        ("rating: 9", "rating: {score: 9, source: rep}", "rating"),
        ("rating: 9", "rating: 9\nmeter: 187420", "meter"),
        ("resolved: 2026-10-02 15:05", "resolved: 2026-10-02 14:05", "resolved"),
        ("resolved: 2026-10-02 15:05", "resolved: 2026-10-02 15:05\noutcome: partial", "outcome"),
        ("signed: 2026-10-02", "signed: 2026-10-03", "signed"),
        ("signed: 2026-10-02\n", "", "signed"),
        ("rating: 9", "rating: 9\npauses: [{from: 2026-10-02 10:00}]", "pauses"),
        ("every second page", "every third page", "Problem"),
        ("## Comments\n\nReplace the fuser at 150,000 pages.\n", "", "Comments"),
        ("## Comments", "## Assessoria\n\nNew.\n\n## Comments", "Assessoria"),
    ],
)
def test_anything_else_is_a_change(changed, old, new, what):
    assert changed((old, new)) == [what]


def test_links_may_be_added_and_not_taken_away(changed):
    report = REPORT.replace(
        "rating: 9", "rating: 9\nrelated: [2026-09-01-z]\naliases: [2026-10-02-y]"
    )
    assert changed(("[2026-09-01-z]", "[2026-09-01-z, 2026-08-01-w]"), of=report) == []
    assert changed(("[2026-09-01-z]", "[]"), of=report) == ["related"]
    assert changed(("aliases: [2026-10-02-y]\n", ""), of=report) == ["aliases"]


def test_an_amendment_stays_as_it_was_written(changed, tmp_path):
    report = REPORT.replace("rating: 9", "rating: 9\namended: {by: ana, on: 2026-10-09, reason: a}")
    assert changed(("reason: a", "reason: b"), of=report) == ["amended"]
    old, new = read(tmp_path, report), read(tmp_path, report.replace("reason: a", "reason: b"))
    assert [entry.reason for entry in new_amendments(old, new)] == ["b"]
