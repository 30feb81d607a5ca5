"""The reports behind every figure of a client report: those counted with what each adds, and those left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby

from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.figure import SMALL, Figure, Reason, Unit
from svcsite.measures.observation import Observation
from svcsite.measures.tally import Tally
from svcsite.record.facets import Facets
from svcsite.views.client_report.blocks import (
    Evidence,
    LeftOut,
    Mention,
    Run,
    Runs,
    evidence_anchor,
    phrase,
)
from svcsite.views.client_report.prose.missed import is_our_part
from svcsite.views.client_report.prose.naming import mention_name
from svcsite.views.client_report.prose.spans import clock_of_period
from svcsite.views.client_report.told import Told
from svcsite.views.contributions import contribution
from svcsite.views.elements import joined
from svcsite.views.figures import (
    Clock,
    FigureView,
    figure_label,
    figure_meaning,
    figure_view,
    of_planned,
    reason_text,
    time_text,
)
from svcsite.words.client_report import annexes as words

_ON_THE_VISIT = frozenset({"planned_done", "sla_response", "sla_resolution"})
"""What counts on the day of a promise, such as a deadline; a report is named by its own day."""

_REASONS = tuple(Reason)


@dataclass(frozen=True, slots=True)
class Proofs:
    """What the lists behind the figures of one client report are made from."""

    told: Told
    clock: Clock = field(init=False)
    _reports: Mapping[ReportKey, Facets] = field(init=False)

    def __post_init__(self) -> None:
        reports = {ReportKey.of(report): report for report in self.told.now.slice.reports}
        object.__setattr__(self, "clock", clock_of_period(self.told.now))
        object.__setattr__(self, "_reports", reports)

    def all(self) -> Iterator[Evidence]:
        """Yield a list for each tally of which anything was observed, in the order of the catalogue."""
        for tally in self.told.now.tallies:
            if tally.observations:
                yield self.of(tally)

    def of(self, tally: Tally) -> Evidence:
        """Return the list behind the figures of a tally."""
        name, settings = tally.name, self.told.settings
        ordered = sorted(tally.observations, key=_order)
        counted = [seen for seen in ordered if seen.reason is None]
        left_out = [seen for seen in ordered if seen.reason is not None]
        return Evidence(
            figures=tuple(figure.name for figure in tally.figures),
            anchor=evidence_anchor(name),
            title=figure_label(name, settings),
            values=tuple(self._value(figure) for figure in telling(tally)),
            counted=tuple(self._mention(name, seen) for seen in counted),
            left_out=tuple(
                LeftOut(
                    reason=reason_text(reason, settings.language),
                    reports=tuple(self._mention(name, seen, adds=False) for seen in group),
                )
                for reason, group in groupby(left_out, key=lambda seen: seen.reason)
                if reason
            ),
            note=self._note(name),
        )

    def view(self, figure: Figure) -> FigureView:
        """Return a figure in words."""
        view = figure_view(figure, self.told.settings, href="", clock=self.clock)
        return of_planned(view, figure, self.told.now.planned_machines, self.told.language)

    def _value(self, figure: Figure) -> Runs:
        """Return a figure with its label, its value, and from how many it was made; no mean of few scores."""
        view, told = self.view(figure), ""
        if figure.unit is Unit.SCORE and 0 < figure.n < SMALL:
            told = words.TOO_FEW.of(self.told.language)
        value = Run(text=told or view.value, figure=figure.name if figure.n else "", n=figure.n)
        beside = joined(view.base, view.note, by="; ")
        text = words.VALUE_AND_BASE if beside else words.VALUE
        return phrase(text, self.told.language, label=view.label, value=value, base=beside)

    def _note(self, name: str) -> str:
        """Return what a figure means; of paused time also how much of it our own missing part is."""
        told, meaning = self.told, figure_meaning(name, self.told.settings)
        ours = [one for one in told.now.paused if one.stops and is_our_part(one.reason)]
        if name != "paused_time" or not ours:
            return meaning
        time = time_text(sum((one.seconds for one in ours), Decimal(0)), self.clock, told.language)
        return joined(meaning, words.OF_WHICH_OURS.format_in(told.language, time=time), by=" ")

    def _mention(self, name: str, seen: Observation, *, adds: bool = True) -> Mention:
        """Return how a report is named and, where it counts, what it adds."""
        report, told = self._reports[seen.report], self.told
        named = mention_name(report, told)
        if not adds:
            return Mention(report=seen.report, name=named)
        day = day_of(report) if name in _ON_THE_VISIT else seen.day
        found = contribution(name, seen, told.settings, self.clock, day)
        verdict = found.verdict.text if found.verdict else ""
        return Mention(report=seen.report, name=named, value=joined(found.text, verdict, by="; "))


def telling(tally: Tally) -> Iterator[Figure]:
    """Yield the figures of a tally that say something: of few times the first, for the others say no more."""
    for place, figure in enumerate(tally.figures):
        if place == 0 or figure.unit is not Unit.SECONDS or figure.n >= SMALL:
            yield figure


def _order(seen: Observation) -> tuple[object, ...]:
    """Sort by day; what was left out comes last, by reason."""
    reason = -1 if seen.reason is None else _REASONS.index(seen.reason)
    return reason, seen.day, seen.report
