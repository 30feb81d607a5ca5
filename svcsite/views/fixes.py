"""Whether repairs of a model held: what came back after each cause was mended, after each part was fitted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.figure import SMALL, Figure
from svcsite.measures.observation import share
from svcsite.measures.upkeep import Repair, Upkeep
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language, fold
from svcsite.record.vocabulary.unknown import is_known
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.figures import Clock, FigureView, figure_value
from svcsite.views.groups import Group
from svcsite.views.history import Told, gap_text, told_group
from svcsite.words import machines as words
from svcsite.words.figures import TOO_FEW_CASES

NAME = "came_back"
"""The name of the figure: of the repairs whose window has passed, those after which the trouble was back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """What was done to mend a model: the cause that was dealt with or the part fitted, and all such repairs."""

    anchor: str
    label: str
    title: str
    repairs: tuple[Repair, ...]

    @property
    def figure(self) -> Figure:
        """After how many of them the trouble was back."""
        return share(NAME, (repair.observation for repair in self.repairs))


@dataclass(frozen=True, slots=True, kw_only=True)
class FixRow:
    """A fix in a table; `early` says how many repairs cannot be judged yet."""

    label: str
    figure: FigureView
    early: str


def fixes_by_cause(upkeep: Upkeep, settings: Settings) -> list[Fix]:
    """Return the repairs of each cause that says something, those most often done first."""
    language = settings.language
    found = _by((share.name for share in upkeep.causes.ranked), upkeep, lambda r: [r.cause or ""])
    return [
        Fix(
            anchor=f"after-{links.cause_anchor(cause)}",
            label=(label := settings.cause_label(cause, language)),
            title=words.FIX_OF_CAUSE.format_in(language, cause=label),
            repairs=repairs,
        )
        for cause, repairs in found
    ]


def fixes_by_part(upkeep: Upkeep, settings: Settings) -> list[Fix]:
    """Return the repairs with which each part was fitted, those most often done first."""
    spelt = (part for repair in upkeep.repairs for part in repair.fitted if is_known(part))
    names: dict[str, str] = {}
    for part in spelt:
        names.setdefault(fold(part), part)
    found = _by(names, upkeep, lambda repair: {fold(part) for part in repair.fitted})
    return [
        Fix(
            anchor=f"after-{links.part_anchor(names[part])}",
            label=names[part],
            title=words.FIX_BY_PART.format_in(settings.language, part=names[part]),
            repairs=repairs,
        )
        for part, repairs in found
    ]


def fix_rows(fixes: Iterable[Fix], settings: Settings) -> tuple[FixRow, ...]:
    """Return fixes as rows of a table, each figure leading to its repairs."""
    return tuple(_row(fix, settings) for fix in fixes)


def fix_groups(
    fixes: Iterable[Fix], reports: Mapping[ReportKey, Facets], language: Language
) -> Iterator[Group[Told]]:
    """Yield the repairs behind each fix: those after which the trouble was back first, those not judged last."""
    for fix in fixes:
        ordered = sorted(fix.repairs, key=lambda one: one.again is None)
        told = [_told(repair, reports, language) for repair in ordered]
        yield told_group(fix.anchor, fix.title, told, language)


def _by(
    names: Iterable[str], upkeep: Upkeep, of: Callable[[Repair], Iterable[str]]
) -> list[tuple[str, tuple[Repair, ...]]]:
    """Return the repairs of each name that can be judged, or may be soon; those with most come first."""
    held: dict[str, list[Repair]] = {name: [] for name in names}
    for repair in upkeep.repairs:
        for name in of(repair):
            if name in held:
                held[name].append(repair)
    judged = {
        name: tuple(repairs)
        for name, repairs in held.items()
        if any(repair.observation.reason is None for repair in repairs)
    }
    return sorted(judged.items(), key=lambda item: (-len(item[1]), fold(item[0])))


def _row(fix: Fix, settings: Settings) -> FixRow:
    language, figure = settings.language, fix.figure
    label = words.LABELS["came_back"].of(language)
    early = len(figure.excluded)
    return FixRow(
        label=fix.label,
        figure=FigureView(
            name=NAME,
            label=label,
            short=label,
            value=figure_value(figure, settings, Clock.WALL),
            base="",
            n=figure.n,
            href=f"#{fix.anchor}" if figure.n else "",
            note="" if figure.n >= SMALL else TOO_FEW_CASES.of(language),
            trend=None,
        ),
        early=words.NOT_JUDGED.format_in(language, early, number=written.number(early, language)),
    )


def _told(repair: Repair, reports: Mapping[ReportKey, Facets], language: Language) -> Told:
    seen = repair.observation
    report = reports[seen.report]
    if seen.reason:
        return Told(report=report, reason=seen.reason)
    if repair.again is None:
        return Told(report=report, adds=words.NOT_BACK.of(language))
    day = written.day(day_of(reports[repair.again]), language)
    text = words.BACK_ON.format_in(language, day=day, time=gap_text(seen, language))
    return Told(report=report, adds=text, to=repair.again)
