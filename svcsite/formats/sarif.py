"""SARIF 2.1.0, which code scanning on GitHub and many editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

Made of plain data and held against the published schema in the tests: sarif-pydantic lets every unknown key
pass, so it would catch no mistake.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.rule import Rule
from svcsite.formats.fingerprints import fingerprinted
from svcsite.formats.listing import Listing

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"


def render(listing: Listing) -> str:
    """Give one SARIF log: one run, with all rules of the catalogue, found or not."""
    places = {rule.code: place for place, rule in enumerate(listing.rules)}
    run = {
        "tool": {
            "driver": {
                "name": "svcsite",
                "version": version("svcsite"),
                "rules": [_rule(rule) for rule in listing.rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "language": "pt-BR" if listing.language == "pt-BR" else "en-US",
        "invocations": [{"executionSuccessful": True}],
        "results": [
            _result(listing, diagnostic, fingerprint, places.get(diagnostic.code))
            for diagnostic, fingerprint in fingerprinted(listing)
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    title, _, rest = rule.documentation.partition("\n")
    off = rule.severity not in {"error", "warning"}
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": title},
        "help": {"text": rest.strip() or title, "markdown": rest.strip() or title},
        "defaultConfiguration": {
            "enabled": not off,
            "level": "note" if off else rule.severity,
        },
    }


def _result(
    listing: Listing, diagnostic: Diagnostic, fingerprint: str, place: int | None
) -> dict[str, Any]:
    span = diagnostic.span
    return {
        "ruleId": diagnostic.code,
        **({} if place is None else {"ruleIndex": place}),
        "level": diagnostic.severity,
        "message": {"text": listing.advice(diagnostic)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {
                        "uri": quote(listing.shown(diagnostic.path)),
                        "uriBaseId": _ROOT,
                    },
                    "region": {
                        "startLine": span.line,
                        "startColumn": span.column,
                        "endLine": span.end_line,
                        "endColumn": span.end_column,
                    },
                }
            }
        ],
        "partialFingerprints": {"svcsiteFinding/v1": fingerprint},
    }
