"""What is published and what will be, chapter by chapter, while a build goes on."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from svcsite.press.kept import File, Kept, KeptChapter
from svcsite.press.printing import Folder, Known, Printed
from svcsite.press.standing import ARCHIVE, Stamp, digest_of, standing, told

MANUAL = "*manual"
"""The chapter of what MkDocs made itself: hand-written pages and the theme's own files."""

_SECOND = 1_000_000_000

SEARCH = "*search"
LISTS = "*lists"
"""The chapter of what lists the addresses of all others."""

_SHARED = (ARCHIVE, MANUAL, SEARCH, LISTS)
"""The chapters that share the folders which are no customer's."""


class Current:
    """The published folder as a build finds it, and what the build is to do to it.

    A file counts as published only while its size and time, or else its bytes, are those with which it was made: what was
    edited or removed by hand is made again.
    """

    def __init__(self, published: Path, stage: Path, kept: Kept) -> None:
        self._published = published
        self._stage = stage
        self._folder = Folder(stage)
        self._kept = kept
        self._stands = standing(published)
        self._there = {url for stands in self._stands.values() for url in stands}
        self._valid: dict[str, dict[str, File]] = {}
        self._wanted: dict[str, set[str]] = {}
        self._made: dict[str, Stamp] = {}

    def holds(self, chapter: str, key: str) -> bool:
        """Tell whether a chapter has this key and all its files stand as they were made."""
        kept = self._kept.chapters.get(chapter)
        if kept is None or kept.key != key:
            return False
        stands = self._stands.get(chapter, {})
        if chapter not in _SHARED and told(stands) == kept.standing:
            return True
        known = self._kept.files(chapter)
        if chapter not in _SHARED and stands.keys() != known.keys():
            return False
        valid = self.valid(chapter)
        if valid.keys() != known.keys():
            return False
        if valid != known:
            self._renew(chapter, kept, valid)
        return True

    def _renew(self, chapter: str, kept: KeptChapter, files: Mapping[str, File]) -> None:
        """Take note of other times of a chapter that stands as it was made, as one does that a cache gave back."""
        stamps = {url: Stamp(file.size, file.changed) for url, file in files.items()}
        renewed = kept._replace(standing=told(stamps))
        self._kept.put_chapter(chapter, renewed, self._kept.extract(chapter))
        self._kept.put_files(chapter, files)

    def outside(self, chapter: str) -> dict[str, bool]:
        """Return where the texts of a kept chapter led to in others, as paths within the archive."""
        found: dict[str, bool] = json.loads(self._kept.chapters[chapter].outside)
        return found

    def valid(self, chapter: str) -> dict[str, File]:
        """Return the files of a chapter that stand as they were made."""
        if chapter not in self._valid:
            found = self._kept.files(chapter).items()
            same = ((url, self._as_made(chapter, url, file)) for url, file in found)
            self._valid[chapter] = {url: file for url, file in same if file}
        return self._valid[chapter]

    def known(self, chapter: str) -> Known:
        """Return what of a chapter need not be made again while its key is the same."""
        return Known(
            files={url: file.key for url, file in self.valid(chapter).items()},
            found=self._kept.keys_found(chapter),
            extract=self._kept.extract(chapter),
        )

    def take(self, chapter: str, key: str, printed: Printed) -> None:
        """Take in a chapter that was printed into the stage."""
        valid = self.valid(chapter)
        files = {url: printed.made.get(url) or valid[url] for url in printed.urls}
        self._keep(
            chapter, key, files, printed.made, outside=printed.outside, extract=printed.extract
        )
        self._kept.put_found(chapter, printed.found, printed.all_found)

    def give(
        self,
        chapter: str,
        given: Mapping[str, Path | bytes],
        *,
        key: str = "",
        extract: bytes = b"",
    ) -> None:
        """Take in files as they are; what is published already is left alone."""
        valid, files, made = self.valid(chapter), dict[str, File](), dict[str, File]()
        for url, content in given.items():
            data = content if isinstance(content, bytes) else content.read_bytes()
            known = valid.get(url)
            if known is None or known.digest != digest_of(data):
                size, changed, digest = self._folder.write(url, data)
                known = File(digest, size, changed, digest)
                made[url] = known
            files[url] = known
        self._keep(chapter, key, files, made, extract=extract)

    def link(self, chapter: str, given: Mapping[str, Path]) -> None:
        """Take in files that never change under their address: they are linked, since copying many takes long."""
        stands = self._stands.get(ARCHIVE, {})
        for url, source in given.items():
            status = source.stat()
            stamp = Stamp(status.st_size, status.st_mtime_ns)
            if stands.get(url) != stamp:
                target = self._folder.room(url)
                try:
                    os.link(source, target)
                except OSError:
                    # Another file system, or one that knows no second name of a file.
                    shutil.copy2(source, target)
                self._made[url] = stamp
        self._wanted.setdefault(chapter, set()).update(given)

    def drop(self, chapter: str) -> None:
        """Let a chapter go with all its files."""
        self._kept.forget(chapter)
        self._wanted[chapter] = set()

    def new(self) -> Iterator[str]:
        """Yield the addresses of made files where nothing stands yet."""
        return (url for url in self._made if url not in self._there)

    def changed(self) -> Iterator[str]:
        """Yield the addresses of made files that take another's place."""
        return (url for url in self._made if url in self._there)

    def gone(self, customers: Iterable[str]) -> list[str]:
        """Return the addresses of all that stands and is no part of the site of these customers, by slug."""
        known = {*customers}
        shared = {url for one in _SHARED for url in self._urls(one)}
        gone: list[str] = []
        for chapter, stands in self._stands.items():
            if chapter == ARCHIVE:
                gone += stands.keys() - shared
            elif chapter not in known:
                gone += stands
            elif chapter in self._wanted:
                gone += stands.keys() - self._wanted[chapter]
        return gone

    def tree(self, gone: Iterable[str]) -> dict[str, Path]:
        """Return all files by address as the site will have them once this is gone: made, or as they stand."""
        left = frozenset(gone)
        there = {url: self._published / url for url in self._there if url not in left}
        return {**there, **{url: self._stage / url for url in self._made}}

    def after(self, gone: Iterable[str]) -> str:
        """Return the hash, as `told` gives it, of all that stands once what was made is published and this is gone."""
        stands = {url: stamp for held in self._stands.values() for url, stamp in held.items()}
        for url in gone:
            del stands[url]
        return told({**stands, **self._made})

    @property
    def made(self) -> int:
        """How many files were made."""
        return len(self._made)

    def _keep(
        self,
        chapter: str,
        key: str,
        files: Mapping[str, File],
        made: Mapping[str, File],
        *,
        outside: str = "{}",
        extract: bytes = b"",
    ) -> None:
        stamps = {url: Stamp(file.size, file.changed) for url, file in files.items()}
        kept = KeptChapter(key=key, standing=told(stamps), outside=outside)
        self._kept.put_chapter(chapter, kept, extract)
        self._kept.put_files(chapter, files)
        self._wanted[chapter] = {*files}
        self._made.update((url, Stamp(file.size, file.changed)) for url, file in made.items())

    def _urls(self, chapter: str) -> Iterable[str]:
        """Return what a chapter wants: what this build said of it, or else the last one."""
        wanted = self._wanted.get(chapter)
        if wanted is None:
            # The search is linked anew by each build that has one.
            return () if chapter == SEARCH else self._kept.files(chapter)
        return wanted

    def _as_made(self, chapter: str, url: str, file: File) -> File | None:
        """Return a kept file as it stands, or None where it does not; times alone may differ, as in a restored cache."""
        stands = self._stands.get(ARCHIVE if chapter in _SHARED else chapter, {}).get(url)
        if stands is None or stands.size != file.size:
            return None
        # Many archives of files keep whole seconds.
        if stands.changed == file.changed:
            return file
        if stands.changed == file.changed // _SECOND * _SECOND:
            return file._replace(changed=stands.changed)
        try:
            same = digest_of((self._published / url).read_bytes()) == file.digest
        except OSError:
            return None
        return file._replace(changed=stands.changed) if same else None
