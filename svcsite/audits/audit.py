"""The audit of an archive: its client reports against its figures, with the rules and waivers of all checks.

What is found here never keeps a report out of the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from svcsite.audits.known import Known
from svcsite.audits.lacking import lacking
from svcsite.audits.mismatch import mismatches
from svcsite.audits.moved import Moved, moved
from svcsite.audits.scope import Scope
from svcsite.audits.today import Today
from svcsite.audits.vanished import vanished
from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.examination import Examination
from svcsite.checks.judging import judge
from svcsite.checks.subject import Subject
from svcsite.checks.waiving import set_aside, waivers_in
from svcsite.ledger.ledger import Ledger
from svcsite.measures.client.client_period import ClientPeriods
from svcsite.record.delivered import Delivered, read_delivered
from svcsite.record.narrative import Narrative
from svcsite.record.normal import Normal
from svcsite.record.period import Period
from svcsite.source.period_folder import PERIODS
from svcsite.source.span import START, Defect, Span

_MOST = 3
"""How many missing parts of a delivery are told; one is enough to know that it was touched."""


def audit(examination: Examination, ledger: Ledger, slugs: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Judge some customers' narratives that were asked for, what was delivered and what was promised.

    Sorted as people read. `ledger` has at least these customers with their reports. Never raises for what a file
    contains.
    """
    periods = ClientPeriods(ledger)
    found = (
        diagnostic
        for slug in slugs
        for diagnostic in _Audit.of(examination, ledger, periods, slug).diagnostics()
    )
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Audit:
    """The audit of one customer."""

    examination: Examination
    ledger: Ledger
    periods: ClientPeriods
    slug: str
    narratives: dict[Path, Narrative]
    normals: dict[Path, Normal]
    """Of the narratives that were asked for."""
    delivered: dict[Path, Delivered]
    unread: dict[Path, tuple[Defect, ...]]
    found: dict[Path, list[Defect]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, examination: Examination, ledger: Ledger, periods: ClientPeriods, slug: str
    ) -> _Audit:
        """Read what was delivered to a customer, and put all that is to be audited together."""
        folder = examination.root / slug / PERIODS
        readings = [r for r in examination.narrative_readings if r.path.parent == folder]
        read = {
            path: read_delivered(path)
            for path in examination.delivered_files
            if path.parent == folder
        }
        admitted = (one for one in examination.narratives if one.customer == slug)
        return cls(
            examination=examination,
            ledger=ledger,
            periods=periods,
            slug=slug,
            narratives={
                **{folder / f"{one.period.key}.md": one for one in admitted},
                **{reading.path: reading.record for reading in readings if reading.record},
            },
            normals={reading.path: reading.normal for reading in readings},
            delivered={path: found for path, (found, _) in read.items() if found},
            unread={path: defects for path, (_, defects) in read.items() if defects},
        )

    def diagnostics(self) -> Iterator[Diagnostic]:
        """Yield what is wrong, without what a narrative waives."""
        for path in self.normals:
            self._mismatches(path)
        for path, frozen in self.delivered.items():
            self._moved(path, frozen)
        self._vanished()
        for path, defects in self.unread.items():
            self._add(path, *(self._unreadable(defect) for defect in defects))
        for path, found in self.found.items():
            yield from self._judged(path, found)

    def _mismatches(self, path: Path) -> None:
        narrative = self.narratives.get(path)
        if narrative is None:
            return
        measured = self.periods.of(self.slug, narrative.period)
        frozen = next((d for d in self.delivered.values() if d.of_period == narrative.period), None)
        known = Known.of(measured, frozen)
        scope = Scope.of(narrative.period, measured.customer)
        self._add(path, *mismatches(narrative, known, scope))

    def _moved(self, path: Path, frozen: Delivered) -> None:
        period = frozen.of_period
        written = self._file_of(period)
        narrative = self.narratives.get(written)
        today = Today.of(self.periods.of(self.slug, period))
        for missing in lacking(frozen, today)[:_MOST]:
            lacks = Defect("delivered-lacks", START, {"field": missing})
            self._add(path, self._unreadable(lacks))
        for one in moved(frozen, today):
            if not one.is_explained_by(narrative.errata if narrative else ()):
                place = written if narrative else path
                self._add(place, Defect("figure-moved", self._errata(place), _facts(one, written)))

    def _vanished(self) -> None:
        narratives = list(self.narratives.values())
        facts = self.ledger.of_customer(self.slug)
        for gone in vanished(facts, narratives, list(self.delivered.values())):
            path = self._file_of(gone.period)
            narrative = self.narratives.get(path)
            if narrative is None:
                frozen = [p for p, d in self.delivered.items() if d.of_period < gone.period]
                path = max(frozen, default=path)
            place = _next_steps(narrative)
            self._add(path, Defect("action-vanished", place, {"id": gone.id, "text": gone.text}))

    def _file_of(self, period: Period) -> Path:
        return self.examination.root / self.slug / PERIODS / f"{period.key}.md"

    def _errata(self, path: Path) -> Span:
        normal = self.normals.get(path)
        return normal.key_span("errata") if normal else START

    def _unreadable(self, defect: Defect) -> Defect:
        return Defect("unreadable-delivery", defect.span, {"problem": defect.kind, **defect.facts})

    def _add(self, path: Path, *defects: Defect) -> None:
        if defects:
            self.found.setdefault(path, []).extend(defects)

    def _judged(self, path: Path, defects: list[Defect]) -> Iterable[Diagnostic]:
        subject = Subject(
            path=path,
            settings=self.examination.settings,
            about="narrative-audit",
            defects=tuple(defects),
        )
        diagnostics = judge(subject)
        narrative = self.narratives.get(path)
        if narrative is None or not narrative.waive:
            return diagnostics
        normal = self.normals.get(path) or Normal()
        return set_aside(diagnostics, waivers_in(narrative, normal))[0]


def _facts(one: Moved, written: Path) -> dict[str, object]:
    return {
        "label": one.label,
        "figure": one.name,
        "old": one.told_was,
        "new": one.told_now,
        "since": one.since.text,
        "file": f"{PERIODS}/{written.name}",
    }


def _next_steps(narrative: Narrative | None) -> Span:
    """Return where the plan of a narrative begins; its beginning where it has none."""
    sections = narrative.sections if narrative else ()
    found = next((section for section in sections if section.name == "next_steps"), None)
    return Span.at(found.line) if found else START
