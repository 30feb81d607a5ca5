"""Build, tell, wait, and again."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from svcsite.serving import loop
from svcsite.serving.loop import Loop, Round
from svcsite.serving.news import News
from svcsite.serving.watching import Watched

SOON = 10.0


class Site:
    """A site that is one file's text; `bad` cannot be published."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "reports/a.md"
        self.file.parent.mkdir()
        self.file.write_text("first")
        self.news = News()
        self.built = queue.SimpleQueue[str]()
        self.meanwhile = lambda: None
        self.seen = queue.SimpleQueue[frozenset[Path]]()

    def glimpse(self, saved: frozenset[Path]) -> bool:
        self.seen.put(saved)
        return True

    def build(self) -> Round:
        text = self.file.read_text()
        self.meanwhile()
        self.built.put(text)
        return Round(problem="bad") if text == "bad" else Round(changed=True)

    def watched(self) -> Watched:
        return Watched.of([self.file.parent])

    def wait_for(self, text: str) -> None:
        while self.built.get(timeout=SOON) != text:
            pass


@pytest.fixture
def site(tmp_path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def running(site, monkeypatch) -> Iterator[Site]:
    monkeypatch.setattr(loop, "_BREATH", 0.02)
    stop = threading.Event()
    loops = Loop(site.build, site.watched, site.news, glimpse=site.glimpse)
    thread = threading.Thread(target=loops.run, args=(stop,))
    thread.start()
    yield site
    stop.set()
    thread.join()


def test_what_is_saved_is_built(running):
    running.wait_for("first")
    running.file.write_text("second")
    running.wait_for("second")


def test_what_is_saved_during_a_build_is_built_after_it(site, request):
    def save() -> None:
        site.file.write_text("meanwhile")
        site.meanwhile = lambda: None

    site.meanwhile = save
    request.getfixturevalue("running").wait_for("meanwhile")


def test_what_was_saved_may_be_shown_before_it_is_built(running):
    running.wait_for("first")
    running.news.after(None, 0)
    running.file.write_text("second")
    assert running.seen.get(timeout=SOON) == {running.file}
    running.wait_for("second")


def test_while_something_is_wrong_the_edition_stays_and_says_so(running):
    running.wait_for("first")
    running.news.after(None, 0)
    running.file.write_text("bad")
    running.wait_for("bad")
    edition = running.news.latest
    while not edition.problem:
        edition = running.news.after(edition, SOON)
    running.file.write_text("good")
    mended = running.news.after(edition, SOON)
    assert mended.problem == ""
    assert mended.number != edition.number
