"""A client report that contradicts its figures is on the list of what is to be corrected."""

from __future__ import annotations

from svcsite.press.plan import plan
from svcsite.press.site import Settings
from svcsite.views import links
from tests.archive import Archive
from tests.delivery.house import furnish


def test_a_number_that_contradicts_the_ledger_is_to_be_corrected(archive: Archive) -> None:
    furnish(archive)
    path = "acme/periods/2026-10.md"
    text = (
        "---\nauthor: Ana\nstatus: draft\n---\n\n## Executive summary\n\nThe mean rating was 7.\n"
    )
    archive.write(path, text)
    site = plan(Settings(reports=archive.root, project=archive.root.parent))
    (problem,) = site.problems
    assert f"{path}:8:21: SV811" in problem
    assert links.ATTENTION in {page.url for page in site.planned().pages}
