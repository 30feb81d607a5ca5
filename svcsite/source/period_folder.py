"""What a customer's folder has of its client reports: what people wrote, what goes with it, what was delivered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from svcsite.source.entries import Strays, beside, entries, lost, lost_pictures, stray

PERIODS = "periods"
DELIVERED = ".delivered.json"
_PERIOD = re.compile(r"[0-9]{4}(?:-(?:[0-9]{2}|[BQH][0-9]))?")


@dataclass(frozen=True, slots=True)
class PeriodFiles:
    """The files of one customer's client reports, sorted by name.

    `enclosures` stand in folders that have their period's name; whether anybody wrote something for it or not.
    """

    narratives: list[Path] = field(default_factory=list)
    enclosures: list[Path] = field(default_factory=list)
    delivered: list[Path] = field(default_factory=list)


def period_of(enclosure: Path) -> str:
    """Give the key of the period that an enclosure goes with by where it stands."""
    return enclosure.parent.name


def period_files(folder: Path, strays: Strays) -> PeriodFiles:
    """List what a folder `periods` has; what plays no part in it is added to the strays."""
    files = PeriodFiles()
    here = f"{folder.parent.name}/{folder.name}/"
    for entry in entries(folder, strays):
        name, path = entry.name, Path(entry.path)
        if name.endswith(".md"):
            files.narratives.append(path)
        elif entry.is_dir(follow_symlinks=False):
            if _PERIOD.fullmatch(name):
                files.enclosures.extend(beside(path, strays, f"{here}{name}/"))
            else:
                strays += [*lost(path, here), *lost_pictures(path, f"{here}<period>/")]
        elif name.endswith(DELIVERED) and not entry.is_symlink():
            files.delivered.append(path)
        else:
            strays += stray(entry, here)
    return files
