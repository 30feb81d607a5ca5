"""A file's text as it stands, line ends and byte order mark included, and changes to stretches of it.

Positions are those of a `Document`, which has plain line ends and no mark: here they are found again in the text
as it was typed, so that what is not changed stays as it is to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from svcsite.source.span import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_MARK = "\ufeff"

BYTE_ORDER_MARK = Span(1, 0, 1, 1)
"""Where a byte order mark stands: before the first column."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of text and what takes its place."""

    span: Span
    text: str


class TypedText:
    """A file's text as it was typed, addressed by the lines and columns of its document."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines: list[str] = _LINE.findall(text)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def line(self, number: int) -> str:
        """Give a line by its number, from 1, with its line end; the first without its byte order mark."""
        line = self._lines[number - 1]
        return line.removeprefix(_MARK) if number == 1 else line

    def slice(self, span: Span) -> str:
        """Give what stands in a span."""
        return self.text[slice(*self.offsets(span))]

    def edited(self, edits: Iterable[Edit]) -> str:
        """Give the text with every edit made. Raises `ValueError` for two that overlap."""
        parts: list[str] = []
        done = 0
        for edit in sorted(edits, key=lambda edit: edit.span):
            start, end = self.offsets(edit.span)
            if start < done:
                raise ValueError(f"overlapping edits at {edit.span}")
            parts += [self.text[done:start], edit.text]
            done = end
        return "".join([*parts, self.text[done:]])

    def offsets(self, span: Span) -> tuple[int, int]:
        """Give where a span begins and ends in the text as typed, in characters from 0."""
        return self._offset(span.line, span.column), self._offset(span.end_line, span.end_column)

    def _offset(self, line: int, column: int) -> int:
        # A line past the last one is the end of the text.
        start = self._starts[min(line, len(self._starts)) - 1]
        marked = line == 1 and column > 0 and self.text.startswith(_MARK)
        return start + max(column - 1, 0) + marked
