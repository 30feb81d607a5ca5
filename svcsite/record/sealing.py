"""What a report says, in the form that is sealed, and what differs between a seal and the report of now.

Only the report's own file speaks: what it refers to (a machine in `customer.md`, a cause in `archive.yml`) is sealed as it
was typed, so that no other file can break a seal or change what it says. Left out are comments, what waives a rule,
blanks at the ends of lines, and what a field says where nothing is written (but for kind and outcome). A value of a choice, a number, a day and a time have one spelling; a time is the customer's
own by the wall clock, with its offset only in the hour that comes twice.

Late facts (`record.difference`) are no break when they are added where nothing was said; a seal does not cover them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, tzinfo
from decimal import Decimal
from typing import Any

from svcsite.record.difference import is_late, is_settled, meant_name
from svcsite.record.fields import Record
from svcsite.record.moment import Moment
from svcsite.record.normal import SLIPS
from svcsite.record.reading import Reading, validate
from svcsite.record.report import Report, ReportSection
from svcsite.record.seal import Contents
from svcsite.record.vocabulary.names import fold

_APART = {"id", "customer", "fingerprint", "sections", "waive"}
_ALWAYS = ("kind", "outcome")
_ENDS = re.compile(r"[ \t]+$", re.MULTILINE)
_STEP = re.compile(r"(?m)^(\s*[-*+]\s+\[)[ xX](\])")

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not what was sealed: the way to it, by canonical names, what it was and what it is.

    A section's way is its heading, as typed, after `section`; what was not there is empty.
    """

    path: Path
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs from what was sealed, and the names of the late facts that came after it."""

    changes: tuple[Change, ...]
    added: tuple[str, ...]


def contents(reading: Reading[Report], zone: tzinfo) -> Contents:
    """Give what a report says, as it is sealed; it could be read. `zone` is the customer's."""
    assert reading.document is not None
    assert reading.record is not None
    report = reading.record
    extra = {
        "id": report.id,
        "customer": report.customer,
        "fingerprint": "",
        "sections": report.sections,
    }
    typed, _, _ = validate(Report, reading.document, "report", {"timezone": zone}, extra)
    assert typed is not None
    # The outcome may follow from the resolution.
    typed = typed.model_copy(update={"outcome": report.outcome})
    always = {name: getattr(typed, name) for name in _ALWAYS}
    kept = {name: said for name, said in {**_said(typed), **always}.items() if name not in _APART}
    kept = {name: kept[name] for name in Report.model_fields if name in kept}
    if sections := [_section(section) for section in report.sections]:
        kept["sections"] = sections
    return kept


def compare(sealed: Contents, now: Contents) -> Comparison:
    """Tell what a report says otherwise than it was sealed, and what came late, in the order of the format."""
    changes: list[Change] = []
    added: list[str] = []
    names = [*Report.model_fields, *(name for name in sealed if name not in Report.model_fields)]
    for name in names:
        a, b = sealed.get(name), now.get(name)
        if name == "sections" or a == b:
            continue
        settles = name == "outcome" and is_settled(a, sealed.get("resolved"), now.get("resolved"))
        if settles or is_late(name, a, b):
            added.append(name)
        else:
            changes += _changed(name, a, b)
    for change in _sections_changed(sealed.get("sections", []), now.get("sections", []), added):
        changes.append(change)
    return Comparison(tuple(changes), tuple(added))


def _said(record: Record) -> dict[str, Any]:
    """Give what a record says beyond what it would say without a word."""
    fields = type(record).model_fields
    values = {
        field.alias or name: _plain(value)
        for name, field in fields.items()
        if not field.exclude and (value := getattr(record, name)) != field.default
    }
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def _plain(value: Any) -> Any:
    """Give a value as JSON has it."""
    if isinstance(value, Record):
        return _said(value)
    if isinstance(value, Moment):
        return _moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _moment(moment: Moment) -> str:
    if moment.at is None:
        return moment.day.isoformat()
    written = moment.at.replace(tzinfo=None).isoformat(timespec="seconds")
    return f"{written}{moment.at:%z}" if moment.at.fold else written


def _section(section: ReportSection) -> dict[str, str]:
    text = _ENDS.sub("", section.text)
    key = {"name": section.name} if section.name else {"heading": section.heading}
    return {**key, "text": text}


def _changed(name: str, was: Any, now: Any) -> Iterator[Change]:
    """Tell of each text below a field that is not what it was."""
    before, after = dict(_leaves(was, (name,))), dict(_leaves(now, (name,)))
    both = [(path, before.get(path, ""), after.get(path, "")) for path in {**before, **after}]
    changes = [Change(path, a, b) for path, a, b in both if a != b]
    # `[a, b]` and `["a, b"]` read the same, and are not.
    yield from changes or [Change((name,), json.dumps(was), json.dumps(now))]


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _leaves(item, (*path, name))
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        yield path, ", ".join(value)
    elif isinstance(value, list):
        for number, item in enumerate(value, start=1):
            yield from _leaves(item, (*path, str(number)))
    elif value is not None:
        yield path, str(value)


def _sections_changed(
    sealed: list[dict[str, str]], now: list[dict[str, str]], added: list[str]
) -> Iterator[Change]:
    before, after = _texts(sealed), _texts(now)
    for name in {**before, **after}:
        heading, a = before.get(name, ("", ""))
        typed, b = after.get(name, (heading, ""))
        if a == b:
            continue
        if _is_late_text(name, a, b, new=name not in before):
            added.append(name)
        else:
            yield Change(("section", typed or heading), a, b)


def _texts(sections: list[dict[str, str]]) -> dict[str, tuple[str, str]]:
    """Give heading and text of the sections, by canonical name or what a heading probably means."""
    found: dict[str, tuple[str, str]] = {}
    slips = 0
    for section in sections:
        name, heading = section.get("name"), section.get("heading", "")
        text = section.get("text", "")
        slips += name is None
        # What was meant is asked of slips, not of hundreds of headings.
        is_slip = name is None and slips <= SLIPS
        key = meant_name(ReportSection(name, heading, text)) if is_slip else name or fold(heading)
        if key in found:
            text = f"{found[key][1]}\n\n{text}"
        found[key] = name or heading, text
    return found


def _is_late_text(name: str, was: str, now: str, *, new: bool) -> bool:
    """Tell whether the customer was heard, or steps were ticked off; none that was ticked may be open again."""
    if name == "feedback":
        return new
    if name != "next_steps" or _STEP.sub(r"\1 \2", was) != _STEP.sub(r"\1 \2", now):
        return False
    ticks = zip(_STEP.finditer(was), _STEP.finditer(now), strict=True)
    return all("[ ]" in a[0] or "[ ]" not in b[0] for a, b in ticks)
