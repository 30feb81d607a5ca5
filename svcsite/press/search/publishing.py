"""The search of a site as files: the indexes of its shards, and the script that says which there are."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile, copytree, ignore_patterns, rmtree

from svcsite.press.search import indexing
from svcsite.press.search.indexing import RUNTIME, Index, IndexingError
from svcsite.press.search.kept import TITLES, KeptIndexes, titles
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
class Published:
    """What came of it: how many shards, and what kept Pagefind from indexing them, or None."""

    shards: int
    problem: str | None


def publish(
    entries: Iterable[SearchEntry],
    *,
    language: Language,
    site: Path,
    cache: Path,
    index: Index = indexing.index,
) -> Published:
    """Write the search of all entries into `site`, keeping indexes in `cache`.

    Where Pagefind fails the site gets the lists of titles alone, which its search then looks
    through. Raises `OSError` where the system refuses.
    """
    divided = shards(entries)
    kept = KeptIndexes(cache, language, index)
    target = site / FOLDER
    if target.exists():
        rmtree(target)
    target.mkdir(parents=True)
    problem = None
    try:
        for place, folder in enumerate(kept.prepare(divided)):
            # What runs in the browser comes from the first shard alone.
            left_out = ignore_patterns(*(RUNTIME if place else ()))
            copytree(folder, target / folder.name, ignore=left_out, copy_function=_link)
    except IndexingError as error:
        problem = str(error)
        for shard in divided:
            folder = target / kept.key(shard)
            folder.mkdir(exist_ok=True)
            records = [entry.recipe() for entry in shard.entries]
            (folder / TITLES).write_bytes(titles(shard.entries, records))
    setup = _setup(divided, kept, language, indexed=problem is None)
    (site / SETUP).write_text(setup, encoding="utf-8")
    return Published(shards=len(divided), problem=problem)


def _link(source: str, target: str) -> None:
    """Let a file be in the site as well; a copy takes twenty times as long, and there is one for each record.

    Nothing is ever written into either: a file of the site is replaced, never changed.
    """
    try:
        os.link(source, target)
    except OSError:
        # Another file system, or one that knows no second name of a file.
        copyfile(source, target)


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
