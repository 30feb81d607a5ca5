"""Ratings in a list: by score, lowest first, with what the customer said; then who gave none, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from svcsite.ledger.key import ReportKey
from svcsite.measures.observation import Observation
from svcsite.measures.ranking import credited
from svcsite.measures.ratings import Bar, ratings_of
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import axis as axes
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.chart import ColumnChart, Headings, Mark
from svcsite.views.elements import Link, joined
from svcsite.views.figures import reason_text
from svcsite.views.groups import Group, group
from svcsite.views.listing import subject
from svcsite.views.people import rep_link
from svcsite.words import ratings as words
from svcsite.words.figures import BASE_RATINGS

LEFT_OUT = "left-out"
"""The id of the section of reports without a score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A report as its rating has it, and what the customer said, or nothing."""

    report: Facets
    observation: Observation
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingRow:
    """A rating in a list; one without a score says why in `reason`. `key` names the report."""

    key: str
    score: str
    reason: str
    day: str
    report: Link
    customer: Link
    rep: Link
    comment: str


def rated_reports(
    reports: Mapping[ReportKey, Facets],
    observations: Iterable[Observation],
    comments: Mapping[ReportKey, str],
) -> list[Rated]:
    """Return what observations of ratings tell of reports; `comments` has those of customers who said something."""
    return [
        Rated(report=reports[o.report], observation=o, comment=comments.get(o.report, ""))
        for o in observations
    ]


def rating_groups(rated: Sequence[Rated], settings: Settings) -> list[Group[Rated]]:
    """Return the groups of a list: one for each score that was given, lowest first, newest first in each.

    What has no score comes last.
    """
    language, scale = settings.language, settings.rating.scale
    by_key = {one.observation.report: one for one in rated}
    observations = [one.observation for one in rated]
    found = [
        group(
            links.score_anchor(bar.lowest),
            joined(
                words.SCORE.format_in(language, score=score_text(bar, scale.highest, language)),
                scale.phrase(bar.lowest),
            ),
            _newest(by_key[key] for key in bar.counted),
        )
        for bar in ratings_of(observations, scale).distribution
        if bar.counted
    ]
    left_out = [one for one in rated if one.observation.reason]
    if left_out:
        found.append(group(LEFT_OUT, words.LABELS["unrated"].of(language), _newest(left_out)))
    return found


def rating_row(
    rated: Rated, customers: Mapping[str, Customer], settings: Settings, start: str
) -> RatingRow:
    """Return the row of a rating, for the page at `start`."""
    language, report, observation = settings.language, rated.report, rated.observation
    score, customer = observation.value, customers[report.customer]
    return RatingRow(
        key=str(observation.report),
        score="" if score is None else written.number(score, language),
        reason=reason_text(observation.reason, language) if observation.reason else "",
        day=written.day(observation.day, language),
        report=Link(
            text=subject(report, language),
            href=links.relative(links.report(*observation.report), start),
        ),
        customer=Link(
            text=customer.title, href=links.relative(links.customer(customer.slug), start)
        ),
        rep=rep_link(credited(report), settings, start),
        comment=rated.comment,
    )


def distribution_chart(
    observations: list[Observation], settings: Settings, url: str, start: str
) -> ColumnChart:
    """Return how many gave each score; the columns lead to the sections of the list at `url`."""
    language, scale = settings.language, settings.rating.scale
    bars = ratings_of(observations, scale).distribution
    mark = partial(_mark, settings=settings, page=links.relative(url, start))
    answers = sum(len(bar.counted) for bar in bars)
    return ColumnChart(
        key="distribution",
        title=words.LABELS["distribution"].of(language),
        description=words.DISTRIBUTION.of(language),
        base=BASE_RATINGS.format_in(language, answers, number=written.number(answers, language)),
        headings=Headings(
            label=words.LABELS["one_score"].of(language),
            value=words.LABELS["answers_given"].of(language),
        ),
        marks=tuple(map(mark, bars)) if answers else (),
        axis=axes.counts((len(bar.counted) for bar in bars), language),
    )


def score_text(bar: Bar, highest: Decimal, language: Language) -> str:
    """Write the scores of a bar: one whole score, or from where to where."""
    lowest = written.number(bar.lowest, language)
    if bar.below - bar.lowest == 1:
        return lowest
    if bar.below >= highest:
        return words.UP_TO.format_in(
            language, lowest=lowest, highest=written.number(highest, language)
        )
    return words.BETWEEN.format_in(
        language, lowest=lowest, below=written.number(bar.below, language)
    )


def _mark(bar: Bar, *, settings: Settings, page: str) -> Mark:
    language, scale, n = settings.language, settings.rating.scale, len(bar.counted)
    score = score_text(bar, scale.highest, language)
    return Mark(
        label=joined(
            words.SCORE.format_in(language, score=score), scale.phrase(bar.lowest), by=" – "
        ),
        short=written.number(bar.lowest, language),
        value=n,
        text=written.number(n, language),
        n=n,
        href=f"{page}#{links.score_anchor(bar.lowest)}" if n else "",
        figure="rating_distribution" if n else "",
    )


def _newest(rated: Iterable[Rated]) -> list[Rated]:
    return sorted(rated, key=lambda one: (one.observation.day, one.report.id), reverse=True)
