"""git's own hook, in a real repository: what is staged is judged, and bad reports are refused."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.archive import REPORT, REPORT_PATH, Archive

HOOKS = Path(__file__).resolve().parents[1] / "hooks"
REPORT_FILE = f"reports/{REPORT_PATH}"


class Repository:
    """A repository with an archive and the hook."""

    def __init__(self, folder: Path, archive: Archive) -> None:
        self.folder = folder
        self.archive = archive
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("GIT_")},
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        self.git("init", "--quiet")
        for setting in ("user.name=Rep", "user.email=rep@example.com", "core.hooksPath=hooks"):
            self.git("config", *setting.split("="))
        shutil.copytree(HOOKS, folder / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
        self.git("add", ".")
        self.git("commit", "--quiet", "--no-verify", "-m", "Begin")

    def git(self, *arguments: str) -> str:
        done = self.try_git(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def try_git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def stage(self, path: str, text: str) -> None:
        self.archive.write(path, text)
        self.git("add", "--all")

    def commit(self) -> subprocess.CompletedProcess[str]:
        return self.try_git("commit", "-m", "A report")

    def count(self) -> int:
        return int(self.git("rev-list", "--count", "HEAD"))


@pytest.fixture
def repository(tmp_path: Path, archive: Archive) -> Repository:
    return Repository(tmp_path.resolve(), archive)


BAD = REPORT.replace("signed: 2026-10-02\n", "").replace("rating: 9", "rating: 11")


def test_a_bad_report_is_refused_with_place_and_reason_and_a_good_one_gets_in(
    repository: Repository,
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


def test_what_is_staged_is_judged_and_not_what_lies_in_the_folder(repository: Repository) -> None:
    repository.stage(REPORT_PATH, BAD)
    repository.archive.write(REPORT_PATH, REPORT)
    assert repository.commit().returncode != 0

    repository.stage(REPORT_PATH, REPORT)
    repository.archive.write(REPORT_PATH, BAD)
    assert repository.commit().returncode == 0
    assert "rating: 11" in (repository.archive.root / REPORT_PATH).read_text()


def test_reports_that_are_not_staged_do_not_matter(repository: Repository) -> None:
    repository.stage("acme/2026/2026-10-01-old.md", BAD)
    repository.git("commit", "--no-verify", "-m", "An old one")
    repository.stage(REPORT_PATH, REPORT)
    assert repository.commit().returncode == 0


def test_a_customers_file_is_judged_with_all_of_its_reports(repository: Repository) -> None:
    repository.stage(REPORT_PATH, BAD)
    repository.git("commit", "--no-verify", "-m", "A bad one")
    repository.stage("acme/customer.md", "---\nname: Acme Ltd\n---\n")
    refused = repository.commit()
    assert refused.returncode != 0
    assert f"{REPORT_FILE}:9:9: SV302" in refused.stderr


def test_settings_are_judged_with_the_whole_archive(repository: Repository) -> None:
    repository.stage(REPORT_PATH, REPORT)
    repository.git("commit", "-m", "A good one")
    repository.stage("archive.yml", "language: en\nreps: {ana.lima: Ana Lima}\n")
    refused = repository.commit()
    assert refused.returncode != 0
    assert "joao.silva" in refused.stderr


def test_taking_a_customers_file_away_is_refused_while_it_has_reports(
    repository: Repository,
) -> None:
    repository.stage(REPORT_PATH, REPORT)
    repository.git("commit", "-m", "A good one")
    repository.git("rm", "--quiet", "reports/acme/customer.md")
    refused = repository.commit()
    assert refused.returncode != 0
    assert "no-customer-file" in refused.stderr


def test_taking_everything_away_is_nobodys_mistake(repository: Repository) -> None:
    repository.stage(REPORT_PATH, REPORT)
    repository.git("commit", "-m", "A good one")
    repository.git("rm", "-r", "--quiet", "reports/acme")
    assert repository.commit().returncode == 0


def test_names_with_blanks_and_accents_are_judged_too(repository: Repository) -> None:
    repository.stage("acme/2026/2026-10-02 câmara fria.md", REPORT)
    refused = repository.commit()
    assert refused.returncode != 0
    assert "2026-10-02 câmara fria.md:1:1: SV" in refused.stderr


def test_other_files_are_none_of_its_business(repository: Repository) -> None:
    (repository.folder / "notes.md").write_text("# Notes\n")
    repository.git("add", "notes.md")
    assert repository.commit().returncode == 0


def test_photos_go_with_their_report(repository: Repository) -> None:
    repository.stage(REPORT_PATH, REPORT)
    repository.stage(f"{REPORT_PATH.removesuffix('.md')}/leak.jpg", "not judged here")
    assert repository.commit().returncode == 0


def test_it_works_from_a_folder_below_and_with_part_of_what_changed(
    repository: Repository,
) -> None:
    repository.stage(REPORT_PATH, BAD)
    done = repository.try_git("-C", "reports/acme", "commit", "-m", "x", "--", "2026")
    assert done.returncode != 0
    assert f"{REPORT_FILE}:9:9" in done.stderr


def test_without_svcsite_nothing_gets_in_unchecked(repository: Repository) -> None:
    # Only git and the shell's own tools are left to find.
    tools = repository.folder / "tools"
    tools.mkdir()
    for name in ("sh", "git", "sort", "mktemp", "rm", "mkdir", "xargs"):
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
