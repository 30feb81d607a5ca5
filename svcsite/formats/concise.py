"""One line a diagnostic, and a summary."""

from __future__ import annotations

from svcsite.formats.listing import Listing


def render(listing: Listing) -> str:
    """Give `path:line:column: SV204 [missing-section] message` for each, then the summary."""
    return "\n".join([*map(listing.headline, listing.diagnostics), listing.summary()])
