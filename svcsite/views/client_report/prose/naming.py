"""How a client report names things: periods, reports, contracts, persons, lists of them."""

from __future__ import annotations

from svcsite.ledger.key import ReportKey, day_of
from svcsite.record.customer import Contract
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.values import KINDS
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Run
from svcsite.views.client_report.prose.jobs import lowered
from svcsite.views.client_report.told import Told
from svcsite.views.elements import joined
from svcsite.views.listing import subject
from svcsite.views.periods import period_title
from svcsite.words.client_report import naming as words


def in_period(period: Period, language: Language) -> str:
    """Return a period as a sentence has it: `em outubro de 2026`, `no 3º trimestre de 2026`."""
    title = period_title(period, language)
    return words.IN_PERIOD[period.months].format_in(language, period=title)


def report_run(report: Facets, language: Language) -> Run:
    """Return what a sentence calls a report, and which it is: `chamado 48213, de 02/10/2026`."""
    day = written.day(day_of(report), language)
    named = words.CASE if report.ticket else words.VISIT
    text = named.format_in(language, ticket=report.ticket, day=day)
    return Run(text=text, report=ReportKey.of(report))


def report_name(report: Facets, language: Language) -> str:
    """Return what a list calls a report: its day, its ticket, what it is about."""
    return joined(
        written.day(day_of(report), language), report.ticket, about(report, language), by=" · "
    )


def mention_name(report: Facets, told: Told) -> str:
    """Return what a long list calls a report, shortly: its day and its ticket, or else what it is about.

    The year stands there only where it is not the period's.
    """
    day, language = day_of(report), told.language
    short = written.day(day, language)
    if day.year == told.period.year:
        short = written.patterned(day, words.DAY, language)
    name = report.ticket or lowered(about(report, language))
    return words.MENTION.format_in(language, day=short, name=name)


def kind_name(kind: str, language: Language) -> str:
    """Return what a client reads for the kind of a report, by its canonical name."""
    if kind == "preventive":
        return words.PREVENTIVE.of(language)
    return KINDS[kind].label[language]


def about(report: Facets, language: Language) -> str:
    """Return what a report is about, in a few words: the service, or the machines, or its kind."""
    is_told = report.service or report.machines
    return subject(report, language) if is_told else kind_name(report.kind, language)


def contract_name(contract: Contract, language: Language) -> str:
    """Return what a sentence calls a contract: `contrato nº C-2025-003`."""
    if not contract.number:
        return words.THE_CONTRACT.of(language)
    return words.CONTRACT.format_in(language, number=contract.number)


def person(typed: str | None, settings: Settings) -> str:
    """Return the name of whoever is to do something: a rep's, or as typed; empty where nobody is named."""
    rep = settings.find_rep(typed) if typed else None
    return settings.rep_name(rep) if rep else typed or ""
