"""Delivering a client report: its figures frozen, its PDF and its mail made.

All is made before anything is written, and the frozen record is put in place before the mail: so whatever a client
receives is frozen, and what could not be made was not delivered. Sending comes last (`posting`).
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from svcsite.audits.moved import moved
from svcsite.audits.today import Today
from svcsite.delivery.addressing import recipients, sender
from svcsite.delivery.archive import Delivery, shown
from svcsite.delivery.commit import Commit, commit_of
from svcsite.delivery.errors import DeliveryError
from svcsite.delivery.frozen import frozen
from svcsite.delivery.harmless import attachment_name
from svcsite.delivery.letter import letter
from svcsite.delivery.mail import Attachment, Envelope, is_draft, mail
from svcsite.delivery.refused import named, refused_reports
from svcsite.delivery.replaced import Replaced
from svcsite.delivery.storing import File, StoreError, store
from svcsite.delivery.terms import last_delivery, periodicity
from svcsite.record.delivered import Delivered
from svcsite.views.client_report.report import ClientReport
from svcsite.words import delivery as words

MAIL_LIMIT = 20 << 20
"""The largest mail, in bytes: most servers take 25 MB, and some 20."""

_MEGABYTE = 1 << 20
_HEAVIEST = 3
"""How many of the documents are named that make a mail too heavy."""


class Made(Protocol):
    """A PDF, and in sentences what was not printed as it was written."""

    @property
    def data(self) -> bytes:
        """The file's bytes."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a person should look at."""


MakePdf = Callable[[ClientReport], Made]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was frozen, the files in the order in which they were put in place, and what a person should know."""

    delivered: Delivered
    files: tuple[Path, ...]
    warnings: tuple[str, ...]


def deliver(delivery: Delivery, make_pdf: MakePdf, *, again: bool = False) -> Done:
    """Deliver a report: freeze its figures, write its PDF and its mail, which nobody has sent yet.

    Raises `DeliveryError` for what may not or cannot be delivered; then nothing was written.
    """
    archive = delivery.archive
    before = last_delivery(delivery, again=again)
    desk, edition = archive.desk, before.edition + 1 if before else 1
    report = desk.of(*delivery.key)
    _refuse_to_lose(delivery)
    commit = commit_of(archive.root, delivery.folder)
    made = make_pdf(report)
    pdf = Attachment(name=_pdf_name(delivery), data=made.data)
    attached = (pdf, *_enclosures(delivery))
    zone = delivery.customer.timezone or archive.settings.timezone
    record = frozen(
        report,
        desk.period(*delivery.key),
        desk.plan(*delivery.key),
        desk.narrative(*delivery.key),
        on=archive.now.astimezone(zone).replace(microsecond=0),
        commit=commit.name,
        files=(attachment.name for attachment in attached),
        edition=edition,
    )
    draft = _mail(delivery, report, record, attached, _replaced(delivery, before))
    files = (
        File(path=delivery.frozen_file, data=record.text().encode(), fresh=before is None),
        File(path=delivery.pdf_file, data=made.data),
        File(path=delivery.mail_file, data=draft),
    )
    try:
        store(files)
    except StoreError as error:
        text = words.IN_THE_WAY if error.taken else words.CANNOT_WRITE
        facts = {"path": delivery.facts(error.path)["path"], "reason": error.reason}
        raise DeliveryError(text, archive.language, **facts) from None
    warnings = [words.OF_PDF.format_in(archive.language, said=said) for said in made.warnings]
    paths = tuple(file.path for file in files)
    return Done(delivered=record, files=paths, warnings=(*warnings, *_warnings(delivery, commit)))


def _warnings(delivery: Delivery, commit: Commit) -> Iterator[str]:
    """Yield what a person should know who delivers from an archive in its present state."""
    language = delivery.archive.language
    if delivery.period.months not in periodicity(delivery):
        yield words.NOT_ASKED.format_in(language, **delivery.facts(delivery.customer_file))
    if refused := refused_reports(delivery):
        yield words.REFUSED_FILES.format_in(language, len(refused), files=named(refused, delivery))
    if not commit.is_whole:
        yield words.UNCOMMITTED.of(language)


def _refuse_to_lose(delivery: Delivery) -> None:
    """Raise `DeliveryError` where a file that a person put there would be written over."""
    # Typst takes its time to load.
    from svcsite.delivery.pdf.typeset import is_ours  # noqa: PLC0415

    for path, ours in ((delivery.pdf_file, is_ours), (delivery.mail_file, is_draft)):
        if path.exists() and not (path.is_file() and ours(path.read_bytes())):
            facts = delivery.facts(path)
            raise DeliveryError(words.NOT_OURS, delivery.archive.language, **facts)


def _mail(
    delivery: Delivery,
    report: ClientReport,
    record: Delivered,
    attached: tuple[Attachment, ...],
    replaced: Replaced | None,
) -> bytes:
    archive = delivery.archive
    to = recipients(
        delivery.customer, archive.settings, delivery.facts(delivery.customer_file)["path"]
    )
    from_, replies = sender(
        archive.settings, archive.environment, delivery.facts(delivery.settings_file)["path"]
    )
    envelope = Envelope(
        sender=from_,
        recipients=to,
        on=record.delivered_on,
        key=f"{record.customer}.{record.period}.{record.edition}.{record.fingerprint[:16]}",
        replies=replies,
    )
    names, enclosed = [one.name for one in to], [one.name for one in attached[1:]]
    every = periodicity(delivery)
    told = letter(report, names, enclosed, every=every, replaced=replaced)
    data = mail(told, envelope, attached, archive.project)
    if len(data) > MAIL_LIMIT:
        raise _too_heavy(delivery, len(data), attached)
    return data


def _replaced(delivery: Delivery, before: Delivered | None) -> Replaced | None:
    """Return what was delivered before, and in what it was wrong; None for a first delivery."""
    if before is None:
        return None
    archive = delivery.archive
    zone = delivery.customer.timezone or archive.settings.timezone
    return Replaced(
        day=before.delivered_on.astimezone(zone).date(),
        moved=tuple(moved(before, Today.of(archive.desk.period(*delivery.key)))),
    )


def _too_heavy(delivery: Delivery, size: int, attached: tuple[Attachment, ...]) -> DeliveryError:
    """Return what to say of a mail of `size` bytes: whether its PDF or the documents should be made smaller."""
    language, (pdf, *documents) = delivery.archive.language, attached
    # In a mail three bytes take four.
    is_pdf = len(pdf.data) * 4 > MAIL_LIMIT * 3 or not documents
    heaviest = [pdf] if is_pdf else sorted(documents, key=lambda one: -len(one.data))
    said = (
        words.WEIGHED.format_in(language, name=one.name, size=_megabytes(len(one.data)))
        for one in heaviest[:_HEAVIEST]
    )
    facts = {
        "size": _megabytes(size),
        "limit": _megabytes(MAIL_LIMIT),
        "path": shown(
            delivery.customer_file if is_pdf else delivery.narrative_file.with_suffix("")
        ),
        "heaviest": ", ".join(said),
    }
    return DeliveryError(words.PDF_TOO_HEAVY if is_pdf else words.TOO_HEAVY, language, **facts)


def _megabytes(size: int) -> int:
    return -(-size // _MEGABYTE)


def _pdf_name(delivery: Delivery) -> str:
    return f"{delivery.customer.slug}-{delivery.period.key}.pdf"


def _enclosures(delivery: Delivery) -> Iterator[Attachment]:
    """Yield the documents that go along, each under a name of its own."""
    taken = {_pdf_name(delivery)}
    for path in delivery.archive.desk.enclosures(*delivery.key):
        try:
            data = _read(path)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            facts = {"path": delivery.facts(path)["path"], "reason": reason}
            raise DeliveryError(words.CANNOT_READ, delivery.archive.language, **facts) from None
        name = attachment_name(path.name)
        while name.lower() in taken:
            name = f"_{name}"
        taken.add(name.lower())
        yield Attachment(name=name, data=data)


def _read(path: Path) -> bytes:
    """Return what a file holds, at most a little more than a mail may. Raises `OSError`."""
    # A link could send out what lies outside the archive, and a pipe would never end.
    if not stat.S_ISREG(path.lstat().st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(descriptor, "rb") as stream:
        return stream.read(MAIL_LIMIT + 1)
