"""What a file means, so far as a fix must not change it."""

from __future__ import annotations

from typing import Any

from svcsite.checks.fixes.fix import Meaning
from svcsite.record.narrative import Narrative
from svcsite.record.reading import Reading
from svcsite.record.report import Report


def is_kept(before: Reading[Any], after: Reading[Any], meaning: Meaning) -> bool:
    """Tell whether a file still means what it meant, or all of that and more."""
    if before.record is None or after.record is None:
        return False
    if meaning == "same":
        return record_of(before) == record_of(after)
    return _holds(after.normal.data, before.normal.data) and _texts(before) == _texts(after)


def record_of(reading: Reading[Any]) -> dict[str, Any]:
    """Give a record as plain data without its fingerprint, and machines without their capitals.

    A machine is found by its serial number however that is typed.
    """
    assert reading.record is not None
    data: dict[str, Any] = reading.record.model_dump(exclude={"fingerprint"})
    if isinstance(reading.record, Report):
        for machine in data["product"]:
            for name in ("serial", "tag"):
                machine[name] = machine[name] and machine[name].casefold()
    return data


def _holds(more: Any, less: Any) -> bool:
    """Tell whether a tree has all that another has."""
    if isinstance(less, dict) and isinstance(more, dict):
        return all(key in more and _holds(more[key], value) for key, value in less.items())
    if isinstance(less, list) and isinstance(more, list):
        return len(less) == len(more) and all(map(_holds, more, less))
    return bool(more == less)


def _texts(reading: Reading[Any]) -> list[str]:
    record = reading.record
    if isinstance(record, Report | Narrative):
        return [section.text for section in record.sections]
    return []
