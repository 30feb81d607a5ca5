"""Exceptions: what a report waives with a reason is set aside, and a waiver that is none is told of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.waiver import Waiver
from svcsite.record.facets import Facets

_NEVER_WAIVED = ("SV1", "SV7")
"""Families of which nothing can be waived: a file that cannot be read, and waivers themselves."""


def waivers_of(facets: Facets) -> tuple[Waiver, ...]:
    """Give a report's waivers in the order of its file."""
    return tuple(
        Waiver(rule=rule, reason=reason, span=facets.span(f"waive.{rule}"))
        for rule, reason in facets.waivers
    )


def set_aside(
    diagnostics: Iterable[Diagnostic], waivers: tuple[Waiver, ...]
) -> tuple[list[Diagnostic], tuple[Waiver, ...]]:
    """Give what is left of a report's diagnostics, and its waivers with those marked that were used.

    A waiver without a reason sets nothing aside.
    """
    left: list[Diagnostic] = []
    used: set[str] = set()
    for diagnostic in diagnostics:
        names = {diagnostic.code.lower(), diagnostic.name}
        waiver = next((w for w in waivers if w.reason and w.rule.strip().lower() in names), None)
        if waiver is None or diagnostic.code.startswith(_NEVER_WAIVED):
            left.append(diagnostic)
        else:
            used.add(waiver.rule)
    return left, tuple(replace(waiver, used=waiver.rule in used) for waiver in waivers)
