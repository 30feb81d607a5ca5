"""All reps, by name: no ranks, no plain means, and n beside each figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import fold
from svcsite.views import links
from svcsite.views.adjusted import adjusted_note
from svcsite.views.elements import Link
from svcsite.views.evidence import evidence_of
from svcsite.views.figures import FigureView
from svcsite.views.rep_figures import TABLE, RepNumbers, rep_cards
from svcsite.words import reps as words


@dataclass(frozen=True, slots=True, kw_only=True)
class RepRow:
    """A rep in the list."""

    rep: Link
    role: str
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RepsView:
    """The list, by name. `note` says how means are adjusted."""

    title: str
    description: str
    rows: tuple[RepRow, ...]
    note: str


def reps_view(
    reps: Mapping[str, RepNumbers], settings: Settings, prior: Decimal | None
) -> RepsView:
    """Return the list of reps, given by id."""
    language = settings.language
    names = sorted(reps, key=lambda rep: (fold(settings.rep_name(rep)), rep))
    return RepsView(
        title=words.REPS.of(language),
        description=words.REPS_SUMMARY.of(language),
        rows=tuple(_row(rep, reps[rep], settings, prior) for rep in names),
        note=adjusted_note(prior, settings),
    )


def _row(rep: str, numbers: RepNumbers, settings: Settings, prior: Decimal | None) -> RepRow:
    """Return a row: how many reports leads to the list of them, the rest to the months that add up to them."""
    known, page = settings.reps.get(rep), links.rep(rep)

    def address(name: str) -> str:
        return evidence_of(page, name if name == "reports" else TABLE, links.REPS)

    return RepRow(
        rep=Link(text=settings.rep_name(rep), href=links.relative(page, links.REPS)),
        role=(known.role if known else None) or "",
        figures=rep_cards(numbers, settings, prior, address),
    )
