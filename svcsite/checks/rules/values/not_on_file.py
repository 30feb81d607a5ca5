"""A contact, machine or site given by name alone that `customer.md` does not have."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.checks.unregistered import unregistered
from svcsite.words.text import Text


@rule(
    "SV306",
    "not-on-file",
    severity="warning",
    about="report",
    en='"{value}" ({field}) is not in the customer\'s file{hint}',
    pt='"{value}" ({field}) não está no cadastro do cliente{hint}',
    help=Text(
        en="correct it, add it to customer.md, or write it out in full",
        pt="corrija, acrescente ao customer.md, ou escreva os dados completos",
    ),
)
def not_on_file(subject: Subject) -> Iterator[Finding]:
    report, customer = subject.report, subject.customer
    assert report is not None
    if customer is None:
        return
    contact = report.contact
    if (
        contact is not None
        and contact.name
        and not (contact.known or contact.email or contact.phone)
    ):
        known = [c.name for c in customer.contacts if c.name]
        yield unregistered(subject, ("contact",), contact.name, known)
    if report.site is not None and customer.sites and customer.site(report.site) is None:
        known = [s.name for s in customer.sites if s.name]
        yield unregistered(subject, ("site",), report.site, known)
    for n, machine in enumerate(report.product):
        if machine.identity and not (machine.known or machine.brand or machine.model):
            known = [m for x in customer.machines for m in (x.serial, x.tag) if m]
            yield unregistered(subject, ("product", n), machine.identity, known)
