"""The desk at which client reports are composed, each once: what pages, PDFs, mails and drafts ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Self

from svcsite.checks.examination import Examination
from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.ledger import Ledger
from svcsite.measures.client.actions import Plan, actions_of
from svcsite.measures.client.client_period import ClientPeriod, ClientPeriods
from svcsite.measures.clock import day_in, zone_of
from svcsite.record.delivered import Delivered, read_delivered
from svcsite.record.narrative import Erratum, Narrative, Survey
from svcsite.record.period import Period
from svcsite.record.report import Report
from svcsite.record.schedule import DuePeriod, due_periods, under_contract
from svcsite.views.client_report.compose import client_report
from svcsite.views.client_report.report import ClientReport
from svcsite.views.client_report.told import Told

_Key = tuple[str, Period]


class ClientReports:
    """All client reports of an archive, as of the ledger's moment. Nothing is composed before it is asked for.

    `records` must have every report of the ledger; `enclosures` are files by the customer's slug and the period's key.
    Each method raises `KeyError` for a slug that no customer has.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        records: Mapping[ReportKey, Report],
        narratives: Iterable[Narrative] = (),
        delivered: Iterable[Delivered] = (),
        enclosures: Mapping[tuple[str, str], tuple[Path, ...]] | None = None,
    ) -> None:
        self._ledger = ledger
        self._records = records
        self._narratives: dict[str, dict[Period, Narrative]] = {}
        for told in sorted(narratives, key=lambda one: one.period):
            self._narratives.setdefault(told.customer, {})[told.period] = told
        self._delivered: dict[str, dict[Period, Delivered]] = {}
        for left in delivered:
            self._delivered.setdefault(left.customer, {})[left.of_period] = left
        self._enclosures = enclosures or {}
        self._periods = ClientPeriods(ledger)
        self._made: dict[_Key, ClientReport] = {}
        self._plans: dict[_Key, Plan] = {}
        self._due: dict[str, tuple[DuePeriod, ...]] = {}

    @classmethod
    def of_examination(
        cls, examination: Examination, ledger: Ledger, records: Mapping[ReportKey, Report]
    ) -> Self:
        """Return the desk of an archive that was read and judged; a delivery that cannot be read is left out."""
        frozen = (read_delivered(path)[0] for path in examination.delivered_files)
        return cls(
            ledger,
            records=records,
            narratives=examination.narratives,
            delivered=[one for one in frozen if one],
            enclosures=examination.enclosures,
        )

    def due(self, slug: str) -> tuple[DuePeriod, ...]:
        """Return the periods of which a customer's contracts ask for a report and that are over, the oldest first."""
        if slug not in self._due:
            customer, reports = self._ledger.customer(slug), self._ledger.of_customer(slug)
            today = day_in(self._ledger.as_of, zone_of(customer, self._ledger.settings))
            since = min((day_of(report) for report in reports), default=None)
            self._due[slug] = due_periods(customer, today, since)
        return self._due[slug]

    def periods(self, slug: str) -> tuple[Period, ...]:
        """Return the periods that have a report: those due, and those under contract for which a person wrote."""
        customer = self._ledger.customer(slug)
        wrote = self._narratives.get(slug, ())
        found = {period for period in wrote if under_contract(customer, period)}
        return tuple(sorted(found | {due.period for due in self.due(slug)}))

    def of(self, slug: str, period: Period) -> ClientReport:
        """Return a customer's report of a period, whether a contract asks for it or not."""
        key = slug, period
        if key not in self._made:
            self._made[key] = client_report(self.told(slug, period))
        return self._made[key]

    def told(self, slug: str, period: Period) -> Told:
        """Return what a customer's report of a period is made from."""
        customer = self._ledger.customer(slug)
        language = customer.language or self._ledger.settings.language
        return Told(
            customer=customer,
            settings=self._ledger.settings.model_copy(update={"language": language}),
            language=language,
            now=self.period(slug, period),
            plan=self.plan(slug, period),
            records=self._records,
            narrative=self.narrative(slug, period),
            due=under_contract(customer, period),
            enclosures=tuple(path.name for path in self.enclosures(slug, period)),
            errata=tuple(self._carried(slug, period)),
            earlier_survey=self._earlier_survey(slug, period),
            delivered=self.delivered(slug, period),
        )

    def period(self, slug: str, period: Period) -> ClientPeriod:
        """Return what was measured of a customer's period, as its report tells it."""
        return self._periods.of(slug, period)

    def plan(self, slug: str, period: Period) -> Plan:
        """Return what was promised for and in a period, as its report tells it; delivering freezes it."""
        key = slug, period
        if key not in self._plans:
            now = self.period(slug, period)
            today = day_in(now.cut_off, zone_of(now.customer, self._ledger.settings))
            self._plans[key] = actions_of(
                now.slice.reports,
                self._narratives_of(slug),
                self._delivered.get(slug, {}).values(),
                period,
                period.end if now.is_over else today,
            )
        return self._plans[key]

    def narrative(self, slug: str, period: Period) -> Narrative | None:
        """Return what a person wrote for a report, or None."""
        return self._narratives.get(slug, {}).get(period)

    def delivered(self, slug: str, period: Period) -> Delivered | None:
        """Return what was delivered of a report, or None."""
        return self._delivered.get(slug, {}).get(period)

    def enclosures(self, slug: str, period: Period) -> tuple[Path, ...]:
        """Return the files that are sent along with a report, by name."""
        found = self._enclosures.get((slug, period.key), ())
        return tuple(sorted(found, key=lambda path: path.name))

    def _narratives_of(self, slug: str) -> tuple[Narrative, ...]:
        """Return what was written for a customer, the earliest period first."""
        return tuple(self._narratives.get(slug, {}).values())

    def _carried(self, slug: str, period: Period) -> Iterator[tuple[Period, Erratum]]:
        """Yield the errata of delivered reports that this one is the next to tell."""
        for told in self._narratives_of(slug):
            of = told.period
            if of.months == period.months and of.end <= period.start and self.delivered(slug, of):
                for erratum in told.errata:
                    if self._carrier(slug, of, erratum) == period:
                        yield of, erratum

    def _carrier(self, slug: str, period: Period, erratum: Erratum) -> Period:
        """Return the first later period whose report had not left the house when an erratum was written."""
        zone = zone_of(self._ledger.customer(slug), self._ledger.settings)
        carrier = period.next
        while (
            erratum.on
            and (left := self.delivered(slug, carrier))
            and day_in(left.delivered_on, zone) < erratum.on
        ):
            carrier = carrier.next
        return carrier

    def _earlier_survey(self, slug: str, period: Period) -> Survey | None:
        earlier = (one for one in self._narratives_of(slug) if one.period.end <= period.start)
        surveys = [one.survey for one in earlier if one.survey]
        return surveys[-1] if surveys else None
