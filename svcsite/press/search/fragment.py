"""A record as the small page that Pagefind reads in place of the whole one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from svcsite.press.page import escaped
from svcsite.press.search.record import FILTERS, SearchRecord

_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_OLDEST = "0000"


def fragment(record: SearchRecord, language: str) -> str:
    """Return a whole HTML page with what can be found of a record and nothing else.

    `language` is the code that Pagefind is forced to. Whatever the record says is text in it.
    """
    # The name of a filter and of a fact are ours; their values stand in attributes of their own,
    # since Pagefind takes what is written behind a name as a list with commas.
    facts = {"kind": record.kind, "customer": record.customer, "date": record.date}
    return "".join(
        (
            f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">',
            *(
                f'<meta data-pagefind-filter="{name}[content]" content="{_text(value)}">'
                for name in FILTERS
                for value in sorted({*record.filters.get(name, ())})
                if value.strip()
            ),
            *(
                f'<meta data-pagefind-meta="{name}[content]" content="{_text(value)}">'
                for name, value in facts.items()
                if value.strip()
            ),
            f'<meta data-pagefind-sort="day[content]" content="{_text(record.day) or _OLDEST}">',
            "</head><body data-pagefind-body>",
            # Found as a fact with a weight of its own; in the text it would begin every excerpt.
            f'<h1 data-pagefind-ignore data-pagefind-meta="title">{_text(record.title)}</h1>',
            *_passages(record),
            "</body></html>",
        )
    )


def _passages(record: SearchRecord) -> Iterator[str]:
    """Yield the text: what was written first, since an excerpt that marks nothing shows its beginning."""
    passages = [passage for passage in record.text if passage.strip()]
    # Pagefind leaves out a page without a text.
    for passage in passages or [record.title]:
        yield f"<p>{_text(passage)}</p>"
    if record.identity:
        yield f'<p data-pagefind-weight="6">{_text(" ".join(record.identity))}</p>'


def _text(text: str) -> str:
    return escaped(_UNSEEN.sub("", text))
