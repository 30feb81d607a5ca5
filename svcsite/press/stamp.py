"""Join a page's content with the pieces of its shell."""

from dataclasses import dataclass
from urllib.parse import quote

from svcsite.press.page import Content, Page, escaped, finished
from svcsite.press.probe import Places, form_of
from svcsite.press.shell import Shells, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """All shells of a site, ready to be put around pages; it can be sent to another process.

    `edits` tells whether pages that have a source get a link to edit it.
    """

    shells: Shells
    places: Places
    edits: bool

    def page(self, page: Page, content: Content) -> str:
        """Return the whole HTML of a page, equal to what MkDocs would make of it.

        Raises `PressError` for content that is not finished.
        """
        content = finished(page.url, content)
        shell = self.shells[form_of(page, content, self.places, edits=self.edits)]
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
