"""Diagnostics for programs; the shape never depends on how many there are."""

from __future__ import annotations

import json

from svcsite.checks.diagnostic import Diagnostic
from svcsite.formats.listing import Listing

VERSION = 1


def render(listing: Listing) -> str:
    """Give one JSON object: version, diagnostics in order, summary."""
    return json.dumps(
        {
            "version": VERSION,
            "diagnostics": [_entry(listing, diagnostic) for diagnostic in listing.diagnostics],
            "summary": {
                "files": listing.files,
                "errors": listing.errors,
                "warnings": listing.warnings,
            },
        },
        ensure_ascii=False,
        indent=2,
    )


def _entry(listing: Listing, diagnostic: Diagnostic) -> dict[str, object]:
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity,
        "path": listing.shown(diagnostic.path),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": diagnostic.message,
    }
