"""The lists of figures: the calendar, all customers in a month or year, and the evidence of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from svcsite.measures.tally import figures_of
from svcsite.press.page import Page
from svcsite.press.pages.rep_periods import RepPeriodPage
from svcsite.press.planning import Planning
from svcsite.record.customer import Customer
from svcsite.record.period import Period
from svcsite.views import links
from svcsite.views.periods import period_title
from svcsite.views.tables import figures
from svcsite.views.tables.reports import customer_cell
from svcsite.views.tables.table import DataList
from svcsite.words import data as words


def months(planning: Planning) -> Iterator[DataList]:
    """Yield the list of every month and year, and then the calendar.

    The pages depend on all that they and these lists show.
    """
    measured, language = planning.measured, planning.language
    theirs: dict[Period, list[Customer]] = defaultdict(list)
    for customer in planning.ledger.customers:
        for period in (*measured.months(customer.slug), *measured.years(customer.slug)):
            theirs[period].append(customer)
    counts = []
    shape = figures.month_shape(planning.ledger.settings)
    for period, customers in sorted(theirs.items()):
        rows = [
            (customer_cell(one), figures_of(measured.tallies(one.slug, period)))
            for one in customers
        ]
        if period.months == 1:
            counts.append((period.key, sum(made["reports"].n for _, made in rows)))
        yield DataList(
            url=links.month(period),
            title=words.FIGURES_OF_ALL.format_in(language, period=period_title(period, language)),
            shape=shape,
            rows=partial(figures.month_rows, rows),
        )
    yield DataList(
        url=links.MONTHS,
        title=words.CALENDAR.of(language),
        shape=figures.CALENDAR,
        rows=partial(figures.calendar_rows, counts),
        depends=(repr(counts),),
    )


def evidence(planning: Planning, customer: Customer) -> Iterator[DataList]:
    """Yield the figures of a customer in every month and year, with the reports behind each."""
    measured, language, slug = planning.measured, planning.language, customer.slug
    for period in (*measured.months(slug), *measured.years(slug)):
        made = measured.tallies(slug, period)
        title = words.FIGURES_OF.format_in(
            language, name=customer.title, period=period_title(period, language)
        )
        yield DataList(
            url=links.customer_period(slug, period),
            title=title,
            shape=figures.EVIDENCE,
            rows=partial(figures.evidence_rows, made, slug, planning.ledger.settings),
            record=partial(
                figures.evidence_record, made, slug, period, measured.planned(slug, period)
            ),
        )


def evidence_of_reps(planning: Planning, pages: Iterable[Page]) -> Iterator[DataList]:
    """Yield the figures of reps in the months that have a page, which knows what was measured."""
    settings, language = planning.ledger.settings, planning.language
    for page in pages:
        if isinstance(page.recipe, RepPeriodPage):
            rep, period, made = page.recipe.rep, page.recipe.period, page.recipe.made
            title = words.FIGURES_OF.format_in(
                language, name=settings.rep_name(rep), period=period_title(period, language)
            )
            yield DataList(
                url=page.url,
                title=title,
                shape=figures.EVIDENCE,
                rows=partial(figures.evidence_rows, made, None, settings),
                record=partial(figures.rep_evidence_record, made, rep, period),
            )
