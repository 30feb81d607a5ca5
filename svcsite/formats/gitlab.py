"""Code Quality, which GitLab shows in a merge request.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json

from svcsite.formats.fingerprints import fingerprinted
from svcsite.formats.listing import Listing

_SEVERITIES = {"error": "blocker", "warning": "minor"}
"""An error keeps a report out of the archive, so it is what GitLab calls a blocker."""


def render(listing: Listing) -> str:
    """Give a JSON array with an object for each diagnostic; no diagnostics are an empty array."""
    return json.dumps(
        [
            {
                "description": listing.advice(diagnostic).replace("\n", " · "),
                "check_name": f"{diagnostic.code} {diagnostic.name}",
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[diagnostic.severity],
                "location": {
                    "path": listing.shown(diagnostic.path),
                    "lines": {"begin": diagnostic.span.line, "end": diagnostic.span.end_line},
                },
            }
            for diagnostic, fingerprint in fingerprinted(listing)
        ],
        indent=2,
    )
