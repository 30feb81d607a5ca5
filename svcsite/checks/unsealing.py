"""One report's seals, read: each by itself, as a chain, against the report as it is, and their signatures.

Whatever is wrong is a defect; the rules SV9xx say it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from svcsite.checks.sealed import Sealed, Standing
from svcsite.record.alias import answers_for
from svcsite.record.customer import Customer
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.seal import Contents, Seal, SealTextError, read_seal
from svcsite.record.sealing import Change, compare, contents
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import fold
from svcsite.source.files import read_file
from svcsite.source.seal_folder import MOST_SEALS, SEALS, SealFiles, numbers_of, seal_files
from svcsite.source.span import START, Defect, Span
from svcsite.source.ssh import SshError, Verifier

_MOST_CHANGES = 50
"""How many changes are told one by one."""


@dataclass(frozen=True, slots=True)
class Unsealed:
    """What a report's seals are worth."""

    defects: tuple[Defect, ...]
    seals: tuple[Sealed, ...]
    lasts: bool


@dataclass(slots=True)
class Unsealing:
    """The way through one report's seals. `verifier` is None where nobody may seal anything."""

    reading: Reading[Report]
    customer: Customer
    settings: Settings
    verifier: Verifier | None
    defects: list[Defect] = field(default_factory=list)
    lasts: bool = True

    def run(self, files: tuple[Path, ...]) -> Unsealed:
        """Read the seals in these files and judge them; the report itself could be read."""
        found = list(self._read(files))
        seals = tuple(self._sealed(seal, files, signature) for seal, files, signature in found)
        for before, after in pairwise(range(len(found))):
            if "broken" not in {seals[before].standing, seals[after].standing}:
                self._follow(found[before][0], found[after][0])
        # What a text says that nobody signed so is worth nothing.
        if found and seals[-1].standing != "broken":
            seals = (*seals[:-1], self._held_against_the_report(found[-1][0], seals[-1]))
        return Unsealed(tuple(self.defects), seals, self.lasts)

    def _read(self, files: tuple[Path, ...]) -> Iterator[tuple[Seal, SealFiles, str]]:
        folder = self.reading.path.with_suffix("")
        numbers = numbers_of(files)
        if len(numbers) > MOST_SEALS:
            self._unreadable("many", f"{SEALS}/", most=MOST_SEALS)
            numbers = numbers[:MOST_SEALS]
        for expected, number in enumerate(numbers, start=1):
            there = seal_files(folder, number)
            name = f"{SEALS}/{there.text.name}"
            if number != expected:
                self._unreadable("gap", name, number=expected)
                return
            if there.text not in files or there.signature not in files:
                alone = there.text if there.text not in files else there.signature
                self._unreadable("half", f"{SEALS}/{alone.name}")
                continue
            text, signature = read_file(there.text)[0], read_file(there.signature)[0]
            if text is None or signature is None:
                self._unreadable("garbage", name)
                continue
            try:
                seal = read_seal(text.text)
            except SealTextError as error:
                why = "newer" if error.version else "garbage"
                self._unreadable(why, name, version=error.version or "")
                continue
            yield seal, there, signature.text

    def _sealed(self, seal: Seal, files: SealFiles, signature: str) -> Sealed:
        """Say what one seal is worth by itself: whose it is, of which report, and whether it was signed so."""
        standing: Standing = "holds"
        if trouble := self._trouble(seal, files, signature):
            name = f"{SEALS}/{files.text.name}"
            facts = {"file": name, "by": seal.by, "on": seal.on, "why": trouble}
            unverified = trouble in {
                "no-signers",
                "no-ssh-keygen",
                "too-old",
                "too-slow",
                "refused",
            }
            self.lasts = self.lasts and not unverified
            kind = "seal-unverified" if unverified else "seal-false"
            self.defects.append(Defect(kind, self._signed_place(), facts))
            standing = "unverified" if unverified else "broken"
        return Sealed(number=seal.number, by=seal.by, on=seal.on, standing=standing)

    def _trouble(self, seal: Seal, files: SealFiles, signature: str) -> str:
        report = self.reading.record
        assert report is not None
        is_its_own = (seal.customer, seal.report) == (report.customer, report.id)
        if seal.number != files.number or not (
            is_its_own or answers_for(report, seal.customer, seal.report)
        ):
            return "foreign"
        if seal.by not in may_seal(seal.contents, self.settings, first=seal.number == 1):
            return "not-signer"
        if self.verifier is None:
            return "no-signers"
        try:
            answer = self.verifier.ask(
                seal.text, signature, principals(seal.by, self.settings), seal.on
            )
        except SshError as error:
            return error.trouble
        return "" if answer == "good" else answer

    def _follow(self, before: Seal, seal: Seal) -> None:
        """Hold a seal against the one before it: it names it, and says what was amended since."""
        if seal.previous != before.fingerprint:
            told = {"file": f"{SEALS}/{seal.number}.txt", "why": "chain", "by": seal.by}
            self.defects.append(Defect("seal-false", self._signed_place(), told))
        if others := unamended(before.contents, seal.contents):
            facts = {"number": seal.number, "changes": others}
            self.defects.append(Defect("seal-unamended", self._place(others[0]), facts))

    def _held_against_the_report(self, seal: Seal, sealed: Sealed) -> Sealed:
        zone = self.customer.timezone or self.settings.timezone
        now = contents(self.reading, zone)
        comparison = compare(seal.contents, now)
        for change in comparison.changes[:_MOST_CHANGES]:
            facts = {"change": change, "by": seal.by, "on": seal.on, "number": seal.number}
            self.defects.append(Defect("seal-broken", self._place(change), facts))
        standing = "broken" if comparison.changes else sealed.standing
        return replace(sealed, standing=standing, added=comparison.added)

    def _unreadable(self, why: str, name: str, **facts: object) -> None:
        facts = {"why": why, "file": name, **facts}
        self.defects.append(Defect("seal-unreadable", self._signed_place(), facts))

    def _place(self, change: Change) -> Span:
        if change.path[0] == "section":
            document = self.reading.document
            wanted = fold(change.path[1])
            headings = zip(
                document.sections if document else (),
                [s for s in self.reading.record.sections if s.heading]
                if self.reading.record
                else (),
                strict=False,
            )
            spans = (
                section.heading_span
                for section, meant in headings
                if wanted in {fold(section.heading), fold(meant.name or "")}
            )
            return next(spans, self._signed_place())
        path = tuple(int(part) - 1 if part.isdigit() else part for part in change.path)
        span = self.reading.normal.span(*path)
        return span if span != START else self._signed_place()

    def _signed_place(self) -> Span:
        return self.reading.normal.key_span("signed")


def unamended(before: Contents, now: Contents) -> tuple[Change, ...]:
    """Give what changed since a seal when no new entry under `amended` says who, when and why; else nothing."""
    known = list(_entries(before))
    added = (entry for entry in _entries(now) if entry not in known)
    if any({"by", "on", "reason"} <= entry.keys() for entry in added):
        return ()
    return tuple(c for c in compare(before, now).changes if c.path[0] != "amended")


def may_seal(said: Contents, settings: Settings, *, first: bool) -> frozenset[str]:
    """Give the ids of the reps who may seal what a report says: who signed it, and later who amended it."""
    signed = said.get("signed") or {}
    signers = [signed.get("by") or said.get("rep")] if signed else []
    if not first:
        signers += [entry.get("by") for entry in _entries(said)]
    return frozenset(settings.find_rep(name) or name for name in signers if name)


def principals(rep: str, settings: Settings) -> tuple[str, ...]:
    """Give the names that `allowed_signers` may have for a rep: the id, and the e-mail address in `archive.yml`."""
    row = settings.reps.get(rep)
    names = (rep, row.email if row else None)
    return tuple(name for name in names if name and name.isprintable())


def _entries(said: Contents) -> list[dict[str, str]]:
    return list(said.get("amended", ()))
