"""What reports say in words is kept from build to build, and read again of those that changed."""

from __future__ import annotations

from svcsite.ledger.key import ReportKey
from svcsite.press.records import Wordings
from svcsite.press.wording import Wording, wording_of
from svcsite.record.facets import Facets
from svcsite.record.report import Report
from tests.archive import Archive

KEY = ReportKey("acme", "2026-10-02-printer-jam")


class Shelf(dict[ReportKey, Report]):
    """Full records that take note of being looked up."""

    def __init__(self, report: Report) -> None:
        super().__init__({KEY: report})
        self.read = 0

    def __getitem__(self, key: ReportKey) -> Report:
        self.read += 1
        return super().__getitem__(key)


def wordings(archive: Archive, kept: dict[str, Wording]) -> tuple[Wordings, Shelf]:
    archive.report()
    report = archive.examine().reports[0]
    facets = {KEY: Facets(customer=KEY.customer, id=KEY.id, fingerprint=report.fingerprint)}
    shelf = Shelf(report)
    return Wordings(shelf, facets, kept), shelf


def test_what_was_kept_is_not_read_again(archive: Archive) -> None:
    said, shelf = wordings(archive, {})
    first = said[KEY]
    assert first == wording_of(shelf[KEY])
    again, unread = wordings(archive, {KEY.id: first})
    assert (again[KEY], unread.read) == (first, 0)


def test_what_changed_since_is_read(archive: Archive) -> None:
    old = Wording(fingerprint="of another day", said="Great!")
    said, shelf = wordings(archive, {KEY.id: old})
    assert said[KEY] == wording_of(shelf[KEY]) != old


def test_sections_with_addresses_are_at_hand(archive: Archive) -> None:
    archive.report(("## Work done\n\n", "## Work done\n\nAs in [the first](2026-10-01-first.md): "))
    (report,) = archive.examine().reports
    assert [name for name, _ in wording_of(report).leading] == ["work_done"]
