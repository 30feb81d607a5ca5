"""The mail itself, as the bytes of an `.eml` file (RFC 5322): the same bytes for the same letter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from hashlib import blake2b
from mimetypes import guess_type
from pathlib import Path

from svcsite.delivery.harmless import attachment_name, person_name
from svcsite.delivery.letter import Letter
from svcsite.delivery.mail_html import letter_html
from svcsite.delivery.mail_text import letter_text

_DRAFT = b"X-Unsent: 1\r\n"
_ANY_TYPE = "application/octet-stream"
_QUOTED = "quoted-printable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """Who a mail is from or goes to: a name as typed, and an address in ASCII that was held against the rules."""

    name: str
    address: str

    def header(self) -> Address:
        """Return it for a header, in which no name can be more than a name."""
        return Address(display_name=person_name(self.name), addr_spec=self.address)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that goes along."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """All of a mail that is not its letter.

    `on` is its date (aware). `key` names what is delivered and is the same whenever it is made again; `replies` is
    where answers go, None for the sender.
    """

    sender: Mailbox
    recipients: tuple[Mailbox, ...]
    on: datetime
    key: str
    replies: Mailbox | None = None


def mail(
    letter: Letter, envelope: Envelope, attachments: Iterable[Attachment], project: Path
) -> bytes:
    """Return a letter as a draft with its attachments, which programs open as a mail that is yet to be sent."""
    message = EmailMessage(policy=policy.SMTP)
    message["X-Unsent"] = "1"
    message["From"] = envelope.sender.header()
    message["To"] = [recipient.header() for recipient in envelope.recipients]
    if envelope.replies:
        message["Reply-To"] = envelope.replies.header()
    message["Subject"] = letter.subject
    message["Date"] = envelope.on
    message["Message-ID"] = _message_id(envelope)
    message.set_content(letter_text(letter), cte=_QUOTED)
    message.add_alternative(letter_html(letter, project), subtype="html", cte=_QUOTED)
    for attachment in attachments:
        name = attachment_name(attachment.name)
        main, _, sub = (guess_type(name, strict=True)[0] or _ANY_TYPE).partition("/")
        # A text would be written anew in another form; what is attached stays as it is.
        if main not in {"application", "image", "audio", "video"}:
            main, _, sub = _ANY_TYPE.partition("/")
        message.add_attachment(attachment.data, maintype=main, subtype=sub, filename=name)
    # Only now: each part that is added takes such headers along.
    message["Content-Language"] = letter.language
    _part(message, envelope.key)
    return message.as_bytes()


def is_draft(data: bytes) -> bool:
    """Tell whether a file is a mail that `mail` made."""
    return data.startswith(_DRAFT)


def as_sent(draft: bytes) -> bytes:
    """Return a mail without the mark that makes it a draft."""
    return draft.removeprefix(_DRAFT)


def addresses(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the address that a mail made by `mail` is from, and those that it goes to."""
    headers = BytesHeaderParser(policy=policy.SMTP).parsebytes(data)
    sender, recipients = (
        tuple(address.addr_spec for address in getattr(headers[name], "addresses", ()))
        for name in ("From", "To")
    )
    return "".join(sender[:1]), recipients


def _message_id(envelope: Envelope) -> str:
    domain = envelope.sender.address.rpartition("@")[2]
    return f"<{envelope.key}@{domain}>"


def _part(message: EmailMessage, key: str) -> None:
    """Give the parts borders that depend on nothing but the mail, and that no part's encoding can hold."""
    digest = blake2b(key.encode(), digest_size=12).hexdigest()
    parts = (part for part in message.walk() if part.is_multipart())
    for number, part in enumerate(parts):
        part.set_boundary(f"=_{digest}_{number}")
