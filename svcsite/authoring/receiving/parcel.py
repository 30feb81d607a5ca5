"""What was handed in: the files of a folder, or a mail with what is attached to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from svcsite.words.text import Text

ITEM_LIMIT = 2_000
"""How many files one run takes in. More is no working day, but somebody's whole download folder."""

WEIGHT_LIMIT = 512 * 1024 * 1024
"""How many bytes one run takes in: all of it is in memory until it is in its place."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sent a mail, as one line that nothing obeys; the address is empty where it is none."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One file: its name and where it came from as they were, and what it holds.

    `subject` is that of the mail whose text it stood in, which may be its name.
    """

    name: str
    origin: str
    data: bytes
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mishap:
    """Something that could not be taken in, and why; `rep` is who wrote it, where it could be read at all."""

    name: str
    origin: str
    reason: Text
    facts: Mapping[str, object] = field(default_factory=dict)
    rep: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """What came together; `passed_over` names what plays no part, such as a logo in a signature.

    `alone` says that all of it is one mail, so that a photo without a name belongs to its only report.
    """

    origin: str
    sender: Sender | None = None
    items: tuple[Item, ...] = ()
    mishaps: tuple[Mishap, ...] = ()
    passed_over: tuple[str, ...] = ()
    alone: bool = False

    @property
    def weight(self) -> int:
        """How many bytes it holds."""
        return sum(len(item.data) for item in self.items)

    @classmethod
    def of_none(cls, mishap: Mishap, sender: Sender | None = None) -> Self:
        """Give a parcel of which nothing could be read."""
        return cls(origin=mishap.origin, sender=sender, mishaps=(mishap,), alone=True)
