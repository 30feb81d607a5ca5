"""An exception that a report makes to one rule, with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.source.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A rule's code or name as typed, the reason (empty when none was given), and where it stands.

    `used` says that it set something aside, or was meant for one change of the past.
    """

    rule: str
    reason: str
    span: Span
    used: bool = False
