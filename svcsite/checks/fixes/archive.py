"""A whole archive mended: what would be written where, and the writing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from svcsite.checks.fixes.mending import Mended, Mender
from svcsite.checks.fixes.sheet import Shape
from svcsite.checks.judging import has_errors, judge
from svcsite.checks.subject import Subject
from svcsite.record.customer import Customer
from svcsite.record.reader import (
    read_archive_file,
    read_customer,
    read_narrative,
    read_report,
)
from svcsite.record.reading import Reading
from svcsite.record.sealing import contents
from svcsite.record.settings import Settings
from svcsite.source.places import stands_in
from svcsite.source.seal_folder import sealed_folder
from svcsite.source.tree import CustomerFolder, walk
from svcsite.source.writing import Original, take


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A file that fixes change: as it is, as it would be, and the name of the fix for every edit."""

    original: Original
    data: bytes
    fixes: tuple[str, ...]


def repairs(root: Path, *, only: tuple[Path, ...] | None = None) -> Iterator[Repair]:
    """Give what fixes would change in an archive, or at and below some of its paths. Writes nothing.

    `root` is the folder with `archive.yml`. Files that cannot be read and links are passed over. What is mended in
    the settings and in a customer's file counts for the reports already.
    """
    return _Round(root, None if only is None else frozenset(only)).run()


@dataclass(slots=True)
class _Round:
    root: Path
    only: frozenset[Path] | None
    settings: Settings = field(default_factory=Settings)
    sealed: frozenset[Path] = frozenset()

    def run(self) -> Iterator[Repair]:
        tree = walk(self.root)
        self.sealed = frozenset(
            sealed_folder(path).with_name(f"{sealed_folder(path).name}.md")
            for folder in tree.folders
            for path in folder.seals
        )
        original = take(tree.settings)
        if original is None:
            return
        read = partial(read_archive_file, tree.settings)
        settings = read(original.data).record or Settings()
        mended = self._mended(original, Mender(read=read, shape="archive", settings=settings))
        yield from self._repair(original, mended)
        self.settings = mended.reading.record or settings
        if has_errors(judge(Subject.of(mended.reading, self.settings))):
            return
        for folder in tree.folders:
            yield from self._folder(folder)

    def _folder(self, folder: CustomerFolder) -> Iterator[Repair]:
        reports = [path for path in folder.reports if self._asked(path)]
        narratives = [path for path in folder.narratives if self._asked(path)]
        if not reports and not narratives and not self._asked(folder.customer):
            return
        customer: Customer | None = None
        if (original := take(folder.customer)) is not None:
            read = partial(read_customer, folder.customer, folder.slug)
            mender = Mender(read=read, shape="customer", settings=self.settings)
            mended = self._mended(original, mender)
            yield from self._repair(original, mended)
            if not has_errors(judge(Subject.of(mended.reading, self.settings))):
                customer = mended.reading.record
        blank = customer or Customer(slug=folder.slug, fingerprint="")
        for path in reports:
            read_one = partial(read_report, path, blank, self.settings)
            yield from self._written(path, read_one, "report", customer)
        for path in narratives:
            read_other = partial(read_narrative, path, blank, self.settings)
            yield from self._written(path, read_other, "narrative", customer)

    def _written(
        self,
        path: Path,
        read: Callable[[bytes], Reading[Any]],
        shape: Shape,
        customer: Customer | None,
    ) -> Iterator[Repair]:
        """Mend a file of a customer's, held against what the customer's own file says."""
        if (original := take(path)) is not None:
            mender = Mender(read=read, shape=shape, settings=self.settings, customer=customer)
            mended = mender.mend(original.data)
            if path not in self.sealed or _says_the_same(mender, original, mended):
                yield from self._repair(original, mended)

    def _mended(self, original: Original, mender: Mender) -> Mended:
        """Mend a file that others depend on, or read it as it stands where it was not asked for."""
        if self._asked(original.path):
            return mender.mend(original.data)
        return Mended(data=original.data, reading=mender.read(original.data), fixes=())

    def _repair(self, original: Original, mended: Mended) -> Iterator[Repair]:
        if mended.data != original.data:
            yield Repair(original=original, data=mended.data, fixes=mended.fixes)

    def _asked(self, path: Path) -> bool:
        return self.only is None or stands_in(path, self.only)


def _says_the_same(mender: Mender, original: Original, mended: Mended) -> bool:
    """Tell whether a sealed report is still what it was sealed for: no tidiness is worth a seal."""
    before = mender.read(original.data)
    if before.record is None or mended.reading.record is None:
        return False
    customer = mender.customer
    zone = (customer.timezone if customer else None) or mender.settings.timezone
    return contents(before, zone) == contents(mended.reading, zone)
