"""What a section says in its writer's own words.

What is not prose, or not the writer's, is blanked where it stands: every character that is left keeps its place, so
that a finding points into the file. All of it takes time linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from svcsite.source.sections import Section
from svcsite.source.span import Span

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FENCE = re.compile(r"[ \t]*(?:[-*+][ \t]+)?(?P<fence>`{3,}|~{3,})")
_QUOTE = re.compile(r"[ \t]*(?:[-*+][ \t]+)?>")
_LIST_ITEM = re.compile(r"[ \t]*(?:[-*+•–—]|\d{1,3}[.)])[ \t]+\S")
_READING = re.compile(
    r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+[^:=\n]{1,60}[:=][ \t]*[~<>≤≥±+-]?[ \t]*\d[^\n]{0,40}"
)
_TABLE_RULE = frozenset("|:- \t")
_TICKS = re.compile("`+")
_LINK = re.compile(r"!?\[[^\[\]\n]*\]\([^()\n]*\)")
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"@|://|www\.|\\\w")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_DOUBLE = re.compile('["“”„‟«»]')
_SINGLE = re.compile("['‘’]")

PATTERNS = {
    "comment": _COMMENT,
    "fence": _FENCE,
    "quote": _QUOTE,
    "list_item": _LIST_ITEM,
    "reading": _READING,
    "ticks": _TICKS,
    "link": _LINK,
    "token": _TOKEN,
    "address": _ADDRESS,
    "blank_line": _BLANK_LINE,
    "double": _DOUBLE,
    "single": _SINGLE,
}
"""What this module looks by, for who does the same elsewhere."""

Range = tuple[int, int]


def own_words(text: str) -> str:
    """Blank all that the writer does not say: code, comments, links, addresses, quotes of every kind."""
    text = _blanked(text, (m.span() for m in _COMMENT.finditer(text)) if "<!--" in text else ())
    text = _blanked(text, _lines_of(text, "code", "quote"))
    if "`" in text:
        text = _blanked(text, _inline_code(text))
    if "](" in text:
        text = _blanked(text, (m.span() for m in _LINK.finditer(text)))
    if _ADDRESS.search(text):
        text = _blanked(text, (m.span() for m in _TOKEN.finditer(text) if _ADDRESS.search(m[0])))
    text = _blanked(text, _quoted(text))
    return _blanked(text, _quoted_singly(text))


def running_text(text: str) -> str:
    """Blank what is looked up rather than read: code, comments, tables, lists of readings."""
    text = _blanked(text, (m.span() for m in _COMMENT.finditer(text)) if "<!--" in text else ())
    return _blanked(text, _lines_of(text, "code", "table", "reading"))


def count_words(text: str) -> int:
    """Count the words, numbers included; dashes and bullets are none."""
    return sum(1 for word in text.split() if any(map(str.isalnum, word)))


def has_list_or_table(text: str) -> bool:
    """Tell whether part of it is written as a list or a table."""
    return any(kind == "table" or _LIST_ITEM.match(line) for _, line, kind in _lines(text))


def place(section: Section, start: int, end: int) -> Span:
    """Give where a stretch of a section's text, on one line of it, stands in the file."""
    line_start = section.text.rfind("\n", 0, start) + 1
    line = section.span.line + section.text.count("\n", 0, start)
    return Span.at(line, start - line_start + 1, end - start)


def _blanked(text: str, ranges: Iterable[Range]) -> str:
    """Put spaces in place of some stretches, given in the order of their beginnings."""
    pieces, done = [], 0
    for start, end in ranges:
        if end > done:
            begin = max(start, done)
            hole = text[begin:end].split("\n")
            pieces += [text[done:begin], "\n".join(" " * len(line) for line in hole)]
            done = end
    return "".join((*pieces, text[done:])) if pieces else text


def _lines_of(text: str, *kinds: str) -> Iterator[Range]:
    return (
        (start, start + len(line)) for start, line, kind in _lines(text) if line and kind in kinds
    )


def _lines(text: str) -> Iterator[tuple[int, str, str]]:
    """Give each line's beginning, the line, and what it is: code, quote, table, reading or text."""
    lines = text.split("\n")
    start, fence, before = 0, "", "text"
    for number, line in enumerate(lines):
        kind = "text"
        mark = _FENCE.match(line)
        if fence:
            kind = "code"
            closing = line.strip()
            if closing and not closing.strip(fence[0]) and len(closing) >= len(fence):
                fence = ""
        elif mark:
            kind, fence = "code", mark["fence"]
        elif _QUOTE.match(line):
            kind = "quote"
        elif "|" in line and (
            before == "table" or line.lstrip()[0] == "|" or _is_table_rule(lines, number + 1)
        ):
            kind = "table"
        elif _LIST_ITEM.match(line):
            kind = "reading" if _READING.fullmatch(line.rstrip()) else "text"
        elif before == "quote" and line.strip():
            # A paragraph begun in a quote goes on in it, marked or not.
            kind = "quote"
        yield start, line, kind
        start += len(line) + 1
        before = kind


def _is_table_rule(lines: list[str], number: int) -> bool:
    """Tell whether a line is the one that stands below a table's head."""
    line = lines[number] if number < len(lines) else ""
    return "|" in line and "-" in line and set(line) <= _TABLE_RULE


def _inline_code(text: str) -> Iterator[Range]:
    """Find what stands between runs of as many backticks, within a paragraph."""
    breaks = [m.start() for m in _BLANK_LINE.finditer(text)]
    for start, end in zip([0, *breaks], [*breaks, len(text)], strict=True):
        runs = [m.span() for m in _TICKS.finditer(text, start, end)]
        partner: dict[int, int] = {}
        last: dict[int, int] = {}
        for n in range(len(runs) - 1, -1, -1):
            length = runs[n][1] - runs[n][0]
            if length in last:
                partner[n] = last[length]
            last[length] = n
        n = 0
        while n < len(runs):
            if n in partner:
                yield runs[n][0], runs[partner[n]][1]
                n = partner[n]
            n += 1


def _quoted(text: str) -> Iterator[Range]:
    """Find what stands in double quotes; one that is never closed ends with its paragraph.

    A mark behind a letter or digit opens nothing: `24"` is a size.
    """
    begun = -1
    covered = 0
    for mark in _DOUBLE.finditer(text):
        at = mark.start()
        before, after = _around(text, at, at + 1)
        opens = not before.isalnum() and not after.isspace()
        if begun < 0:
            begun = at if opens else -1
        elif before.isspace() and opens:
            covered = _end_of_paragraph(text, begun, covered)
            yield begun, covered
            begun = at
        else:
            yield begun, at + 1
            begun = -1
    if begun >= 0:
        yield begun, _end_of_paragraph(text, begun, covered)


def _end_of_paragraph(text: str, at: int, covered: int) -> int:
    if at < covered:
        return covered
    end = text.find("\n\n", at)
    return len(text) if end < 0 else end


def _quoted_singly(text: str) -> Iterator[Range]:
    """Find what stands in single quotes within a paragraph; an apostrophe is none."""
    begun = -1
    for mark in _SINGLE.finditer(text):
        at = mark.start()
        before, after = _around(text, at, at + 1)
        if not before.isalnum() and after.isalnum():
            begun = at
        elif begun >= 0 and not before.isspace() and not after.isalnum():
            if "\n\n" not in text[begun:at]:
                yield begun, at + 1
            begun = -1


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the characters before and after a stretch, a blank where the text begins or ends."""
    return (text[start - 1] if start else " "), (text[end] if end < len(text) else " ")
