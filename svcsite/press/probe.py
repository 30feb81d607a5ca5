"""Stand-in pages: what goes through MkDocs once for all pages that share a shell.

A probe is content like any other, save that its title, its text and so on are marks that can be
found again in what the theme made of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self
from urllib.parse import quote

from svcsite.press.kinds import Kind
from svcsite.press.outline import PROBE_DEPTHS, Outline
from svcsite.press.page import Content, Page

MARK = "Qsvcsiteq"
"""What every mark begins with; letters alone, so that no escaping changes it."""

TITLE, DESCRIPTION, SOURCE, BODY, TOP = (
    f"{MARK}{name}Z" for name in ("title", "description", "source", "body", "top")
)
ANCHORS, HEADINGS = (
    tuple(f"{MARK}{name}{number}Z" for number in range(len(PROBE_DEPTHS)))
    for name in ("anchor", "heading")
)
BODY_HTML = f"<h1>{BODY}</h1>"

_TITLE_HEADING = (1, TOP, TITLE)
_HEADINGS = tuple(
    (depth + 1, anchor, title)
    for depth, anchor, title in zip(PROBE_DEPTHS, ANCHORS, HEADINGS, strict=True)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What makes two pages share a shell.

    `place` is the URL of an entry of the navigation, which nothing shares, or else the folder with
    every part that no link in the shell can name as `*`: relative links are then the same.
    """

    kind: str
    place: str
    outline: Outline
    editable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """One stand-in page: the form it is for and the URL it pretends to have."""

    form: Form
    url: str

    @property
    def fixed(self) -> bool:
        """Whether the URL is the page's own and so nothing to find and replace."""
        return self.url == self.form.place

    @property
    def quoted_url(self) -> str:
        """The URL as it is found in what the theme makes."""
        return quote(self.url)

    @property
    def content(self) -> Content:
        """The marks, as content of the probe's form."""
        return Content(
            title=TITLE,
            description=DESCRIPTION,
            html=BODY_HTML,
            headings=(_TITLE_HEADING, *(_HEADINGS if self.form.outline is Outline.FULL else ())),
            source=SOURCE if self.form.editable else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the entries of the navigation are, which relative links in a shell lead to."""

    entries: frozenset[str]
    folders: frozenset[str]

    @classmethod
    def of(cls, urls: Iterable[str]) -> Self:
        """Return the places of these entries' URLs."""
        entries = frozenset(urls)
        folders: set[str] = set()
        for url in entries:
            parts = url.split("/")[:-1]
            folders.update("/".join(parts[:end]) for end in range(1, len(parts) + 1))
        return cls(entries=entries, folders=frozenset(folders))

    def form(self, kind: str, url: str, outline: Outline, *, editable: bool) -> Form:
        """Return the form of a page of a kind, at an address and with this outline."""
        return Form(kind=kind, place=self._place(url), outline=outline, editable=editable)

    def _place(self, url: str) -> str:
        if url in self.entries:
            return url
        parts = url.split("/")[:-1]
        shared = len(parts)
        while shared and "/".join(parts[:shared]) not in self.folders:
            shared -= 1
        return "/".join([*parts[:shared], *("*" for _ in parts[shared:]), ""])


def form_of(page: Page, content: Content, places: Places, *, edits: bool) -> Form:
    """Return the form of a page with its finished content; without `edits` nothing has an edit link."""
    editable = edits and content.source is not None
    return places.form(page.kind, page.url, Outline.of(content.headings), editable=editable)


def probes(kinds: Iterable[Kind], places: Places, *, edits: bool) -> list[Probe]:
    """Return the stand-ins that pages of these kinds need; without `edits` nothing has an edit link."""
    found: dict[Form, Probe] = {}
    for kind in kinds:
        outlines = tuple(Outline) if kind.contents else (Outline.TITLED,)
        for outline in outlines:
            for editable in sorted({False, edits and kind.editable}):
                if kind.entry in places.entries:
                    form = places.form(kind.name, kind.entry, outline, editable=editable)
                    found[form] = Probe(form=form, url=kind.entry)
                url = f"{kind.folder}{MARK}url{len(found)}Z.html"
                form = places.form(kind.name, url, outline, editable=editable)
                found[form] = Probe(form=form, url=url)
    return list(found.values())
