"""What a branch did to one report."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.source.change import Status

Address = tuple[str, str]
"""The customer and the id that a report's page is found by, for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of a report; `old_address` and `old` are as the branch found it, None for a new one.

    `old` was read with the customer and the settings of now, so that only what the report itself says can differ.
    """

    status: Status
    old_address: Address | None = None
    old: Reading[Report] | None = None
