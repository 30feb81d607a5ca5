"""A rep's month or year: every figure, and the reports behind each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from svcsite.measures.tally import Tallies, Tally
from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.views import links
from svcsite.views.elements import Link
from svcsite.views.evidence import EvidenceView, Rows, Sources, evidence, page_count_of
from svcsite.views.figures import FigureView
from svcsite.views.periods import Around, month_name, period_title
from svcsite.words import periods as period_words
from svcsite.words import reps as words

CARDS = (
    "reports",
    "rating_mean",
    "rating_satisfied",
    "response_median",
    "resolution_median",
    "first_time_fix",
)
"""The figures that the page begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepPeriodView:
    """A period of a rep's. `above` leads to the year of a month, and `months` to those of a year."""

    title: str
    description: str
    period: str
    rep: Link
    above: Link
    before: Link
    after: Link
    months: tuple[Link, ...]
    cards: tuple[FigureView, ...]
    sections: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContinuedView:
    """A page on which one long list of a period goes on."""

    title: str
    description: str
    rep: Link
    back: Link
    section: EvidenceView


def rep_period_view(
    rep: str, period: Period, made: Tallies, sources: Sources, around: Around
) -> RepPeriodView:
    """Return a rep's period."""
    settings, language = sources.settings, sources.settings.language
    start = links.rep_period(rep, period)
    year = Period.year_of(period.start)
    name, title = settings.rep_name(rep), period_title(period, language)
    rows = Rows(sources, start)
    sections = tuple(
        evidence(
            tally,
            rows,
            address=partial(links.rep_period, rep, period, tally.name),
        )
        for tally in made
        if tally.observations
    )
    figures = {told.figure.name: told.figure for one in sections for told in one.figures}
    return RepPeriodView(
        title=words.PERIOD_TITLE.format_in(language, rep=name, period=title),
        description=words.PERIOD_SUMMARY.format_in(language, rep=name, period=title),
        period=title,
        rep=Link(text=name, href=links.relative(links.rep(rep), start)),
        above=_to(rep, None if period == year else year, start, language),
        before=_to(rep, around.before, start, language),
        after=_to(rep, around.after, start, language),
        months=tuple(
            Link(
                text=month_name(month, language),
                href=links.relative(links.rep_period(rep, month), start),
            )
            for month in around.months
        ),
        cards=tuple(figures[name] for name in CARDS if name in figures and figures[name].n),
        sections=sections,
    )


def continued_view(
    rep: str, period: Period, tally: Tally, sources: Sources, page: int
) -> ContinuedView:
    """Return a further page of a tally's long list, counted from 1."""
    settings, language = sources.settings, sources.settings.language
    start = links.rep_period(rep, period, tally.name, page)
    name, title = settings.rep_name(rep), period_title(period, language)
    back = links.relative(links.rep_period(rep, period), start)
    return ContinuedView(
        title=period_words.CONTINUED.format_in(
            language,
            title=words.PERIOD_TITLE.format_in(language, rep=name, period=title),
            page=page,
            pages=page_count_of(tally),
        ),
        description=words.PERIOD_SUMMARY.format_in(language, rep=name, period=title),
        rep=Link(text=name, href=links.relative(links.rep(rep), start)),
        back=Link(
            text=period_words.BACK.format_in(language, period=title), href=f"{back}#{tally.name}"
        ),
        section=evidence(
            tally,
            Rows(sources, start),
            address=partial(links.rep_period, rep, period, tally.name),
            page=page,
        ),
    )


def _to(rep: str, period: Period | None, start: str, language: Language) -> Link:
    if period is None:
        return Link(text="")
    return Link(
        text=period_title(period, language),
        href=links.relative(links.rep_period(rep, period), start),
    )
