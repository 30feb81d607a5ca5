"""The date of a page in the sitemap is that of the commit that last changed what it says, or none."""

from __future__ import annotations

import pytest

from svcsite.press.last_changes import last_changes
from svcsite.source.commit_times import CommitTimes
from tests.archive import REPORT, Archive

ACME = "acme/2026/2026-10-02-printer-jam"
AGAIN = "acme/2026/2026-10-20-again"
OTHER = "acme/2026/2026-11-03-other"
OPEN = "acme/2026/2026-11-04-open"


@pytest.fixture
def reports(tmp_path):
    """Two visits of a case, a case of one visit, and one that is still open."""
    archive = Archive(tmp_path / "reports")
    archive.report()
    later = REPORT.replace("resolved: 2026-10-02 15:05", "resolved: 2026-10-20 15:05")
    archive.write(f"{AGAIN}.md", later.replace("signed: 2026-10-02", "signed: 2026-10-20"))
    archive.write(f"{OTHER}.md", REPORT.replace("OS-48213", "OS-2").replace("-10-02", "-11-03"))
    waiting = REPORT.replace("OS-48213", "OS-3").replace("-10-02", "-11-04")
    waiting = waiting.replace("resolved: 2026-11-04 15:05\n", "outcome: waiting part\n")
    archive.write(f"{OPEN}.md", waiting.replace("cause: component\nrating: 9\n", ""))
    admitted = archive.examine().admitted
    assert len(admitted) == 4
    return admitted


def changes(reports, times: dict[str, int], *unsaved: str) -> dict[str, int]:
    found = last_changes(reports, CommitTimes(times=times, unsaved=frozenset(unsaved)))
    return {url.removeprefix("customers/").removesuffix(".html"): at for url, at in found.items()}


ALL = {f"{name}.md": number for number, name in enumerate((ACME, AGAIN, OTHER, OPEN), start=1)}


def test_visits_of_a_case_have_the_date_of_the_newest_and_open_ones_have_none(reports):
    assert changes(reports, ALL) == {ACME: 2, AGAIN: 2, OTHER: 3}


@pytest.mark.parametrize("name", ["photo.jpg", "seals/1.txt"])
def test_photos_and_seals_change_their_report(reports, name):
    assert changes(reports, {**ALL, f"{OTHER}/{name}": 9})[OTHER] == 9


def test_what_is_not_committed_leaves_its_case_without_a_date(reports):
    assert changes(reports, ALL, f"{AGAIN}.md") == {OTHER: 3}
    assert changes(reports, ALL, f"{OTHER}/photo.jpg") == {ACME: 2, AGAIN: 2}
    assert changes(reports, {f"{ACME}.md": 1, f"{OTHER}.md": 3}) == {OTHER: 3}


def test_files_of_no_report_change_none(reports):
    beside = {"acme/customer.md": 9, "archive.yml": 9, "acme/periods/2026-10.md": 9}
    assert changes(reports, {**ALL, **beside}) == changes(reports, ALL)


def test_without_git_there_are_no_dates(reports):
    assert last_changes(reports, None) == {}
