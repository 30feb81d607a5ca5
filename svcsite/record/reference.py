"""What a report refers to, put in place: the contact and the machines in `customer.md`, causes, reps.

What is not found stays as it was typed, and is for the checks to speak of.
"""

from __future__ import annotations

from typing import Any, TypeVar

from svcsite.record.customer import Customer
from svcsite.record.machine import Contact, Machine
from svcsite.record.report import Report, Signature
from svcsite.record.settings import Settings


def with_references(report: Report, customer: Customer, settings: Settings) -> Report:
    """Give the report with all it refers to by name, serial number or tag."""
    update: dict[str, Any] = {"product": tuple(_machine(m, customer) for m in report.product)}
    if report.contact is not None:
        update["contact"] = _contact(report.contact, customer)
    if report.cause is not None:
        update["cause"] = settings.find_cause(report.cause) or report.cause
    for field in ("rep", "involved"):
        typed = getattr(report, field)
        if typed is not None:
            update[field] = settings.find_rep(typed) or typed
    update["team"] = tuple(settings.find_rep(name) or name for name in report.team)
    if report.site is not None and (site := customer.site(report.site)):
        update["site"] = site.name
    if report.signed is not None:
        update["signed"] = _signature(report.signed, report.rep, settings)
    return report.model_copy(update=update)


def _contact(contact: Contact, customer: Customer) -> Contact:
    known = customer.contact(contact.name) if contact.name else None
    if known is None:
        return contact
    return _merged(known, contact).model_copy(update={"known": True})


def _machine(machine: Machine, customer: Customer) -> Machine:
    reference = machine.reference or machine.serial or machine.tag
    known = customer.machine(reference) if reference else None
    if known is not None:
        return _merged(known, machine).model_copy(update={"known": True, "reference": None})
    if machine.reference is not None:
        return machine.model_copy(update={"serial": machine.reference, "reference": None})
    return machine


T = TypeVar("T", Contact, Machine)


def _merged(known: T, typed: T) -> T:
    """Give what is known with what was typed over it: a report may correct its customer's file."""
    written = {name: getattr(typed, name) for name in typed.model_fields_set}
    return known.model_copy(update={k: v for k, v in written.items() if v is not None})


def _signature(signature: Signature, rep: str | None, settings: Settings) -> Signature:
    by = signature.by or rep
    return signature.model_copy(update={"by": (settings.find_rep(by) or by) if by else None})
