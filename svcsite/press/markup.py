"""The Markdown of a report as HTML that can do no harm, in the renderer that GitHub uses."""

import re
from collections.abc import Callable
from functools import lru_cache
from html import escape

import cmarkgfm
import nh3

from svcsite.source.nesting import NESTING_LIMIT, nesting_depth

LOWEST_LEVEL = 6

_TAGS = {
    *("a", "code", "del", "em", "img", "strong"),
    *("blockquote", "br", "hr", "p", "pre"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
    *("input", "li", "ol", "ul"),
    *("table", "tbody", "td", "th", "thead", "tr"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}}
_ATTRIBUTE_VALUES = {
    **{cell: {"align": {"left", "center", "right"}} for cell in ("td", "th")},
    "input": {"type": {"checkbox"}, "checked": {""}},
}

# The renderer writes tags in no other form, and a `<` of the text as `&lt;`.
_IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"(?: title="[^"]*")? />')
_HEADING = re.compile(r"<(/?)h([1-6])>")
_LEADING_NOWHERE = re.compile(r'<a( title="[^"]*")? rel="noopener noreferrer">')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]|%5c", re.IGNORECASE)


def rendered(text: str, *, below: int = 2, link: Callable[[str], str | None] | None = None) -> str:
    """Return the Markdown `text` as safe HTML.

    Its highest headings come one level after `below`, the heading that the text stands under, and
    the others after them without a gap. `link` gets each relative address, of a link or of an
    image, and returns the one to write, or None for none at all; it is kept as it is by default.
    An image from elsewhere becomes a link. What is nested too deep is shown as it was typed.
    """
    if nesting_depth(text) > NESTING_LIMIT:
        return f"<pre>{escape(text)}</pre>"
    html = _IMAGE.sub(_local_image, cmarkgfm.github_flavored_markdown_to_html(text))
    # Of what leads nowhere there is no relation to tell.
    cleaned = _LEADING_NOWHERE.sub(r"<a\1>", _cleaner(link).clean(html))
    return _below(cleaned, below)


@lru_cache(maxsize=64)
def _cleaner(link: Callable[[str], str | None] | None) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        tag_attribute_values=_ATTRIBUTE_VALUES,
        set_tag_attribute_values={"input": {"disabled": ""}},
        attribute_filter=_attribute,
        url_schemes={"http", "https", "mailto", "tel"},
        url_relative=link,
    )


def _attribute(tag: str, attribute: str, value: str) -> str | None:
    """Leave out remote images and the empty address that the renderer gives a dangerous one."""
    if attribute == "src" and _ELSEWHERE.match(value):
        return None
    return None if (tag, attribute, value) == ("a", "href", "") else value


def _local_image(found: re.Match[str]) -> str:
    """Keep an image of the site; link to one from elsewhere, which would tell who reads what."""
    address, description = found[1], found[2]
    if not address or not _ELSEWHERE.match(address):
        return found[0]
    return f'<a href="{address}">{description or address}</a>'


def _below(html: str, level: int) -> str:
    """Return the HTML with its levels of headings renumbered from `level` + 1."""
    used = sorted({found[2] for found in _HEADING.finditer(html)})
    if not used:
        return html
    renumbered = {old: min(level + place, LOWEST_LEVEL) for place, old in enumerate(used, start=1)}
    return _HEADING.sub(lambda found: f"<{found[1]}h{renumbered[found[2]]}>", html)
