"""`svcsite deliver`: a client report leaves the house."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from svcsite.cli.archive_option import archive_option
from svcsite.cli.delivering import examined, opened, read_period
from svcsite.cli.saying import say
from svcsite.delivery.archive import Delivery
from svcsite.delivery.deliver import Done, deliver
from svcsite.delivery.errors import DeliveryError, NotNotedError
from svcsite.delivery.posting import Post, post, post_of
from svcsite.delivery.server import Server
from svcsite.words import delivery as words
from svcsite.words import sending

REFUSED = 1


@click.command(name="deliver")
@click.argument("customer")
@click.argument("period")
@click.option("--send", "sends", is_flag=True, help="Send it by the mail server of SVCSITE_SMTP_*.")
@click.option("--again", is_flag=True, help="Deliver a corrected report, which needs an erratum.")
@archive_option()
@click.pass_context
def command(
    context: click.Context, customer: str, period: str, *, sends: bool, again: bool, folder: Path
) -> None:
    """Freeze the figures of CUSTOMER's report of PERIOD, and make its PDF and a mail to its contacts.

    PERIOD is such as 2026-10, 2026-B5, 2026-Q3, 2026-H2 or 2026. Prints the three files. Without --send the mail waits
    as a draft; with it, what was delivered is sent, once to each contact. Leaves with 1 for what may not be delivered
    or was not sent to everybody, with 2 for a customer or a period that there is not.
    """
    examination = examined(folder)
    asked = read_period(period, examination.settings.language)
    archive = opened(examination, [customer], with_audit=True)
    delivery = archive.of(customer, asked)
    try:
        # Before anything is frozen: without a server there is nothing to send by.
        server = Server.of(archive.environment, archive.language) if sends else None
        waiting = post_of(delivery) if server and not again else None
        if waiting is None:
            _tell(delivery, _delivered(delivery, again=again))
            waiting = post_of(delivery) if server else None
        if server and waiting:
            everybody = _post(waiting, server)
            context.exit(0 if everybody else REFUSED)
    except DeliveryError as error:
        say(f"svcsite deliver: {error}", err=True)
        context.exit(REFUSED)


def _delivered(delivery: Delivery, *, again: bool) -> Done:
    # Typst takes its time to load.
    from svcsite.delivery.pdf.client_report import client_report_pdf  # noqa: PLC0415
    from svcsite.delivery.pdf.typeset import PdfError  # noqa: PLC0415

    archive = delivery.archive
    make_pdf = partial(
        client_report_pdf,
        project=archive.project,
        archive=archive.root,
        language=archive.language,
    )
    try:
        return deliver(delivery, make_pdf, again=again)
    except PdfError as error:
        raise DeliveryError(words.NO_PDF, archive.language, said=str(error)) from None


def _tell(delivery: Delivery, done: Done) -> None:
    """Print the files, and on standard error what to look at and what comes next."""
    language = delivery.archive.language
    facts = delivery.facts(delivery.customer_file)
    for warning in done.warnings:
        say(warning, err=True)
    say(words.DELIVERED.format_in(language, **facts), err=True)
    for path in done.files:
        say(delivery.facts(path)["path"])
    for text in (words.COMMIT_IT, words.RECORD_ANSWER):
        say(text.format_in(language, **facts), err=True)
    names = {"customer": delivery.customer.slug, "period": delivery.period.key}
    say(words.SEND_IT.format_in(language, **names), err=True)


def _post(waiting: Post, server: Server) -> bool:
    """Send a mail, and tell whether everybody got it; who did not can get it later."""
    delivery = waiting.delivery
    language = delivery.archive.language
    names = {"customer": delivery.customer.slug, "period": delivery.period.key}
    saved = words.SAVED.format_in(language, **names)
    try:
        taken = post(waiting, server)
    except NotNotedError:
        raise
    except DeliveryError:
        say(saved, err=True)
        raise
    for address, reason in taken.refused.items():
        facts = {"server": server, "address": address, "reason": reason}
        say(sending.NOT_FOR.format_in(language, **facts), err=True)
    if taken.accepted:
        say(sending.SENT.format_in(language, addresses=", ".join(taken.accepted)), err=True)
    if taken.refused:
        say(saved, err=True)
    return not taken.refused
