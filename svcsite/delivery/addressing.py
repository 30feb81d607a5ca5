"""Whom a client report goes to, and from whom: only addresses that a mail can be sent to."""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import parseaddr

from svcsite.delivery.errors import DeliveryError
from svcsite.delivery.mail import Mailbox
from svcsite.delivery.server import SENDER
from svcsite.record.customer import Customer
from svcsite.record.settings import Settings
from svcsite.words import delivery as words


def recipients(customer: Customer, settings: Settings, path: str) -> tuple[Mailbox, ...]:
    """Return the contacts that receive the report, each address once, in the order of the customer's file.

    `path` is that file's. Raises `DeliveryError` where nobody does, or somebody has no address to send to.
    """
    found: dict[str, Mailbox] = {}
    for contact in customer.contacts:
        if not contact.receives_report:
            continue
        if not contact.email:
            facts = {"name": contact.name or customer.title, "path": path}
            raise DeliveryError(words.NO_ADDRESS, settings.language, **facts)
        mailbox = _mailbox(contact.name or "", contact.email, settings, path)
        found.setdefault(mailbox.address.lower(), mailbox)
    if not found:
        facts = {"customer": customer.title, "path": path}
        raise DeliveryError(words.NOBODY, settings.language, **facts)
    return tuple(found.values())


def sender(
    settings: Settings, environment: Mapping[str, str], path: str
) -> tuple[Mailbox, Mailbox | None]:
    """Return whom the mail is from, and where answers go if not there.

    From is `SVCSITE_SMTP_FROM` (an address, or `Name <address>`), else the company's address in the settings at `path`,
    which gets the answers either way. Raises `DeliveryError` where there is neither, or no good one.
    """
    company = _mailbox(settings.name, settings.email, settings, path) if settings.email else None
    name, address = parseaddr(environment.get(SENDER, ""))
    if not address:
        if environment.get(SENDER, "").strip():
            facts = {"address": environment[SENDER], "path": SENDER}
            raise DeliveryError(words.BAD_ADDRESS, settings.language, **facts)
        if company is None:
            raise DeliveryError(words.NO_SENDER, settings.language, path=path)
        return company, None
    named = _mailbox(name or settings.name, address, settings, SENDER)
    same = company is None or company.address.lower() == named.address.lower()
    return named, None if same else company


def _mailbox(name: str, typed: str, settings: Settings, path: str) -> Mailbox:
    # Loaded late: it takes as long as all the rest.
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415

    try:
        address = validate_email(typed, check_deliverability=False).ascii_email
    except EmailNotValidError:
        address = None
    if address is None:
        facts = {"address": typed, "path": path}
        raise DeliveryError(words.BAD_ADDRESS, settings.language, **facts)
    return Mailbox(name=name, address=address)
