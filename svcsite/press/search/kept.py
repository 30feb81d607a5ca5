"""The indexes of all shards, kept from one build to the next under names that say what they are of."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import TypeAlias

from svcsite.press.search import indexing
from svcsite.press.search.fragment import fragment
from svcsite.press.search.indexing import CODES, Index, tool
from svcsite.press.search.record import SearchEntry, SearchRecord
from svcsite.press.search.shards import Shard
from svcsite.record.vocabulary.names import Language

TITLES = "titles.js"
"""The list of a shard's records that stands in where Pagefind cannot run."""

AT_ONCE = 2
"""How many shards are indexed at the same time: Pagefind takes half a gigabyte for each."""

_FORM = "1"
"""Of fragments and titles: to be raised when they are written in another way."""


Lean: TypeAlias = tuple[bytes, str]
"""What the search keeps of an entry: the page that Pagefind reads, and its row in a list of titles."""


class KeptIndexes:
    """A folder with one index for each shard, `<key>/`, made where it is not there yet.

    `lean_of` gives what is kept of an entry; by default it is made by the entry's recipe.
    """

    def __init__(
        self,
        root: Path,
        language: Language,
        index: Index = indexing.index,
        lean_of: Callable[[SearchEntry], Lean] | None = None,
    ) -> None:
        self.lean = lean_of or (lambda entry: lean(entry, language))
        self._root = root
        self._language = language
        self._index = index

    def prepare(self, shards: Sequence[Shard]) -> list[Path]:
        """Return the folder of each shard's index. Indexes of no shard are removed.

        Raises `IndexingError` if one cannot be made, and `OSError` where the system refuses.
        """
        self._root.mkdir(parents=True, exist_ok=True)
        folders = [self._root / self.key(shard) for shard in shards]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(self._make, shards, folders))
        for path in set(self._root.iterdir()).difference(folders):
            rmtree(path)
        return folders

    def key(self, shard: Shard) -> str:
        """Return the name of a shard's index, which is a hash of all it depends on."""
        return shard.key(_FORM, self._language, tool())

    def _make(self, shard: Shard, folder: Path) -> None:
        if folder.is_dir():
            return
        # Made elsewhere and moved in whole: what was broken off must not pass for an index.
        with TemporaryDirectory(dir=self._root, prefix="draft-") as draft:
            source, target = Path(draft, "fragments"), Path(draft, "index")
            rows = []
            for entry in shard.entries:
                data, row = self.lean(entry)
                path = source / entry.url
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
                rows.append(row)
            self._index(source, target, self._language)
            (target / TITLES).write_bytes(titles(rows))
            if not folder.is_dir():
                target.rename(folder)


def lean(entry: SearchEntry, language: Language) -> Lean:
    """Return what is kept of an entry: the page that Pagefind reads, and its row in a list of titles."""
    record = entry.recipe()
    return _bytes(fragment(record, CODES[language])), title_row(entry.url, record)


def title_row(url: str, record: SearchRecord) -> str:
    """Return what stands of a page in a list of titles, as JSON.

    That is its address, title, kind, customer, date, and the names by which people ask for it.
    """
    said = (record.title, record.kind, record.customer, record.date)
    row = [url, *(" ".join(text.split()) for text in said), " ".join(record.identity)]
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def titles(rows: Iterable[str]) -> bytes:
    """Return a script that adds the rows to the list of titles."""
    lines = ",\n".join(rows)
    return _bytes(f"svcSearch.titles.push(\n{lines});\n")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
