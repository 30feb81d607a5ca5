"""The chapter that is beside the customer's own in its edition: a first page, its client reports, what figures mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from svcsite.checks.examination import Examination
from svcsite.ledger.ledger import Ledger
from svcsite.measures.customers import MeasuredCustomers
from svcsite.press.addresses import Targets
from svcsite.press.chapter import Extract, Planned
from svcsite.press.pages import client_reports, definitions, edition_home
from svcsite.press.planning import Planning
from svcsite.press.site import Settings
from svcsite.press.unlinked import within_edition
from svcsite.views.client_report.desk import ClientReports


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRecipe:
    """Plans the chapter from the ledger of one customer, who is in `examination` alone."""

    examination: Examination
    ledger: Ledger
    settings: Settings
    targets: Targets
    common: tuple[str, ...]

    def __call__(self, extracts: Mapping[str, Extract]) -> Planned:
        """Return the chapter; `extracts` has that of the customer, by slug."""
        (extract,) = extracts.values()
        planning = Planning(
            ledger=self.ledger,
            measured=MeasuredCustomers(
                self.ledger, {slug: one.observed for slug, one in extracts.items()}
            ),
            settings=self.settings,
            examination=self.examination,
            records={},
            wordings={},
            client_reports=ClientReports(self.ledger, records={}),
            targets=self.targets,
            common=self.common,
            listed=extract.listed,
        )
        families = (edition_home.pages, client_reports.index, definitions.pages)
        pages = (page for family in families for page in family(planning))
        return Planned(pages=tuple(within_edition(page, self.settings) for page in pages))
