"""The list of all models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.groups import Group, Position, pages_of
from svcsite.views.models import ModelSummary, models_groups, models_view


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelsPage:
    """Makes one page of the list of models; `groups` is what it holds."""

    project: Path
    settings: Settings
    summaries: tuple[ModelSummary, ...]
    groups: tuple[Group[ModelSummary], ...]
    at: Position

    def __call__(self) -> Content:
        """Return the content."""
        view = models_view(self.summaries, self.groups, self.at, self.settings)
        language = self.settings.language
        return article("models.html", self.project, language, view, view.description)


def pages(planning: Planning, summaries: tuple[ModelSummary, ...]) -> Iterator[Page]:
    """Yield the pages of the list; `summaries` are all models."""
    divided = pages_of(models_groups(summaries, planning.language))
    whole = repr(summaries)
    for number, groups in enumerate(divided, start=1):
        at = Position(first=links.MODELS, number=number, pages=len(divided))
        yield Page(
            url=at.url,
            key=planning.key(repr(at), whole),
            kind="models",
            recipe=ModelsPage(
                project=planning.project,
                settings=planning.ledger.settings,
                summaries=summaries,
                groups=groups,
                at=at,
            ),
        )
