"""Planned work in prose: what of it was not done, that all of it was, and when it is due next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.next_planned import NextPlanned
from svcsite.measures.planned import PlannedInterval, day_done, done_reports, intervals_of
from svcsite.record.customer import PlannedWork
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Runs, phrase, plain, run
from svcsite.views.client_report.prose.jobs import tidy
from svcsite.views.client_report.prose.numerals import chosen, counted, listed, numeral, of_figure
from svcsite.views.client_report.told import Told
from svcsite.words.client_report import numerals as nouns
from svcsite.words.client_report import standing as words

_DAY = timedelta(days=1)
_TWO = 2
_FEW = 3


def undone(told: Told) -> Iterator[Runs]:
    """Yield a sentence for each interval that ended in the period with something left undone."""
    for interval in told.now.planned:
        if interval.done < interval.planned:
            yield _undone(interval, told)


def done(told: Told) -> Runs:
    """Return that all that was due was done and on which days; nothing where something is missing or nothing was due."""
    intervals, language = told.now.planned, told.language
    if not intervals or any(interval.done < interval.planned for interval in intervals):
        return ()
    works = {work_told(interval.plan, language) for interval in intervals}
    if len(intervals) == 1:
        return _done_once(intervals[0], works.pop(), told)
    if len(intervals) > _FEW or len(works) > 1:
        return phrase(words.DONE_OFTEN, language, n=numeral(len(intervals), language))
    items = [
        phrase(
            words.DONE_ITEM,
            language,
            machines=counted(interval.planned, nouns.MACHINES, language),
            day=written.day(interval.end - _DAY, language),
            when=_when(interval, told),
        )
        for interval in intervals
    ]
    return phrase(
        words.DONE_EACH, language, work=works.pop(), items=listed(items, language, by="; ")
    )


def _done_once(interval: PlannedInterval, work: str, told: Told) -> Runs:
    language, planned = told.language, interval.planned
    figure = told.now.figures["planned_done"]
    clause = phrase(
        words.DONE_BOTH if planned == _TWO else chosen(words.DONE, planned),
        language,
        n=of_figure(numeral(planned, language), "planned_done", figure.n),
        due=words.DUE_ON.format_in(language, day=written.day(interval.end - _DAY, language)),
        work=work,
    )
    return phrase(words.DONE_ON, language, done=clause, when=_when(interval, told))


def done_ahead(told: Told) -> Iterator[Runs]:
    """Yield which planned work was done in the period, all of it, before the interval that it is for is over."""
    for interval in intervals_of(
        told.customer, done_reports(told.now.slice.reports), told.now.cut_off.date()
    ):
        days = _days(interval, told)
        is_ahead = interval.end > told.now.cut_off.date() and interval.done >= interval.planned
        if is_ahead and days and told.period.has(max(days)):
            yield phrase(
                words.AHEAD,
                told.language,
                work=work_told(interval.plan, told.language),
                day=written.day(interval.end - _DAY, told.language),
                when=_when(interval, told),
            )


def coming(told: Told) -> Iterator[Runs]:
    """Yield when each planned work is due next, as a sentence, or that none is planned."""
    for one in told.now.next_planned:
        yield next_told(one, told)
    if told.now.contracts and not told.now.next_planned:
        is_planned = any(contract.planned for contract in told.now.contracts)
        yield phrase(words.NO_NEXT if is_planned else words.NOTHING_PLANNED, told.language)


def next_told(one: NextPlanned, told: Told) -> Runs:
    """Return when a planned work is due next, as a sentence."""
    language = told.language
    is_running = one.start <= told.now.cut_off.date()
    return phrase(
        words.NEXT_RUNNING if is_running else words.NEXT,
        language,
        work=work_told(one.plan, language),
        start=written.day(one.start, language),
        end=written.day(one.last_day, language),
    )


def work_told(plan: PlannedWork, language: Language) -> str:
    """Return what planned work is called within a sentence: `manutenção programada (PMOC)`."""
    service = tidy(plan.service or "")
    if not service:
        return words.WORK.of(language)
    return words.NAMED_WORK.format_in(language, service=service)


def _undone(interval: PlannedInterval, told: Told) -> Runs:
    language, planned = told.language, interval.planned
    # Of several intervals the figure is the sum, which none of them is.
    n = told.now.figures["planned_done"].n if len(told.now.planned) == 1 else 0
    work = work_told(interval.plan, language)
    day = written.day(interval.end - _DAY, language)
    if not interval.done:
        number = numeral(planned, language)
        text = chosen(words.UNDONE_ALL, planned)
        return phrase(text, language, work=work, day=day, n=number)
    missing = planned - interval.done
    return phrase(
        words.UNDONE,
        language,
        work=work,
        day=day,
        done=of_figure(numeral(interval.done, language), "planned_done", n),
        machines=counted(planned, nouns.MACHINES, language),
        missing=phrase(chosen(words.MISSING, missing), language, n=numeral(missing, language)),
    )


def _when(interval: PlannedInterval, told: Told) -> str:
    """Return on which days the work of an interval was done: each of a few, of more the first and the last."""
    language, days = told.language, sorted(_days(interval, told))
    names = [written.day(day, language) for day in days]
    if len(days) > _FEW:
        return words.BETWEEN_DAYS.format_in(language, first=names[0], last=names[-1])
    return words.ON_DAYS.format_in(
        language, days=plain(listed([run(name) for name in names], language))
    )


def _days(interval: PlannedInterval, told: Told) -> set[date]:
    keys = {key for key, _ in interval.reports}
    return {day_done(report) for report in told.now.slice.reports if ReportKey.of(report) in keys}
