"""One file mended: the edits of every fix, so far as the file keeps its meaning and no rule finds anything new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.fixes.fix import Fix
from svcsite.checks.fixes.meaning import is_kept
from svcsite.checks.fixes.registry import FIXES
from svcsite.checks.fixes.sheet import Shape, Sheet
from svcsite.checks.judging import judge
from svcsite.checks.subject import Subject
from svcsite.checks.waiving import set_aside, waivers_in, waivers_of
from svcsite.record.customer import Customer
from svcsite.record.facets import facets_of
from svcsite.record.narrative import Narrative
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.source.edit import Edit, TypedText

_ROUNDS = 50
"""How often all fixes are tried at most: one may make room for another, and few in a row ever do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A file's bytes after its fixes, what they are read as, and the name of each fix for every edit made."""

    data: bytes
    reading: Reading[Any]
    fixes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mender:
    """Mends one file. `read` reads bytes as this file would be read.

    `customer` is that of a report or a narrative, None while its own file cannot be relied on.
    """

    read: Callable[[bytes], Reading[Any]]
    shape: Shape
    settings: Settings
    customer: Customer | None = None

    def mend(self, data: bytes) -> Mended:
        """Make every edit that has one right answer. A file that cannot be read stays as it is."""
        reading, made = self.read(data), list[str]()
        if reading.record is None:
            return Mended(data=data, reading=reading, fixes=())
        sheet = self._sheet(data.decode("utf-8"), reading)
        for _ in range(_ROUNDS):
            before = sheet
            for fix in FIXES:
                sheet, edits = self._made(fix, sheet)
                made += [fix.name] * edits
            if sheet is before:
                break
        return Mended(
            data=sheet.typed.text.encode("utf-8"), reading=sheet.reading, fixes=tuple(made)
        )

    def _made(self, fix: Fix, sheet: Sheet) -> tuple[Sheet, int]:
        """Make a fix's edits, all of them or else those that can be made one by one; say how many."""
        edits = list(fix.edits(sheet))
        if not edits:
            return sheet, 0
        found = self._found(sheet.reading)
        if fix.rule is not None and fix.rule not in _codes(_left(sheet.reading, found)):
            return sheet, 0
        allowed = _codes(found)
        if (mended := self._tried(fix, sheet, edits, allowed)) is not None:
            return mended, len(edits)
        best, made = sheet, list[Edit]()
        for edit in edits if len(edits) > 1 else ():
            if (mended := self._tried(fix, sheet, [*made, edit], allowed)) is not None:
                best, made = mended, [*made, edit]
        return best, len(made)

    def _tried(
        self, fix: Fix, sheet: Sheet, edits: list[Edit], allowed: Counter[str]
    ) -> Sheet | None:
        """Give the file with some edits made, or None where they would do more than they should."""
        text = sheet.typed.edited(edits)
        reading = self.read(text.encode("utf-8"))
        if not is_kept(sheet.reading, reading, fix.meaning):
            return None
        new = _codes(self._found(reading)) - allowed
        return None if new else self._sheet(text, reading)

    def _sheet(self, text: str, reading: Reading[Any]) -> Sheet:
        return Sheet(TypedText(text), reading, self.shape, self.settings, self.customer)

    def _found(self, reading: Reading[Any]) -> tuple[Diagnostic, ...]:
        return judge(Subject.of(reading, self.settings, self.customer))


def _left(reading: Reading[Any], found: tuple[Diagnostic, ...]) -> Iterable[Diagnostic]:
    """Give what is left of a file's diagnostics once those that it waives are set aside."""
    if isinstance(reading.record, Narrative):
        return set_aside(found, waivers_in(reading.record, reading.normal))[0]
    if isinstance(reading.record, Report):
        return set_aside(found, waivers_of(facets_of(reading.record, reading.normal)))[0]
    return found


def _codes(diagnostics: Iterable[Diagnostic]) -> Counter[str]:
    return Counter(diagnostic.code for diagnostic in diagnostics)
