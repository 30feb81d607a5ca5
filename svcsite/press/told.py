"""What reports comment, for the pages that gather it from many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from svcsite.ledger.key import ReportKey
from svcsite.press.addresses import addresses
from svcsite.press.planning import Planning
from svcsite.record.facets import Facets
from svcsite.views.comments import Told


def told(planning: Planning, reports: Iterable[Facets], url: str) -> Iterator[Told]:
    """Yield what each report comments, for the page at `url`; one that says nothing is left out."""
    for report in reports:
        key = ReportKey.of(report)
        text = planning.wordings[key].comments
        if text.strip():
            folder = f"{report.customer}/{planning.examination.sources[key].parent.name}"
            leads = addresses((text,), folder, url, planning.targets)
            yield Told(report=report, text=text, addresses=leads)
