"""What is saved is told at once, wherever it is saved, and what nobody saved is not."""

from __future__ import annotations

import queue
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import watchfiles

from svcsite.serving import watching
from svcsite.serving.watching import Watched, Watcher

SOON = 10.0
"""Seconds after which nothing comes any more; what comes, comes much sooner."""


class Told(queue.SimpleQueue[frozenset[Path]]):
    """The paths that were told of."""

    def of(self, path: Path) -> None:
        """Wait until a path is told of."""
        while path not in self.get(timeout=SOON):
            pass


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def project(tmp_path) -> Path:
    (tmp_path / "reports/acme/2026").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: ''\n")
    return tmp_path.resolve()


@pytest.fixture
def watcher(project, told) -> Iterator[Watcher]:
    with Watcher(told.put) as made:
        made.look_at(watched(project))
        yield made


def watched(project: Path) -> Watched:
    return Watched.of([project / "reports", project / "templates"], [project / "mkdocs.yml"])


def test_a_report_that_is_saved_is_told(watcher, project, told):
    report = project / "reports/acme/2026/2026-10-02-visit.md"
    report.write_text("x")
    told.of(report)


def test_a_report_of_a_customer_who_is_new_is_told(watcher, project, told):
    (project / "reports/beta/2026").mkdir(parents=True)
    told.of(project / "reports/beta")
    report = project / "reports/beta/2026/2026-10-02-visit.md"
    report.write_text("x")
    told.of(report)


def test_settings_are_told_also_once_another_file_has_taken_their_place(watcher, project, told):
    settings = project / "mkdocs.yml"
    for text in ("site_name: a\n", "site_name: b\n"):
        draft = project / "draft"
        draft.write_text(text)
        draft.replace(settings)
        told.of(settings)


def test_a_folder_that_comes_to_be_is_watched(watcher, project, told):
    templates = project / "templates"
    templates.mkdir()
    told.of(templates)
    assert watcher.look_at(watched(project))
    page = templates / "report.html"
    page.write_text("x")
    told.of(page)


def test_a_folder_that_takes_the_place_of_another_is_watched(watcher, project, told):
    reports = project / "reports"
    shutil.move(reports, project / "before")
    reports.mkdir()
    told.of(reports)
    assert watcher.look_at(watched(project))
    (reports / "archive.yml").write_text("x")
    told.of(reports / "archive.yml")


def test_looking_at_the_same_again_is_no_change(watcher, project):
    assert not watcher.look_at(watched(project))


def test_what_git_and_editors_write_for_themselves_is_passed_over(watcher, project, told):
    for name in (".git/index", ".archive.yml.swp", "archive.yml~", "other.txt"):
        path = project / "reports" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    (project / "notes.txt").write_text("x")
    heard: set[Path] = set()
    while project / "reports/other.txt" not in heard:
        heard |= told.get(timeout=SOON)
    assert {path.name for path in heard} <= {"other.txt"}


def test_a_system_without_room_for_so_many_folders_is_asked_now_and_then(
    project, told, monkeypatch
):
    ways = []

    def crowded(*paths, force_polling, **options):
        ways.append(force_polling)
        if not force_polling:
            raise OSError("OS file watch limit reached")
        options["poll_delay_ms"] = 20
        yield from watchfiles.watch(*paths, force_polling=True, **options)

    monkeypatch.setattr(watching, "watch", crowded)
    polling = queue.SimpleQueue[bool]()
    with Watcher(told.put, lambda: polling.put(True)) as watcher:
        watcher.look_at(watched(project))
        assert polling.get(timeout=SOON)
        report = project / "reports/acme/2026/2026-10-02-visit.md"
        report.write_text("x")
        told.of(report)
    assert True in ways
