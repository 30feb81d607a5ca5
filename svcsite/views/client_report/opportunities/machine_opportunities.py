"""Opportunities of machines: troubles that came back, machines past their worth, no preventive plan where they fail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from svcsite.ledger.case import PLANNED, Case
from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.failures import failures
from svcsite.measures.recurrence import Return
from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.machine import Machine
from svcsite.record.vocabulary.unknown import is_known
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Runs, phrase, run
from svcsite.views.client_report.exhibits.grouping import machine_name
from svcsite.views.client_report.opportunities.opportunity import (
    Opportunity,
    reports_named,
    sentence_number,
)
from svcsite.views.client_report.prose.jobs import job_of
from svcsite.views.client_report.prose.naming import report_run
from svcsite.views.client_report.prose.numerals import capitalised, counted, numeral
from svcsite.views.client_report.told import Told
from svcsite.views.recurrences import earlier_of
from svcsite.words.client_report import opportunities as words

MANY_REPAIRS = 3
"""So many repairs in twelve months make a machine worth a thought."""

OLD, REPAIRS_OF_OLD = 7, 2
"""A machine of so many years is worth one after so many repairs."""

_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """A machine and the reports that began its repairs in the twelve months up to the end of the period, oldest first.

    A repair is a failure for which a part was found defective or was fitted: what was cleaned or set right is none.

    `machine` is what the client's file says of it, or else the last report. `is_of_period` says that one of them is of
    the period.
    """

    machine: Machine | MachineFacets
    site: str | None
    reports: tuple[Facets, ...]
    is_of_period: bool


def machine_opportunities(told: Told) -> Iterator[Opportunity]:
    """Yield the opportunities of machines, as far as reports of the period point to them."""
    yield from _recurrences(told)
    repaired = [one for one in repaired_machines(told) if one.is_of_period]
    yield from _worn([one for one in repaired if _is_worn(one, told)], told)
    yield from _no_plan([one for one in repaired if len(one.reports) >= REPAIRS_OF_OLD], told)


def repaired_machines(told: Told) -> list[Repaired]:
    """Return the machines repaired in the twelve months up to the end of the period, the most often first."""
    last = told.last_day
    cases = [
        case
        for case in failures(told.now.slice.cases)
        if last - _YEAR < case.day <= last
        and any(visit.defective_parts or visit.fitted for visit in case.visits)
    ]
    held: dict[str, list[Case]] = {}
    seen: dict[str, MachineFacets] = {}
    for case in cases:
        machines = {
            machine.identity.casefold(): machine
            for visit in case.visits
            for machine in visit.machines
            if machine.identity and is_known(machine.identity)
        }
        for key, machine in machines.items():
            held.setdefault(key, []).append(case)
            seen[key] = machine
    found = [
        Repaired(
            machine=told.customer.machine(key) or seen[key],
            site=theirs[-1].first.site,
            reports=tuple(case.first for case in theirs),
            is_of_period=any(told.period.has(case.day) for case in theirs),
        )
        for key, theirs in held.items()
    ]
    return sorted(found, key=lambda one: (-len(one.reports), one.machine.identity or ""))


def _recurrences(told: Told) -> Iterator[Opportunity]:
    language, found = told.language, told.now.returns
    if not found:
        return
    window = written.duration(told.settings.recurrence.window, language)
    lead = words.RECURRENCES_LEAD.format_in(
        language, len(found), number=numeral(len(found), language), window=window
    )
    yield Opportunity(
        title=words.RECURRENCES.of(language),
        lead=run(lead),
        evidence=tuple(_came_back(one, told) for one in found),
        advice=(words.RECURRENCES_ADVICE.of(language),),
    )


def _came_back(found: Return, told: Told) -> Runs:
    language, earlier = told.language, earlier_of(found)
    days = earlier.days
    text = words.CAME_BACK.none if days == 0 else words.CAME_BACK.one
    job = job_of(found.case, language)
    return phrase(
        words.CAME_BACK.more if days > 1 else text,
        language,
        what=capitalised(run(job.name)),
        days=numeral(days, language),
        report=report_run(found.case.first, language),
        earlier=report_run(earlier.report, language),
    )


def _worn(worn: list[Repaired], told: Told) -> Iterator[Opportunity]:
    if not worn:
        return
    language, count = told.language, len(worn)
    last = told.last_day
    covered = [one for one in worn if (until := _warranty(one)) and until >= last]
    names = (machine_name(one.machine, told.customer, language, one.site) for one in covered)
    advice = [words.WARRANTY_ADVICE.format_in(language, machine=name) for name in names]
    if len(covered) < count:
        advice.append(words.WORN_ADVICE.of(language))
    lead = words.WORN_LEAD.format_in(
        language,
        count,
        number=sentence_number(count, language),
        day=written.day(last, language),
    )
    yield Opportunity(
        title=words.WORN.of(language),
        lead=run(lead),
        evidence=tuple(_worn_machine(one, told) for one in worn),
        advice=tuple(advice),
    )


def _worn_machine(one: Repaired, told: Told) -> Runs:
    language = told.language
    until, years = _warranty(one), _age(one, told.last_day)
    warranty = ""
    if until:
        text = words.IN_WARRANTY if until >= told.last_day else words.OUT_OF_WARRANTY
        warranty = text.format_in(language, day=written.day(until, language))
    return phrase(
        words.WORN_MACHINE,
        language,
        machine=machine_name(one.machine, told.customer, language, one.site),
        repairs=counted(len(one.reports), words.REPAIRS, language),
        reports=reports_named(one.reports, language),
        age=words.AGE.format_in(language, years, number=numeral(years, language)),
        warranty=warranty,
    )


def _no_plan(repaired: list[Repaired], told: Told) -> Iterator[Opportunity]:
    """Yield that preventive visits are missing where a contract plans none and machines fail again and again."""
    contracts, language, last = told.now.contracts, told.language, told.last_day
    visited = any(
        report.kind in PLANNED and last - _YEAR < day_of(report) <= last
        for report in told.now.slice.reports
    )
    if not contracts or visited or any(contract.planned for contract in contracts):
        return
    repairs = {ReportKey.of(report) for one in repaired for report in one.reports}
    if len(repairs) < MANY_REPAIRS:
        return
    yield Opportunity(
        title=words.NO_PLAN.of(language),
        lead=phrase(
            words.NO_PLAN_LEAD,
            language,
            repairs=counted(len(repairs), words.REPAIRS, language),
            day=written.day(last, language),
        ),
        evidence=tuple(
            phrase(
                words.NO_PLAN_MACHINE,
                language,
                machine=machine_name(one.machine, told.customer, language, one.site),
                repairs=counted(len(one.reports), words.REPAIRS, language),
                reports=reports_named(one.reports, language),
            )
            for one in repaired
        ),
        advice=(words.NO_PLAN_ADVICE.of(language),),
    )


def _is_worn(one: Repaired, told: Told) -> bool:
    count = len(one.reports)
    is_old = _age(one, told.last_day) >= OLD
    return count >= MANY_REPAIRS or (is_old and count >= REPAIRS_OF_OLD)


def _warranty(one: Repaired) -> date | None:
    return one.machine.warranty if isinstance(one.machine, Machine) else None


def _age(one: Repaired, day: date) -> int:
    """Return a machine's age in whole years on a day; 0 where nobody knows when it was bought."""
    bought = one.machine.purchased if isinstance(one.machine, Machine) else None
    if bought is None:
        return 0
    return max(day.year - bought.year - ((day.month, day.day) < (bought.month, bought.day)), 0)
