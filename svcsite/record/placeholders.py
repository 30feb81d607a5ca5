"""What stands in the prose of a client report for something else: its marks, and the line of a draft.

{figure: sla_resolution}    {indicador: sla_resolution}    a figure, put in by its name
{computed}                  {apurado}                      alone on a line: the computed prose of the section
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from svcsite.record.vocabulary.names import Language, fold

PLACEHOLDER: Mapping[Language, str] = {
    "en": "_Write here, or delete this line to keep the computed text._",
    "pt-BR": "_Escreva aqui, ou apague esta linha para manter o texto apurado._",
}
"""The line that a draft has in each section where nobody wrote anything yet."""

_MARK = re.compile(
    r"^[ \t]*\{[ \t]*(?:computed|apurado)[ \t]*\}[ \t]*$"
    r"|\{[ \t]*(?:figure|indicador)[ \t]*:(?P<name>[^{}\n]{1,80})\}",
    re.IGNORECASE | re.MULTILINE,
)
_LINES = frozenset(fold(line.strip("_")) for line in PLACEHOLDER.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark in a text, from `start` up to `end`; `name` is the figure's, empty for the computed prose."""

    kind: Literal["figure", "computed"]
    name: str
    start: int
    end: int


def marks_in(text: str) -> Iterator[Mark]:
    """Yield the marks of a text in their order. A figure's name is folded; it need not be one that there is."""
    for match in _MARK.finditer(text):
        name = match["name"]
        yield Mark(
            kind="computed" if name is None else "figure",
            name=fold(name or ""),
            start=match.start(),
            end=match.end(),
        )


def is_placeholder(text: str) -> bool:
    """Tell whether a text is nothing but the line of a draft, in whichever language."""
    return fold(text.strip(" \t\r\n_*")) in _LINES


def without_placeholders(text: str) -> str:
    """Give a text without the lines that a draft left in it."""
    kept = [line for line in text.split("\n") if not is_placeholder(line)]
    return "\n".join(kept).strip()
