"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import quote, urljoin

from svcsite.press.data.clean import clean
from svcsite.press.page import escaped
from svcsite.record.vocabulary.names import Language
from svcsite.views import links
from svcsite.views.feed import Entry, Feed

MEDIA_TYPE = "application/atom+xml"


def as_atom(feed: Feed, language: Language, site_url: str) -> bytes:
    """Return the XML of a feed.

    `site_url` is where the site is, or empty where nobody said: links are relative to the feed then.
    """

    def address(url: str) -> str:
        return (
            urljoin(f"{site_url.rstrip('/')}/", quote(url))
            if site_url
            else links.relative(url, feed.url)
        )

    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">',
        _element("id", feed.id),
        _element("title", feed.title),
        _element("subtitle", feed.subtitle),
        _element("updated", _time(feed.updated)),
        f"<author>{_element('name', feed.author)}</author>",
        "<generator>svcsite</generator>",
        f'<link rel="self" type="{MEDIA_TYPE}" href="{escaped(address(feed.url))}"/>',
        f'<link rel="alternate" type="text/html" href="{escaped(address(feed.home))}"/>',
        *(_entry(entry, address(entry.url)) for entry in feed.entries),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _entry(entry: Entry, href: str) -> str:
    return "\n".join(
        (
            "<entry>",
            _element("id", entry.id),
            _element("title", entry.title),
            _element("published", _time(entry.published)),
            _element("updated", _time(entry.updated)),
            f"<author>{_element('name', entry.author)}</author>",
            f'<category term="{escaped(clean(entry.category))}"/>',
            f'<link rel="alternate" type="text/html" href="{escaped(href)}"/>',
            _element("summary", entry.summary),
            "</entry>",
        )
    )


def _element(name: str, text: str) -> str:
    return f"<{name}>{escaped(clean(text))}</{name}>"


def _time(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
