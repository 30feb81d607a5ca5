"""How long it took to answer and to solve: each time where they are few, and what the times leave out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from svcsite.measures.client.agreed import Measure
from svcsite.measures.figure import SMALL
from svcsite.record.vocabulary.names import Language
from svcsite.views.client_report.blocks import (
    Block,
    Drawing,
    Heading,
    Paragraph,
    Runs,
    joined,
    phrase,
    run,
)
from svcsite.views.client_report.exhibits.month_charts import month_charts
from svcsite.views.client_report.prose.jobs import tidy
from svcsite.views.client_report.prose.missed import is_our_part
from svcsite.views.client_report.prose.numerals import chosen, listed, numeral, of_figure
from svcsite.views.client_report.prose.spans import clock_of_period, time_told
from svcsite.views.client_report.told import Told
from svcsite.views.figures import Clock
from svcsite.words.client_report import times as words


def times(told: Told) -> Iterator[Block]:
    """Yield how long it took to answer and to solve: each time where they are few."""
    language = told.language
    yield Heading(text=words.HEADING.of(language))
    response, resolution = _lengths("response", told), _lengths("resolution", told)
    yield Paragraph(runs=joined(response, _arrival(told), resolution, *_net(told)))
    for chart in month_charts(told):
        yield Drawing(chart=chart)


def _arrival(told: Told) -> Runs:
    """Return that it is the arrival that answers, as a sentence, where a contract says so."""
    language, contracts = told.language, told.now.contracts
    found = [one for one in contracts if one.response_counts == "arrival"]
    if not found or not told.now.figures["response_median"].n:
        return ()
    if len(found) == len(contracts):
        return phrase(words.ARRIVAL_COUNTS, language)
    names = listed([run(tidy(one.number)) for one in found if one.number], language)
    if not names:
        return phrase(words.ARRIVAL_COUNTS_ELSEWHERE, language)
    return phrase(words.ARRIVAL_COUNTS_IN_SOME, language, number=names)


def _net(told: Told) -> Iterator[Runs]:
    """Yield what the times to solve leave out; our own missing part is told apart and never as a stopped clock."""
    language, clock, paused = (
        told.language,
        clock_of_period(told.now),
        told.now.figures["paused_time"],
    )
    ours = [one for one in told.now.paused if one.stops and is_our_part(one.reason)]
    if paused.value and not ours:
        text = time_told(paused.value, clock, language)
        value = of_figure(text, "paused_time", paused.n)
        yield phrase(words.NET_OF_PAUSES, language, paused=value)
    for one in ours:
        time = time_told(one.seconds, clock, language)
        yield phrase(words.NET_OF_OURS, language, time=time)


def _lengths(measure: Measure, told: Told) -> Runs:
    """Return the times of a measure as a sentence: each of a few, of more the median and what nine in ten keep to."""
    language, clock, figures = told.language, clock_of_period(told.now), told.now.figures
    median, most = figures[f"{measure}_median"], figures[f"{measure}_p90"]
    n = median.n

    def told_time(value: Decimal | None) -> str:
        return time_told(value or Decimal(0), clock, language)

    if n < SMALL:
        name = f"{measure}_median"
        tally = next(t for t in told.now.tallies if any(f.name == name for f in t.figures))
        values = sorted(
            o.value for o in tally.observations if o.reason is None and o.value is not None
        )
        text = chosen(words.LENGTHS[measure], n)
        if n > 1 and len({told_time(value) for value in values}) == 1:
            text, values = words.LENGTHS_ALIKE[measure], values[:1]
        times = _listed_times(values, clock, language)
        number = of_figure(numeral(n, language), name, n)
        return phrase(text, language, n=number, times=times)
    return phrase(
        words.LENGTHS_MANY[measure],
        language,
        n=numeral(n, language),
        half=of_figure(told_time(median.value), median.name, n),
        most=of_figure(told_time(most.value), most.name, n),
    )


def _listed_times(values: Sequence[Decimal], clock: Clock, language: Language) -> Runs:
    """Return some times; that they are of business hours is said once."""
    if len(values) == 1 or clock is not Clock.BUSINESS:
        return listed([run(time_told(value, clock, language)) for value in values], language)
    times = listed([run(time_told(value, Clock.MIXED, language)) for value in values], language)
    return phrase(words.IN_BUSINESS_HOURS, language, times=times)
