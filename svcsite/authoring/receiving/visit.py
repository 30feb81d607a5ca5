"""Two reports under one name: one visit told again, or two visits.

A report that is sent again is the same report, however it is written. One that tells more of the same visit, only what
often comes late, completes it. Another visit is one to other machines, or at another time, or another ticket as well as
another machine; a ticket or a time alone that differs is taken for a correction.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from svcsite.record.difference import changed_fields, changed_sections
from svcsite.record.moment import Moment
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.vocabulary.names import Language, fold
from svcsite.record.vocabulary.shapes import REPORT

Relation = Literal["same", "completed", "older", "changed", "another"]


@dataclass(frozen=True, slots=True)
class Compared:
    """How a report that comes relates to the one that is here.

    `same` means the same, `completed` adds late facts, `older` lacks late facts that are here, `changed` says something
    else of the same visit (`fields` and `sections` say what, by name and heading), `another` is another visit.
    """

    relation: Relation
    fields: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()

    def named(self, language: Language) -> str:
        """Name what differs as a person would find it in the file."""
        keys = [REPORT[name].typed[language] for name in self.fields]
        return ", ".join([*keys, *(f"## {heading}" for heading in self.sections if heading)])


def compare(here: Reading[Report], coming: Reading[Report]) -> Compared:
    """Hold a report that comes against the one of its name."""
    if here.document and coming.document and here.document.text == coming.document.text:
        return Compared("same")
    old, new = here.record, coming.record
    if old is None or new is None:
        return Compared("changed")
    if _is_another(old, new):
        return Compared("another")
    fields = (*changed_fields(old, new), *_apart(old, new))
    sections = tuple(changed_sections(old, new))
    is_kept = not fields and not sections
    was_kept = not any((*changed_fields(new, old), *_apart(old, new), *changed_sections(new, old)))
    if _unknown(here) != _unknown(coming) or not (is_kept or was_kept):
        return Compared("changed", fields, sections)
    return Compared("same" if is_kept and was_kept else "completed" if is_kept else "older")


def _apart(old: Report, new: Report) -> Iterator[str]:
    """Name what no late fact is, but is not compared as a fact either."""
    if old.waive != new.waive:
        yield "waive"
    if old.amended != new.amended:
        yield "amended"


def _unknown(reading: Reading[Report]) -> dict[str, object]:
    """Give what stands under keys that nobody knows: it must not get lost either."""
    data = reading.document.front.data if reading.document else None
    return {key: value for key, value in (data or {}).items() if REPORT.find(key) is None}


def _is_another(old: Report, new: Report) -> bool:
    machines, others = _machines(old), _machines(new)
    elsewhere = bool(machines) and bool(others) and not machines & others
    if elsewhere and _all_on_file(old, new):
        return True
    apart = old.ticket and new.ticket and fold(old.ticket) != fold(new.ticket)
    if apart and elsewhere:
        return True
    if (old.arrived or old.left) and (new.arrived or new.left):
        return _disjoint((old.arrived, old.left), (new.arrived, new.left))
    # Before anybody went there a report has only the customer's call, and one ticket has one of those.
    one_case = old.ticket and new.ticket and not apart
    return not one_case and _disjoint(_moments(old), _moments(new))


def _machines(report: Report) -> frozenset[str]:
    """Give what a report is about, in a form that two can be compared by."""
    names = [machine.identity or machine.description or machine.model for machine in report.product]
    if report.service and report.service.title:
        names.append(report.service.title)
    return frozenset(fold(name) for name in names if name)


def _all_on_file(*reports: Report) -> bool:
    """Tell whether the customer's file knows every machine: one that it does not know may be misspelt."""
    machines = [machine for report in reports for machine in report.product]
    return bool(machines) and all(machine.known for machine in machines)


def _moments(report: Report) -> tuple[Moment | None, ...]:
    return report.begins, report.responded, report.resolved


def _disjoint(one: tuple[Moment | None, ...], other: tuple[Moment | None, ...]) -> bool:
    """Tell whether one stretch is over before the other begins."""
    first = [moment for moment in one if moment]
    second = [moment for moment in other if moment]
    if not first or not second:
        return False
    return _last(first).precedes(_first(second)) or _last(second).precedes(_first(first))


def _first(moments: list[Moment]) -> Moment:
    return min(moments, key=lambda moment: moment.order)


def _last(moments: list[Moment]) -> Moment:
    return max(moments, key=lambda moment: moment.order)
