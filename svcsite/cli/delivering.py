"""What the verbs of client reports share: the archive read and judged, its desk, and what there is not in it."""

from __future__ import annotations

import os
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path
from typing import IO, Any

import click

from svcsite.audits.audited import audited
from svcsite.checks.clock import now
from svcsite.checks.examination import Examination, examine
from svcsite.checks.memory import Memory
from svcsite.checks.records import read_records
from svcsite.cli.locating import locate, memory_file
from svcsite.cli.saying import say
from svcsite.delivery.archive import Archive, shown
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.source.tree import CUSTOMER, SETTINGS
from svcsite.views.client_report.desk import ClientReports
from svcsite.words import drafting
from svcsite.words import figures_command as words


class UnknownError(click.ClickException):
    """What was asked for is not in the archive, or has errors there: said in the archive's language, in one line.

    How the command is used is not told: that was right.
    """

    exit_code = 2

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self._verb = click.get_current_context().command_path

    def show(self, file: IO[Any] | None = None) -> None:
        """Print it as all refusals of these verbs are printed."""
        say(f"{self._verb}: {self.message}", file=file, err=True)


def read_period(text: str, language: Language) -> Period:
    """Return the period that was typed. Raises `UnknownError` for what is none."""
    try:
        return Period.parse(text)
    except ValueError:
        raise UnknownError(words.NO_PERIOD.format_in(language, text=text)) from None


def examined(folder: Path) -> Examination:
    """Return the archive in or above a folder, judged. Raises a usage error where there is none."""
    root, _ = locate((folder,), missing=False)
    with Memory(memory_file(root), root) as memory:
        return examine(root, memory=memory)


def opened(
    examination: Examination, slugs: Collection[str], *, with_audit: bool = False
) -> Archive:
    """Return an archive for the delivery of some customers' reports. With an audit, its findings are among its own.

    Raises `UnknownError` for a customer that there is not, and for one whose file has errors.
    """
    known = {customer.slug: customer for customer in examination.customers}
    records = {}
    for slug in slugs:
        if slug not in known:
            raise _no_customer(examination, slug, list(known))
        read = read_records(examination, slug)
        records.update({ReportKey(*key): report for key, report in read.items()})
    moment = now()
    ledger = Ledger.of(
        settings=examination.settings,
        customers=examination.customers,
        reports=examination.admitted,
        as_of=moment,
    )
    if with_audit:
        folders = [examination.root / slug for slug in slugs]
        examination = audited(examination, ledger, only=folders)
    return Archive(
        root=examination.root,
        project=examination.root.parent,
        settings=examination.settings,
        customers=known,
        desk=ClientReports.of_examination(examination, ledger, records),
        findings=examination.diagnostics,
        environment=os.environ,
        now=moment,
    )


def _no_customer(examination: Examination, slug: str, known: list[str]) -> UnknownError:
    """Return why a customer is not among those of an archive."""
    language = examination.settings.language
    for path in (examination.root / SETTINGS, examination.root / slug / CUSTOMER):
        if path in examination.refused:
            said = drafting.REFUSED_CUSTOMER.format_in(language, path=shown(path))
            return UnknownError(said)
    close = get_close_matches(slug, known, n=1)
    text = words.NO_CUSTOMER_BUT if close else words.NO_CUSTOMER
    said = text.format_in(language, customer=slug, meant="".join(close))
    return UnknownError(said)
