"""What remains to be done as rows: open cases, recurring faults, steps that were promised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.clock import zone_of
from svcsite.record.customer import Customer
from svcsite.record.moment import Moment
from svcsite.record.settings import Settings
from svcsite.views.figures import reason_text
from svcsite.views.listing import subject
from svcsite.views.next_steps import Promise
from svcsite.views.open_cases import Waiting
from svcsite.views.recurrences import Judged
from svcsite.views.tables.reports import (
    cause_cell,
    customer_cell,
    outcome_cell,
    page_of,
    priority_cell,
    rep_cell,
)
from svcsite.views.tables.table import Coded, Kind, Row, shape

OPEN_CASES = shape(
    "open-cases",
    report=Kind.TEXT,
    customer=Kind.TEXT,
    ticket=Kind.TEXT,
    subject=Kind.TEXT,
    priority=Kind.TEXT,
    outcome=Kind.TEXT,
    rep=Kind.TEXT,
    opened=Kind.MOMENT,
    age_days=Kind.INTEGER,
    deadline=Kind.MOMENT,
    is_late=Kind.BOOLEAN,
    page=Kind.TEXT,
)
"""A row for each open case."""

RECURRENCES = shape(
    "recurrences",
    report=Kind.TEXT,
    date=Kind.DATE,
    customer=Kind.TEXT,
    subject=Kind.TEXT,
    cause=Kind.TEXT,
    came_back=Kind.BOOLEAN,
    earlier_report=Kind.TEXT,
    days_between=Kind.INTEGER,
    left_out=Kind.TEXT,
    page=Kind.TEXT,
)
"""A row for each case with which an earlier one could have come back."""

NEXT_STEPS = shape(
    "next-steps",
    step=Kind.TEXT,
    owner=Kind.TEXT,
    due=Kind.DATE,
    is_late=Kind.BOOLEAN,
    report=Kind.TEXT,
    customer=Kind.TEXT,
    subject=Kind.TEXT,
    page=Kind.TEXT,
)
"""A row for each step that remains to be done."""


def open_case_rows(waiting: Iterable[Waiting], settings: Settings) -> Iterator[Row]:
    """Yield the rows of open cases, in the order given."""
    language = settings.language
    for one in waiting:
        case, due = one.open.case, one.due
        local = due.moment.astimezone(zone_of(case.customer, settings)) if due.moment else None
        yield (
            str(case.key),
            customer_cell(case.customer),
            case.first.ticket,
            subject(case.first, language),
            priority_cell(case.priority, language),
            outcome_cell(case.last.outcome, language),
            rep_cell(case.last.rep, settings),
            case.begins,
            one.open.age.days,
            Moment(local.date(), local) if local else None,
            None if due.limit is None else due.late is not None,
            page_of(case.first),
        )


def recurrence_rows(
    judged: Iterable[Judged], customers: Mapping[str, Customer], settings: Settings
) -> Iterator[Row]:
    """Yield the rows of cases, each told by the report that began it, in the order given."""
    language = settings.language
    for one in judged:
        report, earlier, reason = one.report, one.earlier, one.reason
        yield (
            str(ReportKey.of(report)),
            day_of(report),
            customer_cell(customers[report.customer]),
            subject(report, language),
            cause_cell(report.cause, settings),
            None if reason else earlier is not None,
            str(ReportKey.of(earlier.report)) if earlier else None,
            earlier.days if earlier else None,
            Coded(code=reason.value, label=reason_text(reason, language)) if reason else None,
            page_of(report),
        )


def next_step_rows(
    promises: Iterable[Promise],
    today: date,
    customers: Mapping[str, Customer],
    settings: Settings,
) -> Iterator[Row]:
    """Yield the rows of promised steps as of a day: the earliest first, those without a date last."""
    ordered = sorted(
        promises,
        key=lambda p: (p.step.due or date.max, day_of(p.report), ReportKey.of(p.report)),
    )
    for one in ordered:
        step, report = one.step, one.report
        rep = settings.find_rep(step.owner) if step.owner else None
        yield (
            step.text,
            rep_cell(rep, settings) or step.owner,
            step.due,
            step.due < today if step.due else None,
            str(ReportKey.of(report)),
            customer_cell(customers[report.customer]),
            subject(report, settings.language),
            page_of(report),
        )
