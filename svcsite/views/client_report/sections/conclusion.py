"""The conclusion: how the period ends, and one concrete promise.

The promise is to make up for planned work that was not done, or else the action that answers a missed deadline, the next
that is due soon, what has become late, planned work that is due soon, the case that has been open longest, what a missed
deadline or target asks for, or a bad score or a recurrence, and at least the next report. So it is another one as soon
as it was kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain

from svcsite.measures.client.actions import Action
from svcsite.measures.client.agreed import Agreed
from svcsite.measures.client.next_planned import NextPlanned
from svcsite.record.period import Period
from svcsite.record.schedule import under_contract
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Block, Paragraph, Runs, joined, phrase, run
from svcsite.views.client_report.prose.commitments import action_told, is_ours
from svcsite.views.client_report.prose.jobs import job_of, quoted, tidy
from svcsite.views.client_report.prose.missed import action_for, is_our_part
from svcsite.views.client_report.prose.numerals import (
    capitalised,
    chosen,
    counted,
    listed,
    numeral,
    of_figure,
)
from svcsite.views.client_report.prose.planned_work import undone, work_told
from svcsite.views.client_report.prose.satisfaction import lowest
from svcsite.views.client_report.prose.spans import is_empty, of_period, when
from svcsite.views.client_report.prose.targets import target_name
from svcsite.views.client_report.told import Told
from svcsite.words.client_report import conclusion as words
from svcsite.words.client_report import numerals as nouns
from svcsite.words.text import Text

_DAY = timedelta(days=1)


def conclusion(told: Told) -> tuple[Block, ...]:
    """Return the conclusion."""
    return (Paragraph(runs=joined(capitalised(_ending(told)), *_promise(told))),)


def _ending(told: Told) -> Runs:
    """Return how the period ends, the worst first."""
    language, now = told.language, told.now
    period, missed, late = when(told), _missed(told), len(now.breaches)
    if is_empty(told):
        return phrase(words.EMPTY, language, when=period)
    if next(undone(told), None):
        return phrase(words.UNDONE, language, when=period)
    if missed:
        return phrase(
            chosen(words.MISSED, len(missed)),
            language,
            when=period,
            n=numeral(len(missed), language, is_feminine=True),
            targets=listed([run(_name(one, told)) for one in missed], language, by="; "),
        )
    figure = now.figures["reports"]
    reports = of_figure(counted(figure.n, nouns.REPORTS, language), "reports", figure.n)
    is_judged = any(one.verdict == "met" for one in now.agreed)
    if late:
        text = chosen(words.MET_BUT if is_judged else words.LATE, late)
    elif now.returns and is_judged:
        late = len(now.returns)
        text = chosen(words.MET_BUT_BACK, late)
    elif is_judged:
        text = words.MET if figure.n else words.MET_WITHOUT_CALLS
    else:
        planned = words.HANDLED_PLANNED if now.planned_machines else words.HANDLED
        text = chosen(planned, figure.n)
    return phrase(text, language, when=period, n=numeral(late, language), reports=reports)


def _promise(told: Told) -> tuple[Runs, ...]:
    """Return the promise, and in which report the client will read whether it was kept."""
    language, after = told.language, told.period.next
    due = under_contract(told.customer, after)
    if made := _made(told):
        promise, day = made
        if day and day >= after.end:
            after = _period_of(day, after.months)
        period = of_period(after, language)
        is_followed = under_contract(told.customer, after) is not None
        return promise, phrase(words.FOLLOWED_UP, language, period=period) if is_followed else ()
    if due is None:
        ended = [contract.to for contract in told.now.contracts if contract.to]
        if not ended:
            return (phrase(words.ANSWER, language),)
        return (phrase(words.RENEW, language, day=written.day(max(ended), language)),)
    period = of_period(after, language)
    if due.deliver_by is None:
        delivery = tidy(due.delivery_text)
        text = words.NEXT_REPORT_AS_TYPED if delivery else words.NEXT_REPORT_AS_AGREED
        return (phrase(text, language, period=period, delivery=quoted(delivery, language)),)
    day_told = written.day(due.deliver_by, language)
    return (phrase(words.NEXT_REPORT, language, period=period, day=day_told),)


def _made(told: Told) -> tuple[Runs, date | None] | None:
    """Return the most concrete promise that follows from the period, and its day; None where none does.

    What is far off, and what has been late for longer than the period, comes after what the period itself asks for: it
    would be the promise of months on end.
    """
    after, start = told.period.next, told.period.start
    ours = [(a, a.until) for a in told.plan.undone if a.until is not None and is_ours(a, told)]
    ahead = [(action, day) for action, day in ours if day > told.last_day]
    late = [(action, day) for action, day in ours if day <= told.last_day]
    planned = told.now.next_planned
    found = chain(
        _made_up(told),
        _actions(_answers(ahead, told), words.ACTION, told),
        _actions([one for one in ahead if one[1] < after.end], words.ACTION, told),
        _actions([one for one in late if one[1] >= start], words.LATE_ACTION, told),
        _planned([one for one in planned if after.has(one.last_day)], told),
        _open(told),
        _stock(told),
        _regained(told),
        _learned(told),
        _actions([one for one in ahead if one[0] in told.plan.new], words.ACTION, told),
        _actions(late, words.LATE_ACTION, told),
        _planned([one for one in planned if after.has(one.start)], told),
    )
    return next(found, None)


def _answers(ahead: Iterable[tuple[Action, date]], told: Told) -> list[tuple[Action, date]]:
    """Return those that answer a missed deadline."""
    answers = {action.id for b in told.now.breaches if (action := action_for(b, told))}
    return [one for one in ahead if one[0].id in answers]


def _made_up(told: Told) -> Iterator[tuple[Runs, date | None]]:
    """Yield planned work that was due and not done."""
    language = told.language
    for interval in told.now.planned:
        missing = interval.planned - interval.done
        if missing > 0:
            yield (
                phrase(
                    chosen(words.MAKE_UP_ON, missing) if interval.done else words.MAKE_UP,
                    language,
                    work=work_told(interval.plan, language),
                    day=written.day(interval.end - _DAY, language),
                    n=numeral(missing, language),
                ),
                None,
            )


def _actions(
    dated: Iterable[tuple[Action, date]], text: Text, told: Told
) -> Iterator[tuple[Runs, date | None]]:
    """Yield our own actions with their dates, unless these are over."""
    for action, day in dated:
        until = day if day > told.last_day else None
        yield phrase(text, told.language, action=action_told(action, told)), until


def _planned(several: Iterable[NextPlanned], told: Told) -> Iterator[tuple[Runs, date | None]]:
    language = told.language
    for one in several:
        work, day = work_told(one.plan, language), written.day(one.last_day, language)
        yield phrase(words.PLANNED, language, work=work, day=day), one.last_day


def _open(told: Told) -> Iterator[tuple[Runs, date | None]]:
    language = told.language
    for found in told.now.open:
        days = found.age.days
        yield (
            phrase(
                chosen(words.OPEN, days),
                language,
                work=job_of(found.case, language).work,
                days=counted(days, nouns.DAYS, language),
            ),
            None,
        )


def _regained(told: Told) -> Iterator[tuple[Runs, date | None]]:
    language = told.language
    for one in _missed(told):
        share = written.percent(one.compliance or Decimal(0), language)
        text, scope = words.REGAIN[one.measure], target_name(one, told)
        yield phrase(text, language, share=share, scope=scope), None


def _stock(told: Told) -> Iterator[tuple[Runs, date | None]]:
    """Yield the case that our own missing part made late."""
    for breach in told.now.breaches:
        if any(is_our_part(one.reason) and not one.stops for one in breach.held):
            work = job_of(breach.case, told.language).work
            yield phrase(words.STOCK, told.language, work=work), None


def _learned(told: Told) -> Iterator[tuple[Runs, date | None]]:
    """Yield what a missed deadline, a bad score or a problem that came back asks of us."""
    language, low = told.language, lowest(told)
    if low and not low.action:
        score = written.number(low.score, language)
        yield phrase(words.ANSWER_RATING, language, score=score, work=low.job.work), None
    for found in reversed(told.now.returns):
        work = job_of(found.case, language).work
        yield phrase(words.FIND_OUT, language, work=work), None
    for breach in told.now.breaches:
        yield phrase(words.IN_TIME[breach.measure], language), None


def _period_of(day: date, months: int) -> Period:
    """Return the period of so many months that a day is in."""
    return Period(day.year, (day.month - 1) // months * months + 1, months)


def _name(agreed: Agreed, told: Told) -> str:
    return words.TARGETS[agreed.measure].format_in(told.language, scope=target_name(agreed, told))


def _missed(told: Told) -> list[Agreed]:
    return [one for one in told.now.agreed if one.verdict == "missed"]
