"""What customers think, in numbers. A refusal to rate and a rating never asked for are not zeros."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, Decimal

from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.ledger import Slice
from svcsite.measures.figure import Figure, Reason, Unit
from svcsite.measures.observation import Observation, mean_of, share
from svcsite.record.facets import Facets
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.settings import RatingSettings, Scale

MOST_BARS = 11
"""A scale of more whole scores than these is divided into equal stretches."""

_STRETCHES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The scores from `lowest` up to `below`, which is not included, save that the top of the scale is.

    A bar of one whole score also holds the fractions above it: 9,5 is in the bar of 9. `counted` are its reports.
    """

    lowest: Decimal
    below: Decimal
    counted: tuple[ReportKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratings:
    """The ratings among some reports: mean, share of satisfied customers, and distribution.

    All are made from the same answers, so n and what was left out are the same in each. `fractions`
    tells whether some score is no whole number.
    """

    mean: Figure
    satisfied: Figure
    distribution: tuple[Bar, ...]
    fractions: bool


def scores(slice_: Slice) -> Iterator[Observation]:
    """Yield for each report what the customer thought of it, on the day of the rating.

    Satisfied is who gave `rating.satisfied` of `archive.yml` or more. Left out are reports whose customer declined, was
    not asked or has not answered: none of these is a zero. A rating without a day of its own counts on the day its
    report was signed.

    Formula: `rating_mean` is the arithmetic mean of the scores, `rating_satisfied` the satisfied over all who gave a
    score, with its 95 % interval of Wilson.

    Unit: `rating_mean` the archive's own scale, `rating_satisfied` a share from 0 to 1.

    Source: `rating` of the reports; `rating` of `archive.yml`.

    Small n: n is shown beside it; under 5 scores no percentage.
    """
    return rated(slice_.reports, slice_.settings.rating)


def asked(slice_: Slice) -> Iterator[Observation]:
    """Yield for each report whose customer was asked for a rating whether there was an answer.

    A refusal is no answer. It counts on the day of the answer, or else on the day the report was signed.

    Formula: scores received / customers asked.

    Unit: share from 0 to 1.

    Source: `rating` of the reports.

    Small n: under 5 asked no percentage.
    """
    return answered(slice_.reports)


def rated(reports: Iterable[Facets], settings: RatingSettings) -> Iterator[Observation]:
    """Yield one observation for each report, with its score: the part are the satisfied customers.

    Who declined, was not asked or has not answered is left out, which is not zero.
    """
    for report in reports:
        score = report.rating.score
        yield Observation(
            report=ReportKey.of(report),
            day=rating_day(report),
            value=score,
            part=score is not None and score >= settings.satisfied,
            reason=_reason(report) if score is None else None,
        )


def answered(reports: Iterable[Facets]) -> Iterator[Observation]:
    """Yield one observation for each report whose customer was asked: the part are those who gave a score."""
    for report in reports:
        rating = report.rating
        if rating.asked or rating.score is not None or rating.declined is not None:
            has_score = rating.score is not None
            yield Observation(report=ReportKey.of(report), day=rating_day(report), part=has_score)


def rating_day(report: Facets) -> date:
    """Return the day a rating counts on: its own, or else the sign-off's, the solution's or the report's."""
    moment = report.rating.on or report.signed or report.resolved or report.left
    return moment.day if moment else day_of(report)


def ratings(reports: Iterable[Facets], settings: RatingSettings) -> Ratings:
    """Measure the ratings of these reports; `mean` and `satisfied` have no value without answers."""
    return ratings_of(list(rated(reports, settings)), settings.scale)


def ratings_of(observations: list[Observation], scale: Scale) -> Ratings:
    """Measure the ratings that some observations of `rated` tell of."""
    scores = [(o.report, o.value) for o in observations if o.value is not None]
    return Ratings(
        mean=mean_of("rating_mean", Unit.SCORE, observations),
        satisfied=share("rating_satisfied", observations),
        distribution=_distribution(scores, scale),
        fractions=any(score % 1 for _, score in scores),
    )


def _reason(report: Facets) -> Reason:
    if report.rating.declined is not None:
        return Reason.DECLINED
    if report.rating.asked:
        return Reason.NO_ANSWER
    return Reason.UNFINISHED if report.outcome in UNRESOLVED else Reason.NOT_ASKED


def _distribution(scores: list[tuple[ReportKey, Decimal]], scale: Scale) -> tuple[Bar, ...]:
    """Divide the answers by score; the bars cover the whole scale, empty ones included."""
    width, count = _bars(scale)
    held: list[list[ReportKey]] = [[] for _ in range(count)]
    for key, score in scores:
        place = int(((score - scale.lowest) / width).to_integral_value(ROUND_FLOOR))
        held[min(max(place, 0), count - 1)].append(key)
    return tuple(
        Bar(
            lowest=scale.lowest + place * width,
            below=scale.lowest + (place + 1) * width,
            counted=tuple(keys),
        )
        for place, keys in enumerate(held)
    )


def _bars(scale: Scale) -> tuple[Decimal, int]:
    """Return the width of a bar and how many there are."""
    span = scale.highest - scale.lowest
    whole = int(span.to_integral_value(ROUND_FLOOR)) + 1
    return (Decimal(1), whole) if whole <= MOST_BARS else (span / _STRETCHES, _STRETCHES)
