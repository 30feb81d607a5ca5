"""Exceptions: what a report waives with a reason is set aside, and a waiver that is none is told of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from svcsite.checks.change import Change
from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.registry import find_rule
from svcsite.checks.subject import About
from svcsite.checks.waiver import Waiver
from svcsite.record.facets import Facets
from svcsite.record.narrative import Narrative
from svcsite.record.normal import Normal

_NEVER_WAIVED = ("SV1", "SV604", "SV7", "SV902", "SV903", "SV904", "SV905", "SV906")
"""What cannot be waived: a file that cannot be read, waivers themselves, and a seal that does not hold."""


def waivers_of(facets: Facets) -> tuple[Waiver, ...]:
    """Give a report's waivers in the order of its file."""
    return tuple(
        Waiver(
            rule=rule,
            reason=reason,
            span=facets.span(f"waive.{n}"),
            used=_is_about(rule, "history"),
        )
        for n, (rule, reason) in enumerate(facets.waivers)
    )


def waivers_in(narrative: Narrative, normal: Normal) -> tuple[Waiver, ...]:
    """Give a narrative's waivers in the order of its file, those of rules that judge figures as used."""
    return tuple(
        Waiver(
            rule=rule,
            reason=reason,
            span=normal.key_span("waive", rule),
            used=_is_about(rule, "narrative-audit"),
        )
        for rule, reason in narrative.waive
    )


def fresh(waivers: tuple[Waiver, ...], change: Change | None) -> tuple[Waiver, ...]:
    """Give the waivers that came with a change: one that was there before was meant for an earlier change."""
    before = change.old.record if change and change.old else None
    known = before.waive if before else ()
    return tuple(waiver for waiver in waivers if (waiver.rule, waiver.reason) not in known)


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
    return left, tuple(
        replace(waiver, used=waiver.used or waiver.rule in used) for waiver in waivers
    )


def _is_about(typed: str, about: About) -> bool:
    """Tell what a rule is about. What is judged elsewhere, or only once, does not make its waiver idle here."""
    rule = find_rule(typed)
    return rule is not None and rule.about == about
