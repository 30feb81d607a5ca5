"""The figures of one page, and what stands within each of its places."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from tests.built import report_page

_VOID = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
_CELLS = frozenset(("td", "th", "li", "p", "dd", "dt", "figure", "figcaption"))
_CARD = "svc-card"
_VALUE = "svc-card__value"


@dataclass(kw_only=True)
class FigureLink:
    """A figure as a page shows it; `around` is the text of the cell, card or sentence that it stands in.

    `target` is the address within the site of the page that it leads to, and `place` an id there.
    """

    page: str
    name: str
    n: int
    target: str
    place: str
    around: str = ""

    def __str__(self) -> str:
        return f"{self.page}: {self.name} (n={self.n}) -> {self.target}#{self.place}"


@dataclass
class Section:
    """What stands within an element, in the order of the page; `more` is where it continues."""

    counted: list[str] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    more: list[tuple[str, str]] = field(default_factory=list)
    figures: list[FigureLink] = field(default_factory=list)
    leads: set[str] = field(default_factory=set)
    text: list[str] = field(default_factory=list)


@dataclass
class _Element(Section):
    tag: str = ""
    classes: frozenset[str] = frozenset()
    row: str = ""

    @property
    def is_heard(self) -> bool:
        return self.tag in _CELLS or not self.classes.isdisjoint((_CARD, _VALUE))


class EvidencePage(HTMLParser):
    """The figures of a page and its sections, by their id.

    `unlinked` are the rows of reports that do not lead to them, `bare` the numbers on cards that lead nowhere.
    """

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.figures: list[FigureLink] = []
        self.sections: dict[str, Section] = {}
        self.unlinked: list[str] = []
        self.bare: list[str] = []
        self._name = name
        self._open: list[_Element] = []
        # What is around the article is the same on all pages, and has no figures.
        self.feed(text[max(text.find("<article"), 0) :])
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        row = given.get("data-counted") or given.get("data-excluded") or ""
        element = _Element(tag=tag, classes=frozenset(given.get("class", "").split()), row=row)
        self._open.append(element)
        if "id" in given:
            self.sections[given["id"]] = element
        for around in self._open if row else ():
            (around.counted if "data-counted" in given else around.excluded).append(row)
        if tag == "a":
            self._link(given, element.classes)
        if tag in _VOID:
            self._close()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._close()

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open):
            while self._open[-1].tag != tag:
                self._close()
            self._close()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            if element.is_heard:
                element.text.append(data)

    def _link(self, given: dict[str, str], classes: frozenset[str]) -> None:
        parts = urlsplit(given.get("href", ""))
        path = posixpath.join(posixpath.dirname(self._name), unquote(parts.path))
        target = posixpath.normpath(path) if parts.path else self._name
        place = unquote(parts.fragment)
        for element in self._open:
            element.leads.add(target)
            if "svc-more" in classes:
                element.more.append((target, place))
        if "svc-figure" in classes:
            figure = FigureLink(
                page=self._name,
                name=given["data-figure"],
                n=int(given["data-n"]),
                target=target,
                place=place,
            )
            self.figures.append(figure)
            for element in self._open:
                element.figures.append(figure)

    def _close(self) -> None:
        closed = self._open.pop()
        if closed.is_heard:
            said = " ".join(" ".join(closed.text).split())
            for figure in () if _VALUE in closed.classes else closed.figures:
                figure.around = figure.around or said
            # Behind a zero there are no reports.
            numbers = any(map(str.isdigit, said)) and said != "0"
            if _VALUE in closed.classes and numbers and not closed.figures:
                self.bare.append(said)
        if closed.row and report_page(closed.row) not in closed.leads:
            self.unlinked.append(closed.row)
