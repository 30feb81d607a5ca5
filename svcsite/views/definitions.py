"""What every figure means, on one page."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.measures.catalogue import DEFINITIONS
from svcsite.record.settings import Settings
from svcsite.views.figures import figure_label, figure_meaning
from svcsite.words import definitions as words

_BESIDE = ("time_between_failures",)
"""Figures that are shown in one place only, and are in no period's list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One figure or one rule for all of them: its id on the page, what it is called, what it means."""

    id: str
    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionsView:
    """All figures in the order in which they are shown, and what holds for all of them."""

    title: str
    lead: str
    figures: tuple[Meaning, ...]
    notes: tuple[Meaning, ...]


def definitions_view(settings: Settings) -> DefinitionsView:
    """Return the page in the archive's language."""
    language = settings.language
    names = [*(definition.name for definition in DEFINITIONS), *_BESIDE]
    return DefinitionsView(
        title=words.TITLE.of(language),
        lead=words.LEAD.format_in(language, name=settings.name),
        figures=tuple(
            Meaning(
                id=name, label=figure_label(name, settings), text=figure_meaning(name, settings)
            )
            for name in names
        ),
        notes=tuple(
            Meaning(id=id_, label=heading.of(language), text=text.of(language))
            for id_, (heading, text) in words.NOTES.items()
        ),
    )
