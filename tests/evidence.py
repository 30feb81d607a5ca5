"""Follow every figure of a site to the reports behind it, and count them.

What pages promise, by their HTML:

- a figure is `<a class="svc-figure" data-figure="NAME" data-n="N" href="PAGE#ID">`;
- the element with that id holds N rows with `data-counted="customer/id"`, on this page and on those that
  `<a class="svc-more" href="PAGE#ID">` within it continues on; or, where it adds up what others count, it
  holds figures of the same name whose N add up to this one's;
- what was left out stands in the same element, as rows with `data-excluded="customer/id"`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.built import report_page
from tests.evidence_page import EvidencePage, FigureLink, Section


class Evidence:
    """The figures of all pages of a site, and the reports behind each."""

    def __init__(self, folder: Path) -> None:
        self.pages: dict[str, EvidencePage] = {}
        for path in sorted(folder.rglob("*.html")):
            name = path.relative_to(folder).as_posix()
            self.pages[name] = EvidencePage(name, path.read_text(encoding="utf-8"))
        self.figures = [figure for page in self.pages.values() for figure in page.figures]

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the evidence of each figure, one line each."""
        for figure in self.figures:
            if figure.n < 1:
                yield f"{figure}: what counts nothing is no link"
                continue
            parts = self._parts(figure.target, figure.place)
            fault = self._in_lists(parts) or self._in_number(figure, parts)
            if fault:
                yield f"{figure}: {fault}"

    def _in_lists(self, parts: list[Section]) -> str:
        """Return what is wrong with the reports listed, whatever their number."""
        if not parts:
            return "there is no such place"
        counted = [row for part in parts for row in part.counted]
        excluded = {row for part in parts for row in part.excluded}
        if len(set(counted)) != len(counted):
            return "a report is listed twice"
        if both := excluded.intersection(counted):
            return f"counted and left out: {', '.join(sorted(both))}"
        missing = [row for row in {*counted, *excluded} if report_page(row) not in self.pages]
        return f"there is no report {', '.join(missing)}" if missing else ""

    def _in_number(self, figure: FigureLink, parts: list[Section]) -> str:
        if counted := sum(len(part.counted) for part in parts):
            return "" if counted == figure.n else f"{counted} reports are listed"
        here = (figure.target, figure.place)
        inner = [found for part in parts for found in part.figures if found.name == figure.name]
        # A total may stand in the very table that it leads to.
        added = [found for found in inner if (found.target, found.place) != here]
        total = sum(found.n for found in added)
        return "" if total == figure.n else f"{len(added)} figures there add up to {total}"

    def _parts(self, page: str, place: str) -> list[Section]:
        """Return the section at a place and those it continues in."""
        found: dict[tuple[str, str], Section] = {}
        ahead = [(page, place)]
        while ahead:
            at = ahead.pop()
            section = self.pages[at[0]].sections.get(at[1]) if at[0] in self.pages else None
            if section is not None and at not in found:
                found[at] = section
                ahead += section.more
        return list(found.values())
