"""One file before the rules: which are asked, how severe they are here, and what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from svcsite.checks.diagnostic import Diagnostic, Severity
from svcsite.checks.registry import KNOWN, RULES_ABOUT
from svcsite.checks.rule import Rule
from svcsite.checks.saying import Said
from svcsite.checks.subject import Subject
from svcsite.checks.verdict import Verdict
from svcsite.checks.waiving import set_aside, waivers_of
from svcsite.record.customer import Customer
from svcsite.record.facets import facets_of
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.settings import Settings


def judge(subject: Subject) -> tuple[Diagnostic, ...]:
    """Ask every rule that is about such a file; the diagnostics stand from top to bottom."""
    if subject.about == "archive":
        subject = replace(subject, known_rules=KNOWN)
    found = [
        _diagnostic(rule, finding.span, finding.facts, severity, subject)
        for rule in RULES_ABOUT[subject.about]
        if (severity := severity_of(rule, subject.settings))
        for finding in rule.judge(subject)
    ]
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))


def judge_report(
    reading: Reading[Report], customer: Customer | None, settings: Settings
) -> tuple[Diagnostic, ...]:
    """Judge one report by itself, as it stands, with what it waives set aside.

    A customer of None is one whose own file cannot be relied on.
    """
    verdict = verdict_on(reading, customer, settings)
    if verdict.facets is None:
        return verdict.diagnostics
    return tuple(set_aside(verdict.diagnostics, waivers_of(verdict.facets))[0])


def verdict_on(reading: Reading[Report], customer: Customer | None, settings: Settings) -> Verdict:
    """Judge one report by itself, before its waivers."""
    report = reading.record
    return Verdict(
        path=reading.path,
        diagnostics=judge(Subject.of(reading, settings, customer)),
        facets=facets_of(report, reading.normal) if report else None,
        report=report,
        lasts=report is not None,
    )


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether there is one that keeps a file out of the ledger."""
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)


def severity_of(rule: Rule, settings: Settings) -> Severity | None:
    """Give how severe a rule is in this archive, or None where it is off."""
    chosen = settings.severity(rule.code, rule.name) or rule.severity
    if chosen == "off":
        return None
    return "error" if chosen == "error" else "warning"


def _diagnostic(
    rule: Rule, span: Any, facts: Any, severity: Severity, subject: Subject
) -> Diagnostic:
    language = subject.settings.language
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=severity,
        path=subject.path,
        span=span,
        message=Said(rule.text, facts).put(language),
        help=Said(rule.help, facts).put(language) if rule.help else "",
    )
