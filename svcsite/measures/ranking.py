"""Reps and customers beside each other, by ratings: fair to those of whom little is known. For the internal edition."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from svcsite.ledger.ledger import Slice
from svcsite.measures.figure import Figure, Unit
from svcsite.measures.observation import mean_of, within
from svcsite.measures.ratings import rated
from svcsite.measures.shrinkage import shrunk_mean
from svcsite.measures.statistics import mean
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.settings import RatingSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """Somebody's rating: `figure` is the plain mean with its n, `adjusted` the mean drawn towards the archive's.

    `adjusted` is None while the archive has no mean to draw to.
    """

    name: str
    figure: Figure
    adjusted: Decimal | None


def credited(report: Facets) -> str | None:
    """Return the rep whom a report's rating is about: in a complaint the one involved, if somebody is named."""
    return (report.involved if report.kind == "complaint" else None) or report.rep


def archive_mean(everything: Slice) -> Decimal | None:
    """Return the mean of all ratings up to the end of the last month that was over; None where there was none."""
    now = everything.as_of.astimezone(everything.settings.timezone).date()
    month = Period.month_of(now).start
    seen = rated(everything.reports, everything.settings.rating)
    return mean([o.value for o in seen if o.value is not None and date.min < o.day < month])


def ranked_reps(slice_: Slice, prior: Decimal | None, period: Period | None = None) -> list[Ranked]:
    """Return the reps of a slice with the ratings of a period that are credited to them, the best adjusted first.

    Formula: (sum of the scores + m * prior) / (n + m), m = 5, where the prior is the archive's mean at the end of the
    last month that was over.

    Unit: the archive's own scale.

    Source: `rating`, `rep` and, in a complaint, `involved` of the reports. Efron and Morris, "Stein's Paradox in
    Statistics", Scientific American 236 (1977) 119-127.

    Small n: few scores count little, which is what the formula is for; n is shown beside it.
    """
    return _ranked(slice_, credited, prior, period)


def ranked_customers(
    slice_: Slice, prior: Decimal | None, period: Period | None = None
) -> list[Ranked]:
    """Return the customers of a slice, by slug, with their ratings of a period, the best adjusted first."""
    return _ranked(slice_, lambda report: report.customer, prior, period)


def _ranked(
    slice_: Slice,
    name: Callable[[Facets], str | None],
    prior: Decimal | None,
    period: Period | None,
) -> list[Ranked]:
    held: dict[str, list[Facets]] = {}
    for report in slice_.reports:
        if who := name(report):
            held.setdefault(who, []).append(report)
    found = [
        _one(who, reports, slice_.settings.rating, prior, period) for who, reports in held.items()
    ]
    return sorted(found, key=lambda one: (-(one.adjusted or 0), -one.figure.n, one.name))


def _one(
    name: str,
    reports: Iterable[Facets],
    settings: RatingSettings,
    prior: Decimal | None,
    period: Period | None,
) -> Ranked:
    seen = within(rated(reports, settings), period)
    scores = [o.value for o in seen if o.value is not None]
    figure = mean_of("rating_mean", Unit.SCORE, seen)
    adjusted = None if prior is None else shrunk_mean(sum(scores, Decimal(0)), len(scores), prior)
    return Ranked(name=name, figure=figure, adjusted=adjusted)
