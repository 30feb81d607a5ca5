"""Charts of ratings: by month and by customer, with what chance may have moved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from svcsite.measures.figure import SMALL, Figure, Unit
from svcsite.measures.intervals import Interval, mean_interval, share_interval
from svcsite.measures.observation import Observation, mean_of, share
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import axis as axes
from svcsite.views import format as written
from svcsite.views.axis import Axis, Reading
from svcsite.views.chart import DotChart, Headings, LineChart, Mark
from svcsite.views.figures import Clock, figure_base, figure_value
from svcsite.views.periods import month_short, period_title
from svcsite.words import ratings as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The ratings of a month, a customer or a rep: what to call it and where they are listed.

    `short` and `group` stand under an axis.
    """

    label: str
    observations: tuple[Observation, ...]
    href: str
    short: str = ""
    group: str = ""


def of_month(
    month: Period, observations: Iterable[Observation], href: str, language: Language
) -> Named:
    """Return the ratings of a month."""
    return Named(
        label=period_title(month, language),
        short=month_short(month, language),
        group=str(month.year),
        observations=tuple(observations),
        href=href,
    )


def mean_figure(observations: Sequence[Observation]) -> Figure:
    """Return the mean of some ratings."""
    return mean_of("rating_mean", Unit.SCORE, observations)


def satisfied_figure(observations: Sequence[Observation]) -> Figure:
    """Return the share of satisfied customers among some ratings."""
    return share("rating_satisfied", observations)


def mean_by_month(months: Iterable[Named], settings: Settings) -> LineChart:
    """Return the mean of each month, with the line from which a customer counts as satisfied."""
    language = settings.language
    marks = tuple(_mean_mark(month, settings) for month in months)
    return LineChart(
        key="mean-by-month",
        title=words.MEAN_BY_MONTH.of(language),
        description=words.MEAN_BY_MONTH_SHOWS.of(language),
        base=_base(marks, language),
        headings=_headings("rated_month", language),
        marks=marks,
        axis=_scale(settings),
        target=_target(settings),
    )


def satisfied_by_month(months: Iterable[Named], settings: Settings) -> LineChart:
    """Return the share of satisfied customers in each month."""
    language = settings.language
    marks = tuple(_satisfied_mark(month, settings) for month in months)
    score = written.number(settings.rating.satisfied, language)
    return LineChart(
        key="satisfied-by-month",
        title=words.SATISFIED_BY_MONTH.format_in(language, score=score),
        description=words.SATISFIED_BY_MONTH_SHOWS.of(language),
        base=_base(marks, language),
        headings=_headings("rated_month", language),
        marks=marks,
        axis=axes.shares(language, unit=words.SHARE.of(language)),
    )


def mean_by_customer(customers: Iterable[Named], settings: Settings) -> DotChart:
    """Return the mean of each customer in the order given."""
    language = settings.language
    marks = tuple(_mean_mark(customer, settings) for customer in customers)
    return DotChart(
        key="mean-by-customer",
        title=words.MEAN_BY_CUSTOMER.of(language),
        description=words.MEAN_BY_CUSTOMER_SHOWS.of(language),
        base=_base(marks, language),
        headings=_headings("rated_customer", language),
        marks=marks,
        axis=_scale(settings),
        target=_target(settings),
    )


def _mean_mark(named: Named, settings: Settings) -> Mark:
    values = [o.value for o in named.observations if o.value is not None]
    return _mark(
        named,
        mean_figure(named.observations),
        mean_interval(values) if len(values) >= SMALL else None,
        lambda value: written.mean(value, settings.language),
        settings,
    )


def _satisfied_mark(named: Named, settings: Settings) -> Mark:
    figure = satisfied_figure(named.observations)
    found = share_interval(len(figure.part), figure.n) if figure.n >= SMALL else None
    return _mark(named, figure, found, lambda v: written.percent(v, settings.language), settings)


def _mark(
    named: Named,
    figure: Figure,
    interval: Interval | None,
    write: Callable[[Decimal], str],
    settings: Settings,
) -> Mark:
    language, value = settings.language, figure.value
    within = _on_axis(interval, figure, settings)
    return Mark(
        label=named.label,
        short=named.short,
        group=named.group,
        value=None if value is None else float(value),
        text=figure_value(figure, settings, Clock.MIXED),
        n=figure.n,
        n_text=written.number(figure.n, language) if figure.n else "",
        base=figure_base(figure, language)
        or words.RATING_COUNT.format_in(
            language, figure.n, number=written.number(figure.n, language)
        ),
        low=float(within.low) if within else None,
        high=float(within.high) if within else None,
        interval=words.INTERVAL.format_in(language, low=write(within.low), high=write(within.high))
        if within
        else "",
        href=named.href if figure.n else "",
        figure=figure.name if figure.n else "",
    )


def _on_axis(interval: Interval | None, figure: Figure, settings: Settings) -> Interval | None:
    """Return what of an interval lies on the scale: no customer could give more than the highest score."""
    if interval is None or figure.unit is not Unit.SCORE:
        return interval
    scale = settings.rating.scale
    return Interval(low=max(interval.low, scale.lowest), high=min(interval.high, scale.highest))


def _base(marks: Iterable[Mark], language: Language) -> str:
    n = sum(mark.n for mark in marks)
    return words.BASE.format_in(language, n, number=written.number(n, language))


def _headings(label: str, language: Language) -> Headings:
    return Headings(
        label=words.LABELS[label].of(language),
        value=words.LABELS["value"].of(language),
        interval=words.LABELS["uncertainty"].of(language),
        base=words.LABELS["answers_given"].of(language),
    )


def _scale(settings: Settings) -> Axis:
    language, scale = settings.language, settings.rating.scale
    unit = words.SCALE.format_in(
        language,
        lowest=written.number(scale.lowest, language),
        highest=written.number(scale.highest, language),
    )
    return axes.scores(scale.lowest, scale.highest, language, unit=unit)


def _target(settings: Settings) -> Reading:
    language, score = settings.language, settings.rating.satisfied
    text = words.SATISFIED_FROM.format_in(language, score=written.number(score, language))
    return Reading(value=float(score), text=text)
