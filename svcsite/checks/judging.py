"""One file before the rules: which are asked, how severe they are here, and what they say."""

from __future__ import annotations

from typing import Any

from svcsite.checks.diagnostic import Diagnostic, Severity
from svcsite.checks.registry import RULES
from svcsite.checks.rule import Rule, Said, Subject
from svcsite.record.customer import Customer
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.settings import Settings


def judge(subject: Subject) -> tuple[Diagnostic, ...]:
    """Ask every rule that is about such a file; the diagnostics stand from top to bottom."""
    # A file without a record has nothing that the rules about records could judge.
    abouts = {"file", subject.about}
    found = [
        _diagnostic(rule, finding.span, finding.facts, severity, subject)
        for rule in RULES
        if rule.about in abouts and (severity := _severity(rule, subject.settings))
        for finding in rule.judge(subject)
    ]
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))


def judge_report(
    reading: Reading[Report], customer: Customer | None, settings: Settings
) -> tuple[Diagnostic, ...]:
    """Judge one report by itself; a customer of None is one whose own file cannot be relied on."""
    return judge(Subject.of(reading, settings, customer))


def has_errors(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """Tell whether there is one that keeps a file out of the ledger."""
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)


def _severity(rule: Rule, settings: Settings) -> Severity | None:
    """Give how severe a rule is in this archive, or None where it is off."""
    if not settings.rules:
        return rule.severity
    chosen = settings.rules.get(rule.code) or settings.rules.get(rule.name)
    if chosen == "off":
        return None
    if chosen in {"error", "warning"}:
        return "error" if chosen == "error" else "warning"
    return rule.severity


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
