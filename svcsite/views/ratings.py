"""All ratings in figures: by month, by customer, by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from svcsite.measures.observation import Observation
from svcsite.record.customer import Customer
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.adjusted import adjusted_note, adjusted_view
from svcsite.views.chart import DotChart, LineChart
from svcsite.views.elements import Link
from svcsite.views.figures import FigureView, figure_view
from svcsite.views.rating_charts import (
    Named,
    mean_by_customer,
    mean_by_month,
    mean_figure,
    of_month,
    satisfied_by_month,
    satisfied_figure,
)
from svcsite.words import ratings as words

MONTHS = 36
"""How many months the charts show at most, the latest ones."""
MOST_DOTS = 25
"""A chart of more customers than these is no longer seen at a glance; the table has them all."""

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedRow:
    """The ratings of a customer or a year: mean, adjusted mean (None for years), share of satisfied ones."""

    name: Link
    mean: FigureView
    adjusted: FigureView | None
    satisfied: FigureView


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsView:
    """All ratings. `adjusted` says how the adjusted mean is made; the chart of customers may be left out."""

    title: str
    description: str
    figures: tuple[FigureView, ...]
    by_month: tuple[LineChart, ...]
    by_customer: DotChart | None
    customers: tuple[RatedRow, ...]
    adjusted: str
    years: tuple[RatedRow, ...]


def ratings_view(
    observations: Sequence[Observation],
    customers: Iterable[Customer],
    settings: Settings,
    prior: Decimal | None,
) -> RatingsView:
    """Return the page of all ratings.

    `customers` are in the order of the page, and `prior` is what adjusted means are drawn towards.
    """
    language = settings.language
    scored = [o for o in observations if o.value is not None]
    by_month = _months(scored)
    months = [
        of_month(month, found, _to(links.month(month), "customers"), language)
        for month, found in by_month.items()
    ]
    theirs = _by(scored, lambda o: o.report.customer)
    rated = [customer for customer in customers if theirs.get(customer.slug)]
    named = [_named(customer, theirs[customer.slug]) for customer in rated]
    years = _by(scored, lambda o: Period.year_of(o.day))
    made = (mean_figure(scored), satisfied_figure(scored))
    return RatingsView(
        title=words.RATINGS.of(language),
        description=words.SUMMARY.of(language),
        figures=tuple(figure_view(figure, settings, href="#customers") for figure in made),
        by_month=(mean_by_month(months, settings), satisfied_by_month(months, settings)),
        by_customer=mean_by_customer(named, settings) if 1 < len(named) <= MOST_DOTS else None,
        customers=tuple(
            _row(
                Link(text=one.label, href=_to(links.customer(customer.slug))),
                one,
                settings,
                prior,
            )
            for customer, one in zip(rated, named, strict=True)
        ),
        adjusted=adjusted_note(prior, settings),
        years=tuple(_year(year, years[year], settings) for year in sorted(years, reverse=True)),
    )


def _months(scored: Sequence[Observation]) -> dict[Period, list[Observation]]:
    """Return the ratings of the latest months, those without any between them too, the earliest first."""
    found = _by(scored, lambda o: Period.month_of(o.day))
    if not found:
        return {}
    last, earliest = max(found), min(found)
    months = [last]
    while months[-1] > earliest and len(months) < MONTHS:
        months.append(months[-1].previous)
    return {month: found.get(month, []) for month in reversed(months)}


def _named(customer: Customer, scored: Iterable[Observation]) -> Named:
    href = _to(links.customer_ratings(customer.slug), "rating_mean")
    return Named(label=customer.title, observations=tuple(scored), href=href)


def _year(year: Period, scored: Iterable[Observation], settings: Settings) -> RatedRow:
    href = _to(links.ratings(year), "rating_mean")
    named = Named(label=year.key, observations=tuple(scored), href=href)
    return _row(Link(text=year.key, href=_to(links.ratings(year))), named, settings, None)


def _row(name: Link, named: Named, settings: Settings, prior: Decimal | None) -> RatedRow:
    mean, satisfied = mean_figure(named.observations), satisfied_figure(named.observations)
    return RatedRow(
        name=name,
        mean=figure_view(mean, settings, href=named.href),
        adjusted=adjusted_view(named.observations, settings, prior, named.href, "rating_adjusted"),
        satisfied=figure_view(satisfied, settings, href=named.href),
    )


def _by(
    observations: Iterable[Observation], key: Callable[[Observation], Key]
) -> dict[Key, list[Observation]]:
    found: dict[Key, list[Observation]] = defaultdict(list)
    for observation in observations:
        found[key(observation)].append(observation)
    return dict(found)


def _to(url: str, place: str = "") -> str:
    return links.relative(url, links.RATINGS) + (f"#{place}" if place else "")
