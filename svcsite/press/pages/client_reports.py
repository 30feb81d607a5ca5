"""The reports that customers get of a month, a quarter or a year, their index, and the files beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from pathlib import Path

from svcsite.measures.clock import day_in, zone_of
from svcsite.press.addresses import addresses, spellings
from svcsite.press.article import article
from svcsite.press.assets import Asset
from svcsite.press.client_pdf import matching, pdf_of
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning
from svcsite.press.templating import key
from svcsite.record.customer import Customer
from svcsite.record.moment import Moment
from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.source.period_folder import PERIODS
from svcsite.views import links
from svcsite.views.client_report.report import ClientReport
from svcsite.views.client_report_index import ListedReport, client_reports_view, period_groups
from svcsite.views.client_report_page import alike, client_report_view, written_in
from svcsite.views.groups import Group, Position, pages_of
from svcsite.views.periods import Around

KIND = "client-report"
"""The kind of a client report's page, which alone has its contents beside it."""

_ACTIVE = frozenset((".htm", ".html", ".js", ".mjs", ".svg", ".svgz", ".xht", ".xhtml", ".xml"))
"""What a browser would run as a part of the site; such an enclosure is named, and sent, but not published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientReportPage:
    """Makes the page of a client report; `enclosures` are names with whether the file is on the site."""

    project: Path
    site_language: Language
    report: ClientReport
    around: Around
    has_figures: bool
    has_pdf: bool
    enclosures: Mapping[str, bool]
    source: str | None
    addresses: Mapping[str, str]

    def __call__(self) -> Content:
        """Return the content, with the sections as its headings."""
        view = client_report_view(
            self.report,
            self.around,
            site_language=self.site_language,
            has_figures=self.has_figures,
            has_pdf=self.has_pdf,
            enclosures=self.enclosures,
            addresses=self.addresses,
        )
        content = article(
            "client-report.html",
            self.project,
            self.report.language,
            view,
            self.report.description,
            source=self.source,
        )
        chapters = ((2, anchor, title) for anchor, title in view.contents)
        return replace(content, headings=(*content.headings, *chapters))


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage:
    """Makes one page of the index of all client reports; `groups` is what it holds."""

    project: Path
    language: Language
    at: Position
    groups: tuple[Group[ListedReport], ...]

    def __call__(self) -> Content:
        """Return the content."""
        view = client_reports_view(self.groups, self.at, self.language)
        return article("client-reports.html", self.project, self.language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield every client report."""
    for customer in planning.ledger.customers:
        for period in planning.client_reports.periods(customer.slug):
            yield _page(planning, customer, period)


def assets(planning: Planning) -> Iterator[Asset]:
    """Yield the PDFs that say what their reports say now, and the files sent along with reports."""
    for customer in planning.ledger.customers:
        slug = customer.slug
        for period in planning.client_reports.periods(slug):
            if _has_pdf(planning, slug, period):
                path = pdf_of(planning.project, slug, period.key)
                yield _copy(path, links.client_report_pdf(slug, period))
            for path in planning.client_reports.enclosures(slug, period):
                if _is_published(path):
                    yield _copy(path, links.enclosure(slug, period, path.name))


def _page(planning: Planning, customer: Customer, period: Period) -> Page:
    desk, slug = planning.client_reports, customer.slug
    report, url = desk.of(slug, period), links.client_report(slug, period)
    around = alike(desk.periods(slug), period)
    files = {path.name: _is_published(path) for path in desk.enclosures(slug, period)}
    measured = planning.measured
    has_figures = period in (*measured.months(slug), *measured.years(slug))
    has_pdf = _has_pdf(planning, slug, period)
    written = planning.settings.reports / slug / PERIODS / f"{period.key}.md"
    source = planning.source(written) if desk.narrative(slug, period) else None
    leads = addresses(written_in(report), f"{slug}/{PERIODS}", url, planning.targets)
    for name in (name for name, is_published in files.items() if is_published):
        file = links.relative(links.enclosure(slug, period, name), url)
        leads.update(dict.fromkeys(spellings(period.key, name), file))
    return Page(
        url=url,
        key=planning.key(
            slug,
            period.key,
            report.fingerprint,
            repr((around, has_figures, has_pdf, files, source, leads)),
        ),
        kind=KIND,
        recipe=ClientReportPage(
            project=planning.project,
            site_language=planning.language,
            report=report,
            around=around,
            has_figures=has_figures,
            has_pdf=has_pdf,
            enclosures=files,
            source=source,
            addresses=leads,
        ),
    )


def listed(planning: Planning) -> Iterator[ListedReport]:
    """Yield what lists tell of every client report, the oldest first."""
    for customer in planning.ledger.customers:
        for period in planning.client_reports.periods(customer.slug):
            yield _listed(planning, customer, period)


def index(planning: Planning) -> Iterator[Page]:
    """Yield the index of all client reports."""
    divided = pages_of(period_groups(planning.listed, planning.language))
    for number, groups in enumerate(divided, start=1):
        at = Position(first=links.CLIENT_REPORTS, number=number, pages=len(divided))
        yield Page(
            url=at.url,
            key=planning.key(repr((at, groups))),
            kind="client-reports",
            recipe=IndexPage(
                project=planning.project, language=planning.language, at=at, groups=groups
            ),
        )


def _listed(planning: Planning, customer: Customer, period: Period) -> ListedReport:
    desk, slug = planning.client_reports, customer.slug
    report = desk.of(slug, period)
    due = next((one for one in desk.due(slug) if one.period == period), None)
    return ListedReport(
        customer=slug,
        client=customer.title,
        period=period,
        language=report.language,
        title=report.title,
        status=report.status,
        due=due.deliver_by if due else None,
        due_text=due.delivery_text if due else "",
        has_pdf=_has_pdf(planning, slug, period),
        state=_state(planning, slug, period),
        delivered=_delivered(planning, customer, period),
    )


def _state(planning: Planning, slug: str, period: Period) -> str | None:
    desk = planning.client_reports
    if desk.delivered(slug, period):
        return "delivered"
    if not desk.period(slug, period).is_over:
        return "partial"
    narrative = desk.narrative(slug, period)
    return narrative.status if narrative else None


def _delivered(planning: Planning, customer: Customer, period: Period) -> Moment | None:
    """Return when a report left the house, by the customer's clocks."""
    left = planning.client_reports.delivered(customer.slug, period)
    if left is None:
        return None
    zone = zone_of(customer, planning.ledger.settings)
    return Moment(day_in(left.delivered_on, zone), left.delivered_on.astimezone(zone))


def _has_pdf(planning: Planning, slug: str, period: Period) -> bool:
    # A document that was made before has the names in it.
    if planning.settings.redact:
        return False
    path = pdf_of(planning.project, slug, period.key)
    return matching(path, planning.client_reports.of(slug, period).fingerprint)


def _is_published(path: Path) -> bool:
    return path.suffix.lower() not in _ACTIVE


def _copy(path: Path, url: str) -> Asset:
    data = blake2b(path.read_bytes(), digest_size=16).hexdigest()
    return Asset(url=url, key=key((url, data)), recipe=partial(Path.read_bytes, path))
