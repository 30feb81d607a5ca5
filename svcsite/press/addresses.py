"""Where the addresses that people write in Markdown lead on the site.

In the repository one report leads to another by the path of its file, and so does the reviewer's
screen. On the site the same address leads to the page, and nowhere while there is none.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from svcsite.source.tree import CUSTOMER
from svcsite.views import links

_FILE = re.compile(r"(?P<path>[^\s()<>\[\]\"'#?]+\.md)(?:#[^\s()<>\[\]\"']*)?")


class Targets:
    """The files of an archive that have a page: of `customers`, by slug, and `reports`, as `slug/id`.

    `owner` is the customer whose texts are looked through, or empty. What these ask of other customers is kept in
    `outside`, by path within the archive: a page whose text leads there depends on it.
    """

    def __init__(
        self, customers: Iterable[str], reports: Iterable[str], *, owner: str = ""
    ) -> None:
        self._customers = frozenset(customers)
        self._reports = frozenset(reports)
        self._owner = owner
        self.outside: dict[str, bool] = {}

    def of(self, owner: str) -> Targets:
        """Return the same targets for the texts of one customer."""
        return Targets(self._customers, self._reports, owner=owner)

    def __or__(self, others: Targets) -> Targets:
        """Return the targets of both, for the texts of nobody in particular."""
        return Targets(self._customers | others._customers, self._reports | others._reports)

    def page(self, path: str) -> str | None:
        """Return the page of a file of the archive, by its path within it, or None."""
        slug, *folders, name = path.split("/") if "/" in path else ("", path)
        found = None
        if not folders and name == CUSTOMER and slug in self._customers:
            found = links.customer(slug)
        report = name.removesuffix(".md")
        if len(folders) == 1 and f"{slug}/{report}" in self._reports:
            found = links.report(slug, report)
        if self._owner and slug != self._owner:
            self.outside[path] = found is not None
        return found


def addresses(texts: Iterable[str], folder: str, start: str, targets: Targets) -> dict[str, str]:
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
            if target := targets.page(path):
                found[match[0]] = links.relative(target, start)
    return found


def spellings(folder: str, name: str) -> Iterator[str]:
    """Yield the ways in which Markdown names a file of the folder beside it: with the folder, or alone."""
    for written in (name, f"{folder}/{name}"):
        for typed in (written, quote(written)):
            yield from (typed, f"./{typed}")
