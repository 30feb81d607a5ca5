"""Opportunities of services: causes that grow, calls outside service hours, work that the contract does not cover."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

from svcsite.ledger.case import Case
from svcsite.measures.business_time import calendar_of
from svcsite.measures.clock import zone_of
from svcsite.measures.intervals import Trend, count_interval, trend
from svcsite.record.moment import Moment
from svcsite.record.period import Period
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Runs, phrase, run
from svcsite.views.client_report.opportunities.opportunity import Opportunity, sentence_number
from svcsite.views.client_report.prose.causes import cause_of
from svcsite.views.client_report.prose.jobs import job_of, job_of_report
from svcsite.views.client_report.prose.naming import report_run
from svcsite.views.client_report.prose.numerals import capitalised, numeral
from svcsite.views.client_report.told import Told
from svcsite.words.client_report import opportunities as words

MANY_CALLS = 3
"""From so many calls outside service hours on, longer hours are worth a thought."""

_MINUTE = timedelta(minutes=1)
_NOTHING = timedelta()


def service_opportunities(told: Told) -> Iterator[Opportunity]:
    """Yield the opportunities of services, as far as facts of the period point to them."""
    yield from _growing(told)
    yield from _out_of_hours(told)
    yield from _out_of_scope(told)


def _growing(told: Told) -> Iterator[Opportunity]:
    """Yield the causes with more cases than in the period before, where chance does not explain it."""
    if not told.now.is_comparable:
        return
    language = told.language
    now, before = _by_cause(told.period, told), _by_cause(told.period.previous, told)
    grown = [
        (cause, n, before[cause])
        for cause, n in sorted(now.items(), key=lambda one: (-one[1], one[0]))
        if trend(count_interval(before[cause]), count_interval(n)) is Trend.UP
    ]
    if grown:
        yield Opportunity(
            title=words.GROWING.of(language),
            lead=run(words.GROWING_LEAD.of(language)),
            evidence=tuple(
                run(
                    words.GREW.format_in(
                        language,
                        n_before,
                        cause=cause,
                        now=numeral(n, language),
                        before=numeral(n_before, language),
                    )
                )
                for cause, n, n_before in grown
            ),
            advice=(words.GROWING_ADVICE.of(language),),
        )


def _by_cause(period: Period, told: Told) -> Counter[str]:
    cases = (case for case in told.now.slice.cases if period.has(case.day))
    return Counter(cause for case in cases if (cause := cause_of(case, told)))


def _out_of_hours(told: Told) -> Iterator[Opportunity]:
    language = told.language
    found = [
        (case, opened)
        for case in told.now.slice.cases
        if told.period.has(case.day) and (opened := _opened_at_rest(case, told))
    ]
    if len(found) < MANY_CALLS:
        return
    count = len(found)
    number = sentence_number(count, language)
    yield Opportunity(
        title=words.OUT_OF_HOURS.of(language),
        lead=run(words.OUT_OF_HOURS_LEAD.format_in(language, count, number=number)),
        evidence=tuple(
            phrase(
                words.OPENED_AT,
                language,
                what=capitalised(job_of(case, language).title),
                moment=written.moment(opened, language),
            )
            for case, opened in found
        ),
        advice=(words.OUT_OF_HOURS_ADVICE.of(language),),
    )


def _opened_at_rest(case: Case, told: Told) -> Moment | None:
    """Return when the client called, if that was outside the hours of the contract; else None."""
    opened, contract = case.opened, case.contract
    if contract is None or opened is None or opened.at is None or contract.calendar.always:
        return None
    calendar = calendar_of(contract, zone_of(told.customer, told.settings))
    at: datetime = opened.at
    return opened if calendar.elapsed(at, at + _MINUTE) == _NOTHING else None


def _out_of_scope(told: Told) -> Iterator[Opportunity]:
    language = told.language
    reports = [report for report in told.now.reports if report.outcome == "out of scope"]
    if not reports or not told.now.contracts:
        return
    count = len(reports)
    number = sentence_number(count, language)
    yield Opportunity(
        title=words.OUT_OF_SCOPE.of(language),
        lead=run(words.OUT_OF_SCOPE_LEAD.format_in(language, count, number=number)),
        evidence=tuple(
            phrase(
                words.NAMED,
                language,
                what=_what(job_of_report(report, told.customer, language).name),
                report=report_run(report, language),
            )
            for report in reports
        ),
        advice=(words.OUT_OF_SCOPE_ADVICE.of(language),),
    )


def _what(name: str) -> Runs:
    return capitalised(run(name))
