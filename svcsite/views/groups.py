"""Long lists in groups, divided into pages: by month, by cause, by score, by age.

The first page has the section of every group, so that a link to one never needs to know on which page it begins:
where that is a later page, the section is empty and leads there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Link
from svcsite.words import lists as words
from svcsite.words.text import Counted

ROWS = 200
"""How many items one page of a list has."""

Item = TypeVar("Item")
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Generic[Item]):
    """What a page holds of some items that belong together under a title; make the whole first.

    `anchor` is the id of its section and `count` how many items it has on all pages. `around` is the id of a section
    that it stands in with others, where there is one. `begun` tells that its first items stand on an earlier
    page, and `more` is the number of the page on which it goes on; 0 where it does not.
    """

    anchor: str
    title: str
    count: int
    items: tuple[Item, ...]
    around: str = ""
    begun: bool = False
    more: int = 0


def group(anchor: str, title: str, items: Iterable[Item], *, around: str = "") -> Group[Item]:
    """Return a whole group."""
    held = tuple(items)
    return Group(anchor=anchor, title=title, count=len(held), items=held, around=around)


def pages_of(groups: Sequence[Group[Item]], rows: int = ROWS) -> list[tuple[Group[Item], ...]]:
    """Divide whole groups into pages of so many items; one page, maybe empty, at least."""
    pages: list[list[Group[Item]]] = [[]]
    first: list[Group[Item]] = []
    free = rows
    for whole in groups:
        begins, start = 0, 0
        while start < whole.count:
            if free == 0:
                pages.append([])
                free = rows
            begins = begins or len(pages)
            stop = min(start + free, whole.count)
            goes_on = len(pages) + 1 if stop < whole.count else 0
            part = replace(whole, items=whole.items[start:stop], begun=start > 0, more=goes_on)
            pages[-1].append(part)
            free -= stop - start
            start = stop
        if begins > 1:
            first.append(replace(whole, items=(), more=begins))
    pages[0] += first
    return [tuple(page) for page in pages]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Which page of a list it is, of how many, and where the first one is."""

    first: str
    number: int = 1
    pages: int = 1

    @property
    def url(self) -> str:
        """Where this page is."""
        return self.address(self.number)

    def address(self, page: int) -> str:
        """Return where a page of the list is."""
        return links.further(self.first, page)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView(Generic[Row]):
    """A section of a list: its id, its title, how many it has in words, its rows here, and where it goes on."""

    anchor: str
    title: str
    count: str
    rows: tuple[Row, ...]
    more: Link
    around: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Which page of a list this is, empty where it has one, and the way to those beside it."""

    position: str = ""
    before: str = ""
    after: str = ""


def group_views(
    groups: Iterable[Group[Item]],
    row: Callable[[Item], Row],
    at: Position,
    language: Language,
    counted: Counted = words.REPORT_COUNT,
) -> tuple[GroupView[Row], ...]:
    """Return the sections that a page holds, their items made into rows and counted in words."""
    return tuple(
        GroupView(
            anchor=held.anchor,
            title=_title(held, language),
            count=counted.format_in(
                language, held.count, number=written.number(held.count, language)
            ),
            rows=tuple(row(item) for item in held.items),
            more=_more(held, at, language),
            around=held.around,
        )
        for held in groups
    )


def pager(at: Position, language: Language) -> Pager:
    """Return the way from a page of a list to the others."""
    if at.pages == 1:
        return Pager()
    return Pager(
        position=words.PAGE_OF.format_in(language, page=at.number, pages=at.pages),
        before=_to(at, at.number - 1),
        after=_to(at, at.number + 1),
    )


def _title(held: Group[Item], language: Language) -> str:
    return words.CONTINUED.format_in(language, title=held.title) if held.begun else held.title


def _more(held: Group[Item], at: Position, language: Language) -> Link:
    if not held.more:
        return Link(text="")
    text = words.GOES_ON if held.items else words.STANDS
    return Link(
        text=text.format_in(language, page=held.more), href=f"{_to(at, held.more)}#{held.anchor}"
    )


def _to(at: Position, page: int) -> str:
    return links.relative(at.address(page), at.url) if 1 <= page <= at.pages else ""
