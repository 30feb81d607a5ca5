"""A customer's folder as an import meets it: who the customer is, and which reports stand there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from svcsite.authoring.composing import compose_customer
from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.importing.rejects import rejected
from svcsite.checks.judging import has_errors, judge
from svcsite.checks.subject import Subject
from svcsite.record.customer import Customer
from svcsite.record.normal import normalise
from svcsite.record.reader import read_customer
from svcsite.record.settings import Settings
from svcsite.source.files import read_file
from svcsite.source.frontmatter import divide, read_front
from svcsite.source.tree import CUSTOMER, YEAR
from svcsite.words import importing as words

_DATE_LENGTH = len("2026-10-02-")


@dataclass(slots=True, kw_only=True)
class Folder:
    """One customer's folder; `customer` is None when its own file cannot be relied on."""

    path: Path
    settings: Settings
    customer: Customer | None
    is_new: bool
    _by_id: dict[str, list[Path]] = field(default_factory=dict)
    _years: set[Path] = field(default_factory=set)

    @classmethod
    def open(cls, path: Path, name: str, settings: Settings) -> Folder:
        """Look at a customer's folder; `name` is the customer's while it has no file of its own."""
        file = path / CUSTOMER
        is_new = not os.path.lexists(file)
        if path.is_symlink() or (path.exists() and not path.is_dir()):
            customer: Customer | None = None
        elif is_new:
            customer = Customer(slug=path.name, fingerprint="", name=name)
        else:
            reading = read_customer(file, path.name)
            found = judge(Subject.of(reading, settings))
            customer = None if has_errors(found) else reading.record
        folder = cls(path=path, settings=settings, customer=customer, is_new=is_new)
        if customer is not None and path.exists():
            folder._list()
        return folder

    def usable(self) -> Customer:
        """Give the customer. Raises `RejectedError` when its file, or the folder itself, has errors."""
        if self.customer is None:
            path = self.path / CUSTOMER
            raise rejected(words.BAD_CUSTOMER, self.settings.language, path=path)
        return self.customer

    def place(self, stem: str) -> Path:
        """Give where a report stands or will stand."""
        return self.path / stem[:4] / f"{stem}.md"

    def others(self, stem: str) -> list[Path]:
        """Give the reports of the same id, that of this very name first."""
        found = self._by_id.get(stem[_DATE_LENGTH:], [])
        return sorted(found, key=lambda path: path.stem != stem)

    def write(self, stem: str, text: str) -> None:
        """Write a report, and `customer.md` before the first one.

        Raises `RejectedError` when something is there already, `AuthoringError` when nothing can be written.
        """
        path = self.place(stem)
        try:
            self._make(path.parent)
            if self.is_new:
                assert self.customer is not None
                fields = {"name": self.customer.name}
                _create(self.path / CUSTOMER, compose_customer(fields, "", self.settings.language))
                self.is_new = False
            _create(path, text)
        except FileExistsError:
            raise rejected(words.TAKEN, self.settings.language, path=path) from None
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise AuthoringError(
                words.CANNOT_WRITE, self.settings.language, path=path, reason=reason
            ) from None

    def _make(self, year: Path) -> None:
        if year in self._years:
            return
        year.mkdir(parents=True, exist_ok=True)
        if year.is_symlink():
            # A link could lead out of the archive.
            raise FileExistsError(year)
        self._years.add(year)

    def _list(self) -> None:
        for year in self.path.iterdir():
            if YEAR.fullmatch(year.name) and year.is_dir() and not year.is_symlink():
                for path in year.glob("*.md"):
                    self._by_id.setdefault(path.stem[_DATE_LENGTH:], []).append(path)


def origin_of(path: Path) -> Mapping[str, Any]:
    """Give what a report says of where it was imported from; empty for one that was not."""
    file, _ = read_file(path)
    divided = divide(file.text) if file else None
    if divided is None or divided.front is None:
        return {}
    front = read_front(divided.front, divided.front_line)
    found = normalise(front, "report").data.get("imported") if front.data else None
    return found if isinstance(found, dict) else {}


def _create(path: Path, text: str) -> None:
    """Write a file that must not be there yet; a broken one is not left behind."""
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        try:
            stream.write(text)
            stream.flush()
        except OSError:
            path.unlink()
            raise
