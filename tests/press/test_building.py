"""A build makes what is stale and no more; what stands then is what a build from nothing makes."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from svcsite.press import current
from svcsite.press.building import Options
from svcsite.press.kept import Kept, KeptLostError
from svcsite.press.standing import digest_of
from tests.archive import CUSTOMER, REPORT, SETTINGS
from tests.press.builds import Project
from tests.press.test_keys import SECOND

ACME = "customers/acme/2026/2026-10-02-printer-jam.html"
BETA = "customers/beta/2026/2026-10-02-visit.html"


@pytest.fixture
def project(tmp_path) -> Project:
    """Two customers with a report each."""
    made = Project(tmp_path / "project")
    write(made, "archive.yml", SETTINGS)
    write(made, "acme/customer.md", CUSTOMER)
    write(made, "acme/2026/2026-10-02-printer-jam.md", REPORT)
    write(made, "beta/customer.md", CUSTOMER.replace("Acme", "Beta").replace("VNB3K", "XYZ9K"))
    write(made, "beta/2026/2026-10-02-visit.md", beta(REPORT))
    return made


def beta(report: str) -> str:
    return report.replace("VNB3K", "XYZ9K").replace("OS-48213", "OS-1")


def write(project: Project, name: str, text: str) -> Path:
    path = project.folder / "reports" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def stamps(project: Project) -> dict[str, tuple[int, int]]:
    files = (path for path in project.site.rglob("*") if path.is_file())
    return {
        path.relative_to(project.site).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in files
    }


def test_a_second_build_makes_nothing(project):
    assert project.build().made > 0
    before = stamps(project)
    assert project.build().made == 0
    assert stamps(project) == before


def test_a_changed_report_makes_its_customer_s_pages_and_leaves_the_others(project):
    project.build()
    before = stamps(project)
    write(project, "acme/2026/2026-10-20-again.md", SECOND)
    project.build()
    after = stamps(project)
    assert "customers/acme/2026/2026-10-20-again.html" in after
    assert after["customers/acme/index.html"] != before["customers/acme/index.html"]
    assert {url for url in before if "/beta/" in url and after[url] != before[url]} == set()
    assert project.tree() == project.cold()


def test_what_is_gone_leaves_no_page_and_no_folder(project):
    project.build()
    shutil.rmtree(project.folder / "reports/beta")
    project.build()
    assert not (project.site / "customers/beta").exists()
    assert not (project.site / "data/customers/beta").exists()
    assert project.tree() == project.cold()


def test_a_text_that_leads_to_another_customer_s_report_follows_it(project):
    path = "../../beta/2026/2026-10-02-visit.md"
    text = REPORT.replace("## Work done\n", f"## Work done\nAs in [theirs]({path}).\n")
    write(project, "acme/2026/2026-10-02-printer-jam.md", text)
    project.build()
    assert 'href="../../beta/2026/2026-10-02-visit.html"' in project.tree()[ACME].decode()
    (project.folder / "reports/beta/2026/2026-10-02-visit.md").unlink()
    project.build()
    assert "beta/2026" not in project.tree()[ACME].decode()
    assert project.tree() == project.cold()


@pytest.mark.parametrize("spoil", ["edited", "removed", "folder", "stray", "link", "everything"])
def test_a_site_that_was_changed_by_hand_is_mended(project, spoil, tmp_path):
    project.build()
    whole, page = project.tree(), project.site / BETA
    if spoil == "edited":
        page.write_bytes(page.read_bytes().replace(b"e", b"a"))
    elif spoil == "removed":
        page.unlink()
    elif spoil == "folder":
        page.unlink()
        (page / "x").mkdir(parents=True)
    elif spoil == "stray":
        (project.site / "customers/acme/old.html").write_text("old")
        (project.site / "customers/nobody").mkdir()
        (project.site / "customers/nobody/x.html").write_text("x")
        (project.site / "notes.txt").write_text("x")
    elif spoil == "link":
        (tmp_path / "secret.html").write_text("mine")
        page.unlink()
        page.symlink_to(tmp_path / "secret.html")
    else:
        shutil.rmtree(project.site)
    project.build()
    assert project.tree() == whole
    if spoil == "link":
        assert (tmp_path / "secret.html").read_text() == "mine"
        assert not page.is_symlink()


def test_times_that_a_cache_gave_back_otherwise_cost_nothing_but_a_look(project):
    project.build()
    for path in project.site.rglob("*.html"):
        os.utime(path, (1, 1))
    assert project.build().made == 0


@pytest.fixture
def looked_into(monkeypatch) -> list[bytes]:
    """The contents of files that were compared since."""
    seen: list[bytes] = []

    def noting(data: bytes) -> str:
        seen.append(data)
        return digest_of(data)

    monkeypatch.setattr(current, "digest_of", noting)
    return seen


def stale(project: Project) -> list[int]:
    """Build, and tell of how many reports the pages were planned anew."""
    expected: list[int] = []
    project.build(Options(search=False, workers=1, expect=expected.append))
    return expected


def test_a_cache_that_keeps_whole_seconds_costs_nothing_at_all(project, looked_into):
    project.build()
    for path in project.site.rglob("*"):
        second = int(path.stat().st_mtime)
        os.utime(path, (second, second))
    assert stale(project) == [0]
    assert (project.site / ACME).read_bytes() not in looked_into


def test_other_times_are_looked_into_once(project, looked_into):
    project.build()
    for path in project.site.rglob("*.html"):
        os.utime(path, (1, 1))
    assert stale(project) == [0]
    page = (project.site / ACME).read_bytes()
    assert page in looked_into
    looked_into.clear()
    assert stale(project) == [0]
    assert page not in looked_into


@pytest.mark.parametrize("spoil", ["garbage", "truncated", "empty", "newer", "gone"])
def test_whatever_becomes_of_the_memory_the_site_is_right(project, spoil):
    project.build()
    write(project, "acme/2026/2026-10-20-again.md", SECOND)
    file = project.kept
    if spoil == "garbage":
        file.write_bytes(b"SQLite format 3\0" + os.urandom(4000))
    elif spoil == "truncated":
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    elif spoil == "empty":
        file.write_bytes(b"")
    elif spoil == "newer":
        with sqlite3.connect(file) as database:
            database.execute("PRAGMA user_version = 99")
    else:
        shutil.rmtree(file.parent)
    # What turns out to be lost midway is thrown away, and the build begun again.
    with suppress(KeptLostError):
        project.build()
    project.build()
    assert project.tree() == project.cold()


def test_without_a_place_for_the_memory_the_site_is_made_all_the_same(project):
    (project.folder / ".svcsite").write_text("in the way")
    project.build()
    project.build()
    assert project.tree() == project.cold()


def test_a_build_that_fails_changes_nothing(project, monkeypatch):
    project.build()
    before = stamps(project)
    write(project, "acme/2026/2026-10-20-again.md", SECOND)
    monkeypatch.setattr("svcsite.press.building.lay_over", fails)
    with pytest.raises(OSError, match="full"):
        project.build()
    assert stamps(project) == before
    monkeypatch.undo()
    project.build()
    assert project.tree() == project.cold()


def fails(*_: object, **__: object) -> None:
    raise OSError("the disk is full")


def test_a_second_build_waits_for_the_first(project):
    told: list[str] = []
    with Kept(project.kept):
        second = Kept(project.kept, lambda: told.append("waiting"))
        database = sqlite3.connect(project.kept, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            database.execute("BEGIN IMMEDIATE")
        database.close()
    with second:
        assert told == []


def test_processes_make_the_same_site(project, monkeypatch):
    monkeypatch.setattr("svcsite.press.building.MANY", 1)
    project.build(Options(search=False, workers=2))
    assert project.tree() == project.cold()


@pytest.mark.parametrize("slug", ["archive", "manual", "search", "lists"])
def test_a_customer_may_be_called_anything(project, slug):
    shutil.move(project.folder / "reports/beta", project.folder / "reports" / slug)
    project.build()
    assert f"customers/{slug}/2026/2026-10-02-visit.html" in project.tree()
    assert project.build().made == 0
    assert project.tree() == project.cold()
