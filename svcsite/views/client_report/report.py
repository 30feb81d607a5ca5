"""A client report, whole: its cover, its ten sections, and what to say about where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.views.client_report.blocks import Notice, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A company as a cover names it: its name, further lines (legal name, tax id, address), its logo's path or None.

    The path is as the archive's file has it, relative to that file's folder.
    """

    name: str
    lines: tuple[str, ...] = ()
    logo: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The fixed words around the sections, in the report's language.

    `page` has `{page}` and `{pages}`: "Página {page} de {pages}".
    """

    contents: str
    page: str
    supplier: str
    client: str
    signature_of_supplier: str
    signature_of_client: str
    alternative: str
    """What leads from a chart to its table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientReport:
    """A client report in words, in the customer's language.

    `title` is such as "Relatório mensal de atendimento", `subtitle` such as "outubro de 2026". `cut_off` is the aware
    moment up to which facts were counted (excluded), `data_as_of` says so in words. `status` says whether it is
    partial (the period is not over), a draft, final or delivered; empty where nobody wrote for it. `summary` is True
    where the client asked for the short form: then the annexes leave out the long lists. `brief` is True where nothing
    happened in the period, so that all fits on one page. `fingerprint` is the same where everything said is the same.
    """

    customer: str
    period: Period
    language: Language
    title: str
    subtitle: str
    description: str
    supplier: Party
    client: Party
    contract: str
    cut_off: datetime
    data_as_of: str
    author: str
    signed: str
    status: str
    notices: tuple[Notice, ...]
    sections: tuple[Section, ...]
    labels: Labels
    summary: bool
    fingerprint: str
    brief: bool = False

    def section(self, name: str) -> Section:
        """Return a section by its canonical name. Raises `KeyError`."""
        found = next((section for section in self.sections if section.name == name), None)
        if found is None:
            raise KeyError(name)
        return found
