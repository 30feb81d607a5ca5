"""What pages are made of: facts, badges, links and tables, all in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Tone = Literal["good", "waiting", "bad", "plain"]
"""How a badge is coloured; its words say the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead to a page, relative to the one they stand on; an empty `href` leads nowhere."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something known: its label, and one or more values, each with a link or without."""

    label: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A short word with a colour."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of texts; every row has as many cells as there are columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def fact(label: str, *values: str | None, href: str = "") -> list[Fact]:
    """Return one fact with those values that are known, or none at all; `href` is for each value."""
    known = tuple(Link(text=value, href=href) for value in values if value)
    return [Fact(label=label, values=known)] if known else []


def phone_link(phone: str) -> str:
    """Return the address that calls a number, however it was typed."""
    return "tel:" + "".join(c for c in phone if c.isdigit() or c == "+")


def joined(*texts: str | None, by: str = " · ") -> str:
    """Join the texts that are known."""
    return by.join(text for text in texts if text)


def table(columns: Sequence[str], rows: Iterable[Sequence[str | None]]) -> Table:
    """Return a table without the columns in which nothing is known."""
    cells = [tuple(cell or "" for cell in row) for row in rows]
    kept = [place for place in range(len(columns)) if any(row[place] for row in cells)]
    return Table(
        columns=tuple(columns[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in cells),
    )
