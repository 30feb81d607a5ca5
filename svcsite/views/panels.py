"""The head of a report: for whom, on what, and how the job was handled."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.record.customer import Customer
from svcsite.record.machine import Contact
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import REPORT
from svcsite.record.vocabulary.unknown import known
from svcsite.record.vocabulary.values import CHANNELS, KINDS, PRIORITIES
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Fact, Link, Table, fact, joined, phone_link
from svcsite.views.listing import machine_title
from svcsite.views.machines import machine_facts, machine_link, machine_table, model_link
from svcsite.views.people import rep_link
from svcsite.words import pages as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A titled group of facts, or a table where there are several things of a kind.

    `href` is where the lead leads, and `histories` where the rows of the table do; both may be empty.
    """

    title: str
    lead: str = ""
    href: str = ""
    facts: tuple[Fact, ...] = ()
    table: Table | None = None
    histories: tuple[str, ...] = ()


def panels(report: Report, customer: Customer, settings: Settings) -> tuple[Panel, ...]:
    """Return the groups of facts at the head of a report, without the empty ones."""
    language = settings.language
    found = [
        Panel(
            title=words.LABELS["customer"].of(language),
            lead=customer.title,
            facts=_customer_facts(report, customer, language),
        ),
        *_product_panels(report, language),
        Panel(title=words.LABELS["job"].of(language), facts=_job_facts(report, settings)),
    ]
    if report.readings:
        found.append(_readings_panel(report, language))
    return tuple(panel for panel in found if panel.lead or panel.facts or panel.table)


def _customer_facts(report: Report, customer: Customer, language: Language) -> tuple[Fact, ...]:
    site = customer.site(report.site) if report.site else None
    facts = fact(_label("site", language), report.site, site.address if site else "")
    if report.contact is not None:
        facts += _contact(report.contact, language)
    facts += fact(_label("received_by", language), report.received_by)
    return tuple(facts)


def _contact(contact: Contact, language: Language) -> list[Fact]:
    """Return a person with the ways to reach them as one fact."""
    ways = (
        (joined(contact.name, contact.role, by=", "), ""),
        (contact.phone, phone_link(contact.phone or "")),
        (contact.email, f"mailto:{contact.email}"),
    )
    known = tuple(Link(text=text, href=href) for text, href in ways if text)
    return [Fact(label=_label("contact", language), values=known)] if known else []


def _product_panels(report: Report, language: Language) -> list[Panel]:
    """Return what the work was on: a service, one machine as facts, or several as a table."""
    start = links.report(report.customer, report.id)
    meter = fact(_label("meter", language), report.meter)
    if report.service is not None:
        title = words.LABELS["service"].of(language)
        described = fact(words.LABELS["description"].of(language), report.service.description)
        return [Panel(title=title, lead=report.service.title or "", facts=(*described, *meter))]
    title = words.LABELS["machine"].of(language)
    if len(report.product) == 1:
        machine = report.product[0]
        told = machine_facts(machine, report.customer, language, at=report.site, start=start)
        what = known(machine.description)
        lead = what or machine_title(machine, language)
        href = "" if what else model_link(machine, start)
        return [Panel(title=title, lead=lead, href=href, facts=(*told, *meter))]
    if report.product:
        machines = machine_table(report.product, language)
        several = words.LABELS["several_machines"].of(language)
        histories = tuple(machine_link(one, report.customer, start) for one in report.product)
        return [Panel(title=several, facts=tuple(meter), table=machines, histories=histories)]
    return []


def _job_facts(report: Report, settings: Settings) -> tuple[Fact, ...]:
    language = settings.language
    facts: list[Fact] = []
    facts += fact(_label("ticket", language), report.ticket)
    facts += fact(_label("kind", language), KINDS[report.kind].label[language])
    if report.channel:
        facts += fact(_label("channel", language), CHANNELS[report.channel].label[language])
    if report.priority:
        facts += fact(_label("priority", language), PRIORITIES[report.priority].label[language])
    if report.rep:
        rep = rep_link(report.rep, settings, links.report(report.customer, report.id))
        facts += fact(_label("rep", language), rep.text, href=rep.href)
    facts += fact(_label("team", language), *(settings.rep_name(rep) for rep in report.team))
    if report.involved:
        facts += fact(_label("involved", language), settings.rep_name(report.involved))
    facts += fact(_label("reason", language), report.reason)
    if report.escalated is not None:
        sent = report.escalated
        reference = (
            words.ESCALATED_REFERENCE.format_in(language, reference=sent.reference)
            if sent.reference
            else ""
        )
        on = written.moment(sent.on, language) if sent.on else ""
        facts += fact(_label("escalated", language), joined(sent.to, on, reference))
    return tuple(facts)


def _readings_panel(report: Report, language: Language) -> Panel:
    facts = tuple(Fact(label=name, values=(Link(text=text),)) for name, text in report.readings)
    return Panel(title=words.LABELS["readings"].of(language), facts=facts)


def _label(name: str, language: Language) -> str:
    return REPORT[name].label[language]
