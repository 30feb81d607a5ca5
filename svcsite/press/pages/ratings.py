"""The pages of ratings: all in figures, and the lists by score of each year and of each customer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from svcsite.measures.observation import Observation
from svcsite.measures.ranking import archive_mean
from svcsite.measures.ratings import rated
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints
from svcsite.record.customer import Customer
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.elements import Link
from svcsite.views.groups import Group, Position, pages_of
from svcsite.views.rated import Rated, rated_reports, rating_groups
from svcsite.views.rating_list import rating_list_view
from svcsite.views.ratings import ratings_view
from svcsite.words import ratings as words


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsPage:
    """Makes the page of all ratings in figures; `observations` are those of the whole archive."""

    project: Path
    settings: Settings
    customers: tuple[Customer, ...]
    observations: tuple[Observation, ...]
    prior: Decimal | None

    def __call__(self) -> Content:
        """Return the content."""
        view = ratings_view(self.observations, self.customers, self.settings, self.prior)
        return article("ratings.html", self.project, self.settings.language, view, view.description)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingList:
    """Makes one page of a list.

    `groups` is what it holds, `customers` are theirs, and `observations` those of the whole list on its first page.
    """

    project: Path
    settings: Settings
    title: str
    up: Link
    at: Position
    groups: tuple[Group[Rated], ...]
    observations: tuple[Observation, ...]
    customers: Mapping[str, Customer]
    with_customer: bool

    def __call__(self) -> Content:
        """Return the content."""
        view = rating_list_view(
            self.title,
            self.groups,
            self.at,
            self.observations,
            self.customers,
            self.settings,
            up=self.up,
            with_customer=self.with_customer,
        )
        language = self.settings.language
        return article("rating-list.html", self.project, language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the page of all ratings and the lists of years; a year without any has none."""
    ledger, settings = planning.ledger, planning.ledger.settings
    observations = tuple(rated(ledger.reports, settings.rating))
    prior = archive_mean(ledger.everything)
    scored = tuple(o for o in observations if o.value is not None)
    yield Page(
        url=links.RATINGS,
        key=planning.key(repr(scored), *prints(ledger.customers), repr(prior)),
        kind="ratings",
        recipe=RatingsPage(
            project=planning.project,
            settings=settings,
            customers=ledger.customers,
            observations=scored,
            prior=prior,
        ),
    )
    by_year: dict[Period, list[Observation]] = defaultdict(list)
    for observation in observations:
        by_year[Period.year_of(observation.day)].append(observation)
    for year in sorted(by_year):
        if any(o.value is not None for o in by_year[year]):
            yield from _of_year(planning, year, by_year[year])


def of_customers(planning: Planning) -> Iterator[Page]:
    """Yield the lists of customers; a customer without any rating has none."""
    for customer in planning.ledger.customers:
        theirs = planning.ledger.of_customer(customer.slug)
        found = tuple(rated(theirs, planning.ledger.settings.rating))
        if any(o.value is not None for o in found):
            yield from _of_customer(planning, customer, found)


def _of_year(planning: Planning, year: Period, found: Sequence[Observation]) -> Iterator[Page]:
    language, url = planning.language, links.ratings(year)
    yield from _list(
        planning,
        found,
        url=url,
        kind="ratings-year",
        title=words.OF_YEAR.format_in(language, year=year.key),
        up=Link(
            text=words.LABELS["all_ratings"].of(language), href=links.relative(links.RATINGS, url)
        ),
        with_customer=True,
    )


def _of_customer(
    planning: Planning, customer: Customer, found: Sequence[Observation]
) -> Iterator[Page]:
    url = links.customer_ratings(customer.slug)
    yield from _list(
        planning,
        found,
        url=url,
        kind="customer-ratings",
        title=words.OF_CUSTOMER.format_in(planning.language, customer=customer.title),
        up=Link(text=customer.title, href=links.relative(links.customer(customer.slug), url)),
        with_customer=False,
    )


def _list(
    planning: Planning,
    found: Sequence[Observation],
    *,
    url: str,
    kind: str,
    title: str,
    up: Link,
    with_customer: bool,
) -> Iterator[Page]:
    ledger = planning.ledger
    reports = {o.report: report for o in found if (report := ledger.find(o.report))}
    said = {key: planning.wordings[key].said for key in reports}
    divided = pages_of(rating_groups(rated_reports(reports, found, said), ledger.settings))
    for number, groups in enumerate(divided, start=1):
        shown = [one.report for group in groups for one in group.items]
        customers = {report.customer: ledger.customer(report.customer) for report in shown}
        at = Position(first=url, number=number, pages=len(divided))
        observations = tuple(found) if number == 1 else ()
        layout = [(group.anchor, group.count, group.more) for group in groups]
        yield Page(
            url=at.url,
            key=planning.key(
                title,
                repr((at, layout, observations)),
                *prints(customers.values()),
                *prints(shown),
            ),
            kind=kind,
            recipe=RatingList(
                project=planning.project,
                settings=ledger.settings,
                title=title,
                up=up,
                at=at,
                groups=groups,
                observations=observations,
                customers=customers,
                with_customer=with_customer,
            ),
        )
