"""One build: print what is stale, lay it over the published folder, keep what was made for the next one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from svcsite.press.chapter import Chapter, Planned
from svcsite.press.current import LISTS, MANUAL, SEARCH, Current
from svcsite.press.kept import Kept
from svcsite.press.overlay import clear_away, lay_over
from svcsite.press.printing import Context, Known, Printed, print_planned
from svcsite.press.search.publishing import search_files
from svcsite.press.search.record import SearchEntry, SearchRecord
from svcsite.press.shells_kept import shells_as_kept
from svcsite.press.site import Site, refuse_twins
from svcsite.press.standing import ARCHIVE
from svcsite.press.templating import key as hashed
from svcsite.press.workers import MANY, cores, decoded, executor, print_here, print_in, print_parts

_PART = 40
"""How many files of the archive's chapter one task makes."""

Sitemap = Callable[[Sequence[str]], Mapping[str, str]]
Inspect = Callable[[Mapping[str, Path]], None]
Advance = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to build: with or without the search, in how many processes (0: as many as there are cores), in which pool.

    `pool` opens it once for a whole build, given the folder that it works in and a file of the archive; None makes one when it is worth it.
    `advance` is told of every so many reports that are done, after `expect` was told of how many there will be.
    """

    search: bool = True
    workers: int = 0
    pool: Callable[[Path, Path], AbstractContextManager[Executor]] | None = None
    expect: Advance = lambda _: None
    advance: Advance = lambda _: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """What MkDocs made: its files by address, each where it lies, and what the search finds of them.

    `key` is the hex hash of all that it was made from.
    """

    key: str
    files: Mapping[str, Path]
    found: tuple[SearchEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a build: how many files were made, how many pages the site has, what kept Pagefind from indexing.

    `standing` is the hash of all its files, as `standing.told` gives it.
    """

    made: int
    pages: int
    standing: str
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """One build of `site`; `published` is its folder, `cache` that of the search's indexes, `current` what stands there.

    `manual` is None where what MkDocs made last time is still true. `inspect` is shown all files of the site by address,
    each where it lies, before any of it is published, and raises `PressError` for what must not be.
    """

    site: Site
    context: Context
    kept: Kept
    current: Current
    published: Path
    cache: Path
    options: Options
    manual: Manual | None
    sitemap: Sitemap
    inspect: Inspect | None = None
    pool: Executor | None = None

    def run(self) -> Outcome:
        """Print, publish and keep. Raises `PressError` and `OSError`.

        Until all is printed nothing published is touched; what fails then leaves every file whole.
        """
        current = self.current
        self._print(current)
        problem = self._search(current)
        self._lists(current)
        gone = current.gone(one.name for one in self.site.customers)
        if self.inspect is not None:
            self.inspect(current.tree(gone))
        lay_over(self.context.stage, self.published, new=current.new(), changed=current.changed())
        clear_away(self.published, gone)
        pages = sum(1 for _ in self.kept.addresses())
        return Outcome(
            made=current.made, pages=pages, standing=current.after(gone), problem=problem
        )

    def _print(self, current: Current) -> None:
        """Print the chapters that are stale, and take what MkDocs made."""
        stale = [one for one in self.site.customers if not self._is_current(current, one)]
        for slug in self.kept.chapters.keys() - self._names():
            current.drop(slug)
        if self.manual is not None:
            shells = shells_as_kept(self.context.stamp)
            current.give(MANUAL, self.manual.files, key=self.manual.key, extract=shells)
            self._find_manual(self.manual.found)
        archive = self._key(self.site.archive.key)
        archive_stale = bool(stale) or not current.holds(ARCHIVE, archive)
        self.options.expect(sum(one.size for one in stale))
        workers = self.options.workers or cores()
        if self.pool is None and (workers == 1 or sum(one.size for one in stale) < MANY):
            self._print_here(current, stale, archive_stale=archive_stale)
            return
        with nullcontext(self.pool) if self.pool else executor(workers) as pool:
            tasks = [(one, current.known(one.name)) for one in stale]
            sizes = {one.name: one.size for one in stale}
            keys = {one.name: self._key(one.key) for one in stale}
            for name, printed in print_in(pool, tasks, self.context):
                current.take(name, keys[name], printed)
                self.options.advance(sizes[name])
            if archive_stale:
                self._print_archive(current, pool)

    def _print_here(self, current: Current, stale: list[Chapter], *, archive_stale: bool) -> None:
        for chapter in stale:
            task = (chapter, current.known(chapter.name))
            for name, printed in print_here([task], self.context):
                current.take(name, self._key(chapter.key), printed)
                self.options.advance(chapter.size)
        if archive_stale:
            self._print_archive(current, None)

    def _print_archive(self, current: Current, pool: Executor | None) -> None:
        extracts = {one.name: decoded(self.kept.extract(one.name)) for one in self.site.customers}
        planned = self.site.archive.recipe(extracts)
        known = current.known(ARCHIVE)
        stamp = self.context.stamp
        stale = Planned(
            pages=tuple(p for p in planned.pages if known.files.get(p.url) != stamp.key(p)),
            assets=tuple(a for a in planned.assets if known.files.get(a.url) != a.key),
            found=planned.found,
        )
        if pool is None:
            parts: Iterable[Printed] = [print_planned(stale, self.context, known)]
        else:
            words = print_planned(Planned(pages=(), found=planned.found), self.context, known)
            parts = (words, *print_parts(pool, list(_parts(stale)), self.context))
        whole = _joined(parts)
        urls = planned.urls
        refuse_twins(urls)
        current.take(
            ARCHIVE,
            self._key(self.site.archive.key),
            Printed(
                made=whole.made,
                urls=urls,
                found=whole.found,
                all_found=whole.all_found,
            ),
        )

    def _search(self, current: Current) -> str | None:
        """Index what changed, and give the files of the search; return what kept Pagefind from it."""
        if not self.context.search:
            return None
        entries = [
            SearchEntry(url=url, shelf=shelf, owner=owner, key=key, recipe=_unasked)
            for url, shelf, owner, key in self.kept.entries()
        ]
        search = search_files(
            entries,
            language=self.context.language,
            cache=self.cache,
            lean_of=lambda entry: self.kept.fragment(entry.url),
        )
        current.give(SEARCH, search.scripts)
        current.link(SEARCH, search.indexes)
        return search.problem

    def _lists(self, current: Current) -> None:
        texts = self.sitemap(self.kept.addresses())
        current.give(LISTS, {url: text.encode() for url, text in texts.items()})

    def _find_manual(self, found: Iterable[SearchEntry]) -> None:
        entries = tuple(found) if self.context.search else ()
        printed = print_planned(Planned(pages=(), found=entries), self.context, Known())
        self.kept.put_found(MANUAL, printed.found, printed.all_found)

    def _is_current(self, current: Current, chapter: Chapter) -> bool:
        return current.holds(chapter.name, self._key(chapter.key)) and all(
            (self.site.targets.page(path) is not None) == there
            for path, there in current.outside(chapter.name).items()
        )

    def _key(self, key: str) -> str:
        """Return the key of a chapter: of what it is planned from, and of what is put around its pages."""
        return hashed((key, self.context.stamp.fingerprint, str(self.context.search)))

    def _names(self) -> set[str]:
        return {ARCHIVE, MANUAL, SEARCH, LISTS, *(one.name for one in self.site.customers)}


def _parts(planned: Planned) -> Iterator[Planned]:
    """Divide a chapter into parts of some files each."""
    for start in range(0, len(planned.pages), _PART):
        yield Planned(pages=planned.pages[start : start + _PART])
    for start in range(0, len(planned.assets), _PART):
        yield Planned(pages=(), assets=planned.assets[start : start + _PART])


def _joined(parts: Iterable[Printed]) -> Printed:
    """Return the parts of a chapter as one; its addresses are for who divided it to say."""
    held = list(parts)
    return Printed(
        made={url: file for one in held for url, file in one.made.items()},
        urls=(),
        found={url: found for one in held for url, found in one.found.items()},
        all_found=tuple(url for one in held for url in one.all_found),
    )


def _unasked() -> SearchRecord:
    raise AssertionError("what is kept of an entry stands in for its record")
