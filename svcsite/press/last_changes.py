"""When pages last changed, as far as a commit tells: the same for who builds the site anew as for who has built it before.

That is so of the report of a case that is over: what it says changes with its files and with those of the case's other
visits. All else is made from many files and changes as the days go by, so that no commit tells when it did.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from svcsite.ledger.case import newest
from svcsite.record.facets import Facets
from svcsite.record.requirements import UNRESOLVED
from svcsite.source.commit_times import CommitTimes
from svcsite.source.tree import REPORT_ID
from svcsite.views import links

_DEPTH = 3
"""How deep in the archive a report lies: `<slug>/<year>/<id>.md`, with its photos and seals below `<slug>/<year>/<id>/`."""


def last_changes(reports: Iterable[Facets], committed: CommitTimes | None) -> dict[str, int]:
    """Return seconds since 1970 by address, of the pages of which it is known.

    `reports` are all that have a page. A case of which a file is not committed as it is has none.
    """
    if committed is None:
        return {}
    times = _by_report(committed.times)
    unsaved = _by_report(dict.fromkeys(committed.unsaved, 0))
    cases: dict[tuple[str, str], list[Facets]] = {}
    for report in reports:
        cases.setdefault((report.customer, report.case), []).append(report)
    found: dict[str, int] = {}
    for visits in cases.values():
        keys = [(visit.customer, visit.id) for visit in visits]
        is_open = newest(visits).outcome in UNRESOLVED
        if is_open or not times.keys() >= {*keys} or not unsaved.keys().isdisjoint(keys):
            continue
        moment = max(times[key] for key in keys)
        found.update((links.report(*key), moment) for key in keys)
    return found


def _by_report(times: Mapping[str, int]) -> dict[tuple[str, str], int]:
    """Return the newest time of each report's files, by customer and id."""
    found: dict[tuple[str, str], int] = {}
    for path, moment in times.items():
        parts = path.split("/", _DEPTH)
        if len(parts) < _DEPTH:
            continue
        name = parts[2] if len(parts) > _DEPTH else PurePosixPath(parts[2]).stem
        if REPORT_ID.fullmatch(name):
            key = parts[0], name
            found[key] = max(moment, found.get(key, 0))
    return found
