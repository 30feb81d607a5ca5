"""A text of the map with `{column}` in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_TOKEN = re.compile(r"\{\{|\}\}|\{(?P<column>[^{}]*)\}|[{}]")


@dataclass(frozen=True, slots=True)
class Column:
    """Where a row's cell goes."""

    name: str


@dataclass(frozen=True, slots=True)
class Template:
    """A text as the pieces it is put together from."""

    parts: tuple[str | Column, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns it names, in order."""
        return tuple(part.name for part in self.parts if isinstance(part, Column))

    def fill(self, cells: Mapping[str, str], put: Callable[[str], str] = str) -> str:
        """Put a row's cells in, each as `put` writes it.

        The text of a row whose cells are all empty is empty: "Ticket " alone says nothing.
        """
        columns = self.columns
        if columns and not any(cells[name] for name in columns):
            return ""
        return "".join(
            put(cells[part.name]) if isinstance(part, Column) else part for part in self.parts
        )


def parse_template(text: str) -> Template:
    """Read a text of the map; `{{` and `}}` are braces. Raises `ValueError` for a brace left alone."""
    parts: list[str | Column] = []
    literal, at = "", 0
    for token in _TOKEN.finditer(text):
        literal += text[at : token.start()]
        at = token.end()
        if token[0] in {"{{", "}}"}:
            literal += token[0][0]
            continue
        column = (token["column"] or "").strip()
        if not column:
            raise ValueError(text)
        parts += [literal, Column(column)] if literal else [Column(column)]
        literal = ""
    literal += text[at:]
    return Template(tuple([*parts, literal] if literal else parts))
