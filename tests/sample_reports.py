"""The client reports of the archive in `reports/`, in its own languages or in another: the desk and the pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from svcsite.checks.examination import Examination, examine
from svcsite.cli.delivering import opened
from svcsite.delivery.archive import Archive
from svcsite.delivery.pdf.client_report import client_report_pdf
from svcsite.delivery.pdf.typeset import Made
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.measures.customers import MeasuredCustomers
from svcsite.press.addresses import Targets
from svcsite.press.pages import client_reports
from svcsite.press.planning import Planning
from svcsite.press.site import Settings
from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.views.client_report.report import ClientReport
from tests.built import PROJECT


@cache
def examined(folder: Path = PROJECT / "reports") -> Examination:
    """Return the archive in a folder, read and judged once; the sample's own by default."""
    return examine(folder)


def speaking(language: Language, examination: Examination) -> Examination:
    """Return an archive whose customers all get their client reports in a language."""
    customers = (one.model_copy(update={"language": language}) for one in examination.customers)
    return replace(examination, customers=tuple(customers))


def archive_of(examination: Examination) -> Archive:
    """Return an archive as those find it who deliver, with the desk of all its client reports."""
    return opened(examination, [customer.slug for customer in examination.customers])


def due_of(archive: Archive) -> Iterator[tuple[str, Period]]:
    """Yield the customer and the period of each client report that is due, those of a customer together."""
    for slug in archive.customers:
        yield from ((slug, due.period) for due in archive.desk.due(slug))


def pdf_of(report: ClientReport, archive: Archive) -> Made:
    """Return the PDF of a client report, made once for all tests."""
    if report.fingerprint not in _MADE:
        made = client_report_pdf(report, archive.project, archive=archive.root)
        _MADE[report.fingerprint] = made
    return _MADE[report.fingerprint]


_MADE: dict[str, Made] = {}


def html_of(archive: Archive, examination: Examination) -> dict[tuple[str, Period], str]:
    """Return the pages of all client reports as HTML, by customer and period."""
    ledger = Ledger.of(
        settings=examination.settings,
        customers=examination.customers,
        reports=examination.admitted,
        as_of=archive.now,
    )
    planning = Planning(
        ledger=ledger,
        measured=MeasuredCustomers(ledger),
        wordings={},
        settings=Settings(project=archive.project, reports=archive.root),
        examination=examination,
        records={},
        client_reports=archive.desk,
        targets=Targets(
            {one.slug for one in examination.customers},
            {str(ReportKey.of(report)) for report in examination.admitted},
        ),
        common=(),
    )
    made: dict[tuple[str, Period], str] = {}
    for page in client_reports.pages(planning):
        recipe: Any = page.recipe
        if isinstance(recipe, client_reports.ClientReportPage):
            made[recipe.report.customer, recipe.report.period] = recipe().html
    return made
