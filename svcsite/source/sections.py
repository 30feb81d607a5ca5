"""The body of a file by its headings.

A section begins at a heading of level 1 or 2 that stands outside fenced code and comments; deeper headings
belong to the section they stand in. A phone's `##Problem` without a blank is a heading too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from svcsite.source.span import Span

_HEADING = re.compile(r" {0,3}#{1,2}(?!#)[ \t]*(?P<title>\S.*?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<info>.*)$")


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
    fence = ""
    in_comment = False
    for number, line in enumerate(lines):
        if fence:
            closing = line.strip()
            if closing and not closing.strip(fence[0]) and len(closing) >= len(fence):
                fence = ""
        elif in_comment:
            in_comment = "-->" not in line
        elif (mark := _FENCE.match(line)) and not (mark["fence"][0] == "`" and "`" in mark["info"]):
            fence = mark["fence"]
        elif heading := _HEADING.match(line):
            found.append((number, heading["title"], heading.start("title")))
        elif "<!--" in line:
            in_comment = "-->" not in line[line.rindex("<!--") :]
    return found
