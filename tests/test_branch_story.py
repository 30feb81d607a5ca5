"""One branch from its first refused commit to the trunk, as a rep, a reviewer and CI live through it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from svcsite.formats import FORMATS
from tests.archive import REPORT, REPORT_PATH, Archive
from tests.repository import Repository

HOOKS = Path(__file__).resolve().parents[1] / "hooks"
KEY = "acme/2026/2026-11-03-misspelt-key.md"
HEADING = "acme/2026/2026-11-04-misspelt-heading.md"
SECTION = "acme/2026/2026-11-05-no-cause.md"


def visit(day: str, *replaced: tuple[str, str]) -> str:
    """Give the good report as one of another day and about another service, spoilt in some places."""
    text = REPORT.replace("2026-10-02", day).replace("OS-48213", f"OS-{day}")
    for old, new in (("product: VNB3K12345", f"service: Help of {day}"), *replaced):
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


@pytest.fixture
def repository(tmp_path: Path, archive: Archive) -> Repository:
    shutil.copytree(HOOKS, tmp_path / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    archive.write(REPORT_PATH, REPORT)
    repository = Repository(tmp_path.resolve(), archive)
    repository.git("config", "core.hooksPath", "hooks")
    repository.git("checkout", "--quiet", "-b", "november")
    archive.write(KEY, visit("2026-11-03", ("opened:", "opend:")))
    archive.write(HEADING, visit("2026-11-04", ("## Cause", "## Cuase")))
    without_cause = ("## Cause\n\nFuser film torn.\n\n", "")
    archive.write(SECTION, visit("2026-11-05", without_cause))
    return repository


def refused(repository: Repository, *options: str) -> set[str]:
    """Give the files that `svcsite check` refuses."""
    said = json.loads(repository.check("--changed", "--format", "json", *options).stdout)
    errors = (d for d in said["diagnostics"] if d["severity"] == "error")
    return {error["path"].removeprefix("reports/") for error in errors}


def test_the_branch_with_three_bad_reports(repository: Repository) -> None:
    # The rep's commit is refused, with every file and what is wrong in it.
    repository.git("add", "--all")
    commit = repository.try_git("commit", "-m", "November")
    assert commit.returncode != 0
    for path, code in ((KEY, "SV201"), (HEADING, "SV204"), (SECTION, "SV204")):
        lines = [line for line in commit.stderr.splitlines() if path in line]
        assert any(code in line for line in lines), commit.stderr
    assert repository.count() == 1

    # Somebody without the hook pushes it, so CI says the same in each of its formats, and fails.
    repository.save("November, without the hook")
    for name in FORMATS:
        done = repository.check("--changed", "--base", "main", "--format", name)
        assert done.returncode == 1, name
        for path in (KEY, HEADING, SECTION):
            assert Path(path).stem in done.stdout, name
        assert "Traceback" not in done.stderr, name
    printed = {
        name: repository.check("--changed", "--format", name).stdout
        for name in ("json", "github", "gitlab", "sarif", "junit")
    }
    assert json.loads(printed["json"])["summary"]["files"] == 3
    assert printed["github"].startswith("::error title=SV")
    assert {entry["location"]["path"] for entry in json.loads(printed["gitlab"])} == {
        f"reports/{path}" for path in (KEY, HEADING, SECTION)
    }
    assert {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in json.loads(printed["sarif"])["runs"][0]["results"]
    } == {f"reports/{path}" for path in (KEY, HEADING, SECTION)}
    assert list(ET.fromstring(printed["junit"]).iter("failure"))
    assert refused(repository) == {KEY, HEADING, SECTION}

    # Two have one right answer: shown first, then written, and a second time there is nothing to do.
    shown = repository.check("--changed", "--diff").stdout
    assert "-opend: 2026-11-03 09:12\n+opened: 2026-11-03 09:12\n" in shown
    assert "-## Cuase\n+## Cause\n" in shown
    assert refused(repository) == {KEY, HEADING, SECTION}
    assert repository.check("--changed", "--fix").returncode == 1
    assert refused(repository) == {SECTION}
    for path, text in ((KEY, visit("2026-11-03")), (HEADING, visit("2026-11-04"))):
        mended = (repository.archive.root / path).read_text().splitlines()
        # What was in another order than the format's has been put in order.
        assert sorted(mended) == sorted(text.splitlines())
    assert repository.check("--changed", "--diff").stdout == ""

    # The third is right as it is, and says why.
    section = repository.archive.root / SECTION
    waiver = "waive: {SV204: the customer took the machine back unopened}\nsigned:"
    section.write_text(section.read_text().replace("signed:", waiver))
    passing = repository.check("--changed", "--base", "main", "--strict")
    assert (passing.returncode, passing.stdout) == (0, "No findings in 3 files.\n")

    # Now the commit gets in, and the trunk that takes the branch is clean.
    repository.git("add", "--all")
    assert repository.try_git("commit", "-m", "Mended").returncode == 0
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "november")
    assert repository.check("--base", "HEAD~2", "--strict").returncode == 0
