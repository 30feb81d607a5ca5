"""What a report says so far, before it is a file: its facts, and what it still needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from svcsite.authoring.answers import LISTS, MOMENTS, Setting, machine_name, read_answer
from svcsite.authoring.known import Known
from svcsite.record.machine import Machine
from svcsite.record.moment import Moment
from svcsite.record.parsing import parse_moment
from svcsite.record.requirements import Required
from svcsite.record.template import BEGINNING, SUBJECT
from svcsite.record.vocabulary.shapes import REPORT
from svcsite.record.vocabulary.values import KINDS, OUTCOMES

DEFAULT_KIND = "corrective"

Value = str | Mapping[str, str]

_ORDER = {name.name: place for place, name in enumerate(REPORT)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The facts of a report by canonical, dotted name, each as the report writes it.

    A field with several values has them in order; one that is not known is not there. A value is a text, or a mapping
    of texts by canonical or free name. `sections` has Markdown by canonical name. A finished draft says all that its
    writer will: nothing beyond what it must have is kept open.
    """

    known: Known
    facts: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    finished: bool = False

    def __contains__(self, name: str) -> bool:
        return name in self.facts or any(fact.startswith(f"{name}.") for fact in self.facts)

    def get(self, name: str) -> str:
        """Give a field's first value, or an empty text; a mapping is none."""
        first = self.facts.get(name, ("",))[0]
        return first if isinstance(first, str) else ""

    def adding(self, name: str, *values: Value) -> Draft:
        """Give the draft with a field's values, which are written already as the report writes them."""
        return replace(self, facts={**self.facts, name: values})

    def answering(self, name: str, *typed: str) -> Draft:
        """Give the draft with what was typed for a field. Raises `AnswerError`."""
        setting = Setting(known=self.known, day=self.day)
        values = tuple(read_answer(name, text, setting) for text in typed if text.strip())
        if not values:
            return self
        return self.adding(name, *(values if name in LISTS else values[-1:]))

    @property
    def kind(self) -> str:
        """The canonical kind of job."""
        found = KINDS.find(self.get("kind"))
        return found.name if found else DEFAULT_KIND

    @property
    def outcome(self) -> str | None:
        """The canonical outcome, where it was said or follows from a resolution."""
        if found := OUTCOMES.find(self.get("outcome")):
            return found.name
        return "resolved" if "resolved" in self else None

    @property
    def day(self) -> date:
        """The day of the report: when it was opened or planned, else the first of its times, else today."""
        moments = [moment for name in BEGINNING if (moment := self.moment(name))]
        moments += sorted(
            (moment for name in MOMENTS if (moment := self.moment(name))), key=lambda m: m.order
        )
        return moments[0].day if moments else self.known.now.date()

    def moment(self, name: str) -> Moment | None:
        """Give the time that a field holds, where it can be read as one."""
        try:
            return parse_moment(self.get(name), self.known.zone)
        except (ValueError, OverflowError):
            return None

    @property
    def machine(self) -> Machine | None:
        """The customer's machine that the report is about, where it is on file."""
        return self.known.customer.machine(self.get("product")) if "product" in self else None

    @property
    def required(self) -> Required:
        """What the report needs as it stands; one without outcome is open."""
        return self.known.settings.required(self.kind, self.outcome or "open")

    @property
    def wanted(self) -> Required:
        """What the report will need when it is finished, as far as can be said now."""
        if self.finished:
            return self.required
        return self.known.settings.required(self.kind, self.outcome or "resolved")

    def lacks(self, required: Required) -> tuple[str, ...]:
        """List the required fields that are not known, in the format's order.

        `product` stands for a report that is about nothing yet, `opened` for one without a beginning.
        """
        names = {name for name in required.fields if name not in self and name not in BEGINNING}
        names |= {group[0] for group in (BEGINNING, SUBJECT) if not any(n in self for n in group)}
        return tuple(sorted(names, key=lambda name: (_ORDER[name.partition(".")[0]], name)))


def begin(known: Known, given: Mapping[str, tuple[str, ...]]) -> Draft:
    """Begin a draft with what a person gave, by canonical name, and what follows from it.

    Raises `AnswerError` for a value that its field cannot hold.
    """
    draft = Draft(known=known)
    # The day of the report comes first: bare times among the rest belong to it.
    for name in (*MOMENTS, *given):
        if name not in draft:
            draft = draft.answering(name, *given.get(name, ()))
    return draft


def with_ticket(draft: Draft) -> Draft:
    """Give a draft that names a ticket what the earlier reports of its case say."""
    reports = draft.known.case(draft.get("ticket")) if "ticket" in draft else ()
    if not reports:
        return draft
    last = reports[-1]
    found: dict[str, tuple[str, ...]] = {
        "ticket": (last.ticket or "",),
        "contact": (last.contact.name or "",) if last.contact else (),
        "site": (last.site or "",),
        "follows": (last.id,) if last.resolved is None else (),
    }
    if not any(name in draft for name in SUBJECT):
        names = (machine_name(machine) for machine in last.product)
        found["product"] = tuple(name for name in names if name)
        found["service"] = (last.service.title or "",) if last.service else ()
    if last.priority:
        draft = draft if "priority" in draft else draft.answering("priority", last.priority)
    for name, values in found.items():
        if any(values) and (name == "ticket" or name not in draft):
            draft = draft.adding(name, *values)
    return draft


def with_defaults(draft: Draft) -> Draft:
    """Give a draft what needs no answer: the rep who writes, the only contact, where the machine stands."""
    known = draft.known
    contacts = [contact.name for contact in known.customer.contacts if contact.name]
    machine = draft.machine
    found = {
        "rep": known.rep or "",
        "contact": contacts[0] if len(contacts) == 1 else "",
        "site": (machine.site if machine else None) or "",
    }
    for name, value in found.items():
        if value and name not in draft:
            draft = draft.adding(name, value)
    return draft


def with_beginning(draft: Draft, name: str) -> Draft:
    """Give a draft the time now as its beginning, in the field given, unless other times are earlier."""
    if any(field in draft for field in BEGINNING):
        return draft
    now = Moment(draft.known.now.date(), draft.known.now)
    moments = [moment for name in MOMENTS if (moment := draft.moment(name))]
    if any(moment.precedes(now) for moment in moments):
        return draft
    return draft.adding(name, str(now))


def with_outcome(draft: Draft) -> Draft:
    """Give work that nobody calls for, such as a preventive round, the outcome it is written with.

    It is reported when it is done, so its report wants filling at once; one planned for later is open.
    """
    planned = draft.moment("scheduled") or draft.moment("opened")
    later = planned is not None and planned.day > draft.known.now.date()
    if later or draft.outcome is not None or "problem" in draft.wanted.sections:
        return draft
    return draft.answering("outcome", "resolved")
