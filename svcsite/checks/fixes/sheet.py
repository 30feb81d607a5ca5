"""One file before the fixes: its text as typed, and what it was read as."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from svcsite.record.customer import Customer
from svcsite.record.reading import Reading
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language, fold
from svcsite.record.vocabulary.shapes import SHAPES
from svcsite.source.document import Document
from svcsite.source.edit import TypedText
from svcsite.source.span import Defect, Span
from svcsite.source.yaml_text import Path

Shape = Literal["report", "customer", "archive", "narrative"]

_OPENS_VALUE = frozenset(" \t[{,:")


@dataclass(frozen=True)
class Sheet:
    """A file that could be read, and what it is held against.

    `customer` is that of a report or a narrative, None while its own file cannot be relied on.
    """

    typed: TypedText
    reading: Reading[Any]
    shape: Shape
    settings: Settings
    customer: Customer | None = None

    @property
    def document(self) -> Document:
        """What the text was parsed into."""
        assert self.reading.document is not None
        return self.reading.document

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the document; the first is `lines[0]`, and number 1 to spans."""
        return self.document.text.split("\n")

    @cached_property
    def fences(self) -> tuple[int, int]:
        """The numbers of the lines around the header; in `archive.yml` those before the first and after the last."""
        if self.shape == "archive":
            return 0, len(self.lines) + 1
        first = next(n for n, line in enumerate(self.lines, 1) if line.strip())
        return first, self.document.body_line - 1

    @property
    def header(self) -> range:
        """The numbers of the lines of the header."""
        first, last = self.fences
        return range(first + 1, last)

    @cached_property
    def language(self) -> Language:
        """The language of the file's keys; the archive's where they are of both or of neither."""
        names = SHAPES[self.shape]
        counts: dict[Language, int] = {"en": 0, "pt-BR": 0}
        for key in self.document.front.data:
            name = names.find(key)
            for language in counts:
                counts[language] += name is not None and fold(name.typed[language]) == fold(key)
        if counts["en"] == counts["pt-BR"]:
            return self.settings.language
        return "en" if counts["en"] > counts["pt-BR"] else "pt-BR"

    def defects(self, *kinds: str) -> list[Defect]:
        """Give the reader's defects of some kinds."""
        return [defect for defect in self.reading.defects if defect.kind in kinds]

    def place(self, path: Path) -> Span | None:
        """Give where a text of the canonical data was typed as it is, in quotes or without; None where it was not."""
        values = self.reading.normal.values
        # `signed: 02/10/2026` stands for a mapping, and has the only place that there is.
        span = values.get(path) or values.get(path[:-1])
        if span is None:
            return None
        value: Any = self.reading.normal.data
        for part in path:
            value = value[part]
        typed = self.typed.slice(span)
        return span if typed in {value, f'"{value}"', f"'{value}'"} else None

    def remark(self, number: int) -> int | None:
        """Give the column (from 0) at which a remark begins on a line of the header, or None.

        What only looks like a remark, in a block of text, counts as one: it is left alone too.
        """
        quote, before = "", " "
        for column, character in enumerate(self.lines[number - 1]):
            if quote:
                quote = "" if character == quote else quote
            elif character in "\"'" and before in _OPENS_VALUE:
                quote = character
            elif character == "#" and before.isspace():
                return column
            before = character
        return None
