"""Seals that a branch took away or wrote over, though their reports are still there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from svcsite.checks.history import History, address
from svcsite.source.change import FileChange
from svcsite.source.files import decode, read_file
from svcsite.source.seal_folder import SEALS, is_seal, sealed_folder
from svcsite.source.span import START, Defect


def seals_gone(
    changes: Iterable[FileChange], root: Path, history: History
) -> Iterator[tuple[Path, Defect]]:
    """Yield the report of now and what became of one of its seals' files, for each that is not what it was."""
    heirs = {past.old_address: path for path, (_, past) in history.changed.items()}
    for change in changes:
        old = change.old_path
        if old is None or not is_seal(old):
            continue
        sealed = sealed_folder(old)
        then = sealed.with_name(f"{sealed.name}.md")
        now = then if then.is_file() else heirs.get(address(root, then))
        # A report that is gone takes its seals with it, and other rules tell of it.
        if now is None:
            continue
        place = now.with_suffix("") / SEALS / old.name
        if not place.is_file():
            yield now, Defect("seal-gone", START, {"file": f"{SEALS}/{old.name}"})
        elif change.before is None or _text(change.before) != _text_at(place):
            yield now, Defect("seal-rewritten", START, {"file": f"{SEALS}/{old.name}"})


def _text(data: bytes) -> str | None:
    file, _ = decode(data)
    return file.text if file else None


def _text_at(place: Path) -> str | None:
    file, _ = read_file(place)
    return file.text if file else None
