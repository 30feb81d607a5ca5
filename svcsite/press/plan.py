"""Plan the site: which pages the archive makes, and what each of them depends on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from svcsite.audits.audited import audited
from svcsite.checks.clock import now
from svcsite.checks.examination import Examination, examine, refused_with_reasons
from svcsite.formats.listing import Listing
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.measures.customers import MeasuredCustomers
from svcsite.press import photos
from svcsite.press.assets import Asset
from svcsite.press.data import feeds
from svcsite.press.data.beside import with_data
from svcsite.press.findable import client_reports as found_client_reports
from svcsite.press.findable import reports, subjects
from svcsite.press.navigation import navigation
from svcsite.press.page import Page, PressError
from svcsite.press.pages import (
    attention,
    causes,
    client_reports,
    customer,
    customer_causes,
    customer_periods,
    definitions,
    home,
    machine,
    months,
    new_report,
    next_steps,
    open_cases,
    parts,
    ratings,
    recurrences,
    report,
    reps,
)
from svcsite.press.planning import Planning
from svcsite.press.search.record import SearchEntry
from svcsite.press.site import Settings, Site
from svcsite.press.templating import fingerprint
from svcsite.source.tree import SETTINGS
from svcsite.views.client_report.desk import ClientReports

_PAGES: tuple[Callable[[Planning], Iterator[Page]], ...] = (
    home.pages,
    attention.pages,
    months.pages,
    definitions.pages,
    customer.pages,
    customer_periods.pages,
    client_reports.pages,
    machine.pages,
    reps.pages,
    ratings.pages,
    causes.pages,
    parts.pages,
    customer_causes.pages,
    open_cases.pages,
    recurrences.pages,
    next_steps.pages,
    new_report.pages,
    report.pages,
)
"""The families of pages, the indexes before what they lead to."""

_ASSETS: tuple[Callable[[Planning], Iterator[Asset]], ...] = (
    photos.assets,
    client_reports.assets,
    feeds.assets,
    new_report.assets,
)
"""The families of other files."""

_FOUND: tuple[Callable[[Planning], Iterator[SearchEntry]], ...] = (
    subjects.customers,
    subjects.machines,
    subjects.models,
    subjects.reps,
    subjects.causes,
    found_client_reports.entries,
    reports.entries,
)
"""The families of what the search finds."""


def plan(settings: Settings) -> Site:
    """Read and judge the archive in `settings.reports` and return its site.

    Raises `PressError` where the archive's own settings cannot be relied on: then nothing is known
    of any report, and a site without them must not take the place of a good one.
    """
    examination = audited(examine(settings.reports))
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
        reports=examination.admitted,
        as_of=now(),
    )
    records = {ReportKey.of(record): record for record in examination.reports}
    planning = Planning(
        ledger=ledger,
        measured=MeasuredCustomers(ledger),
        settings=settings,
        examination=examination,
        records=records,
        client_reports=ClientReports.of_examination(examination, ledger, records),
        # The archive's settings have no fingerprint of their own: two that read alike are one.
        common=(fingerprint(settings.project), repr(ledger.settings)),
    )
    planned = (page for family in _PAGES for page in family(planning))
    pages, data = with_data(planning, planned)
    addresses = {page.url for page in pages}
    found = (entry for family in _FOUND for entry in family(planning))
    return Site(
        name=ledger.settings.name,
        language=ledger.settings.language,
        pages=pages,
        assets=(*(asset for family in _ASSETS for asset in family(planning)), *data),
        found=tuple(entry for entry in found if entry.url in addresses),
        nav=navigation(addresses, ledger.settings.language),
        # Only a client report has its headings beside it: all others need that column for themselves.
        wide=frozenset(page.kind for page in pages) - {client_reports.KIND},
        problems=problems,
    )
