"""What all pages are planned from, and the keys that they are known by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from svcsite.checks.examination import Examination
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.measures.customers import MeasuredCustomers
from svcsite.measures.figure import Figure
from svcsite.press.addresses import Targets
from svcsite.press.site import Settings
from svcsite.press.templating import key
from svcsite.press.wording import Wording
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.report import Report
from svcsite.record.vocabulary.names import Language
from svcsite.views.client_report.desk import ClientReports
from svcsite.views.client_report_index import ListedReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Planning:
    """What all pages of a chapter are planned from; `common` goes into the key of each.

    `ledger` is that of the chapter's customer, or of all. `records` are the full reports of a customer, `wordings` what
    any report of the ledger says in words, `measured` the figures of its customers, `client_reports` what one customer
    gets of each period, and `listed` what lists tell of those. `targets` are the files that have a page, those of other
    customers included.
    """

    ledger: Ledger
    measured: MeasuredCustomers
    wordings: Mapping[ReportKey, Wording]
    settings: Settings
    examination: Examination
    records: Mapping[ReportKey, Report]
    client_reports: ClientReports
    targets: Targets
    common: tuple[str, ...]
    listed: tuple[ListedReport, ...] = ()

    @property
    def project(self) -> Path:
        """The team's folder, where templates are looked for first."""
        return self.settings.project

    @property
    def language(self) -> Language:
        """The archive's language."""
        return self.ledger.settings.language

    def key(self, *parts: str) -> str:
        """Return the key of a page that depends on these texts and on what all pages depend on."""
        return key((*self.common, *parts))

    def key_of_time(self, reports: Iterable[Facets]) -> str:
        """Return the moment of the ledger where a case of these reports is open, else nothing.

        What is closed does not change as time goes by.
        """
        is_open = any(self.ledger.case_of(report).is_open for report in reports)
        return self.ledger.as_of.isoformat() if is_open else ""

    def source(self, path: Path) -> str:
        """Return a file's path as the repository has it; an archive elsewhere has its own root."""
        for root in (self.settings.project, self.settings.reports.parent):
            if path.is_relative_to(root):
                return path.relative_to(root).as_posix()
        return path.name

    def edit(self, source: str) -> str:
        """Return the address that edits a file of the repository; empty where none is known."""
        repository = self.settings.repository
        return repository + quote(source) if repository else ""


def prints(records: Iterable[Customer] | Iterable[Facets]) -> Iterator[str]:
    """Yield what tells of each record where it stands and what it says: links change with the one as with the other."""
    for record in records:
        place = record.slug if isinstance(record, Customer) else str(ReportKey.of(record))
        yield f"{place} {record.fingerprint}"


def told(figures: Iterable[Figure]) -> Iterator[str]:
    """Yield all that a page tells of each figure, when it does not list the reports behind it."""
    return (f"{f.name} {f.value} {f.n} {len(f.part)}" for f in figures)
