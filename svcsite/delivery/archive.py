"""What a delivery is made from: the archive as it was read and judged, and the desk of its client reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.press.client_pdf import pdf_of
from svcsite.record.customer import Customer
from svcsite.record.delivered import delivered_path
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.source.period_folder import PERIODS
from svcsite.source.tree import CUSTOMER, SETTINGS
from svcsite.views import format as written
from svcsite.views.client_report.desk import ClientReports
from svcsite.views.periods import period_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """An archive at the moment `now` (aware) in an environment.

    `root` is the folder with the settings, `project` the team's folder, where PDFs and mails go. `findings` are those of
    the whole archive, the audits' among them.
    """

    root: Path
    project: Path
    settings: Settings
    customers: Mapping[str, Customer]
    desk: ClientReports
    findings: tuple[Diagnostic, ...]
    environment: Mapping[str, str]
    now: datetime

    @property
    def language(self) -> Language:
        """The language in which its people are spoken to."""
        return self.settings.language

    def of(self, slug: str, period: Period) -> Delivery:
        """Return what belongs to one report. Raises `KeyError` for an unknown customer."""
        return Delivery(archive=self, customer=self.customers[slug], period=period)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One customer's report of a period, which is to leave the house or did: where its files are and how it is named."""

    archive: Archive
    customer: Customer
    period: Period

    @property
    def key(self) -> tuple[str, Period]:
        """What the desk knows it by."""
        return self.customer.slug, self.period

    @property
    def folder(self) -> Path:
        """The customer's folder."""
        return self.archive.root / self.customer.slug

    @property
    def customer_file(self) -> Path:
        """Where the customer, its contracts and its contacts stand."""
        return self.folder / CUSTOMER

    @property
    def settings_file(self) -> Path:
        """Where the archive's settings stand."""
        return self.archive.root / SETTINGS

    @property
    def narrative_file(self) -> Path:
        """Where the human part stands or would stand."""
        return self.folder / PERIODS / f"{self.period.key}.md"

    @property
    def frozen_file(self) -> Path:
        """Where it is frozen once it is delivered."""
        return delivered_path(self.folder, self.period)

    @property
    def pdf_file(self) -> Path:
        """Where its PDF goes."""
        return pdf_of(self.archive.project, self.customer.slug, self.period.key)

    @property
    def mail_file(self) -> Path:
        """Where its mail goes."""
        return self.pdf_file.with_suffix(".eml")

    @property
    def findings(self) -> Iterable[Diagnostic]:
        """The findings in the customer's own files."""
        return (found for found in self.archive.findings if self.folder in found.path.parents)

    def facts(self, path: Path) -> dict[str, str]:
        """Return what messages about it say: the customer, the period, and the path as a person here would type it."""
        title = period_title(self.period, self.archive.language)
        return {"customer": self.customer.title, "period": title, "path": shown(path)}

    def day(self, moment: datetime) -> str:
        """Return the day of an aware moment by the customer's clocks, in words."""
        zone = self.customer.timezone or self.archive.settings.timezone
        return written.day(moment.astimezone(zone).date(), self.archive.language)


def shown(path: Path) -> str:
    """Return a path as a person at this folder would type it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
