"""One report in a list: when, whose, what, how it ended, what the customer thought of it."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.ledger.key import ReportKey, day_of
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.machine import Machine
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.unknown import known
from svcsite.record.vocabulary.values import KINDS, OUTCOMES
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Badge, Link, Tone, joined
from svcsite.words import pages as words

_TONES: dict[str, Tone] = {
    "resolved": "good",
    "partial": "waiting",
    "open": "waiting",
    "waiting customer": "waiting",
    "waiting part": "waiting",
    "waiting third party": "waiting",
    "unproductive": "bad",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A row that leads to a report, of the key `acme/2026-10-02-printer-jam`.

    `rating` is the score, or empty where there is none.
    """

    key: str
    day: str
    customer: Link
    what: Link
    kind: str
    ticket: str
    outcome: Badge
    rating: str


def report_row(report: Facets, customer: Customer, settings: Settings, start: str) -> ReportRow:
    """Return the row of a report, for the page at `start`."""
    language = settings.language
    score = report.score
    return ReportRow(
        key=str(ReportKey.of(report)),
        day=written.day(day_of(report), language),
        customer=Link(
            text=customer.title, href=links.relative(links.customer(customer.slug), start)
        ),
        what=Link(
            text=subject(report, language),
            href=links.relative(links.report(report.customer, report.id), start),
        ),
        kind=KINDS[report.kind].label[language],
        ticket=report.ticket or "",
        outcome=outcome_badge(report, language),
        rating="" if score is None else written.number(score, language),
    )


def subject(report: Facets, language: Language) -> str:
    """Return what a report is about, in a few words: the service, or the machines."""
    if report.service:
        return report.service
    if not report.machines:
        return KINDS[report.kind].label[language]
    first = machine_title(report.machines[0], language)
    return words.AND_MORE.format_in(language, len(report.machines) - 1, first=first)


def machine_title(machine: Machine | MachineFacets, language: Language) -> str:
    """Return what to call a machine: what it is and its make as far as known, or else its number."""
    return (
        joined(known(machine.description), make(machine))
        or machine.identity
        or words.LABELS["machine"].of(language)
    )


def make(machine: Machine | MachineFacets) -> str:
    """Return the brand and the model of a machine; empty where neither says anything."""
    return joined(known(machine.brand), known(machine.model), by=" ")


def outcome_badge(report: Facets | Report, language: Language) -> Badge:
    """Return how a report ended, coloured by whether something remains to be done."""
    label = OUTCOMES[report.outcome].label[language]
    return Badge(text=label, tone=_TONES.get(report.outcome, "plain"))
