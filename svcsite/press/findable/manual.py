"""How the search knows a page that was written by hand."""

from __future__ import annotations

import re
from functools import partial
from html import unescape

import nh3

from svcsite.press.search.record import MANUAL, SearchEntry, SearchRecord
from svcsite.press.templating import key
from svcsite.record.vocabulary.names import Language
from svcsite.words import search as words

_BLOCK = re.compile(r"</(?:p|h[1-6]|li|pre|t[dhr]|d[td]|blockquote)>")


def manual_entry(url: str, title: str, html: str, language: Language) -> SearchEntry:
    """Return the entry of a hand-written page; `url` is its path within the site, `html` its article."""
    kind = words.KINDS["manual"].of(language)
    return SearchEntry(
        url=url,
        shelf=MANUAL,
        key=key((title, html, kind)),
        recipe=partial(_record, title, html, kind),
    )


def _record(title: str, html: str, kind: str) -> SearchRecord:
    # Words of two cells or items would else run into one.
    text = nh3.clean(_BLOCK.sub(r"\g<0> ", html), tags=set())
    return SearchRecord(title=title, kind=kind, text=(unescape(text),))
