"""Workflow commands, which GitHub shows beside the changed lines.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.formats.listing import Listing
from svcsite.words import command

SHOWN = 10
"""How many annotations of one level GitHub shows for one step; the others stand in its log alone."""


def render(listing: Listing) -> str:
    """Give a line for each diagnostic, and a notice of how many are beyond those that GitHub shows.

    Errors come first, and within a level the first of every file before the second of any.
    """
    lines = [_command(listing, diagnostic) for diagnostic in _ordered(listing.diagnostics)]
    errors, warnings = max(0, listing.errors - SHOWN), max(0, listing.warnings - SHOWN)
    if errors or warnings:
        language = listing.language
        said = command.NOT_ANNOTATED.format_in(
            language,
            errors=command.ERRORS.format_in(language, errors),
            warnings=command.WARNINGS.format_in(language, warnings),
        )
        lines.append(f"::notice title=svcsite::{_data(said)}")
    return "\n".join(lines)


def _ordered(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Order diagnostics so that those shown tell of as many files as they can."""
    seen: Counter[tuple[Path, str]] = Counter()
    keyed = []
    for diagnostic in diagnostics:
        key = diagnostic.path, diagnostic.severity
        keyed.append((diagnostic.severity != "error", seen[key], diagnostic))
        seen[key] += 1
    return [diagnostic for *_, diagnostic in sorted(keyed, key=lambda entry: entry[:2])]


def _command(listing: Listing, diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    properties = {
        "title": f"{diagnostic.code} {diagnostic.name}",
        "file": listing.shown(diagnostic.path),
        "line": str(span.line),
        "endLine": str(span.end_line),
    }
    if span.line == span.end_line:
        # GitHub refuses columns for a stretch of several lines.
        properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{diagnostic.severity} {said}::{_data(listing.advice(diagnostic))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
