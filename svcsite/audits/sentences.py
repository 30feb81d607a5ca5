"""Prose as sentences, folded, with all blanked out that is nobody's claim: code, links, marks, quotes, tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from svcsite.audits.numerals import folded

_NOT_PROSE = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,}).*?(?:^[ \t]*(?P=fence)[ \t]*$|\Z)"  # fenced code
    r"|`[^`\n]*`"
    r"|^[ \t]*>.*$"  # the customer's own words
    r"|[“«][^”»]{0,2000}[”»]|\"[^\"\n]{0,2000}\""
    r"|^[ \t]*[-*+][ \t]+\[[ xX]\].*$"  # what is to be done claims nothing
    r"|\{[^{}\n]*\}"
    r"|<!--.*?-->"
    r"|(?:https?://|www\.)\S+|\]\([^)\n]*\)"
    r"|(?:R\$|US\$|\$|€|£)\s?\d[\d.,]*(?:\s(?:mil|milhões|milhão|thousand|million))?"
    r"|\b[A-Za-z]{1,6}-\d[\w-]*|\#\S+|\b[nN][ºo°.]+\s?\d+"  # OS-48213, #2026-09-1, nº 12
    r"|\b(?:NBR|ISO|IEC|ABNT|IP|NR)[ -]?\d[\d.:-]*"
    r"|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\b\d{4}-\d{2}(?:-\d{2})?\b"
    r"|(?i:\b(?:às|as|at|à)\s)\d{1,2}(?:h\d{0,2}|:\d{2})(?:\s?(?:am|pm))?\b|\b\d{1,2}:\d{2}\b"
    r"|\b\d+[ºª°]|\b\d+(?:st|nd|rd|th)\b",
    re.DOTALL | re.MULTILINE,
)
_NOTHING = "\x00"
_VISIBLE = re.compile(r"[^\n]")
_END = re.compile(r"[.!?](?=[ \n*_)]|$)|\n(?=[ \t]*(?:\n|[-*+|#]|\d+[.)][ \t]))|\n[ \t]*\n")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_LONGEST = 1000
"""What goes on for longer is no sentence: it is cut, so that no text takes long."""
_EMPHASIS = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence in folded text, on one line, without emphasis.

    `places` says where each of its signs stands in the whole text. `before` are the two before it in its paragraph.
    """

    text: str
    places: Sequence[int]
    before: str = ""

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.text.lstrip().startswith("|")

    def cells(self) -> Iterator[tuple[Sentence, int]]:
        """Yield a row's cells, each as if its first cell stood before it with a colon, and where it begins then."""
        ends = [n for n, sign in enumerate(self.text) if sign == "|"]
        spans = [(start + 1, end) for start, end in pairwise([*ends, len(self.text)])]
        for start, end in spans[1:]:
            head = slice(*spans[0])
            first = f"{self.text[head].strip()}: "
            cell = Sentence(
                text=first + self.text[start:end].strip(),
                places=self._beside(spans[0], (start, end)),
                before=self.before,
            )
            yield cell, len(first)

    def _beside(self, head: tuple[int, int], cell: tuple[int, int]) -> list[int]:
        """Return the places of two stretches without the blanks around them, and of two signs between."""
        first, second = (self._stripped(*span) for span in (head, cell))
        return [*first, *(first[-1:] * 2 or [self.places[0]] * 2), *second]

    def _stripped(self, start: int, end: int) -> list[int]:
        text = self.text[start:end]
        left = start + len(text) - len(text.lstrip())
        return list(self.places[left : left + len(text.strip())])

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of it stands in the whole text."""
        return self.places[start], self.places[end - 1] + 1


def sentences(markdown: str) -> Iterator[Sentence]:
    """Yield the sentences of a text; a bullet and a row of a table are sentences of their own."""
    text = folded(_NOT_PROSE.sub(lambda match: _VISIBLE.sub(_NOTHING, match[0]), markdown))
    start, before, last = 0, "", ""
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        places = list(_places(text, start, end))
        for some in (places[n : n + _LONGEST] for n in range(0, len(places), _LONGEST)):
            said = "".join(text[place] for place in some).replace("\n", " ")
            yield Sentence(text=said, places=some, before=before)
            before, last = f"{last} {said}".strip(), said
        if _PARAGRAPH.search(text, max(start, end - 2), end + 2):
            before = last = ""
        start = end


def _places(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the signs stand that say something: one of several blanks, and no emphasis."""
    passed = {
        place
        for match in _EMPHASIS.finditer(text, start, end)
        for place in range(match.start(), match.end())
    }
    last = " "
    for place in range(start, end):
        sign = text[place]
        if place in passed or (last == sign and sign == _NOTHING):
            continue
        if sign.isspace() and last.isspace():
            continue
        yield place
        last = sign
