"""Mails of the reports in the examples, made and read back as a mail program reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from html.parser import HTMLParser
from pathlib import Path
from typing import cast

from svcsite.delivery.letter import letter
from svcsite.delivery.mail import Attachment, Envelope, Mailbox, mail
from svcsite.views.client_report.blocks import Block
from svcsite.views.client_report.report import ClientReport

PROJECT = Path(__file__).parents[2]
ANA = Mailbox(name="Ana Souza", address="ana@tropeiro.example")
CARLOS = Mailbox(name="Carlos Lima", address="carlos@tropeiro.example")
HORIZONTE = Mailbox(name="Horizonte Assistência", address="contato@horizonte.example")
PDF = Attachment(name="tropeiro-2026-10.pdf", data=b"%PDF-1.7\r\n\x00\xff")


def envelope(*recipients: Mailbox, **changes) -> Envelope:
    """What is outside the letter: from Horizonte to Ana, on 4 November."""
    made = Envelope(
        sender=HORIZONTE,
        recipients=recipients or (ANA,),
        on=datetime(2026, 11, 4, 12, 30, tzinfo=UTC),
        key="tropeiro.2026-10.1.0f0f0f0f0f0f0f0f",
    )
    return replace(made, **changes)


def draft(report: ClientReport, outside: Envelope | None = None, *attached: Attachment) -> bytes:
    """The bytes of a report's mail with its PDF and what else goes along."""
    outside = outside or envelope()
    names = [one.name for one in outside.recipients]
    told = letter(report, names, [one.name for one in attached], every=[1])
    return mail(told, outside, (PDF, *attached), PROJECT)


def opened(data: bytes) -> EmailMessage:
    """A mail as a program reads it; what is wrong in it fails the test."""
    message = BytesParser(policy=policy.SMTP).parsebytes(data)
    for part in message.walk():
        assert part.defects == []
    return message


def text_of(message: EmailMessage, kind: str) -> str:
    """The text or the HTML of a mail, by `plain` or `html`."""
    part = cast("EmailMessage", message.get_body((kind,)))
    return part.get_content()


def telling(report: ClientReport, *blocks: Block) -> ClientReport:
    """The report with these blocks for a summary."""
    summary = replace(report.sections[0], blocks=blocks)
    return replace(report, sections=(summary, *report.sections[1:]))


def everything(report: ClientReport) -> ClientReport:
    """The report with all its blocks, of every kind, in the summary."""
    return telling(report, *(block for section in report.sections for block in section.blocks))


class Elements(HTMLParser):
    """The elements of an HTML text with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._hidden = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self._hidden = tag in {"style", "title"}

    def handle_endtag(self, _tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.text += data

    def attributes(self, name: str) -> Iterator[str]:
        """All values of an attribute."""
        return (attributes[name] or "" for _, attributes in self.found if name in attributes)

    @property
    def tags(self) -> set[str]:
        """The names of the elements that there are."""
        return {tag for tag, _ in self.found}
