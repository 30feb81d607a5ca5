"""Delivered reports held against the archive of today, which should still say what the clients were told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from svcsite.audits.lacking import lacking
from svcsite.audits.moved import Moved, moved
from svcsite.audits.today import Today
from svcsite.delivery.archive import Archive
from svcsite.measures.version import definitions_version
from svcsite.record.delivered import Delivered, read_delivered


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of one delivery. `delivered` is None where its file cannot be read.

    `recomputed` is False where nothing could be held against it: no such customer, or one whose file has errors.
    `lacking` are the fields that were taken out of it, by their paths in the file. `explained` are the figures that are
    others today and have an erratum that says so, `moved` those without one. `redefined` says that figures mean
    something else since.
    """

    path: Path
    delivered: Delivered | None
    lacking: tuple[str, ...] = ()
    explained: tuple[Moved, ...] = ()
    moved: tuple[Moved, ...] = ()
    redefined: bool = False
    recomputed: bool = True

    @property
    def holds(self) -> bool:
        """Whether every figure is there and as delivered, or explained."""
        is_whole = self.delivered is not None and self.recomputed and not self.lacking
        return is_whole and not self.moved


def verify(archive: Archive, files: Iterable[Path]) -> Iterator[Verdict]:
    """Yield the verdict on each frozen file, which the archive must have the reports of."""
    now = definitions_version()
    for path in files:
        delivered, _ = read_delivered(path)
        if delivered is None or delivered.customer not in archive.customers:
            yield Verdict(path=path, delivered=delivered, recomputed=False)
            continue
        key = delivered.customer, delivered.of_period
        today = Today.of(archive.desk.period(*key))
        narrative = archive.desk.narrative(*key)
        errata = narrative.errata if narrative else ()
        found = moved(delivered, today)
        yield Verdict(
            path=path,
            delivered=delivered,
            lacking=lacking(delivered, today),
            explained=tuple(one for one in found if one.is_explained_by(errata)),
            moved=tuple(one for one in found if not one.is_explained_by(errata)),
            redefined=delivered.definitions != now,
        )
