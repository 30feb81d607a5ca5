"""All that the sections of one client report are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.actions import Plan
from svcsite.measures.client.client_period import ClientPeriod
from svcsite.measures.clock import day_in, zone_of
from svcsite.record.customer import Customer
from svcsite.record.delivered import Delivered
from svcsite.record.narrative import Erratum, Narrative, Survey
from svcsite.record.period import Period
from svcsite.record.report import Report
from svcsite.record.schedule import DuePeriod
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a client report tells of, all in `language`, which `settings` have too.

    `now` is what was measured, `plan` what was promised. `narrative` is what a person wrote, `due` what the contract
    asks for; either may be None. `records` are the full reports of the period and of the open and the promised cases.
    `enclosures` are the names of the documents sent along, in order. `errata` correct earlier reports that were
    delivered, each with that report's period; this one carries them. `earlier_survey` is the one before, and
    `delivered` what was delivered of this very report.
    """

    customer: Customer
    settings: Settings
    language: Language
    now: ClientPeriod
    plan: Plan
    records: Mapping[ReportKey, Report]
    narrative: Narrative | None = None
    due: DuePeriod | None = None
    enclosures: tuple[str, ...] = ()
    errata: tuple[tuple[Period, Erratum], ...] = ()
    earlier_survey: Survey | None = None
    delivered: Delivered | None = None

    @property
    def period(self) -> Period:
        """The period that is told of."""
        return self.now.period

    @property
    def last_day(self) -> date:
        """The last day whose facts are counted: that of the period, or today while it is not over."""
        if self.now.is_over:
            return self.period.end - _DAY
        return day_in(self.now.cut_off, zone_of(self.customer, self.settings))

    @property
    def is_summary(self) -> bool:
        """Whether the client asked for the short form, without the long lists."""
        return self.due is not None and self.due.depth == "summary"
