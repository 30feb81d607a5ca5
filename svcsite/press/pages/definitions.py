"""The page that says what every figure means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.definitions import definitions_view


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionsPage:
    """Makes the page."""

    project: Path
    settings: Settings

    def __call__(self) -> Content:
        """Return the content."""
        view = definitions_view(self.settings)
        return article("definitions.html", self.project, self.settings.language, view, view.lead)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the page."""
    yield Page(
        url=links.DEFINITIONS,
        key=planning.key(),
        kind="definitions",
        recipe=DefinitionsPage(project=planning.project, settings=planning.ledger.settings),
    )
