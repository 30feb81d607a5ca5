"""What one reader gets of a customer's files: what is internal left out or called otherwise, contacts by their roles.

All this is done to what was read and judged, and one name stands for one person or cause: so groups never merge and
every figure is what it is in the whole archive.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from svcsite.press.internal_text import internal_of, without_internal
from svcsite.press.redaction import Redaction
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.narrative import Narrative
from svcsite.record.report import Report, ReportSection
from svcsite.record.settings import Cause, Rep, Settings
from svcsite.words import editions as words
from svcsite.words.client_report.causes import OURS

_PHOTO = re.compile(r"!?\[[^\[\]]*\]\(\s*<?(?P<address>[^\s<>()]+)")
_STAFF = "staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """How the files of `customer`, read with the archive's own `settings`, are told to a reader.

    `causes` and `people` give the id that stands for another; `is_client` says that the reader is the customer, who
    gets nothing internal. `redaction` puts roles in place of contacts, where that is asked for.
    """

    customer: Customer
    settings: Settings
    causes: Mapping[str, str]
    people: Mapping[str, str]
    is_client: bool
    redaction: Redaction | None = None

    @property
    def told(self) -> str:
        """All of it in one text, for the keys of what is made with it."""
        return repr((self.causes, self.people, self.is_client, self.redaction))

    @property
    def told_customer(self) -> Customer:
        """The customer as the reader gets it: notes are written for who goes there."""
        customer = self.customer
        if self.is_client:
            customer = customer.model_copy(update={"notes": ""})
        return self.redaction.customer(customer) if self.redaction else customer

    def told_settings(self, settings: Settings) -> Settings:
        """Return the archive's settings with the names that stand for others."""
        language = settings.language
        causes = {
            new: Cause.model_construct(
                label=_numbered(OURS.of(language), number), internal=True, renamed=True
            )
            for number, new in enumerate(self.causes.values(), start=1)
        }
        reps = {
            new: Rep.model_construct(name=words.MEMBER.format_in(language, number=number))
            for number, new in enumerate(self.people.values(), start=1)
        }
        kept = {key: one for key, one in settings.causes.items() if key not in self.causes}
        return settings.model_copy(
            update={"causes": {**kept, **causes}, "reps": {**settings.reps, **reps}}
        )

    def report(self, record: Report) -> Report:
        """Return a report as the reader gets it."""
        if self.is_client:
            imported = record.imported
            record = record.model_copy(
                update={
                    "sections": tuple(
                        replace(one, text=without_internal(one.text))
                        for one in record.sections
                        if one.name != "internal"
                    ),
                    "waive": (),
                    "imported": imported
                    and imported.model_copy(update={"from_": None, "row": None}),
                    "cause": self._cause(record.cause),
                    "involved": self._involved(record.kind, record.involved),
                }
            )
        return self.redaction.report(record) if self.redaction else record

    def facets(self, facets: Facets) -> Facets:
        """Return what is known of a report in short as the reader gets it."""
        if self.is_client:
            facets = replace(
                facets,
                waivers=(),
                cause=self._cause(facets.cause),
                involved=self._involved(facets.kind, facets.involved),
            )
        return self.redaction.facets(facets) if self.redaction else facets

    def narrative(self, narrative: Narrative) -> Narrative:
        """Return the human part of a client report as the reader gets it; what it has of internal is never shown."""
        return self.redaction.narrative(narrative) if self.redaction else narrative

    def shows(self, photo: str, record: Report) -> bool:
        """Tell whether the reader gets a photo of a report, as it was read: no sheet with a name, none of internal notes."""
        accepted = record.accepted
        if self.redaction and accepted and accepted.photo == photo:
            return False
        if not self.is_client:
            return True
        internal = set(_shown(_internal(s) for s in record.sections))
        others = set(
            _shown(without_internal(s.text) for s in record.sections if s.name != "internal")
        )
        return photo not in internal or photo in others

    def _cause(self, cause: str | None) -> str | None:
        return self.causes.get(cause, cause) if cause else cause

    def _involved(self, kind: str, involved: str | None) -> str | None:
        # Who complained of somebody named that person, or was told the name.
        if involved is None or kind == "complaint":
            return involved
        return self.people.get(involved, involved)


def internal_causes(settings: Settings) -> tuple[str, ...]:
    """Return the ids of the causes that no customer sees by name; where a team lists none, the starter cause is one."""
    if not settings.causes:
        return (_STAFF,)
    return tuple(sorted(key for key, cause in settings.causes.items() if cause.internal))


def at_fault(reports: Iterable[Facets]) -> tuple[str, ...]:
    """Return who is named as involved where nobody complained, sorted by id."""
    return tuple(
        sorted({one.involved for one in reports if one.involved and one.kind != "complaint"})
    )


def renaming_of(
    customer: Customer,
    settings: Settings,
    reports: Iterable[Facets],
    *,
    is_client: bool,
    redact: bool,
) -> Renaming:
    """Return how a customer's files are told to the customer, or to all; `reports` are all of the customer's."""
    reports = tuple(reports)
    used = {one.cause for one in reports}
    causes = [one for one in internal_causes(settings) if one in used] if is_client else []
    people = at_fault(reports) if is_client else ()
    return Renaming(
        customer=customer,
        settings=settings,
        causes=dict(zip(causes, _ids("ours", settings.causes), strict=False)),
        people=dict(zip(people, _ids("member", settings.reps), strict=False)),
        is_client=is_client,
        redaction=Redaction.of(customer, settings.language) if redact else None,
    )


def _ids(stem: str, taken: Iterable[str]) -> Iterator[str]:
    used = frozenset(taken)
    number = 0
    while True:
        number += 1
        if f"{stem}-{number}" not in used:
            yield f"{stem}-{number}"


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name} {number}"


def _internal(section: ReportSection) -> str:
    return section.text if section.name == "internal" else internal_of(section.text)


def _shown(texts: Iterable[str]) -> Iterator[str]:
    """Yield the names of the files that Markdown leads to."""
    for text in texts:
        for match in _PHOTO.finditer(text):
            yield match["address"].rpartition("/")[2]
