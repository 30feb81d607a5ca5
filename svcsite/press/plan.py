"""Plan the site: which pages the archive makes, and what each of them depends on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from svcsite.checks.examination import Examination, examine, refused_with_reasons
from svcsite.formats.listing import Listing
from svcsite.ledger.ledger import Ledger, ReportKey
from svcsite.press.addresses import addresses
from svcsite.press.page import Page, PressError
from svcsite.press.recipes import (
    AttentionPage,
    CustomerPage,
    CustomersPage,
    HomePage,
    ReportPage,
)
from svcsite.press.site import Settings, Site
from svcsite.press.templating import fingerprint, key
from svcsite.record.customer import Customer
from svcsite.record.report import Report
from svcsite.source.tree import CUSTOMER, SETTINGS
from svcsite.views import links
from svcsite.views.attention import Finding, RefusedFile
from svcsite.views.customer import page_count
from svcsite.views.report import named
from svcsite.words.pages import labels

WIDE = frozenset({"home", "customers", "customer", "report", "attention"})
"""Kinds of page that need the room of a table of contents for themselves."""


def plan(settings: Settings) -> Site:
    """Read and judge the archive in `settings.reports` and return its site.

    Raises `PressError` where the archive's own settings cannot be relied on: then nothing is known
    of any report, and a site without them must not take the place of a good one.
    """
    examination = examine(settings.reports)
    listing = Listing(
        diagnostics=examination.diagnostics,
        files=examination.files,
        language=examination.settings.language,
        base=settings.project,
    )
    problems = tuple(
        listing.headline(diagnostic)
        for _, diagnostics in refused_with_reasons(examination)
        for diagnostic in diagnostics
    )
    if settings.reports / SETTINGS in examination.refused:
        raise PressError(en="\n".join(problems), pt="\n".join(problems))
    return site_of(examination, settings, problems)


def site_of(examination: Examination, settings: Settings, problems: tuple[str, ...]) -> Site:
    """Return the site of an archive that was read and judged."""
    ledger = Ledger.of(
        settings=examination.settings,
        customers=examination.customers,
        reports=examination.reports,
    )
    planning = _Planning(
        ledger=ledger,
        settings=settings,
        examination=examination,
        # The archive's settings have no fingerprint of their own: two that read alike are one.
        common=(fingerprint(settings.project), repr(ledger.settings)),
    )
    words = labels(ledger.settings.language)
    nav = [(words["home"], links.HOME), (words["customers"], links.CUSTOMERS)]
    if examination.refused:
        nav.append((words["attention"], links.ATTENTION))
    return Site(
        name=ledger.settings.name,
        language=ledger.settings.language,
        pages=tuple(planning.pages()),
        nav=tuple(nav),
        wide=WIDE,
        problems=problems,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planning:
    """What all pages are planned from; `common` goes into the key of each."""

    ledger: Ledger
    settings: Settings
    examination: Examination
    common: tuple[str, ...]

    def pages(self) -> Iterator[Page]:
        """Yield every page, the indexes before what they lead to."""
        project, ledger = self.settings.project, self.ledger
        everything = self._key(*_prints(ledger.customers), *_prints(ledger.reports))
        yield Page(
            url=links.HOME,
            key=everything,
            kind="home",
            recipe=HomePage(project=project, ledger=ledger),
        )
        yield Page(
            url=links.CUSTOMERS,
            key=everything,
            kind="customers",
            recipe=CustomersPage(project=project, ledger=ledger),
        )
        if refused := tuple(self._refused()):
            yield Page(
                url=links.ATTENTION,
                key=self._key(repr(refused)),
                kind="attention",
                recipe=AttentionPage(
                    project=project, language=ledger.settings.language, refused=refused
                ),
            )
        for customer in ledger.customers:
            yield from self._customer_pages(customer)
            for report in ledger.of_customer(customer.slug):
                yield self._report_page(report, customer)

    def _customer_pages(self, customer: Customer) -> Iterator[Page]:
        reports = self.ledger.of_customer(customer.slug)
        prints = (customer.fingerprint, *_prints(reports))
        source = self._source(self.settings.reports / customer.slug / CUSTOMER)
        start = links.customer(customer.slug)
        found = addresses((customer.notes,), customer.slug, start, self.ledger)
        for number in range(1, page_count(len(reports)) + 1):
            yield Page(
                url=links.customer(customer.slug, number),
                key=self._key(str(number), repr(found), *prints),
                kind="customer",
                recipe=CustomerPage(
                    project=self.settings.project,
                    settings=self.ledger.settings,
                    customer=customer,
                    reports=reports,
                    number=number,
                    source=source,
                    addresses=found,
                ),
            )

    def _report_page(self, report: Report, customer: Customer) -> Page:
        others = tuple(r for r in self.ledger.case_of(report) if r is not report)
        found = (self.ledger.find(ReportKey(customer.slug, name)) for name in named(report))
        related = tuple(r for r in found if r and r is not report and r not in others)
        path = self.examination.sources[report.customer, report.id]
        source = self._source(path)
        url = links.report(customer.slug, report.id)
        texts = (section.text for section in report.sections)
        leads = addresses(texts, f"{customer.slug}/{path.parent.name}", url, self.ledger)
        return Page(
            url=url,
            key=self._key(
                source,
                self._edit(source),
                repr(leads),
                customer.fingerprint,
                *_prints((report, *others)),
                "",
                *_prints(related),
            ),
            kind="report",
            recipe=ReportPage(
                project=self.settings.project,
                settings=self.ledger.settings,
                customer=customer,
                report=report,
                same_case=others,
                related=related,
                source=source,
                edit=self._edit(source),
                addresses=leads,
            ),
        )

    def _refused(self) -> Iterator[RefusedFile]:
        for path, diagnostics in refused_with_reasons(self.examination):
            source = self._source(path)
            yield RefusedFile(
                path=source,
                findings=tuple(
                    Finding(
                        line=diagnostic.span.line,
                        column=diagnostic.span.column,
                        code=diagnostic.code,
                        severity=diagnostic.severity,
                        message=diagnostic.message,
                        help=diagnostic.help,
                    )
                    for diagnostic in diagnostics
                ),
                edit=self._edit(source),
            )

    def _source(self, path: Path) -> str:
        """Return a file's path as the repository has it; an archive elsewhere has its own root."""
        for root in (self.settings.project, self.settings.reports.parent):
            if path.is_relative_to(root):
                return path.relative_to(root).as_posix()
        return path.name

    def _edit(self, source: str) -> str:
        repository = self.settings.repository
        return repository + quote(source) if repository else ""

    def _key(self, *parts: str) -> str:
        return key((*self.common, *parts))


def _prints(records: tuple[Customer, ...] | tuple[Report, ...]) -> Iterator[str]:
    return (record.fingerprint for record in records)
