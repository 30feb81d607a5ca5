"""What is known before a report is written: settings, customer, its open cases, who writes, what time it is."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from svcsite.authoring.customers import find_customer
from svcsite.authoring.errors import AuthoringError
from svcsite.record.customer import Customer
from svcsite.record.machine import Machine
from svcsite.record.reader import read_archive_file, read_report
from svcsite.record.report import Report
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language, fold
from svcsite.source.tree import SETTINGS, find_archive
from svcsite.words import authoring as words

REP_VARIABLE = "SVCSITE_REP"
_GIT_SECONDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """An archive's folder and its settings."""

    root: Path
    settings: Settings

    @property
    def project(self) -> Path:
        """The folder around it, where a team keeps templates of its own."""
        return self.root.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of one customer at one moment; `now` is in the customer's time zone.

    `earlier` has the customer's reports that could be read, the oldest first. `rep` is the id of who writes,
    or None.
    """

    archive: Archive
    customer: Customer
    now: datetime
    earlier: tuple[Report, ...] = ()
    rep: str | None = None

    @property
    def settings(self) -> Settings:
        """The archive's settings."""
        return self.archive.settings

    @property
    def language(self) -> Language:
        """The language in which the writer is spoken to: the archive's."""
        return self.settings.language

    @property
    def written_in(self) -> Language:
        """The language of the report: the customer's."""
        return self.customer.language or self.settings.language

    @property
    def zone(self) -> ZoneInfo:
        """The customer's time zone."""
        return self.customer.timezone or self.settings.timezone

    def case(self, ticket: str) -> tuple[Report, ...]:
        """Give the reports of a ticket, the oldest first; none for a new one."""
        return tuple(r for r in self.earlier if r.ticket and fold(r.ticket) == fold(ticket))

    def open_case(self, identity: str) -> Report | None:
        """Find the last report of the newest case with a ticket that is still open for a machine."""
        last = {report.ticket: report for report in self.earlier if report.ticket}
        for report in reversed(last.values()):
            if report.outcome in UNRESOLVED and identity in _identities(report.product):
                return report
        return None

    def reports_on(self, identity: str | None) -> tuple[Report, ...]:
        """Give the earlier reports on a machine, or all where there is none, the newest first."""
        return tuple(
            report
            for report in reversed(self.earlier)
            if identity is None or identity in _identities(report.product)
        )


def open_archive(start: Path, language: Language) -> Archive:
    """Find the archive in or above a folder and read its settings.

    Raises `AuthoringError`, in the language given, when there is none or its settings cannot be read.
    """
    root = find_archive(start)
    if root is None:
        raise AuthoringError(words.NO_ARCHIVE, language, folder=start)
    settings = read_archive_file(root / SETTINGS).record
    if settings is None:
        raise AuthoringError(words.UNREADABLE_SETTINGS, language, path=root / SETTINGS)
    return Archive(root=root, settings=settings)


def know(archive: Archive, customer: str, now: datetime, environment: Mapping[str, str]) -> Known:
    """Gather what is known for a report on a customer, given by folder or name; `now` is aware.

    Raises `AuthoringError` when the customer is not found.
    """
    found = find_customer(archive.root, customer, archive.settings)
    zone = found.timezone or archive.settings.timezone
    return Known(
        archive=archive,
        customer=found,
        now=now.astimezone(zone),
        earlier=_earlier(archive, found),
        rep=writer(archive, environment),
    )


def _earlier(archive: Archive, customer: Customer) -> tuple[Report, ...]:
    paths = (archive.root / customer.slug).glob("[0-9][0-9][0-9][0-9]/*.md")
    readings = (read_report(path, customer, archive.settings) for path in paths)
    reports = [reading.record for reading in readings if reading.record is not None]
    return tuple(sorted(reports, key=lambda report: report.id))


def _identities(machines: tuple[Machine, ...]) -> set[str]:
    return {machine.identity for machine in machines if machine.identity}


def writer(archive: Archive, environment: Mapping[str, str]) -> str | None:
    """Find the id of the rep who writes, in git's own settings or in the environment; None for nobody known."""
    settings = archive.settings
    email = git_setting(archive.root, "user.email").casefold()
    if email:
        for key, rep in settings.reps.items():
            if (rep.email or f"{key}@{email.partition('@')[2]}").casefold() == email:
                return key
    for name in (git_setting(archive.root, "user.name"), environment.get(REP_VARIABLE, "")):
        if name and (found := settings.find_rep(name)):
            return found
    return None


def git_setting(folder: Path, name: str) -> str:
    """Return one of git's own settings as it stands in a folder; empty where there is none."""
    git = shutil.which("git")
    if git is None:
        return ""
    try:
        answer = subprocess.run(  # noqa: S603 - git and the two names above, nothing typed
            [git, "config", "--get", name],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=_GIT_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip()
