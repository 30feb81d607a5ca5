"""git's own hook, in a real repository: what is staged is judged, and bad reports are refused."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from svcsite.source.tree import SIGNERS
from tests.archive import REPORT, REPORT_PATH, Archive
from tests.pictures import jpeg
from tests.repository import Repository
from tests.sealing import FOLDER, sealed, signer

HOOKS = Path(__file__).resolve().parents[1] / "hooks"
REPORT_FILE = f"reports/{REPORT_PATH}"


class Hooked(Repository):
    """A repository with the hook."""

    def __init__(self, folder: Path, archive: Archive) -> None:
        shutil.copytree(HOOKS, folder / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
        super().__init__(folder, archive)
        self.git("config", "core.hooksPath", "hooks")

    def stage(self, path: str, content: str | bytes) -> None:
        self.archive.write(path, content)
        self.git("add", "--all")

    def commit(self) -> subprocess.CompletedProcess[str]:
        return self.try_git("commit", "-m", "A report")


@pytest.fixture
def repository(tmp_path: Path, archive: Archive) -> Hooked:
    return Hooked(tmp_path.resolve(), archive)


BAD = REPORT.replace("signed: 2026-10-02\n", "").replace("rating: 9", "rating: 11")


def test_a_bad_report_is_refused_with_place_and_reason_and_a_good_one_gets_in(
    repository: Hooked,
) -> None:
    repository.stage(REPORT_PATH, BAD)
    refused = repository.commit()
    assert refused.returncode != 0
    assert repository.count() == 1
    assert (
        f"{REPORT_FILE}:9:9: SV302 [rating-scale] the rating 11 is outside the scale from 0 to 10"
        in refused.stderr
    )
    assert f'{REPORT_FILE}:1:1: SV203 [unsigned] the rep has not signed: write "signed: date"' in (
        refused.stderr
    )
    assert "Not committed" in refused.stderr

    repository.stage(REPORT_PATH, REPORT)
    assert repository.commit().returncode == 0
    assert repository.count() == 2


def test_what_is_staged_is_judged_and_not_what_lies_in_the_folder(repository: Hooked) -> None:
    repository.stage(REPORT_PATH, BAD)
    repository.archive.write(REPORT_PATH, REPORT)
    assert repository.commit().returncode != 0

    repository.stage(REPORT_PATH, REPORT)
    repository.archive.write(REPORT_PATH, BAD)
    assert repository.commit().returncode == 0
    assert "rating: 11" in (repository.archive.root / REPORT_PATH).read_text()


def test_reports_that_are_not_staged_do_not_matter(repository: Hooked) -> None:
    repository.stage("acme/2026/2026-10-01-old.md", BAD)
    repository.git("commit", "--no-verify", "-m", "An old one")
    repository.stage(REPORT_PATH, REPORT)
    assert repository.commit().returncode == 0


def test_a_customers_file_is_judged_with_all_of_its_reports(repository: Hooked) -> None:
    repository.stage(REPORT_PATH, BAD)
    repository.git("commit", "--no-verify", "-m", "A bad one")
    repository.stage("acme/customer.md", "---\nname: Acme Ltd\n---\n")
    refused = repository.commit()
    assert refused.returncode != 0
    assert f"{REPORT_FILE}:9:9: SV302" in refused.stderr


def test_settings_are_judged_with_the_whole_archive(repository: Hooked) -> None:
    repository.stage(REPORT_PATH, REPORT)
    repository.git("commit", "-m", "A good one")
    repository.stage("archive.yml", "language: en\nreps: {ana.lima: Ana Lima}\n")
    refused = repository.commit()
    assert refused.returncode != 0
    assert "joao.silva" in refused.stderr


def test_taking_a_customers_file_away_is_refused_while_it_has_reports(
    repository: Hooked,
) -> None:
    repository.stage(REPORT_PATH, REPORT)
    repository.git("commit", "-m", "A good one")
    repository.git("rm", "--quiet", "reports/acme/customer.md")
    refused = repository.commit()
    assert refused.returncode != 0
    assert "no-customer-file" in refused.stderr


def line_of(text: str) -> int:
    return REPORT.split("\n").index(text) + 1


def test_what_was_published_is_held_against_its_past(repository: Hooked) -> None:
    repository.stage(REPORT_PATH, REPORT)
    assert repository.commit().returncode == 0
    repository.stage(REPORT_PATH, REPORT.replace("Fuser film torn", "Water in the fuser"))
    refused = repository.commit()
    assert refused.returncode != 0
    assert f"{REPORT_FILE}:{line_of('## Cause')}:4: SV601" in refused.stderr

    repository.git("rm", "-r", "--quiet", "--force", "reports/acme")
    refused = repository.commit()
    assert refused.returncode != 0
    assert f"{REPORT_FILE}:1:1: SV602" in refused.stderr

    repository.stage("acme/customer.md", "---\nname: Acme\n---\n")
    repository.stage("acme/2026/2026-10-02-fuser.md", REPORT)
    refused = repository.commit()
    assert refused.returncode != 0
    assert "2026-10-02-fuser.md:1:1: SV603" in refused.stderr


def test_what_a_branch_has_not_published_yet_may_change_and_go(repository: Hooked) -> None:
    repository.git("checkout", "--quiet", "-b", "branch")
    repository.stage(REPORT_PATH, REPORT)
    assert repository.commit().returncode == 0
    repository.stage(REPORT_PATH, REPORT.replace("Fuser film torn", "Water in the fuser"))
    assert repository.commit().returncode == 0
    repository.git("rm", "--quiet", f"reports/{REPORT_PATH}")
    assert repository.commit().returncode == 0
    assert repository.count() == 4


def test_an_amended_commit_and_a_part_of_what_changed(repository: Hooked) -> None:
    repository.stage(REPORT_PATH, REPORT)
    assert repository.commit().returncode == 0
    amended = "signed: 2026-10-02\namended: {by: ana.lima, on: 2026-10-09, reason: found later}\n"
    changed = REPORT.replace("Fuser film torn", "Water in the fuser")
    repository.archive.write(REPORT_PATH, changed)
    assert repository.try_git("commit", "-m", "x", "--", "reports/acme/2026").returncode != 0
    repository.stage(REPORT_PATH, changed.replace("signed: 2026-10-02\n", amended))
    assert repository.try_git("commit", "--amend", "--no-edit").returncode == 0


def test_it_works_in_a_second_work_tree(repository: Hooked, tmp_path: Path) -> None:
    repository.stage(REPORT_PATH, REPORT)
    assert repository.commit().returncode == 0
    other = tmp_path / "other tree"
    repository.git("worktree", "add", "--quiet", "-b", "branch", str(other))
    (other / REPORT_FILE).write_text(REPORT.replace("Fuser film torn", "Water in the fuser"))
    done = repository.try_git("-C", str(other), "commit", "--all", "-m", "x")
    assert done.returncode != 0
    assert "SV601" in done.stderr


def test_names_with_blanks_and_accents_are_judged_too(repository: Hooked) -> None:
    repository.stage("acme/2026/2026-10-02 câmara fria.md", REPORT)
    refused = repository.commit()
    assert refused.returncode != 0
    assert "2026-10-02 câmara fria.md:1:1: SV" in refused.stderr


def test_other_files_are_none_of_its_business(repository: Hooked) -> None:
    (repository.folder / "notes.md").write_text("# Notes\n")
    repository.git("add", "notes.md")
    assert repository.commit().returncode == 0


def test_photos_go_with_their_report(repository: Hooked) -> None:
    repository.stage(REPORT_PATH, REPORT)
    repository.stage(f"{REPORT_PATH.removesuffix('.md')}/leak.jpg", jpeg())
    assert repository.commit().returncode == 0


def test_a_photo_that_is_none_is_refused(repository: Hooked) -> None:
    photo = f"{REPORT_PATH.removesuffix('.md')}/leak.jpg"
    repository.stage(REPORT_PATH, REPORT)
    assert repository.commit().returncode == 0
    repository.stage(photo, "<html>")
    done = repository.commit()
    assert done.returncode == 1
    assert f"{photo}:1:1: SV114 [bad-image]" in done.stderr


def test_it_works_from_a_folder_below_and_with_part_of_what_changed(
    repository: Hooked,
) -> None:
    repository.stage(REPORT_PATH, BAD)
    done = repository.try_git("-C", "reports/acme", "commit", "-m", "x", "--", "2026")
    assert done.returncode != 0
    assert f"{REPORT_FILE}:9:9" in done.stderr


def test_without_svcsite_nothing_gets_in_unchecked(repository: Hooked) -> None:
    # Only git and the shell's own tools are left to find.
    tools = repository.folder / "tools"
    tools.mkdir()
    for name in ("sh", "git", "sort", "mktemp", "rm", "mkdir", "tr", "xargs"):
        found = shutil.which(name)
        assert found is not None
        (tools / name).symlink_to(found)
    repository.environment["PATH"] = str(tools)
    repository.stage(REPORT_PATH, REPORT)
    refused = repository.commit()
    assert refused.returncode != 0
    assert "svcsite was not found" in refused.stderr

    repository.folder.joinpath(".venv/bin").mkdir(parents=True)
    (repository.folder / ".venv/bin/svcsite").symlink_to(Path(sys.executable).parent / "svcsite")
    assert repository.commit().returncode == 0


def test_seals_are_judged_with_the_signers_that_are_staged(repository: Hooked) -> None:
    sealed(repository.archive)
    repository.git("add", "--all", "--", ".", f":!reports/{SIGNERS}")
    assert "SV905 [seal-unverified]" in repository.commit().stderr

    repository.git("add", "--all")
    done = repository.commit()
    assert done.returncode == 0, done.stderr

    repository.stage(SIGNERS, signer("ana.lima"))
    assert "SV903 [false-seal]" in repository.commit().stderr


def test_a_seal_is_not_taken_away_nor_its_report_edited(repository: Hooked) -> None:
    sealed(repository.archive)
    repository.save("Sealed")
    repository.git("rm", "-r", "--quiet", f"reports/{FOLDER}")
    assert "SV604 [seal-removed]" in repository.commit().stderr

    repository.git("reset", "--hard", "--quiet")
    repository.stage(REPORT_PATH, REPORT.replace("20 test", "200 test"))
    assert "SV902 [broken-seal]" in repository.commit().stderr
