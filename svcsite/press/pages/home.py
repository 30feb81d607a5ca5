"""The first page, and the list of customers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from svcsite.ledger.key import day_of
from svcsite.measures.backlog import open_at
from svcsite.measures.figure import Figure, Unit
from svcsite.measures.tally import figures_of, has_events
from svcsite.measures.volume import report_count
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints, told
from svcsite.record.customer import Customer
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.customers import RECENT as RECENT_FIGURES
from svcsite.views.customers import Listed, customers_view
from svcsite.views.figures import clock_of
from svcsite.views.home import RECENT, Front, MonthFigures, home_view
from svcsite.views.month_evidence import is_listed
from svcsite.views.open_cases import waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """Makes the first page."""

    project: Path
    front: Front

    def __call__(self) -> Content:
        """Return the content."""
        view = home_view(self.front)
        language = self.front.settings.language
        return article("home.html", self.project, language, view, view.introduction)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomersPage:
    """Makes the list of customers."""

    project: Path
    settings: Settings
    customers: tuple[Listed, ...]

    def __call__(self) -> Content:
        """Return the content."""
        view = customers_view(self.customers, self.settings)
        return article(
            "customers.html", self.project, self.settings.language, view, view.description
        )


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the first page and the list of customers."""
    yield _home(planning)
    customers = tuple(_listed(planning, customer) for customer in planning.ledger.customers)
    yield Page(
        url=links.CUSTOMERS,
        key=planning.key(
            *(
                text
                for one in customers
                for text in (
                    one.slug,
                    one.title,
                    str(one.last),
                    repr(one.months),
                    *told([one.reports]),
                )
            ),
            *(text for one in customers for text in told(one.recent.values())),
        ),
        kind="customers",
        recipe=CustomersPage(
            project=planning.project, settings=planning.ledger.settings, customers=customers
        ),
    )


def _home(planning: Planning) -> Page:
    ledger, measured = planning.ledger, planning.measured
    current, recent = measured.current, ledger.reports[:RECENT]
    year = Period.year_of(current.start)
    (rated,) = (t for t in measured.everywhere(year) if t.name == "rating_mean")
    front = Front(
        settings=ledger.settings,
        customer_count=len(ledger.customers),
        report_count=len(ledger.reports),
        months=tuple(_month(planning, month) for month in (current, current.previous)),
        standing=(*_open(planning), report_count(ledger.reports)),
        year=year,
        rated=rated.observations,
        recent=recent,
        customers={r.customer: ledger.customer(r.customer) for r in recent},
    )
    return Page(
        url=links.HOME,
        key=planning.key(
            str(front.customer_count),
            *told(front.standing),
            *(text for month in front.months for text in told(month.figures.values())),
            repr(
                [(m.month, m.running, m.has_page, m.is_listed, m.clock.value) for m in front.months]
            ),
            repr([sorted((n, t.value) for n, t in m.trends.items()) for m in front.months]),
            repr(front.rated),
            *prints(recent),
            *prints(front.customers.values()),
        ),
        kind="home",
        recipe=HomePage(project=planning.project, front=front),
    )


def _month(planning: Planning, month: Period) -> MonthFigures:
    measured = planning.measured
    made = measured.everywhere(month)
    return MonthFigures(
        month=month,
        figures=figures_of(made),
        trends=measured.trends_everywhere(month),
        clock=clock_of(planning.ledger.everything.cases),
        running=not measured.is_over(month),
        has_page=has_events(made),
        is_listed=is_listed(made),
    )


def _open(planning: Planning) -> tuple[Figure, Figure]:
    """Return how many cases are open, and how many of them are past their deadline."""
    ledger = planning.ledger
    cases = [waiting(one, ledger.settings, ledger.as_of) for one in open_at(ledger.everything)]
    late = [one for one in cases if one.due.late is not None]
    first, second = (
        Figure(
            name=name,
            value=Decimal(len(found)),
            unit=Unit.REPORTS,
            counted=tuple(one.open.case.key for one in found),
        )
        for name, found in (("open_cases", cases), ("overdue", late))
    )
    return first, second


def _listed(planning: Planning, customer: Customer) -> Listed:
    reports = planning.ledger.of_customer(customer.slug)
    found = planning.measured.recent(customer.slug)
    recent = figures_of(found.whole)
    return Listed(
        slug=customer.slug,
        title=customer.title,
        reports=report_count(reports),
        months={
            month: figures_of(made)["reports"].n
            for month, made in zip(found.months, found.by_month, strict=True)
        },
        last=day_of(reports[0]) if reports else None,
        recent={name: recent[name] for name in RECENT_FIGURES},
    )
