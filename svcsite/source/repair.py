"""Front matter as phones and chats leave it, made into YAML where only one reading is possible.

Every repair keeps track of the columns it moved, so that spans stay those of the file, and leaves a defect:
the value is read, and the writer is told how to write it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from svcsite.source.characters import ODD, visible_line
from svcsite.source.span import Defect, Span

_PAIR = re.compile(r"(?P<lead>[ ]*(?:- +)?[^\s:#'\"{}\[\],-][^:#{}\[\]]*:[ \t]+)(?P<value>\S.*)$")
_TIGHT = re.compile(r"(?P<lead>[ ]*(?:- +)?[^\W\d][\w ]*:)(?P<value>[^\s:/].*)$")
_BLOCK = re.compile(r"(?P<indent>[ ]*)(?:- +)?[^\s#][^#]*:[ \t]+[|>][+-]?[1-9]?[+-]?[ \t]*$")
_CLOSED_QUOTE = re.compile(r"\"(?:[^\"\\]|\\.)*\"$|'(?:[^']|'')*'$")
_BLOCK_SCALAR = re.compile(r"[|>][+-]?[1-9]?[+-]?$")
_CANNOT_START = frozenset("%@`*&!|>?\"'")


@dataclass(slots=True)
class Repaired:
    """Text that YAML can read, with the column (from 0) that each column of a changed line came from."""

    lines: list[str]
    origin: dict[int, list[int]] = field(default_factory=dict)
    defects: list[Defect] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)

    def column(self, line: int, column: int) -> int:
        """Give the column in the file of a column in the repaired text; lines and columns from 0."""
        columns = self.origin.get(line)
        return column if columns is None else columns[min(column, len(columns) - 1)]

    def change(self, line: int, text: str, origin: list[int]) -> None:
        """Put another text in place of a line; `origin` counts in the line as it was before this change."""
        self.lines[line] = text
        self.origin[line] = [self.column(line, column) for column in origin]


def without_odd_characters(text: str) -> Repaired:
    """Drop what nobody can see, one defect a line."""
    # Only "\n" ends a line here; YAML would also break at U+0085 and U+2028, which are typed by nobody.
    repaired = Repaired(text.split("\n"))
    if text.isascii() or not ODD.search(text):
        return repaired
    for number, line in enumerate(repaired.lines):
        if odd := ODD.search(line):
            clean, origin = visible_line(line)
            if clean != line:
                code = f"U+{ord(odd.group()):04X}"
                span = Span.at(number + 1, odd.start() + 1, 1)
                repaired.defects.append(Defect("hidden-characters", span, {"code": code}))
                repaired.change(number, clean, origin)
    return repaired


def quote_values(repaired: Repaired) -> bool:
    """Quote every `key: value` whose value YAML would refuse; tell whether anything changed.

    Only for a text that YAML has refused: what it accepts is never touched.
    """
    changed = False
    block: int | None = None
    for number, line in enumerate(repaired.lines):
        if block is not None and (not line.strip() or len(line) - len(line.lstrip(" ")) > block):
            # The text of a `key: |` is nobody's syntax.
            continue
        opened = _BLOCK.match(line)
        block = len(opened["indent"]) if opened else None
        if opened:
            continue
        pair = _PAIR.match(line)
        if pair and (value := _value_to_quote(pair["value"])):
            _quote(repaired, number, pair.start("value"), value)
            changed = True
        elif not pair and (tight := _TIGHT.match(line)):
            _space(repaired, number, tight.start("value"))
            changed = True
    return changed


def _value_to_quote(rest: str) -> str | None:
    """Give the part of the rest of a line that has to be quoted, without a comment behind it."""
    value = rest[: _comment_start(rest)].rstrip()
    first = value[:1]
    if first in _CANNOT_START:
        if _CLOSED_QUOTE.match(value) or _BLOCK_SCALAR.match(value):
            return None
        return value
    if first in {"{", "["}:
        return None
    return value if ": " in value or value.endswith(":") else None


def _comment_start(rest: str) -> int:
    """Find where a remark begins that is set apart by two blanks and a blank behind its `#`."""
    place = rest.find("#")
    while place >= 0:
        before, after = rest[max(place - 2, 0) : place], rest[place + 1 : place + 2]
        is_apart = before.endswith("\t") or (len(before) == 2 and before.isspace())  # noqa: PLR2004
        if is_apart and (not after or after.isspace()):
            return place
        place = rest.find("#", place + 1)
    return len(rest)


def _quote(repaired: Repaired, number: int, start: int, value: str) -> None:
    line = repaired.lines[number]
    quoted, origin = "'", [*range(start), start]
    for offset, character in enumerate(value):
        quoted += "''" if character == "'" else character
        origin += [start + offset] * (2 if character == "'" else 1)
    end = start + len(value)
    _note(repaired, number, start, value)
    repaired.change(
        number, f"{line[:start]}{quoted}'{line[end:]}", [*origin, end, *_rest(line, end)]
    )


def _space(repaired: Repaired, number: int, start: int) -> None:
    line = repaired.lines[number]
    _note(repaired, number, start, line[start:], kind="missing-space")
    repaired.change(
        number, f"{line[:start]} {line[start:]}", [*range(start), start, *_rest(line, start)]
    )


def _rest(line: str, start: int) -> range:
    return range(start, len(line) + 1)


def _note(
    repaired: Repaired, number: int, start: int, value: str, kind: str = "unquoted-value"
) -> None:
    column = repaired.column(number, start)
    end = repaired.column(number, start + len(value))
    span = Span(number + 1, column + 1, number + 1, end + 1)
    repaired.defects.append(Defect(kind, span, {"value": value}))
