"""The way to a rep's page."""

from __future__ import annotations

from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.elements import Link


def rep_link(rep: str | None, settings: Settings, start: str) -> Link:
    """Return the way to a rep's page, by the rep's id; empty where the rep is not known."""
    if not rep:
        return Link(text="")
    return Link(text=settings.rep_name(rep), href=links.relative(links.rep(rep), start))
