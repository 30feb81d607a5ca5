"""A list of ratings on one or more pages: of a year, or of a customer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from svcsite.measures.observation import Observation
from svcsite.record.customer import Customer
from svcsite.record.settings import Settings
from svcsite.views.chart import ColumnChart
from svcsite.views.elements import Link, joined
from svcsite.views.figures import FigureView, figure_view
from svcsite.views.groups import Group, GroupView, Pager, Position, group_views, pager
from svcsite.views.rated import Rated, RatingRow, distribution_chart, rating_row
from svcsite.views.rating_charts import mean_figure, satisfied_figure
from svcsite.words import ratings as words


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsHead:
    """What the first page of a list tells before it."""

    figures: tuple[FigureView, ...]
    distribution: ColumnChart


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingListView:
    """One page of a list; only the first has a head. `up` leads to what the list belongs to."""

    title: str
    description: str
    up: Link
    head: RatingsHead | None
    groups: tuple[GroupView[RatingRow], ...]
    pager: Pager
    with_customer: bool


def rating_list_view(
    title: str,
    groups: Sequence[Group[Rated]],
    at: Position,
    observations: Sequence[Observation],
    customers: Mapping[str, Customer],
    settings: Settings,
    *,
    up: Link,
    with_customer: bool,
) -> RatingListView:
    """Return a page of a list.

    `groups` is what it holds, `customers` has all of theirs by slug, and `observations` are those of the whole list.
    """
    language = settings.language
    way = pager(at, language)
    row = partial(rating_row, customers=customers, settings=settings, start=at.url)
    return RatingListView(
        title=joined(title, way.position if at.number > 1 else "", by=" – "),
        description=words.LIST_SUMMARY.of(language),
        up=up,
        head=_head(observations, settings, at.url) if at.number == 1 else None,
        groups=group_views(groups, row, at, language),
        pager=way,
        with_customer=with_customer,
    )


def _head(observations: Sequence[Observation], settings: Settings, start: str) -> RatingsHead:
    made = (mean_figure(observations), satisfied_figure(observations))
    return RatingsHead(
        figures=tuple(figure_view(figure, settings, href="#rating_mean") for figure in made),
        distribution=distribution_chart(list(observations), settings, start, start),
    )
