"""Workflow commands, which GitHub shows beside the changed lines.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from svcsite.checks.diagnostic import Diagnostic
from svcsite.formats.listing import Listing


def render(listing: Listing) -> str:
    """Give a line for each diagnostic, errors first, since GitHub shows ten of each level."""
    ordered = sorted(listing.diagnostics, key=lambda d: d.severity != "error")
    return "\n".join(_command(listing, diagnostic) for diagnostic in ordered)


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
    message = f"{diagnostic.message}\n{diagnostic.help}" if diagnostic.help else diagnostic.message
    return f"::{diagnostic.severity} {said}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
