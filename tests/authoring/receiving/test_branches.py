"""Reports that arrive are put on a branch of their rep and day, and nothing else moves."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from svcsite.authoring.errors import AuthoringError
from svcsite.source.branches import Branches
from tests.archive import SETTINGS
from tests.authoring.receiving.handing import BRANCH, NAME, PATH, Office, fates, mail, report
from tests.pictures import heic, jpeg, png


@pytest.fixture
def office(archive):
    return Office(archive)


def test_a_report_is_committed_on_the_branch_of_its_rep_and_day(office):
    office.arrives(NAME, report())
    assert fates(office.receives()) == [f"{NAME}: new {PATH}"]
    assert office.on_branch() == [PATH]
    assert office.holds(PATH) == report()


def test_the_rep_is_the_author_and_whoever_ran_it_the_committer(office):
    with_mail = "joao.silva: {name: João Silva, email: joao@horizonte.example}"
    office.archive.write("archive.yml", SETTINGS.replace("joao.silva: João Silva", with_mail))
    office.repository.save("Addresses")
    office.arrives(NAME, report())
    office.receives()
    said = office.git("log", "-1", "--format=%an <%ae> / %cn / %s", BRANCH)
    assert said.startswith("João Silva <joao@horizonte.example> / Rep / Reports by João Silva, ")


def test_a_rep_without_an_address_is_known_by_earlier_commits(office):
    office.repository.try_git(
        *("-c", "user.name=João Silva", "-c", "user.email=js@old.example"),
        *("commit", "--quiet", "--allow-empty", "-m", "Earlier"),
    )
    office.arrives(NAME, report())
    office.receives()
    assert office.git("log", "-1", "--format=%ae", BRANCH).strip() == "js@old.example"


def test_what_is_checked_out_is_not_touched(office):
    office.archive.write("acme/customer.md", "half a thought")
    (office.folder / "staged.txt").write_text("x")
    office.git("add", "staged.txt")
    before = office.git("status", "--porcelain=v2", "--branch")
    office.arrives(NAME, report())
    office.receives()
    assert office.git("status", "--porcelain=v2", "--branch") == before
    assert not (office.archive.root / PATH).exists()


def test_the_branch_passes_the_check_that_ci_runs(office):
    office.arrives(NAME, report())
    office.arrives(NAME.replace(".md", ".1.jpg"), jpeg())
    office.receives()
    office.git("checkout", "--quiet", BRANCH)
    done = office.repository.check("--base", "main")
    assert done.returncode == 0, done.stdout


def test_no_hook_of_the_repository_runs(office):
    hook = office.folder / ".git" / "hooks" / "reference-transaction"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ntouch ran\nexit 1\n")
    hook.chmod(0o755)
    office.arrives(NAME, report())
    assert fates(office.receives()) == [f"{NAME}: new {PATH}"]
    assert not (office.folder / "ran").exists()


def test_each_rep_and_day_has_a_branch_of_its_own(office):
    office.arrives(NAME, report())
    by_ana = report(("rep: joao.silva", "rep: Ana Lima"), ("OS-48213", "OS-2"))
    office.arrives("acme.2026-10-02-by-ana.md", by_ana)
    next_day = report().replace("2026-10-02", "2026-10-03").replace("OS-48213", "OS-3")
    office.arrives("acme.2026-10-03-again.md", next_day)
    account = office.receives()
    assert {outcome.branch for outcome in account.outcomes} == {
        BRANCH,
        "reports/ana.lima/2026-10-02",
        "reports/joao.silva/2026-10-03",
    }


def test_a_branch_that_exists_is_continued(office):
    office.arrives(NAME, report())
    office.receives()
    office.empties()
    office.arrives("acme.2026-10-02-other.md", report(("OS-48213", "OS-9"), ("VNB3K12345", "X1")))
    office.receives()
    assert office.on_branch() == ["acme/2026/2026-10-02-other.md", PATH]
    assert office.git("rev-list", "--count", f"main..{BRANCH}").strip() == "2"


def test_a_merged_branch_begins_again_at_the_trunk(office):
    office.arrives(NAME, report())
    office.receives()
    office.git("merge", "--quiet", "--no-ff", "-m", "Merge", BRANCH)
    office.empties()
    office.arrives("acme.2026-10-02-other.md", report(("OS-48213", "OS-9"), ("VNB3K12345", "X1")))
    office.receives()
    assert office.on_branch() == ["acme/2026/2026-10-02-other.md"]


def test_a_branch_that_is_checked_out_is_left_alone(office):
    office.arrives(NAME, report())
    office.receives()
    office.git("checkout", "--quiet", BRANCH)
    office.empties()
    office.arrives("acme.2026-10-02-other.md", report(("OS-48213", "OS-9"), ("VNB3K12345", "X1")))
    account = office.receives()
    assert [outcome.branch for outcome in account.outcomes] == [f"{BRANCH}-2"]
    assert not office.git("status", "--porcelain")


def test_what_was_pushed_from_elsewhere_is_continued(office, tmp_path):
    office.arrives(NAME, report())
    office.receives()
    office.git("update-ref", f"refs/remotes/origin/{BRANCH}", BRANCH)
    office.git("branch", "--quiet", "-D", BRANCH)
    assert fates(office.receives()) == [f"{NAME}: here {PATH}"]


def test_receiving_twice_changes_nothing(office):
    office.arrives(NAME, report())
    office.arrives(NAME.replace(".md", ".1.jpg"), jpeg())
    office.arrives("mail.eml", mail((NAME, report(("OS-48213", "OS-7"), ("VNB3K12345", "X1")))))
    office.receives()
    before = office.branches()
    account = office.receives()
    assert office.branches() == before
    assert {outcome.fate for outcome in account.outcomes} == {"here"}


def test_two_at_once_lose_nothing(office):
    """Each settles anew when the other was quicker."""
    other = Office.__new__(Office)
    other.__dict__.update(office.__dict__, inbox=office.folder.parent / "second")
    other.inbox.mkdir()
    for n in range(3):
        text = report(("OS-48213", f"OS-{n}"), ("VNB3K12345", f"SN-100{n}"))
        office.arrives(f"acme.2026-10-02-one-{n}x.md", text)
        other.arrives(
            f"acme.2026-10-02-two-{n}x.md", text.replace("OS-", "TK-").replace("SN", "ZZ")
        )
    with ThreadPoolExecutor() as pool:
        accounts = list(pool.map(lambda one: one.receives(), (office, other)))
    assert [account.refused for account in accounts] == [0, 0]
    assert len(office.on_branch()) == 6


def test_who_was_not_quick_enough_settles_anew(office, monkeypatch):
    """Between judging and moving, somebody else receives the same report."""
    office.arrives(NAME, report())
    save, again = Branches.save, list[bool]()

    def slow(self, *arguments):
        if not again:
            again.append(True)
            office.receives()
        return save(self, *arguments)

    monkeypatch.setattr(Branches, "save", slow)
    assert fates(office.receives()) == [f"{NAME}: here {PATH}"]
    assert office.git("rev-list", "--count", f"main..{BRANCH}").strip() == "1"


def test_without_an_identity_nothing_is_taken(office, monkeypatch):
    office.git("config", "--unset", "user.email")
    office.git("config", "user.useConfigOnly", "true")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    office.arrives(NAME, report())
    with pytest.raises(AuthoringError, match=r"user\.email"):
        office.receives()


def test_a_trial_writes_nothing(office):
    office.arrives(NAME, report())
    before = office.branches()
    assert fates(office.receives(is_trial=True)) == [f"{NAME}: new {PATH}"]
    assert office.branches() == before


# Photos


def test_photos_stand_beside_their_report_in_their_own_kind(office):
    office.arrives(NAME, report())
    office.arrives(NAME.replace(".md", ".1.jpg"), jpeg())
    office.arrives(NAME.replace(".md", ".2.jpg"), png())
    office.receives()
    folder = PATH.removesuffix(".md")
    assert office.on_branch() == [PATH, f"{folder}/1.jpg", f"{folder}/2.png"]


def test_a_photo_that_cannot_be_shown_goes_back_alone(office):
    office.arrives(NAME, report())
    photo = NAME.replace(".md", ".1.jpg")
    office.arrives(photo, heic())
    account = office.receives()
    assert office.on_branch() == [PATH]
    (refused,) = [outcome for outcome in account.outcomes if outcome.fate == "refused"]
    assert (refused.name, refused.diagnostics[0].code) == (photo, "SV114")


def test_a_photo_that_comes_later_joins_its_report(office):
    office.arrives(NAME, report())
    office.receives()
    office.empties()
    office.arrives(NAME.replace(".md", ".1.jpg"), jpeg())
    assert office.receives().refused == 0
    assert office.on_branch() == [PATH, f"{PATH.removesuffix('.md')}/1.jpg"]


def test_a_photo_that_comes_in_another_mail_joins_its_report(office):
    office.arrives("1-photo.eml", mail((NAME.replace(".md", ".1.jpg"), jpeg())))
    office.arrives("2-report.eml", mail((NAME, report())))
    assert office.receives().refused == 0
    assert len(office.on_branch()) == 2


def test_another_photo_of_the_same_number_gets_the_next(office):
    office.arrives(NAME, report())
    office.arrives(NAME.replace(".md", ".1.jpg"), jpeg())
    office.receives()
    office.arrives(NAME.replace(".md", ".1.jpg"), jpeg(300, 300))
    office.receives()
    folder = PATH.removesuffix(".md")
    assert office.on_branch() == [PATH, f"{folder}/1.jpg", f"{folder}/2.jpg"]


def test_a_photo_of_no_report_goes_back(office):
    office.arrives(NAME.replace(".md", ".1.jpg"), jpeg())
    office.arrives("IMG_1.jpg", jpeg())
    assert office.receives().refused == 2


# What does not pass


def test_what_does_not_pass_goes_back_with_its_messages_and_the_rest_goes_in(office):
    office.arrives(NAME, report(("cause: component\n", "")))
    office.arrives(NAME.replace(".md", ".1.jpg"), jpeg())
    office.arrives("acme.2026-10-02-other.md", report(("OS-48213", "OS-9"), ("VNB3K12345", "X1")))
    account = office.receives()
    assert office.on_branch() == ["acme/2026/2026-10-02-other.md"]
    refused = [outcome for outcome in account.outcomes if outcome.fate == "refused"]
    assert [outcome.is_photo for outcome in refused] == [False, True]
    assert [d.code for d in refused[0].diagnostics if d.severity == "error"] == ["SV201"]
    assert (office.inbox / NAME).exists()


def test_one_that_leans_on_a_refused_one_is_judged_without_it(office):
    office.archive.write("archive.yml", SETTINGS + "rules: {dangling-related: error}\n")
    office.repository.save("Stricter")
    leaning = (
        ("cause:", "recurring: yes\nrelated: [2026-10-02-first]\ncause:"),
        ("OS-48213", "OS-9"),
    )
    office.arrives("acme.2026-10-02-first.md", report(("cause: component\n", "")))
    office.arrives("acme.2026-10-02-second.md", report(*leaning))
    assert [o.fate for o in office.receives().outcomes] == ["refused", "refused"]
    office.arrives("acme.2026-10-02-first.md", report())
    assert [o.fate for o in office.receives().outcomes] == ["new", "new"]


def test_a_customer_that_is_not_there_is_asked_for(office):
    office.arrives("acne.2026-10-02-jam.md", report())
    office.arrives("report.md", report())
    said = sorted(outcome.reason for outcome in office.receives().outcomes)
    assert said[0].startswith("the file's name does not say whose report this is")
    assert said[0].endswith("did you mean acme?")  # whose machine it is
    assert said[1] == 'there is no customer "acne"; did you mean acme?'


def test_what_names_nobody_is_for_the_customer_that_the_command_names(office):
    office.arrives("report.md", report())
    fate = fates(office.receives(customer="Acme"))
    assert fate == ["report.md: new acme/2026/2026-10-02-laserjet-m404.md"]


def test_a_customers_own_fault_is_told(office):
    office.archive.write("acme/customer.md", "---\nname:\n---\n")
    office.repository.save("Broken")
    office.arrives(NAME, report())
    (outcome,) = office.receives().outcomes
    assert outcome.fate == "refused"
    assert {d.path.name for d in outcome.diagnostics if d.severity == "error"} == {"customer.md"}


def test_broken_settings_stop_everything(office):
    office.archive.write("archive.yml", SETTINGS + "rating: {}\n")
    office.repository.save("Broken")
    office.arrives(NAME, report())
    with pytest.raises(AuthoringError, match="settings have errors"):
        office.receives()
