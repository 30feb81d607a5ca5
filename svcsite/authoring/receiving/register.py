"""Who the archive knows: its settings, and its customers as they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path, PurePosixPath

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.placing import words_of
from svcsite.authoring.receiving.standing import Standing
from svcsite.checks.judging import has_errors, judge
from svcsite.checks.subject import Subject
from svcsite.record.customer import Customer
from svcsite.record.reader import read_archive_file, read_customer, read_report
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language, fold
from svcsite.source.tree import CUSTOMER, slug_is_good
from svcsite.source.twins import one_name
from svcsite.words import receiving as words

_NAMED = 3


def relied_on(path: Path, data: bytes | None, language: Language) -> Settings:
    """Read an archive's settings, or these bytes of them. Raises `AuthoringError` where they have errors."""
    reading = read_archive_file(path, data)
    settings = reading.record
    if settings is None or has_errors(judge(Subject.of(reading, settings))):
        raise AuthoringError(words.BAD_ARCHIVE, language, path=path)
    return settings


@dataclass(frozen=True, kw_only=True)
class Register:
    """An archive's customers; each is read when it is asked for."""

    settings: Settings
    standing: Standing
    _read: dict[str, Customer] = field(default_factory=dict)

    @cached_property
    def slugs(self) -> frozenset[str]:
        """The folders of the customers."""
        return frozenset(
            path.parts[0]
            for path in self.standing.files
            if path.name == CUSTOMER and len(path.parts) == 2 and slug_is_good(path.parts[0])  # noqa: PLR2004 - folder and file
        )

    def customer(self, slug: str) -> Customer:
        """Give a customer; one whose file cannot be read is known by its folder alone."""
        if slug not in self._read:
            path = PurePosixPath(slug, CUSTOMER)
            data = self.standing.read([path]).get(path, b"")
            found = read_customer(Path(path), slug, data).record
            self._read[slug] = found or Customer(slug=slug, fingerprint="")
        return self._read[slug]

    def find(self, typed: str) -> str:
        """Find a customer by folder or name, however typed. Raises `AuthoringError` with suggestions."""
        slugs = self.slugs
        if typed in slugs:
            return typed
        wanted = fold(typed)
        named = [s for s in sorted(slugs) if fold(self.customer(s).name or s) == wanted]
        if len(named) == 1:
            return named[0]
        language = self.settings.language
        hint = self.hint(typed, None)
        raise AuthoringError(words.UNKNOWN_CUSTOMER, language, typed=typed, hint=hint)

    def anonymous(self, data: bytes) -> Report | None:
        """Read a report of which nobody knows whose it is."""
        nobody = Customer(slug="", fingerprint="")
        return read_report(Path("report.md"), nobody, self.settings, data).record

    def hint(self, typed: str, report: Report | None) -> str:
        """Say which customer may be meant: by the likeness of the name, or as the owner of a report's machine."""
        names = {one_name(slug): slug for slug in sorted(self.slugs)}
        names |= {words_of(self.customer(slug).name or slug): slug for slug in names.values()}
        close = get_close_matches(words_of(one_name(typed)), names, n=_NAMED, cutoff=0.7)
        slugs = [names[name] for name in close] or list(self._owners(report))[:_NAMED]
        if not slugs:
            return ""
        listed = ", ".join(dict.fromkeys(slugs))
        return words.DID_YOU_MEAN.format_in(self.settings.language, names=listed)

    def _owners(self, report: Report | None) -> Iterator[str]:
        wanted = [m.identity for m in report.product if m.identity] if report else []
        for slug in sorted(self.slugs) if wanted else ():
            if any(self.customer(slug).machine(identity) for identity in wanted):
                yield slug
