"""How far a long build is: a line that is written over on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time

import click

from svcsite.record.vocabulary.names import Language
from svcsite.words import command as words

_MANY = 500
"""From how many reports on it is worth telling."""

_OFTEN, _SELDOM = 0.5, 15.0
"""Seconds between two lines, on a terminal and elsewhere."""


class Progress:
    """Tells on standard error how many reports are printed, how many a second, and how long the rest will take."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._of = 0
        self._done = 0
        self._began = self._told = time.monotonic()
        self._is_terminal = sys.stderr.isatty()

    def expect(self, reports: int) -> None:
        """Take note of how many reports will be printed."""
        self._of = reports
        self._began = self._told = time.monotonic()

    def advance(self, reports: int) -> None:
        """Take note of so many reports that are done, and tell how far it is, if it is time to."""
        self._done += reports
        moment = time.monotonic()
        is_last = self._done >= self._of
        pause = _OFTEN if self._is_terminal else _SELDOM
        if self._of < _MANY or (
            moment - self._told < pause and not (is_last and self._is_terminal)
        ):
            return
        self._told = moment
        rate = self._done / max(moment - self._began, 0.001)
        line = words.PROGRESS.format_in(
            self._language,
            done=self._done,
            of=self._of,
            rate=round(rate),
            left=round((self._of - self._done) / rate),
        )
        if self._is_terminal:
            click.echo(f"\r\x1b[K{line}", nl=is_last, err=True)
        else:
            click.echo(line, err=True)
