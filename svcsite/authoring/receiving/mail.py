"""A mail as parcels: its attachments, the report pasted into it, the mails that it passes on.

Whatever a mail claims, only so much of it is looked at: its size, how deep one mail lies in another and how many parts
it has are limited. Archives in it are not opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import default
from typing import Any

from svcsite.authoring.receiving.body import pasted, unfolded
from svcsite.authoring.receiving.naming import read_label
from svcsite.authoring.receiving.parcel import Item, Mishap, Parcel, Sender
from svcsite.formats.harmless import one_line
from svcsite.source.files import FILE_LIMIT
from svcsite.words import receiving as words
from svcsite.words.text import Text

MAIL_LIMIT = 64 * 1024 * 1024
"""The largest mail that is read, in bytes; what servers let through is half of it."""

PART_LIMIT = 200
DEPTH_LIMIT = 4
"""How deep one mail may lie in another that passes it on."""

_NAME_LIMIT = 80
_HEADER_LIMIT = 2_000
_NESTED = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_ADDRESS = re.compile(r"[\w.!#$%&'*+/?^`{|}~-]{1,64}@[\w.-]{1,255}", re.ASCII)
_REPLY = re.compile(r"(?:(?:re|res|fw|fwd|enc|rv|aw)\s*:\s*)+", re.IGNORECASE)
_WRITTEN = ("text/plain", "text/markdown", "text/x-markdown")
_FENCE = b"---"
_SILENT = ("text/html", "text/calendar", "application/pgp-signature", "application/pkcs7-signature")


def read_mail(data: bytes, origin: str, photo_limit: int) -> Iterator[Parcel]:
    """Read one mail: what it carries, and after it each mail that it passes on, as parcels of their own senders.

    Never raises for what it holds: what cannot be read is a mishap.
    """
    if len(data) > MAIL_LIMIT:
        facts = {"limit": words.size(MAIL_LIMIT)}
        yield Parcel.of_none(Mishap(name="", origin=origin, reason=words.TOO_LARGE, facts=facts))
        return
    # The parser of the standard library goes as deep as the mail says.
    if len(_NESTED.findall(data)) > PART_LIMIT:
        yield Parcel.of_none(Mishap(name="", origin=origin, reason=words.MAIL_TOO_DEEP))
        return
    try:
        message = message_from_bytes(data, policy=default)
        found = list(_parcels(message, origin, photo_limit, depth=0))
    except Exception:  # noqa: BLE001 - the library raises what it likes for headers that make no sense
        yield Parcel.of_none(Mishap(name="", origin=origin, reason=words.MAIL_BROKEN))
        return
    yield from found


def _parcels(
    message: EmailMessage, origin: str, photo_limit: int, *, depth: int
) -> Iterator[Parcel]:
    mail = _Mail(origin=origin, photo_limit=photo_limit, subject=_subject(message))
    mail.take(message, related=False)
    sender = _sender(message)
    if not mail.items and not mail.mishaps and mail.might_have is not None:
        mail.complain(mail.might_have, words.NO_REPORT_IN_MAIL)
    yield Parcel(
        origin=origin,
        sender=sender,
        items=tuple(mail.items),
        mishaps=tuple(mail.mishaps),
        passed_over=tuple(mail.passed_over),
        alone=True,
    )
    for number, inner in enumerate(mail.passed_on, start=1):
        place = f"{origin}/{number}"
        if depth + 1 >= DEPTH_LIMIT:
            mishap = Mishap(name="", origin=place, reason=words.MAIL_TOO_DEEP)
            yield Parcel.of_none(mishap, sender)
        else:
            yield from _parcels(inner, place, photo_limit, depth=depth + 1)


@dataclass(slots=True, kw_only=True)
class _Mail:
    """One mail while its parts are looked through."""

    origin: str
    photo_limit: int
    subject: str
    items: list[Item] = field(default_factory=list)
    mishaps: list[Mishap] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    passed_on: list[EmailMessage] = field(default_factory=list)
    might_have: str | None = None
    """What may have been meant for a report although it is none, by name; of HTML alone nobody can tell."""
    _parts: int = 0

    def take(self, part: EmailMessage, *, related: bool) -> None:
        """Look at a part and those in it; `related` is one that belongs to a mail's own looks."""
        self._parts += 1
        if self._parts > PART_LIMIT:
            if self._parts == PART_LIMIT + 1:
                self.complain("", words.MAIL_TOO_DEEP)
            return
        kind = part.get_content_type()
        payload = part.get_payload()
        if kind == "message/rfc822" and isinstance(payload, list):
            self.passed_on += [one for one in payload if isinstance(one, EmailMessage)]
        elif isinstance(payload, list):
            for one in payload:
                if isinstance(one, EmailMessage):
                    self.take(one, related=kind == "multipart/related")
        else:
            self._leaf(part, kind, related=related)

    def complain(self, name: str, reason: Text, **facts: object) -> None:
        """Say why something of this mail is not taken in."""
        self.mishaps.append(Mishap(name=name, origin=self.origin, reason=reason, facts=facts))

    def _leaf(self, part: EmailMessage, kind: str, *, related: bool) -> None:
        name = part.get_filename() or ""
        if not name and kind.startswith("image/"):
            name = f"photo.{part.get_content_subtype()}"
        if name or kind == "application/ms-tnef":
            self._named(part, kind, name or "winmail.dat", related=related)
        elif kind in _WRITTEN:
            self._text(part)
        elif kind == "text/html" and _FENCE in _bytes(part):
            self.might_have = self.might_have or ""

    def _named(self, part: EmailMessage, kind: str, name: str, *, related: bool) -> None:
        label = read_label(name)
        if label.kind == "photo" and related and label.id is None:
            self.passed_over.append(name)
        elif label.kind in {"photo", "report"}:
            self._keep(part, name, self.photo_limit if label.kind == "photo" else FILE_LIMIT)
        elif label.kind == "archive":
            self.complain(name, words.ARCHIVE_FILE)
        elif kind == "application/ms-tnef":
            self.complain(name, words.WINMAIL)
        elif kind not in _SILENT:
            self.passed_over.append(name)
            if not kind.startswith("image/"):
                self.might_have = self.might_have or name

    def _keep(self, part: EmailMessage, name: str, limit: int) -> None:
        data = _bytes(part)
        if len(data) > limit:
            self.complain(name, words.TOO_LARGE, limit=words.size(limit))
            return
        if part.get_content_maintype() == "text":
            data = _as_utf8(data, part)
        self.items.append(Item(name=name, origin=self.origin, data=data))

    def _text(self, part: EmailMessage) -> None:
        data = _bytes(part)
        if len(data) > FILE_LIMIT:
            return
        text = _as_utf8(data, part).decode("utf-8", "replace").replace("\r\n", "\n")
        if str(part.get_param("format", "")).lower() == "flowed":
            text = unfolded(text, deletes_space=str(part.get_param("delsp", "")).lower() == "yes")
        if report := pasted(text):
            # Shared as text, a report's name is often the subject.
            names = (self.subject, f"{self.subject}.md")
            name = next((one for one in names if read_label(one).id), "")
            self.items.append(
                Item(name=name, origin=self.origin, data=report.encode(), subject=self.subject)
            )


def _bytes(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _as_utf8(data: bytes, part: EmailMessage) -> bytes:
    """Give a text as UTF-8: it is that already, or is in what the mail says; else it stays as it is."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        charset = part.get_content_charset() or "windows-1252"
        try:
            return data.decode(charset).encode("utf-8")
        except (LookupError, UnicodeError, ValueError):
            return data
    return data


def _header(message: EmailMessage, name: str) -> Any:
    """Give a header, None where there is none; one that the library makes no sense of as it stands in the mail."""
    try:
        return message.get(name)
    except Exception:  # noqa: BLE001 - it raises what it likes, as for a name with a line end in it
        raw = (str(value) for key, value in message.raw_items() if key.lower() == name)
        return next(raw, None)


def _subject(message: EmailMessage) -> str:
    subject = one_line(str(_header(message, "subject") or "")).strip()
    return _REPLY.sub("", subject[: _NAME_LIMIT * 3], count=1)


def _sender(message: EmailMessage) -> Sender | None:
    """Give who sent a mail; what is no address is left out, and nothing of it can move a cursor or end a line."""
    header = _header(message, "from")
    addresses: tuple[Address, ...] = getattr(header, "addresses", ())
    if not addresses:
        found = _ADDRESS.findall(str(header or "")[:_HEADER_LIMIT])
        return Sender("", found[-1].lower()) if found else None
    first = addresses[0]
    name = " ".join(one_line(first.display_name).split())[:_NAME_LIMIT]
    address = first.addr_spec if _ADDRESS.fullmatch(first.addr_spec) else ""
    return Sender(name, address.lower()) if name or address else None
