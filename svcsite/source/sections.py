"""The body of a file by its headings.

A section begins at a heading of level 1 or 2 that stands outside fenced code and comments; deeper headings
belong to the section they stand in. A phone's `##Problem` without a blank is a heading too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from svcsite.source.span import Span

# A single `#` wants its blank: "#1 jammed" is text. What closes a heading is cut off apart, in linear time.
_HEADING = re.compile(r" {0,3}(?:##(?!#)[ \t]*|#[ \t]+)(?P<title>[^\s#].*|#(?=[^\s#]).*)")
_FENCE = re.compile(
    r"(?P<before>(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(?P<fence>`{3,}|~{3,})(?P<info>.*)$"
)
_CODE = re.compile(r"`[^`]*`")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading as it was typed and the text below it, with the span of each.

    The text has no blank lines around it; its span begins at its first line, or at the heading when empty.
    """

    heading: str
    heading_span: Span
    text: str
    span: Span


def read_sections(body: str, first_line: int) -> tuple[Section | None, tuple[Section, ...]]:
    """Divide a body whose first line is `first_line` of its file.

    Gives the text before the first heading as a section without one, or None where there is no such text, and
    the sections in the order of the file.
    """
    lines = body.split("\n")
    marks = _headings(lines)
    ends = [number for number, _, _ in marks[1:]] + [len(lines)]
    sections = tuple(
        _section(lines, number, end, title, column, first_line)
        for (number, title, column), end in zip(marks, ends, strict=False)
    )
    before = _section(lines, -1, marks[0][0] if marks else len(lines), "", 0, first_line)
    return (before if before.text else None), sections


def _section(
    lines: list[str], number: int, end: int, title: str, column: int, first_line: int
) -> Section:
    heading_span = Span.at(first_line + number, column + 1, len(title))
    content = [n for n in range(number + 1, end) if lines[n].strip()]
    if not content:
        return Section(title, heading_span, "", heading_span)
    first, last = content[0], content[-1]
    span = Span(first_line + first, 1, first_line + last, len(lines[last]) + 1)
    return Section(title, heading_span, "\n".join(lines[first : last + 1]), span)


def _headings(lines: list[str]) -> list[tuple[int, str, int]]:
    """Find the headings: line and column from 0, and title."""
    found: list[tuple[int, str, int]] = []
    fence: _Fence | None = None
    in_comment = False
    last_end = max((n for n, line in enumerate(lines) if "-->" in line), default=-1)
    for number, line in enumerate(lines):
        if fence is not None and not fence.is_left_by(line):
            if fence.is_closed_by(line):
                fence = None
            continue
        fence = None
        if in_comment:
            in_comment = "-->" not in line
        elif opened := _opened_fence(line):
            fence = opened
        elif heading := _HEADING.match(line):
            found.append((number, _title(heading["title"]), heading.start("title")))
        elif "<!--" in (text := _CODE.sub("", line)):
            # A comment that nobody closes is text, and hides nothing.
            in_comment = "-->" not in text[text.rindex("<!--") :] and number < last_end
    return found


def _title(typed: str) -> str:
    """Give a heading without the marks that may close it; `C#` keeps its own."""
    title = typed.rstrip()
    without = title.rstrip("#")
    return without.rstrip() if without != title and without[-1:].isspace() else title


@dataclass(frozen=True, slots=True)
class _Fence:
    """An open fence: its marks, and what a line must begin with to stand in the list or quote around it."""

    marks: str
    indent: int
    is_quoted: bool

    def is_left_by(self, line: str) -> bool:
        """Tell whether a line ends the list or quote that the fence stands in, and so the fence."""
        if not line.strip():
            return False
        if self.is_quoted:
            return not line.lstrip().startswith(">")
        return self.indent > 0 and len(line) - len(line.lstrip()) < self.indent

    def is_closed_by(self, line: str) -> bool:
        """Tell whether a line is the fence's end."""
        closing = line.strip(" \t>") if self.is_quoted else line.strip()
        return (
            bool(closing) and not closing.strip(self.marks[0]) and len(closing) >= len(self.marks)
        )


def _opened_fence(line: str) -> _Fence | None:
    mark = _FENCE.match(line)
    if mark is None or (mark["fence"][0] == "`" and "`" in mark["info"]):
        return None
    before = mark["before"]
    if not before.strip():
        # Four blanks before it make it indented code.
        return _Fence(mark["fence"], 0, is_quoted=False) if len(before) < 4 else None  # noqa: PLR2004
    return _Fence(mark["fence"], len(before) if ">" not in before else 0, is_quoted=">" in before)
