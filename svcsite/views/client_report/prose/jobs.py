"""What prose calls the work on a case: `o reparo da câmara fria da Loja 2 (chamado 48213)`."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.vocabulary.names import Language, fold
from svcsite.record.vocabulary.unknown import known
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Run, Runs, phrase
from svcsite.views.client_report.prose.numerals import counted
from svcsite.views.listing import make
from svcsite.words.client_report import job_names as words
from svcsite.words.client_report import numerals as nouns
from svcsite.words.text import Text

_ACRONYM = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a case is about, in one language: `câmara fria da Loja 2`, and the same as something is said of it.

    `called` is the sentence's word for the work, always masculine in Portuguese; `ticket` is what the customer quotes,
    or empty.
    """

    report: ReportKey
    name: str
    of: str
    called: Text
    ticket: str
    language: Language

    @property
    def title(self) -> Runs:
        """The name with its ticket, as a list has it."""
        return (Run(text=self._with_ticket(self.name), report=self.report),)

    @property
    def about(self) -> Runs:
        """The name with its ticket, as something is said of it: `da câmara fria da Loja 2`."""
        return (Run(text=self._with_ticket(self.of), report=self.report),)

    @property
    def work(self) -> Runs:
        """The work with its name and ticket, as a sentence goes on with it."""
        return phrase(self.called, self.language, name=self.title, of=self.about)

    def _with_ticket(self, name: str) -> str:
        if not self.ticket:
            return name
        return words.TICKET.format_in(self.language, name=name, ticket=self.ticket)


def job_of(case: Case, language: Language) -> Job:
    """Return what a case is about: the machine, the service, or else the day on which it began."""
    return _job(case.first, case.customer, language, case.key)


def job_of_report(report: Facets, customer: Customer, language: Language) -> Job:
    """Return what a report is about."""
    return _job(report, customer, language, ReportKey.of(report))


def tidy(text: str) -> str:
    """Return what somebody typed as it may stand within a sentence: on one line, without an end of its own."""
    return " ".join(text.split()).rstrip(" .;,:")


def quoted(text: str, language: Language) -> str:
    """Return what somebody typed in quotation marks; those within it are single ones."""
    inner = tidy(text).replace("“", "‘").replace("”", "’")
    return words.QUOTED.format_in(language, name=inner)


def _job(report: Facets, customer: Customer, language: Language, key: ReportKey) -> Job:
    name, of = _named(report, customer, language)
    is_machine = bool(report.machines) and not report.service
    called = words.WORK.get(report.kind, words.OTHER_WORK) if is_machine else words.NAMED_WORK
    return Job(
        report=key,
        name=name,
        of=of.format_in(language, name=name),
        called=called,
        ticket=tidy(report.ticket or ""),
        language=language,
    )


def _named(report: Facets, customer: Customer, language: Language) -> tuple[str, Text]:
    """Return the name, and how it stands where something is said of it."""
    if report.service:
        return quoted(report.service, language), words.OF_QUOTED
    if len(report.machines) > 1:
        return counted(len(report.machines), nouns.MACHINES, language), words.OF_SEVERAL
    if report.machines:
        return _machine(report.machines[0], report.site, customer, language)
    begins = report.begins
    if begins is None:
        return quoted(report.id, language), words.OF_QUOTED
    return written.day(begins.day, language), words.OF_DAY


def _machine(
    machine: MachineFacets, site: str | None, customer: Customer, language: Language
) -> tuple[str, Text]:
    """Return a machine by what it is and where it stands, with the words that its first one asks for."""
    called, made = tidy(known(machine.description)), tidy(make(machine))
    identity = machine.identity
    registered = customer.machine(identity) if identity else None
    place = tidy(site or (registered.site if registered else None) or "")
    if (
        (is_feminine := _first(called) in words.FEMININE_MACHINES)
        or _first(called) in words.MASCULINE_MACHINES
        or (called and language != "pt-BR")
    ):
        name = lowered(called)
    elif made and called:
        name = words.MADE_AND_CALLED.format_in(language, make=made, name=called)
    elif made:
        name = words.MADE.format_in(language, make=made)
    elif called or identity:
        text = words.CALLED if called else words.NUMBERED
        name = text.format_in(language, name=called or tidy(identity or ""))
        return _at(name, place, called, language), words.OF_MASCULINE
    else:
        name = counted(1, nouns.MACHINES, language)
        return _at(name, place, called, language), words.OF_SEVERAL
    the = words.THE.format_in(language, name=_at(name, place, called, language))
    return the, words.OF_FEMININE if is_feminine else words.OF_MASCULINE


def _at(name: str, place: str, called: str, language: Language) -> str:
    """Return a name with its place, unless the name says it."""
    if not place or fold(place) in fold(called):
        return name
    parts = fold(place).split("_")
    is_ordinal = parts[0][:-1].isdigit() and len(parts) > 1
    head = parts[1] if is_ordinal else parts[0]
    if language != "pt-BR":
        text = words.AT_PLACE if " at " in name else words.AT_FEMININE
    elif head in words.FEMININE_SITES:
        text = words.AT_FEMININE
    else:
        text = words.AT_MASCULINE if head in words.MASCULINE_SITES else words.AT_PLACE
    return text.format_in(language, name=name, site=place)


def _first(name: str) -> str:
    """Return the first word of a name, folded; `lava-louças` is one."""
    return fold(name.split(" ", maxsplit=1)[0]) if name else ""


def lowered(name: str) -> str:
    """Return a name as it stands within a sentence; an acronym stays as it is."""
    first = name.split(" ", maxsplit=1)[0]
    is_acronym = len(first) >= _ACRONYM and not first[1:].islower()
    return name if is_acronym else name[:1].lower() + name[1:]
