"""What all pages are planned from, for tests of one family of pages."""

from __future__ import annotations

from svcsite.ledger.key import ReportKey
from svcsite.measures.customers import MeasuredCustomers
from svcsite.press.addresses import Targets
from svcsite.press.planning import Planning
from svcsite.press.site import Settings
from svcsite.press.wording import wording_of
from svcsite.views.client_report.desk import ClientReports
from tests.archive import Archive
from tests.ledgers import ledger_of


def planning_of(archive: Archive) -> Planning:
    """Return the planning of an archive in which nothing may be refused."""
    found, ledger = archive.examine(), ledger_of(archive)
    records = {ReportKey.of(record): record for record in found.reports}
    return Planning(
        ledger=ledger,
        measured=MeasuredCustomers(ledger),
        wordings={key: wording_of(record) for key, record in records.items()},
        settings=Settings(project=archive.root.parent, reports=archive.root),
        examination=found,
        records=records,
        client_reports=ClientReports.of_examination(found, ledger, records),
        targets=Targets(
            {one.slug for one in found.customers}, {str(ReportKey.of(r)) for r in found.admitted}
        ),
        common=(),
    )
