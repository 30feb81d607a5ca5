"""Build, tell, wait, and again: a site that follows its files."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from svcsite.serving.news import News
from svcsite.serving.watching import Watched, Watcher

_BREATH = 1.0
"""Seconds after which waiting is interrupted for a moment: on Windows nobody could stop it otherwise."""


@dataclass(frozen=True, slots=True)
class Round:
    """What came of one build: whether the site is another now, and what kept it from being made; empty if nothing did."""

    changed: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Loop:
    """A site made by `build` whenever something of what is `watched` changes; open pages are told by `news`.

    `watched` is asked before each build, since settings may name other folders. `polling` is called when the
    system cannot tell what changes. `glimpse` is given what was saved, and may show a part of it before the build; it tells
    whether it did.
    """

    build: Callable[[], Round]
    watched: Callable[[], Watched]
    news: News
    polling: Callable[[], None] = lambda: None
    glimpse: Callable[[frozenset[Path]], bool] = lambda _: False

    def run(self, stop: threading.Event | None = None) -> None:
        """Follow the files until interrupted, or told to stop."""
        saved: queue.SimpleQueue[frozenset[Path]] = queue.SimpleQueue()
        with Watcher(saved.put, self.polling) as watcher:
            watcher.look_at(self.watched())
            while stop is None or not stop.is_set():
                _forget(saved)
                self._round()
                # What changed in a folder before it was watched, nobody was told.
                if not watcher.look_at(self.watched()) and self.glimpse(_wait(saved, stop)):
                    self.news.made()

    def _round(self) -> None:
        done = self.build()
        if done.changed:
            self.news.made()
        if done.problem != self.news.latest.problem:
            self.news.failed(done.problem)


def _wait(
    saved: queue.SimpleQueue[frozenset[Path]], stop: threading.Event | None
) -> frozenset[Path]:
    """Return what was saved, once something was; nothing when told to stop."""
    while stop is None or not stop.is_set():
        with suppress(queue.Empty):
            return saved.get(timeout=_BREATH)
    return frozenset()


def _forget(saved: queue.SimpleQueue[frozenset[Path]]) -> None:
    """Let go of what the build that follows sees anyway."""
    while not saved.empty():
        saved.get()
