"""The same report twice is one report, and what comes again differently is never put over what is here."""

import pytest

from tests.archive import CUSTOMER
from tests.authoring.receiving.handing import BRANCH, NAME, PATH, Office, fates, report

COPY = NAME.replace(".md", " (1).md")
OTHER_MACHINE = ("  - {serial: VNB3K12345,", "  - {serial: VNB3K99999}\n  - {serial: VNB3K12345,")


@pytest.fixture
def office(archive):
    """An office that has received the good report, and knows two machines."""
    archive.write("acme/customer.md", CUSTOMER.replace(*OTHER_MACHINE))
    office = Office(archive)
    office.arrives(NAME, report())
    office.receives()
    office.empties()
    return office


def test_the_same_bytes_are_here_already(office):
    office.arrives(COPY, report())
    assert fates(office.receives()) == [f"{COPY}: here {PATH}"]


def test_another_way_of_writing_is_the_same_report(office):
    portuguese = report(
        ("opened: 2026-10-02 09:12", "abertura: 02/10/2026 9h12"),
        ("## Problem", "## Problema relatado"),
    )
    office.arrives(NAME, "\ufeff" + portuguese.replace("\n", "\r\n"))
    assert fates(office.receives()) == [f"{NAME}: here {PATH}"]


def test_a_late_fact_completes_what_is_here(office):
    accepted = report(("signed:", "accepted: {by: Ana Souza, on: 2026-10-02}\nsigned:"))
    office.arrives(NAME, accepted)
    assert fates(office.receives()) == [f"{NAME}: completed {PATH}"]
    assert office.holds(PATH) == accepted


def test_an_older_version_that_comes_again_undoes_nothing(office):
    accepted = report(("signed:", "accepted: {by: Ana Souza, on: 2026-10-02}\nsigned:"))
    office.arrives(NAME, accepted)
    office.receives()
    office.arrives(NAME, report())
    assert fates(office.receives()) == [f"{NAME}: here {PATH}"]
    assert office.holds(PATH) == accepted


def test_a_version_that_differs_goes_back_with_what_differs(office):
    office.arrives(NAME, report(("rating: 9", "rating: 3"), ("Fuser film torn.", "Worn.")))
    (outcome,) = office.receives().outcomes
    assert outcome.fate == "refused"
    assert "differs in: rating, ## Cause" in outcome.reason
    assert office.holds(PATH) == report()


def test_with_update_it_takes_the_place_of_the_other(office):
    changed = report(("rating: 9", "rating: 3"))
    office.arrives(NAME, changed)
    assert fates(office.receives(may_update=True)) == [f"{NAME}: updated {PATH}"]
    assert office.holds(PATH) == changed


def test_what_was_signed_and_merged_changes_with_a_reason_only(office):
    """The rules on a report's past are asked, as CI would ask them."""
    office.git("merge", "--quiet", "--no-ff", "-m", "Merge", BRANCH)
    changed = report(("rating: 9", "rating: 3"))
    office.arrives(NAME, changed)
    (outcome,) = office.receives(may_update=True).outcomes
    assert (outcome.fate, outcome.diagnostics[0].code[:3]) == ("refused", "SV6")
    reason = "amended: [{by: joao.silva, on: 2026-10-05, reason: slip}]\nsigned:"
    office.arrives(NAME, report(("rating: 9", "rating: 3"), ("signed:", reason)))
    assert fates(office.receives(may_update=True)) == [f"{NAME}: updated {PATH}"]


def test_a_value_that_cannot_be_read_is_not_taken_for_the_same(office):
    office.arrives(NAME, report(("rating: 9", "rating: nine")))
    (outcome,) = office.receives().outcomes
    assert outcome.fate == "refused"
    assert outcome.diagnostics
    assert office.receives(may_update=True).refused == 1


def test_what_nobody_knows_is_not_dropped_in_silence(office):
    office.arrives(NAME, report(("rating: 9", "rating: 9\nweather: rain")))
    assert office.receives().refused == 1


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param([("VNB3K12345", "VNB3K99999")], id="another machine on file"),
        pytest.param(
            [("VNB3K12345", "X-77"), ("OS-48213", "OS-9")], id="another ticket and machine"
        ),
    ],
)
def test_another_visit_of_that_name_gets_the_next(office, changes):
    office.arrives(NAME, report(*changes))
    second = PATH.replace("jam", "jam-2")
    assert fates(office.receives()) == [f"{NAME}: new {second}"]
    assert fates(office.receives()) == [f"{NAME}: here {second}"]


def test_two_visits_of_one_ticket_on_one_day_are_two(office):
    morning = report(
        ("responded:", "arrived: 2026-10-02 10:00\nleft: 2026-10-02 11:00\nresponded:")
    )
    evening = report(
        ("responded:", "arrived: 2026-10-02 14:00\nleft: 2026-10-02 15:05\nresponded:")
    )
    office.arrives("acme.2026-10-02-twice.md", morning)
    office.arrives("acme.2026-10-02-twice (1).md", evening)
    assert fates(office.receives()) == [
        "acme.2026-10-02-twice (1).md: new acme/2026/2026-10-02-twice-2.md",
        "acme.2026-10-02-twice.md: new acme/2026/2026-10-02-twice.md",
    ]


@pytest.mark.parametrize(
    "change", [("OS-48213", "OS-48231"), ("VNB3K12345", "VNB3K12354"), ("09:12", "08:12")]
)
def test_one_fact_that_differs_is_a_correction(office, change):
    office.arrives(NAME, report(change))
    (outcome,) = office.receives().outcomes
    assert outcome.fate == "refused"
    assert "differs in" in outcome.reason


def test_a_copy_counted_from_one_is_the_report_it_was_copied_from(office):
    office.arrives(NAME.replace("jam", "jam-1"), report())
    assert fates(office.receives()) == [f"{NAME.replace('jam', 'jam-1')}: here {PATH}"]


def test_a_name_that_ends_with_a_number_is_its_own(office):
    office.arrives(NAME.replace("jam", "jam-3"), report(("OS-48213", "OS-9"), ("VNB3K12345", "X1")))
    assert office.receives().outcomes[0].path.stem == "2026-10-02-printer-jam-3"


def test_a_report_that_was_renamed_is_found_by_its_old_name(office):
    office.git("merge", "--quiet", BRANCH)
    old = office.archive.root / PATH
    text = old.read_text().replace("signed:", "aliases: [2026-10-02-printer-jam]\nsigned:")
    office.archive.write(PATH.replace("printer", "paper"), text)
    old.unlink()
    office.repository.save("Renamed")
    office.arrives(NAME, report())
    assert fates(office.receives()) == [f"{NAME}: here {PATH.replace('printer', 'paper')}"]


def test_what_waits_on_another_branch_is_found_there(office):
    office.git("branch", "--quiet", "-m", BRANCH, "reports/somebody/else")
    office.arrives(NAME, report())
    (outcome,) = office.receives().outcomes
    assert (outcome.fate, outcome.branch) == ("here", "reports/somebody/else")
    office.arrives(NAME, report(("rating: 9", "rating: 3")))
    (outcome,) = office.receives().outcomes
    assert "waits on the branch reports/somebody/else" in outcome.reason
