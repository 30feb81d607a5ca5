"""The search of a site as files: the indexes of its shards, and the script that says which there are."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from svcsite.press.search import indexing
from svcsite.press.search.indexing import RUNTIME, Index, IndexingError
from svcsite.press.search.kept import TITLES, KeptIndexes, Lean, titles
from svcsite.press.search.record import FILTERS, WEIGHTS, SearchEntry
from svcsite.press.search.shards import Shard, shards
from svcsite.record.vocabulary.names import Language
from svcsite.words import search as words

FOLDER = "pagefind"
"""Where the search is in the site; each shard has a folder in it."""

SETUP = f"{FOLDER}/setup.js"
"""The one file of the search whose name stays: it says which shards there are, and what they are called."""


SCRIPT = "assets/javascripts/search.js"
"""The script of every page that opens the search, among the theme's files and in the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The files of the search by address, and what kept Pagefind from indexing.

    `indexes` lie ready and never change under their address; `scripts` are bytes.
    """

    indexes: Mapping[str, Path]
    scripts: Mapping[str, bytes]
    problem: str | None


def search_files(
    entries: Iterable[SearchEntry],
    *,
    language: Language,
    cache: Path,
    lean_of: Callable[[SearchEntry], Lean] | None = None,
    index: Index = indexing.index,
) -> Search:
    """Return the files of the search of all entries, keeping indexes in `cache`.

    Where Pagefind fails the site gets the lists of titles alone, which its search then looks
    through. Raises `OSError` where the system refuses.
    """
    divided = shards(entries)
    kept = KeptIndexes(cache, language, index, lean_of)
    indexes: dict[str, Path] = {}
    scripts: dict[str, bytes] = {}
    problem = None
    try:
        for place, folder in enumerate(kept.prepare(divided)):
            # What runs in the browser comes from the first shard alone.
            indexes.update(_of_index(folder, RUNTIME if place else ()))
    except IndexingError as error:
        problem = str(error)
        indexes = {}
        scripts = {
            f"{FOLDER}/{kept.key(shard)}/{TITLES}": titles(kept.lean(e)[1] for e in shard.entries)
            for shard in divided
        }
    scripts[SETUP] = _setup(divided, kept, language, indexed=problem is None).encode()
    return Search(indexes=indexes, scripts=scripts, problem=problem)


def _of_index(folder: Path, left_out: Iterable[str]) -> Iterator[tuple[str, Path]]:
    patterns = tuple(left_out)
    for place, _, names in os.walk(folder):
        at = Path(place)
        for name in names:
            if not any(fnmatch(name, pattern) for pattern in patterns):
                path = at / name
                yield f"{FOLDER}/{folder.name}/{path.relative_to(folder).as_posix()}", path


def _setup(
    divided: Sequence[Shard], kept: KeptIndexes, language: Language, *, indexed: bool
) -> str:
    facts = {
        "indexed": indexed,
        "language": language,
        "shards": [
            {"name": kept.key(shard), "weight": WEIGHTS.get(shard.shelf, 1)} for shard in divided
        ],
        "filters": [[name, words.FILTERS[name].of(language)] for name in FILTERS],
        "words": {name: text.of(language) for name, text in words.LABELS.items()},
        "titles": [],
    }
    return f"globalThis.svcSearch = {json.dumps(facts, ensure_ascii=False, indent=1)};\n"
