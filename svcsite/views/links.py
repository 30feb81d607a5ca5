"""Where every page lives, for ever, and how one page leads to another.

A site may stand at any address or be opened from disk, so links between pages are relative.
"""

from __future__ import annotations

import posixpath
from urllib.parse import quote

HOME = "index.html"
CUSTOMERS = "customers/index.html"
ATTENTION = "attention.html"


def customer(slug: str, page: int = 1) -> str:
    """Return where a page of a customer's index is; a long one has several."""
    return f"customers/{slug}/index{'' if page == 1 else f'-{page}'}.html"


def report(customer: str, report_id: str) -> str:
    """Return where a report is; the year is the one that its id begins with."""
    return f"customers/{customer}/{report_id[:4]}/{report_id}.html"


def relative(target: str, start: str) -> str:
    """Return the link that leads from the page at `start` to the one at `target`."""
    return quote(posixpath.relpath(target, posixpath.dirname(start) or "."))
