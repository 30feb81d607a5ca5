"""For people: each diagnostic with its severity, the line it speaks of, and what to do."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import click

from svcsite.checks.diagnostic import Diagnostic
from svcsite.formats.harmless import one_line
from svcsite.formats.listing import Listing
from svcsite.source.files import decode, read_file
from svcsite.words import command

_WIDTH = 110
_COLOURS = {"error": "red", "warning": "yellow"}


def render(listing: Listing) -> str:
    """Give a block for each diagnostic, blank lines between them, and the summary.

    With the listing's colour on, what differs in kind has a colour of its own; the text is the same.
    """
    blocks = [_Block(listing, diagnostic).render() for diagnostic in listing.diagnostics]
    worst = "red" if listing.errors else "yellow" if listing.diagnostics else "green"
    summary = listing.summary()
    return "\n\n".join([*blocks, click.style(summary, fg=worst) if listing.colour else summary])


class _Block:
    """One diagnostic on its way to the terminal."""

    def __init__(self, listing: Listing, diagnostic: Diagnostic) -> None:
        self._listing = listing
        self._diagnostic = diagnostic
        self._colour = _COLOURS[diagnostic.severity]

    def render(self) -> str:
        language, diagnostic = self._listing.language, self._diagnostic
        severity = command.SEVERITIES[diagnostic.severity].of(language)
        last = f"  {self._styled(severity, bold=True)}"
        if diagnostic.help:
            last += f" · {command.HELP.of(language)}: {one_line(diagnostic.help)}"
        return "\n".join([self._headline(), *self._excerpt(), last])

    def _headline(self) -> str:
        whole = self._listing.headline(self._diagnostic)
        if not self._listing.colour:
            return whole
        code = f": {self._diagnostic.code} ["
        where, _, said = whole.partition(code)
        return f"{click.style(where, bold=True)}: {self._styled(code[2:-2])} [{said}"

    def _excerpt(self) -> list[str]:
        """Give the line that the diagnostic speaks of with a caret below its place, where there is one."""
        span = self._diagnostic.span
        path = self._diagnostic.path
        lines = _lines(path, self._listing.instead.get(path))
        if span.line > len(lines) or span == type(span)(1, 1, 1, 1):
            return []
        line = lines[span.line - 1]
        end = span.end_column if span.end_line == span.line else len(line) + 1
        # A long line is shown from a little before the place, or the caret would stand far to the right.
        cut = max(0, span.column - 1 - _WIDTH // 2) if len(line) > _WIDTH else 0
        shown = "".join(c if c.isprintable() else " " for c in line[cut : cut + _WIDTH])
        length = max(1, min(end, cut + _WIDTH + 1) - span.column)
        margin = f"  {span.line:>4} | "
        caret = " " * (len(margin) + span.column - 1 - cut) + self._styled("^" * length)
        if self._listing.colour:
            margin = click.style(margin, dim=True)
        return [margin + shown, caret]

    def _styled(self, text: str, *, bold: bool = False) -> str:
        if not self._listing.colour:
            return text
        return click.style(text, fg=self._colour, bold=bold or None)


@lru_cache(maxsize=8)
def _lines(path: Path, data: bytes | None) -> list[str]:
    file, _ = read_file(path) if data is None else decode(data)
    return file.text.split("\n") if file else []
