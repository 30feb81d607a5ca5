"""A build that would do nothing is known as one; what may have changed is looked into."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from svcsite.press.standing import standing, told
from svcsite.press.unchanged import Inputs, LastBuild, file_of, within_hour

ASKED = "build mkdocs.yml"
HOUR = 3600


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose site was built a minute ago."""
    for name in (
        "mkdocs.yml",
        "reports/archive.yml",
        "reports/acme/2026/2026-10-02-printer.md",
        "site/index.html",
    ):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("as it was", encoding="utf-8")
        _a_minute_old(file)
    return tmp_path


def _a_minute_old(file: Path) -> None:
    then = time.time() - 60
    os.utime(file, (then, then))


def built(project: Path) -> LastBuild:
    """Keep what a build of the project came to, and read it again."""
    inputs = Inputs.of((project / "mkdocs.yml", project / "reports", project / "templates"))
    site = project / "site"
    files = {url: stamp for held in standing(site).values() for url, stamp in held.items()}
    (project / ".svcsite").mkdir(exist_ok=True)
    LastBuild(
        asked=within_hour(ASKED),
        read=inputs.paths,
        inputs=inputs.stamp,
        folder=str(site),
        standing=told(files),
        pages=1,
        language="en",
    ).keep(file_of(project, ASKED))
    kept = LastBuild.kept(file_of(project, ASKED))
    assert kept is not None
    return kept


def _save(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("as it is now", encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a report is changed": lambda at: _save(at / "reports/acme/2026/2026-10-02-printer.md"),
    "a report comes": lambda at: _save(at / "reports/acme/2026/2026-10-03-scanner.md"),
    "a photo comes": lambda at: _save(at / "reports/acme/2026/2026-10-02-printer/photo.jpg"),
    "a report goes": lambda at: (at / "reports/acme/2026/2026-10-02-printer.md").unlink(),
    "a report may not be read": lambda at: (at / "reports/acme/2026/2026-10-02-printer.md").chmod(
        0
    ),
    "a report is touched": lambda at: (at / "reports/archive.yml").touch(),
    "the settings change": lambda at: _save(at / "mkdocs.yml"),
    "a first template comes": lambda at: _save(at / "templates/pages/report.html"),
    "a page is edited by hand": lambda at: _save(at / "site/index.html"),
    "a page is gone": lambda at: (at / "site/index.html").unlink(),
    "a stranger lies in the site": lambda at: _save(at / "site/notes.txt"),
    "the site is gone": lambda at: shutil.rmtree(at / "site"),
    "the archive is gone": lambda at: shutil.rmtree(at / "reports"),
}


def test_nothing_changed(project: Path) -> None:
    assert built(project).stands(ASKED)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen(project: Path, change: Callable[[Path], object]) -> None:
    last = built(project)
    change(project)
    assert not last.stands(ASKED)


def test_another_thing_is_asked_for(project: Path) -> None:
    assert not built(project).stands("build mkdocs.yml --no-search")


def test_what_is_open_ages_by_the_hour(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    began = int(time.time()) // HOUR * HOUR
    monkeypatch.setattr(time, "time", lambda: began + 5)
    last = built(project)
    monkeypatch.setattr(time, "time", lambda: began + HOUR - 5)
    assert last.stands(ASKED)
    monkeypatch.setattr(time, "time", lambda: began + HOUR)
    assert not last.stands(ASKED)


def test_a_moment_that_is_given_is_no_other(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793803500")
    last = built(project)
    assert last.stands(ASKED)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793803501")
    assert not last.stands(ASKED)


def test_what_was_just_saved_may_be_saved_again_unseen(project: Path) -> None:
    reports = project / "reports"
    assert Inputs.of([reports]).settled
    _save(reports / "acme/2026/2026-10-03-scanner.md")
    assert not Inputs.of([reports]).settled


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"asked": 1}', "\0\0", "null"])
def test_what_cannot_be_read_was_not_kept(tmp_path: Path, text: str) -> None:
    file = tmp_path / "last.json"
    assert LastBuild.kept(file) is None
    file.write_text(text, encoding="utf-8")
    assert LastBuild.kept(file) is None


def test_a_link_is_not_written_through(project: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (project / ".svcsite").symlink_to(elsewhere)
    with pytest.raises(AssertionError):
        built(project)
    assert not list(elsewhere.iterdir())
