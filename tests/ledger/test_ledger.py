"""The ledger's slices."""

from datetime import date

import pytest

from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.ledger import Ledger
from svcsite.record.report import Report
from tests.ledgers import AS_OF, ledger_of

EARLY = (("2026-10-02 09:12", "2026-09-30 08:00"), ("2026-10-02 09:40", "2026-09-30 08:10"))


def test_a_customers_reports_come_newest_first(archive):
    archive.report(name="2026-10-02-printer-jam")
    archive.report(*EARLY, name="2026-09-30-diagnosis")
    ledger = ledger_of(archive)
    assert [r.id for r in ledger.of_customer("acme")] == [
        "2026-10-02-printer-jam",
        "2026-09-30-diagnosis",
    ]
    assert ledger.of_customer("acme") == ledger.reports


def test_reports_of_one_ticket_are_one_case_oldest_first(archive):
    archive.report(name="2026-10-02-printer-jam")
    archive.report(*EARLY, name="2026-09-30-diagnosis")
    archive.report(("OS-48213", "OS-1"), name="2026-10-02-other")
    ledger = ledger_of(archive)
    report = ledger.find(ReportKey("acme", "2026-10-02-printer-jam"))
    assert report is not None
    assert [r.id for r in ledger.case_of(report).visits] == [
        "2026-09-30-diagnosis",
        "2026-10-02-printer-jam",
    ]


def test_a_report_without_a_ticket_is_a_case_of_its_own(archive):
    archive.report(("ticket: OS-48213\n", ""), name="2026-10-02-a")
    archive.report(("ticket: OS-48213\n", ""), name="2026-10-02-b")
    ledger = ledger_of(archive)
    assert [len(ledger.case_of(report).visits) for report in ledger.reports] == [1, 1]


def test_customers_are_sorted_by_name_and_a_new_one_has_no_reports(archive):
    archive.write("zeta/customer.md", "---\nname: ábaco\n---\n")
    archive.write("beta/customer.md", "---\nname: beta\n---\n")
    ledger = ledger_of(archive)
    assert [customer.title for customer in ledger.customers] == ["ábaco", "Acme", "beta"]
    assert ledger.of_customer("beta") == ()


def test_a_report_of_a_customer_who_is_not_there_is_refused(archive):
    archive.report()
    found = archive.examine()
    with pytest.raises(ValueError, match="acme"):
        Ledger.of(settings=found.settings, customers=(), reports=found.admitted, as_of=AS_OF)


@pytest.mark.parametrize(
    ("report_id", "day"),
    [("2026-10-02-x", date(2026, 10, 2)), ("2026-13-45-x", date.min)],
)
def test_without_a_date_of_its_own_a_report_counts_from_its_ids(report_id, day):
    assert day_of(Report(id=report_id, customer="acme", fingerprint="")) == day
