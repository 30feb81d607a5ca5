"""Print a chapter into the stage: plan it, and make of its files those that are not published as they should be."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from uuid import uuid4

from svcsite.press.addresses import Targets
from svcsite.press.chapter import Planned
from svcsite.press.kept import File, Found
from svcsite.press.page import Page, PressError
from svcsite.press.search.kept import lean
from svcsite.press.search.record import SearchEntry
from svcsite.press.stamp import Stamp
from svcsite.press.standing import digest_of
from svcsite.record.vocabulary.names import Language
from svcsite.words import press as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What printing any chapter wants: the shells, where files are staged, the files that texts may lead to."""

    stamp: Stamp
    stage: Path
    targets: Targets
    language: Language
    search: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is published of a chapter as it should be: the keys of its files, and of what the search finds, by address.

    `extract` is what its last build kept of it, as it was kept.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    found: Mapping[str, str] = field(default_factory=dict)
    extract: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A chapter that was printed: the files made for it, and all addresses that it has.

    `found` and `all_found` are the same of what the search finds; `outside` tells in JSON where texts led to in other chapters,
    and `extract` is for the archive's own pages.
    """

    made: Mapping[str, File]
    urls: tuple[str, ...]
    found: Mapping[str, Found] = field(default_factory=dict)
    all_found: tuple[str, ...] = ()
    outside: str = "{}"
    extract: bytes = b""


class Folder:
    """A folder that takes bytes by address, each file at one stroke, and nothing outside of it."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        self._safe: set[str] = set()
        # Workers on several machines may have one number.
        self._draft = self._root / f".press-{uuid4().hex}"

    def write(self, url: str, content: str | bytes) -> tuple[int, int, str]:
        """Write the file of `url`, which at every moment is the old one or the new one.

        Returns its size, its time of change in nanoseconds and the hash of its bytes. Raises `PressError` for a URL that
        leads out of the folder, whether by itself or by a symbolic link, and `OSError` where the system refuses.
        """
        target = self._target(url)
        if isinstance(content, str):
            # As MkDocs does: what UTF-8 cannot say becomes a character reference.
            content = content.encode("utf-8", errors="xmlcharrefreplace")
        try:
            self._draft.write_bytes(content)
            status = self._draft.stat()
            self._draft.replace(target)
        except OSError:
            self._draft.unlink(missing_ok=True)
            raise
        return status.st_size, status.st_mtime_ns, digest_of(content)

    def room(self, url: str) -> Path:
        """Return where the file of `url` goes, and make its folder. Raises `PressError` as `write` does."""
        return self._target(url)

    def _target(self, url: str) -> Path:
        *parents, name = url.split("/")
        if not {"", ".", ".."}.isdisjoint([*parents, name]) or not {"\\", "\0"}.isdisjoint(url):
            raise PressError.of(words.LEADS_OUT, url=repr(url))
        folder = self._root.joinpath(*parents)
        path = "/".join(parents)
        if path not in self._safe:
            if folder.resolve() != folder:
                raise PressError.of(words.LEADS_OUT, url=repr(url))
            folder.mkdir(parents=True, exist_ok=True)
            self._safe.add(path)
        return folder / name


def print_planned(
    planned: Planned,
    context: Context,
    known: Known,
    advance: Callable[[int], None] = lambda _: None,
) -> Printed:
    """Make the files of a chapter that are not known to be published, and stage them.

    Raises `PressError` for content that is not finished or an address that leads out, and `OSError` where the system
    refuses.
    """
    folder = Folder(context.stage)
    made: dict[str, File] = {}
    for url, key, content in _contents(planned, context.stamp, known.files):
        made[url] = File(key, *folder.write(url, content()))
        advance(1)
    entries = planned.found if context.search else ()
    return Printed(
        made=made,
        urls=planned.urls,
        found={
            entry.url: _found(entry, context.language)
            for entry in entries
            if known.found.get(entry.url) != entry.key
        },
        all_found=tuple(entry.url for entry in entries),
        outside=json.dumps(dict(planned.outside), sort_keys=True),
    )


def _contents(
    planned: Planned, stamp: Stamp, known: Mapping[str, str]
) -> Iterator[tuple[str, str, Callable[[], str | bytes]]]:
    for page in planned.pages:
        key = stamp.key(page)
        if known.get(page.url) != key:
            yield page.url, key, partial(_stamped, stamp, page)
    for asset in planned.assets:
        if known.get(asset.url) != asset.key:
            yield asset.url, asset.key, asset.recipe


def _stamped(stamp: Stamp, page: Page) -> str:
    return stamp.page(page, page.recipe())


def _found(entry: SearchEntry, language: Language) -> Found:
    page, title = lean(entry, language)
    return Found(shelf=entry.shelf, owner=entry.owner, key=entry.key, fragment=page, title=title)
