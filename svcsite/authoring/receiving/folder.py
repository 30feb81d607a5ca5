"""Files and folders on this machine as parcels: only regular files of a limited size are opened."""

from __future__ import annotations

import mailbox
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from svcsite.authoring.receiving.mail import MAIL_LIMIT, read_mail
from svcsite.authoring.receiving.naming import Label, read_label
from svcsite.authoring.receiving.parcel import ITEM_LIMIT, WEIGHT_LIMIT, Item, Mishap, Parcel
from svcsite.source.files import FILE_LIMIT
from svcsite.words import receiving as words
from svcsite.words.text import Text

DEPTH_LIMIT = 8
MAILBOX_LIMIT = 1024 * 1024 * 1024
"""The largest mailbox that is read, in bytes; one mail of it is in memory at a time."""

_MUCH = {"files": ITEM_LIMIT, "size": words.size(WEIGHT_LIMIT)}


def gather(paths: Iterable[Path], *, photo_limit: int, without: Path) -> Iterator[Parcel]:
    """Read what lies at some paths: files as they are, folders with all below them.

    Hidden files, links and devices are left alone, and so is the folder `without`, the archive itself. A photo
    may have `photo_limit` bytes. Never raises for what a file contains.
    """
    gathering = _Gathering(photo_limit=photo_limit, without=without)
    loose: list[Item] = []
    mishaps: list[Mishap] = []
    passed: list[str] = []
    for path, was_named in gathering.listed(paths):
        label = read_label(path.name)
        if gathering.is_full:
            mishaps.append(_mishap(path, words.TOO_MUCH, _MUCH))
            break
        if label.kind in {"mail", "mailbox"}:
            yield from gathering.mails_in(path, is_box=label.kind == "mailbox")
        elif not (was_named or _is_ours(path, label)):
            passed.append(path.name)
        elif label.kind not in {"report", "photo"}:
            reason = words.ARCHIVE_FILE if label.kind == "archive" else words.NOT_A_REPORT
            mishaps.append(_mishap(path, reason))
        else:
            found = gathering.read(path, photo_limit if label.kind == "photo" else FILE_LIMIT)
            if isinstance(found, Item):
                loose.append(found)
                gathering.weight += len(found.data)
            else:
                mishaps.append(found)
    yield Parcel(origin="", items=tuple(loose), mishaps=tuple(mishaps), passed_over=tuple(passed))


@dataclass(slots=True, kw_only=True)
class _Gathering:
    """What was read so far, and what may still be."""

    photo_limit: int
    without: Path
    weight: int = 0
    _count: int = 0
    _seen: set[tuple[int, int]] = field(default_factory=set)

    @property
    def is_full(self) -> bool:
        """Tell whether the rest is for another run."""
        return self._count > ITEM_LIMIT or self.weight > WEIGHT_LIMIT

    def listed(self, paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
        """List the files, each once, and whether it was named itself rather than its folder."""
        for given in paths:
            for path, was_named in self._below(given):
                if self._is_new(path):
                    self._count += 1
                    yield path, was_named

    def read(self, path: Path, limit: int) -> Item | Mishap:
        """Read a regular file of at most `limit` bytes."""
        # Asked not to wait: opening a pipe would, for ever.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            if not stat.S_ISREG(path.lstat().st_mode):
                return _mishap(path, words.NOT_A_FILE)
            descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
            with os.fdopen(descriptor, "rb") as stream:
                if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                    return _mishap(path, words.NOT_A_FILE)
                data = stream.read(limit + 1)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            return _mishap(path, words.UNREADABLE, {"reason": reason})
        if len(data) > limit:
            return _mishap(path, words.TOO_LARGE, {"limit": words.size(limit)})
        return Item(name=path.name, origin=str(path), data=data)

    def mails_in(self, path: Path, *, is_box: bool) -> Iterator[Parcel]:
        """Read a mail, or one after the other the mails of a mailbox's export."""
        found = self._box(path) if is_box else self._mail(path)
        for parcel in found:
            self.weight += parcel.weight
            yield parcel

    def _mail(self, path: Path) -> Iterator[Parcel]:
        found = self.read(path, MAIL_LIMIT)
        if isinstance(found, Mishap):
            yield Parcel.of_none(found)
        else:
            yield from read_mail(found.data, str(path), self.photo_limit)

    def _box(self, path: Path) -> Iterator[Parcel]:
        try:
            status = path.lstat()
            if not stat.S_ISREG(status.st_mode):
                yield Parcel.of_none(_mishap(path, words.NOT_A_FILE))
                return
            if status.st_size > MAILBOX_LIMIT:
                facts = {"limit": words.size(MAILBOX_LIMIT)}
                yield Parcel.of_none(_mishap(path, words.TOO_LARGE, facts))
                return
            with closing(mailbox.mbox(path, create=False)) as box:
                for number, key in enumerate(box.iterkeys(), start=1):
                    if self.is_full:
                        yield Parcel.of_none(_mishap(path, words.TOO_MUCH, _MUCH))
                        return
                    self._count += 1
                    yield from read_mail(box.get_bytes(key), f"{path}#{number}", self.photo_limit)
        except (OSError, mailbox.Error) as error:
            facts = {"reason": getattr(error, "strerror", None) or type(error).__name__}
            yield Parcel.of_none(_mishap(path, words.UNREADABLE, facts))

    def _below(self, given: Path) -> Iterator[tuple[Path, bool]]:
        if given.is_symlink() or not given.is_dir():
            yield given, True
            return
        start = len(given.parts)
        for place, folders, names in os.walk(given):
            here = Path(place)
            deep = len(here.parts) - start >= DEPTH_LIMIT
            folders[:] = [] if deep else sorted(f for f in folders if self._is_outside(here / f))
            for name in sorted(names):
                path = here / name
                if not name.startswith(".") and not path.is_symlink() and path.is_file():
                    yield path, False

    def _is_outside(self, folder: Path) -> bool:
        return not folder.name.startswith(".") and folder.resolve() != self.without

    def _is_new(self, path: Path) -> bool:
        try:
            status = path.lstat()
        except OSError:
            return True
        key = status.st_dev, status.st_ino
        if status.st_ino and key in self._seen:
            return False
        self._seen.add(key)
        return True


def _mishap(path: Path, reason: Text, facts: Mapping[str, object] | None = None) -> Mishap:
    return Mishap(name=path.name, origin=str(path), reason=reason, facts=facts or {})


def _is_ours(path: Path, label: Label) -> bool:
    """Tell whether a file that nobody named was meant for us: a report or a photo of one by its name."""
    name = path.name.lower()
    if label.kind == "photo":
        return True
    return (
        label.kind == "report" and name != "readme.md" and (".md" in name or label.id is not None)
    )
