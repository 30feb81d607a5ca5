"""What customers think, in numbers. A refusal to rate and a rating never asked for are not zeros."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from svcsite.ledger.ledger import ReportKey
from svcsite.measures.figure import Excluded, Figure, Reason, Unit
from svcsite.record.report import Report
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.settings import RatingSettings, Scale

MOST_BARS = 11
"""A scale of more whole scores than these is divided into equal stretches."""

_STRETCHES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The scores from `lowest` up to `below`, which is not included, save that the top of the scale is.

    A bar of one whole score also holds the fractions above it: 9,5 is in the bar of 9.
    """

    lowest: Decimal
    below: Decimal
    figure: Figure


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


def ratings(reports: Iterable[Report], settings: RatingSettings) -> Ratings:
    """Measure the ratings of these reports; `mean` and `satisfied` have no value without answers."""
    scores: list[tuple[ReportKey, Decimal]] = []
    excluded: list[Excluded] = []
    for report in reports:
        key, score = ReportKey.of(report), report.rating.score
        if score is None:
            excluded.append(Excluded(report=key, reason=_reason(report)))
        else:
            scores.append((key, score))
    out = tuple(excluded)
    satisfied = sum(score >= settings.satisfied for _, score in scores)
    total = sum((score for _, score in scores), Decimal(0))
    mean = total / len(scores) if scores else None
    return Ratings(
        mean=_figure("rating_mean", mean, Unit.SCORE, scores, out),
        satisfied=_figure(
            "rating_satisfied", Decimal(satisfied) if scores else None, Unit.PART, scores, out
        ),
        distribution=_distribution(scores, settings.scale),
        fractions=any(score % 1 for _, score in scores),
    )


def _figure(
    name: str,
    value: Decimal | None,
    unit: Unit,
    scores: list[tuple[ReportKey, Decimal]],
    excluded: tuple[Excluded, ...],
) -> Figure:
    counted = tuple(key for key, _ in scores)
    return Figure(
        name=name, value=value, unit=unit, n=len(counted), counted=counted, excluded=excluded
    )


def _reason(report: Report) -> Reason:
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
            figure=Figure(
                name="rating_distribution",
                value=Decimal(len(keys)),
                unit=Unit.PART,
                n=len(scores),
                counted=tuple(keys),
            ),
        )
        for place, keys in enumerate(held)
    )


def _bars(scale: Scale) -> tuple[Decimal, int]:
    """Return the width of a bar and how many there are."""
    span = scale.highest - scale.lowest
    whole = int(span.to_integral_value(ROUND_FLOOR)) + 1
    return (Decimal(1), whole) if whole <= MOST_BARS else (span / _STRETCHES, _STRETCHES)
