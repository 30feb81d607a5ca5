"""The chapter of the whole archive: what is about all customers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from svcsite.checks.examination import Examination
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.measures.customers import MeasuredCustomers
from svcsite.press.addresses import Targets
from svcsite.press.chapter import Extract, Planned
from svcsite.press.data import feeds
from svcsite.press.data.beside import with_archive_data
from svcsite.press.findable import subjects
from svcsite.press.page import Page
from svcsite.press.pages import (
    attention,
    causes,
    client_reports,
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
    reps,
)
from svcsite.press.planning import Planning
from svcsite.press.search.record import SearchEntry
from svcsite.press.site import Settings
from svcsite.views.client_report.desk import ClientReports

_PAGES: tuple[Callable[[Planning], Iterator[Page]], ...] = (
    home.pages,
    attention.pages,
    months.pages,
    definitions.pages,
    client_reports.index,
    machine.of_models,
    reps.pages,
    ratings.pages,
    causes.pages,
    parts.pages,
    open_cases.pages,
    recurrences.pages,
    next_steps.pages,
)
"""The families of pages about all customers, the indexes before what they lead to."""

_FOUND: tuple[Callable[[Planning], Iterator[SearchEntry]], ...] = (
    subjects.models,
    subjects.reps,
    subjects.causes,
)
"""The families of what the search finds that is no customer's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveRecipe:
    """Plans the chapter of the archive from its ledger and the extracts of its customers."""

    examination: Examination
    ledger: Ledger
    settings: Settings
    targets: Targets
    common: tuple[str, ...]

    def __call__(self, extracts: Mapping[str, Extract]) -> Planned:
        """Return the chapter; `extracts` has one for each customer, by slug."""
        planning = self._planning(extracts)
        planned = (page for family in _PAGES for page in family(planning))
        pages, data = with_archive_data(planning, planned)
        addresses = {page.url for page in pages}
        found = (entry for family in _FOUND for entry in family(planning))
        return Planned(
            pages=pages,
            assets=(*feeds.assets(planning), *new_report.assets(planning), *data),
            found=tuple(entry for entry in found if entry.url in addresses),
        )

    def _planning(self, extracts: Mapping[str, Extract]) -> Planning:
        ledger = self.ledger
        observed = {slug: one.observed for slug, one in extracts.items()}
        return Planning(
            ledger=ledger,
            measured=MeasuredCustomers(ledger, observed),
            settings=self.settings,
            examination=self.examination,
            records={},
            wordings={
                ReportKey(slug, name): wording
                for slug, one in extracts.items()
                for name, wording in one.wordings.items()
            },
            client_reports=ClientReports(ledger, records={}),
            targets=self.targets,
            common=self.common,
            listed=tuple(
                listed for customer in ledger.customers for listed in extracts[customer.slug].listed
            ),
        )
