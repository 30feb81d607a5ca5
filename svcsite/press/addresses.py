"""Where the addresses that people write in Markdown lead on the site.

In the repository one report leads to another by the path of its file, and so does the reviewer's
screen. On the site the same address leads to the page, and nowhere while there is none.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.source.tree import CUSTOMER
from svcsite.views import links

_FILE = re.compile(r"(?P<path>[^\s()<>\[\]\"'#?]+\.md)(?:#[^\s()<>\[\]\"']*)?")


def addresses(texts: Iterable[str], folder: str, start: str, ledger: Ledger) -> dict[str, str]:
    """Return, for each address of a file with a page, the address of that page.

    `texts` are Markdown that stands in `folder`, a path within the archive; `start` is the page
    on which they are shown. A heading within the file is left out: pages have their own.
    """
    found: dict[str, str] = {}
    for text in texts:
        # Nearly no report has one, and this is asked of all of them.
        if ".md" not in text:
            continue
        for match in _FILE.finditer(text):
            path = posixpath.normpath(posixpath.join(folder, match["path"]))
            if target := _page(path, ledger):
                found[match[0]] = links.relative(target, start)
    return found


def spellings(folder: str, name: str) -> Iterator[str]:
    """Yield the ways in which Markdown names a file of the folder beside it: with the folder, or alone."""
    for written in (name, f"{folder}/{name}"):
        for typed in (written, quote(written)):
            yield from (typed, f"./{typed}")


def _page(path: str, ledger: Ledger) -> str | None:
    """Return the page of a file of the archive, or None."""
    slug, *folders, name = path.split("/") if "/" in path else ("", path)
    if not folders and name == CUSTOMER:
        return links.customer(slug) if ledger.has_customer(slug) else None
    key = ReportKey(slug, name.removesuffix(".md"))
    return links.report(*key) if len(folders) == 1 and ledger.find(key) else None
