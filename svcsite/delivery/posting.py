"""Sending what was delivered, exactly as it was made then, to those who have not got it; and noting who has.

The figures were frozen before, so that nothing is lost where sending fails: it can be tried again.
"""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.delivery.archive import Delivery
from svcsite.delivery.errors import DeliveryError, NotNotedError
from svcsite.delivery.mail import addresses, as_sent
from svcsite.delivery.sending import Taken, send
from svcsite.delivery.server import Server
from svcsite.delivery.storing import File, StoreError, store
from svcsite.delivery.terms import delivered_before
from svcsite.record.delivered import Delivered, Sent
from svcsite.words import delivery as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A delivered mail as it lies there, and who has not got it yet."""

    delivery: Delivery
    record: Delivered
    data: bytes
    sender: str
    waiting: tuple[str, ...]


def post_of(delivery: Delivery) -> Post | None:
    """Return what is there to be sent of a report, None where it was not delivered.

    Raises `DeliveryError` where its mail is not on this machine, or everybody has it.
    """
    record = delivered_before(delivery)
    if record is None:
        return None
    language = delivery.archive.language
    try:
        data = delivery.mail_file.read_bytes()
    except OSError:
        facts = delivery.facts(delivery.mail_file)
        raise DeliveryError(words.NO_MAIL, language, **facts) from None
    sender, everybody = addresses(data)
    served = {address for sent in record.sent for address in sent.to}
    waiting = tuple(address for address in everybody if address not in served)
    if not waiting:
        facts = delivery.facts(delivery.mail_file)
        day = delivery.day(record.sent[-1].on) if record.sent else ""
        raise DeliveryError(words.ALL_SENT, language, **facts, day=day)
    return Post(delivery=delivery, record=record, data=data, sender=sender, waiting=waiting)


def post(waiting: Post, server: Server) -> Taken:
    """Send a mail and note in the frozen record for whom the server took it, which may be nobody.

    Raises `DeliveryError` where the server took nothing at all, and `NotNotedError` where it did and that could not be
    noted.
    """
    delivery = waiting.delivery
    language = delivery.archive.language
    taken = send(server, as_sent(waiting.data), waiting.sender, waiting.waiting, language)
    if not taken.accepted:
        return taken
    zone = delivery.customer.timezone or delivery.archive.settings.timezone
    sent = Sent(on=delivery.archive.now.astimezone(zone).replace(microsecond=0), to=taken.accepted)
    record = waiting.record.model_copy(update={"sent": (*waiting.record.sent, sent)})
    try:
        store([File(path=delivery.frozen_file, data=record.text().encode())])
    except StoreError as error:
        facts = {"path": delivery.facts(error.path)["path"], "reason": error.reason}
        raise NotNotedError(words.NOT_NOTED, language, **facts) from None
    return taken
