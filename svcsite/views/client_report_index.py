"""The client reports of an archive by period, the latest first, and those of one customer by year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from svcsite.record.moment import Moment
from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Link
from svcsite.views.groups import Group, GroupView, Pager, Position, group, group_views, pager
from svcsite.views.periods import month_name, period_heading, period_title
from svcsite.words.client_report import pages as words


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedReport:
    """What lists tell of a client report.

    `title` and `status` are in `language`, which is the customer's. `due` is the day until which the contract asks
    for it, and `due_text` how the contract says so. `has_pdf` tells that its PDF is on the site. `state` is `partial`,
    `draft`, `final` or `delivered`, None where nobody wrote for it, and `delivered` when it left the house.
    """

    customer: str
    client: str
    period: Period
    language: Language
    title: str
    status: str
    due: date | None
    due_text: str
    has_pdf: bool
    state: str | None = None
    delivered: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRow:
    """A client report in the index; `lang` is given where its words are not in the archive's language."""

    report: Link
    title: str
    status: str
    lang: str
    due: str
    pdf: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientReportsView:
    """One page of the index."""

    title: str
    description: str
    groups: tuple[GroupView[ListedRow], ...]
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportYear:
    """A year with the client reports of its periods, the latest first."""

    year: str
    reports: tuple[Link, ...]


def period_groups(reports: Iterable[ListedReport], language: Language) -> list[Group[ListedReport]]:
    """Return a group for each period, that which ended last first; its reports are in the order of clients."""
    found = sorted(reports, key=lambda one: (latest_first(one.period), one.client.casefold()))
    return [
        group(f"period-{period.key.lower()}", period_heading(period, language), held)
        for period, held in groupby(found, key=lambda one: one.period)
    ]


def client_reports_view(
    groups: Sequence[Group[ListedReport]], at: Position, language: Language
) -> ClientReportsView:
    """Return a page of the index; `groups` is what it holds."""
    return ClientReportsView(
        title=words.LABELS["client_reports"].of(language),
        description=words.INDEX_SUMMARY.of(language),
        groups=group_views(
            groups, partial(_row, start=at.url, language=language), at, language, words.REPORT_COUNT
        ),
        pager=pager(at, language),
    )


def latest_first(period: Period) -> tuple[int, int]:
    """Return what puts the period that ended last first, and of those that ended together the longest."""
    return -period.end.toordinal(), -period.months


def report_years(
    customer: str, periods: Iterable[Period], start: str, language: Language
) -> tuple[ReportYear, ...]:
    """Return a customer's client reports by year, for the page at `start`."""
    found = sorted(periods, key=latest_first)
    years = groupby(sorted(found, key=lambda period: -period.year), key=lambda period: period.year)
    return tuple(
        ReportYear(
            year=str(year),
            reports=tuple(
                Link(
                    text=_within_year(period, language),
                    href=links.relative(links.client_report(customer, period), start),
                )
                for period in held
            ),
        )
        for year, held in years
    )


def _within_year(period: Period, language: Language) -> str:
    """Return what a period is called beside others of its year: `outubro`, `3º trimestre de 2026`, `ano de 2026`."""
    if period == Period.year_of(period.start):
        return words.YEAR.format_in(language, year=period.year)
    name = month_name if period == Period.month_of(period.start) else period_title
    return name(period, language)


def _row(one: ListedReport, start: str, language: Language) -> ListedRow:
    address = links.client_report(one.customer, one.period)
    pdf = links.client_report_pdf(one.customer, one.period)
    return ListedRow(
        report=Link(text=one.client, href=links.relative(address, start)),
        title=one.title,
        status=one.status,
        lang=one.language if one.language != language else "",
        due=written.day(one.due, language) if one.due else one.due_text,
        pdf=links.relative(pdf, start) if one.has_pdf else "",
    )
