"""A customer's reports with errors: in no figure, and so missing in what the customer gets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from svcsite.delivery.archive import Delivery, shown
from svcsite.record.period import Period
from svcsite.words import delivery as words

NAMED = 5
"""The most files that a message names."""

_MONTH = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})(?![0-9])")


def refused_reports(delivery: Delivery) -> tuple[Path, ...]:
    """Return the files of the customer's reports that have errors, so that no figure has them, by name."""
    files = {
        found.path
        for found in delivery.findings
        if found.severity == "error" and found.path.parent.parent == delivery.folder
    }
    return tuple(sorted(path for path in files if path.parent != delivery.narrative_file.parent))


def refused_within(delivery: Delivery) -> tuple[Path, ...]:
    """Return those of them whose names begin with a month of the period: its report would say less than happened."""
    return tuple(
        path
        for path in refused_reports(delivery)
        if (month := _month_of(path)) and delivery.period.has(month.start)
    )


def named(paths: Sequence[Path], delivery: Delivery) -> str:
    """Return some files for a message: the first ones by their paths, the others by their number."""
    said = ", ".join(shown(path) for path in paths[:NAMED])
    more = max(len(paths) - NAMED, 0)
    return words.AND_MORE.format_in(delivery.archive.language, more, files=said)


def _month_of(path: Path) -> Period | None:
    """Return the month that a file's name begins with, None where it begins with none; the rest may be misspelt."""
    match = _MONTH.match(path.stem)
    try:
        return Period.parse(f"{match['year']}-{match['month']:0>2}") if match else None
    except ValueError:
        return None
