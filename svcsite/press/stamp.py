"""Join a page's content with the pieces of its shell."""

from dataclasses import dataclass
from typing import Self
from urllib.parse import quote

from svcsite.press.page import Content, Page, PressError, escaped, finished
from svcsite.press.probe import Places, form_of
from svcsite.press.shell import Shells, Slot
from svcsite.press.templating import key as hashed
from svcsite.words import press as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """All shells of a site, ready to be put around pages; it can be sent to another process.

    `edits` tells whether pages that have a source get a link to edit it, and `fingerprint` is a hex hash of it all.
    """

    shells: Shells
    places: Places
    edits: bool
    fingerprint: str

    @classmethod
    def of(cls, shells: Shells, places: Places, *, edits: bool) -> Self:
        """Return the stamp of some shells, with its fingerprint."""
        known = sorted((repr(form), repr(shell)) for form, shell in shells.items())
        parts = (
            *(text for pair in known for text in pair),
            repr(sorted(places.entries)),
            str(edits),
        )
        return cls(shells=shells, places=places, edits=edits, fingerprint=hashed(parts))

    def key(self, page: Page) -> str:
        """Return the key of a whole page: of what its recipe reads, and of what is put around it."""
        return hashed((page.key, self.fingerprint))

    def page(self, page: Page, content: Content) -> str:
        """Return the whole HTML of a page, equal to what MkDocs would make of it.

        Raises `PressError` for content that is not finished.
        """
        content = finished(page.url, content)
        shell = self.shells.get(form_of(page, content, self.places, edits=self.edits))
        if shell is None:
            raise PressError.of(words.NO_SHELL, url=page.url, kind=page.kind)
        filling = {
            Slot.TITLE: escaped(content.title),
            Slot.DESCRIPTION: escaped(content.description),
            Slot.URL: quote(page.url),
            Slot.SOURCE: quote(content.source or ""),
            Slot.SKIP: escaped(content.headings[0][1]),
            Slot.BODY: content.html,
        }
        parts = [shell.texts[0]]
        for place, text in zip(shell.places, shell.texts[1:], strict=True):
            parts.append(
                filling[place] if isinstance(place, Slot) else place.written(content.headings)
            )
            parts.append(text)
        return "".join(parts)
