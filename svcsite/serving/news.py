"""What an open page is told: which edition of the site stands, and what kept another from being made."""

from __future__ import annotations

import threading
import time
from typing import NamedTuple


class Edition(NamedTuple):
    """An edition of the site, by a number of its own, and what is wrong since; empty where nothing is."""

    number: int
    problem: str = ""


class News:
    """The latest edition, for threads that wait for the next one."""

    def __init__(self) -> None:
        # A server that was started anew has another edition than the one before it.
        self._latest = Edition(time.time_ns() // 1_000_000)
        self._changed = threading.Condition()

    @property
    def latest(self) -> Edition:
        """The edition that stands."""
        return self._latest

    def made(self) -> None:
        """Say that the site is another now."""
        self._tell(Edition(self._latest.number + 1))

    def failed(self, problem: str) -> None:
        """Say what is wrong; the site is what it was. The empty text says that nothing is wrong any more."""
        self._tell(self._latest._replace(problem=problem))

    def after(self, known: Edition | None, timeout: float) -> Edition:
        """Return the latest edition: at once where another one is known, else when it changes or after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._latest != known, timeout)
            return self._latest

    def _tell(self, edition: Edition) -> None:
        with self._changed:
            self._latest = edition
            self._changed.notify_all()
