"""The chapter of one customer: all that only its own files decide."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b

from svcsite.checks.examination import Examination
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.measures.clock import day_in, zone_of
from svcsite.measures.customers import MeasuredCustomers
from svcsite.press import photos
from svcsite.press.addresses import Targets
from svcsite.press.assets import Asset
from svcsite.press.chapter import Chapter, Extract, Planned
from svcsite.press.client_pdf import pdf_of
from svcsite.press.data import feeds
from svcsite.press.data.beside import with_customer_data
from svcsite.press.findable import client_reports as found_client_reports
from svcsite.press.findable import reports, subjects
from svcsite.press.page import Page
from svcsite.press.pages import (
    client_reports,
    customer,
    customer_causes,
    customer_periods,
    machine,
    ratings,
    report,
)
from svcsite.press.planning import Planning, prints
from svcsite.press.records import Records, ToldRecords, Wordings
from svcsite.press.renaming import Renaming
from svcsite.press.search.record import SearchEntry
from svcsite.press.site import Settings
from svcsite.press.templating import key
from svcsite.press.unlinked import within_edition
from svcsite.press.wording import Wording
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.report import Report
from svcsite.record.requirements import UNRESOLVED
from svcsite.views.client_report.desk import ClientReports

_PAGES: tuple[Callable[[Planning], Iterator[Page]], ...] = (
    customer.pages,
    customer_periods.pages,
    client_reports.pages,
    machine.pages,
    ratings.of_customers,
    customer_causes.pages,
    report.pages,
)
"""The families of a customer's pages, the indexes before what they lead to."""

_ASSETS: tuple[Callable[[Planning], Iterator[Asset]], ...] = (
    photos.assets,
    client_reports.assets,
    feeds.of_customers,
)
"""The families of a customer's other files."""

_FOUND: tuple[Callable[[Planning], Iterator[SearchEntry]], ...] = (
    subjects.customers,
    subjects.machines,
    found_client_reports.entries,
    reports.entries,
)
"""The families of what the search finds of a customer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRecipe:
    """Plans the chapter of a customer; `examination` has what is its own, and `as_of` is an aware moment.

    `renaming` is how it is told, where not as it is; `customer` and `examination` are as told.
    """

    customer: Customer
    examination: Examination
    settings: Settings
    as_of: datetime
    common: tuple[str, ...]
    renaming: Renaming | None = None

    def __call__(self, targets: Targets, kept: Extract | None) -> Planned:
        """Return the chapter; its texts lead to `targets`, and what was `kept` saves reading what has not changed.

        Raises `PressError` where a file was changed since it was judged.
        """
        made_by = key(self.common)
        wordings = kept.wordings if kept and kept.made_by == made_by else {}
        planning = self._planning(targets.of(self.customer.slug), wordings)
        planned = (
            within_edition(page, self.settings) for family in _PAGES for page in family(planning)
        )
        pages, data = with_customer_data(planning, self.customer, planned)
        addresses = {page.url for page in pages}
        assets = tuple(asset for family in _ASSETS for asset in family(planning))
        found = (entry for family in _FOUND for entry in family(planning))
        return Planned(
            pages=pages,
            assets=(*assets, *data),
            found=tuple(entry for entry in found if entry.url in addresses),
            extract=Extract(
                made_by=made_by,
                observed=planning.measured.of(self.customer.slug).observed,
                wordings={one.id: planning.wordings[one] for one in planning.records},
                listed=tuple(client_reports.listed(planning)),
            ),
            outside=planning.targets.outside,
        )

    def _planning(self, targets: Targets, wordings: Mapping[str, Wording]) -> Planning:
        found = self.examination
        ledger = Ledger.of(
            settings=found.settings,
            customers=[self.customer],
            reports=found.admitted,
            as_of=self.as_of,
        )
        facets = {ReportKey.of(report): report for report in ledger.reports}
        records, found = self._records(found, facets)
        return Planning(
            ledger=ledger,
            measured=MeasuredCustomers(ledger),
            settings=self.settings,
            examination=found,
            records=records,
            wordings=Wordings(records, facets, wordings),
            client_reports=ClientReports.of_examination(found, ledger, records),
            targets=targets,
            common=self.common,
        )

    def _records(
        self, found: Examination, facets: Mapping[ReportKey, Facets]
    ) -> tuple[Mapping[ReportKey, Report], Examination]:
        """Return the full reports as they are told, and what was examined with the photos that are shown of them."""
        renaming = self.renaming
        if renaming is None:
            return Records(self.customer, found.settings, facets, found.sources), found
        records = Records(renaming.customer, renaming.settings, facets, found.sources)
        photos = {
            at: shown
            for at, held in found.photos.items()
            if (
                shown := tuple(
                    p for p in held if renaming.shows(p.path.name, records[ReportKey(*at)])
                )
            )
        }
        return ToldRecords(records, renaming.report), replace(found, photos=photos)


def customer_chapter(recipe: CustomerRecipe) -> Chapter:
    """Return the chapter of a customer, with its key."""
    found, slug = recipe.examination, recipe.customer.slug
    return Chapter(
        name=slug,
        key=key(
            (
                *recipe.common,
                recipe.settings.repository,
                recipe.settings.site_url,
                *_times(recipe),
                *prints([recipe.customer]),
                *prints(sorted(found.admitted, key=lambda one: one.id)),
                *(str(found.sources[slug, one.id].parent.name) for one in found.admitted),
                *(
                    repr((k, [(p.path.name, p) for p in v]))
                    for k, v in sorted(found.photos.items())
                ),
                repr(sorted(found.seals.items())),
                *(narrative.fingerprint for narrative in found.narratives),
                *_files(recipe),
            )
        ),
        recipe=recipe,
        size=len(found.admitted),
    )


def _times(recipe: CustomerRecipe) -> Iterator[str]:
    """Yield the day, and the moment where something is open: what is closed changes with the days only."""
    settings = recipe.examination.settings
    for zone in (settings.timezone, zone_of(recipe.customer, settings)):
        yield day_in(recipe.as_of, zone).isoformat()
    if any(one.outcome in UNRESOLVED for one in recipe.examination.admitted):
        yield recipe.as_of.isoformat()


def _files(recipe: CustomerRecipe) -> Iterator[str]:
    """Yield what tells of each file that is shown or read as it is, whether it has changed."""
    found = recipe.examination
    for path in found.delivered_files:
        yield f"{path.name} {blake2b(path.read_bytes(), digest_size=16).hexdigest()}"
    enclosed = [path for paths in found.enclosures.values() for path in paths]
    pdfs = pdf_of(recipe.settings.project, recipe.customer.slug, "*").parent
    made = sorted(pdfs.glob("*.pdf")) if pdfs.is_dir() else []
    for path in (*sorted(enclosed), *made):
        status = os.lstat(path)
        yield f"{path.name} {status.st_size} {status.st_mtime_ns}"
