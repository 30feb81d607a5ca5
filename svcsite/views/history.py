"""The reports behind the figures of a machine or a model: one row each, with what it adds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from textwrap import shorten

from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.figure import Reason
from svcsite.measures.observation import Observation
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.values import KINDS
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Badge, Link, joined
from svcsite.views.figures import Clock, reason_text, time_text
from svcsite.views.groups import Group, group
from svcsite.views.listing import outcome_badge
from svcsite.words import machines as words
from svcsite.words.lists import REPORT_COUNT

_DAY = 24 * 60 * 60
_WORDS = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report in a list of a history.

    `adds` says what it adds to the figure that leads to the list, and `to` is another report that this is about;
    with a `reason` it was left out.
    """

    report: Facets
    adds: str = ""
    to: ReportKey | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """A row that leads to a report. `machine` and `customer` are empty where they go without saying.

    `said` is what was wrong, in the rep's first words. One that is not `counted` says why not in `adds`.
    """

    key: str
    day: str
    what: Link
    said: str
    machine: Link
    customer: Link
    outcome: Badge
    adds: Link
    counted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Makes the rows of the page at `start`; `said` has the first words of each report by key.

    `customers` has those that rows name, by slug: none where all are of one. With `machines` each row names the
    machine that it is about.
    """

    settings: Settings
    start: str
    said: Mapping[ReportKey, str]
    customers: Mapping[str, Customer]
    machines: bool = False

    def row(self, told: Told) -> HistoryRow:
        """Return the row of a report."""
        report, language = told.report, self.settings.language
        key = ReportKey.of(report)
        return HistoryRow(
            key=str(key),
            day=written.day(day_of(report), language),
            what=Link(
                text=visit_title(report, language),
                href=links.relative(links.report(*key), self.start),
            ),
            said=self.said.get(key, ""),
            machine=self._machine(report),
            customer=self._customer(report),
            outcome=outcome_badge(report, language),
            adds=self._adds(told),
            counted=told.reason is None,
        )

    def _adds(self, told: Told) -> Link:
        language = self.settings.language
        if told.reason:
            reason = reason_text(told.reason, language)
            return Link(
                text=words.LEFT_OUT.format_in(language, reason=reason[:1].lower() + reason[1:])
            )
        href = links.relative(links.report(*told.to), self.start) if told.to else ""
        return Link(text=told.adds, href=href)

    def _machine(self, report: Facets) -> Link:
        if not self.machines or len(report.machines) != 1 or not report.machines[0].identity:
            return Link(text="")
        identity = report.machines[0].identity
        url = links.machine(report.customer, identity)
        return Link(text=identity, href=links.relative(url, self.start))

    def _customer(self, report: Facets) -> Link:
        customer = self.customers.get(report.customer)
        if customer is None:
            return Link(text="")
        return Link(
            text=customer.title, href=links.relative(links.customer(customer.slug), self.start)
        )


def visit_title(report: Facets, language: Language) -> str:
    """Return what a visit is called where its machine goes without saying: kind and ticket."""
    return joined(KINDS[report.kind].label[language], report.ticket, by=" · ")


def gap_text(seen: Observation, language: Language) -> str:
    """Write the time between visits that was observed; empty where none is known."""
    if seen.value is None:
        return ""
    return days_text(seen.value, Decimal(seen.days or 0), language)


def days_text(seconds: Decimal, days: Decimal, language: Language) -> str:
    """Write a length of time between visits: in calendar days, and under two days in hours."""
    if seconds < 2 * _DAY:
        return time_text(seconds, Clock.WALL, language)
    return time_text(days.quantize(Decimal(1), ROUND_HALF_UP) * _DAY, Clock.WALL, language)


def first_words(text: str) -> str:
    """Return as much of a plain text on one line as fits a row, whole words of it."""
    if len(text) <= _WORDS:
        return text
    # What stands far behind the end has no say in where it comes.
    return shorten(text[: 3 * _WORDS], _WORDS, placeholder=" …")


def told_group(
    anchor: str, title: str, told: Iterable[Told], language: Language, *, around: str = ""
) -> Group[Told]:
    """Return a whole group whose title says how many reports are counted in it, and how many are not."""
    held = sorted(told, key=lambda one: one.reason is not None)
    out = sum(one.reason is not None for one in held)
    n = len(held) - out
    count = REPORT_COUNT.format_in(language, n, number=written.number(n, language))
    told_count = words.AND_LEFT_OUT.format_in(
        language, out, count=count, number=written.number(out, language)
    )
    full = words.TITLE_AND_COUNT.format_in(language, title=title, count=told_count)
    return group(anchor, full, held, around=around)
