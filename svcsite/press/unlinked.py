"""Pages of an edition lead to what is in it: what would lead elsewhere stays as text, and what begins a report goes.

Every page goes through here, so that no template has to know what a client's site has.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import unescape
from urllib.parse import unquote, urlsplit

from svcsite.press.page import Content, Page
from svcsite.press.site import Settings
from svcsite.views import links

_LINK = re.compile(r"<a\b(?P<open>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>(?P<text>.*?)</a\s*>", re.DOTALL)
_HREF = re.compile(r"\bhref\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')")

_FORM = posixpath.dirname(links.NEW) + "/"
"""Where the team's form is: an invitation to it that leads nowhere is none."""

_NOTHING = '<p class="svc-begin"></p>'
"""What is left of a paragraph with that invitation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlinked:
    """Makes the page at `url` in the edition of a customer, by slug."""

    recipe: Callable[[], Content]
    url: str
    slug: str

    def __call__(self) -> Content:
        """Return the content."""
        content = self.recipe()
        return replace(content, html=_LINK.sub(self._kept, content.html).replace(_NOTHING, ""))

    def _kept(self, link: re.Match[str]) -> str:
        href = _HREF.search(link["open"])
        if href is None:
            return link[0]
        address = urlsplit(unescape(href["double"] or href["single"] or ""))
        if address.scheme or address.netloc or not address.path:
            return link[0]
        folder = posixpath.dirname(self.url)
        path = posixpath.normpath(posixpath.join(folder, unquote(address.path)))
        if path.startswith(_FORM):
            return ""
        return link[0] if _is_in(path, self.slug) else link["text"]


def within_edition(page: Page, settings: Settings) -> Page:
    """Return a page as it is in the edition of these settings; without one it is as it was."""
    if not settings.edition:
        return page
    return replace(page, recipe=Unlinked(recipe=page.recipe, url=page.url, slug=settings.edition))


def _is_in(path: str, slug: str) -> bool:
    """Tell whether a file, by its address within the site, can be one of an edition's."""
    return path in {links.HOME, links.DEFINITIONS} or path.startswith(
        (f"customers/{slug}/", f"data/customers/{slug}/", "periods/", "assets/")
    )
