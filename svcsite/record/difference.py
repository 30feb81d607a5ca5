"""What differs between a report as it was signed and as it is now, by meaning.

Facts that often arrive late are no difference when they are added: a rating, an acceptance, the end of a pause, a
resolution, what belongs to a signature, links to other reports, what the customer said. Nor is how anything is
written: order, quotes, form of a date, language of keys and headings, line breaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from svcsite.record.normal import suggest
from svcsite.record.report import Amendment, Report, ReportSection
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import fold

# Who a report is, what it says of itself, and what is compared below.
_APART = {"id", "customer", "fingerprint", "sections", "waive", "amended"}
_LINKS = {"aliases", "related"}
_LATE = {"resolved", "recurring", "signed"}
_BULLET = re.compile(r"(?m)^\s*[*+-]\s+(?:\[[ xX]\]\s+)?")


def changed_fields(old: Report, new: Report) -> Iterator[str]:
    """Give the canonical names of the fields that are not what they were, in the order of the record."""
    before, now = old.model_dump(), new.model_dump()
    for name in Report.model_fields:
        a, b = _plain(before[name], name), _plain(now[name], name)
        if name in _APART or a == b or is_late(name, a, b):
            continue
        if name == "outcome" and is_settled(a, old.resolved, new.resolved):
            continue
        yield name
    if any(entry not in new.amended for entry in old.amended):
        yield "amended"


def changed_sections(old: Report, new: Report) -> Iterator[str]:
    """Give the headings, as typed, of the sections whose text is not what it was; empty for text above them."""
    before, now = _sections(old), _sections(new)
    for name in {**now, **before}:
        was, text = before.get(name), now.get(name, "")
        if was is None and (name == "feedback" or not text):
            continue
        if was != text:
            yield _heading(name, new, old)


def new_amendments(old: Report, new: Report) -> tuple[Amendment, ...]:
    """Give the amendments that were added."""
    return tuple(entry for entry in new.amended if entry not in old.amended)


def is_late(name: str, a: Any, b: Any) -> bool:
    """Tell whether `b` is `a` with a late fact added; both are plain values of the field `name`."""
    if name in _LINKS:
        return set(a or ()) <= set(b or ())
    if name in _LATE:
        return _completes(a, b)
    if name == "rating":
        said = any((a or {}).get(part) is not None for part in ("score", "declined", "comment"))
        return not said or _completes(a, b)
    if name == "accepted":
        # Who was away can still accept.
        return a is None or (b is not None and a.get("state") == "absent") or _completes(a, b)
    if name == "pauses":
        return len(a or ()) == len(b or ()) and all(
            one | {"to": None} == other | {"to": None}
            and _completes(one.get("to"), other.get("to"))
            for one, other in zip(a, b, strict=True)
        )
    return False


def is_settled(outcome: str | None, resolved: Any, now_resolved: Any) -> bool:
    """Tell whether another outcome follows from a resolution that was not known when there was this one."""
    return resolved is None and bool(now_resolved) and outcome in UNRESOLVED


def meant_name(section: ReportSection) -> str:
    """Give a section's canonical name, that of a misspelt heading too; else the heading, folded."""
    meant = suggest(section.heading, HEADINGS) if section.name is None else None
    return section.name or (meant.name if meant else fold(section.heading))


def _completes(a: Any, b: Any) -> bool:
    """Tell whether all that was said stands, and something was added where nothing was."""
    if isinstance(a, Mapping) and isinstance(b, Mapping):
        return all(a[part] is None or a[part] == b.get(part) for part in a)
    return a is None


def _plain(value: Any, name: str) -> Any:
    """Give a value in the form in which two are compared: blanks are one, a serial's case means nothing."""
    if isinstance(value, str):
        text = " ".join(value.split())
        return text.casefold() if name in {"serial", "tag"} else text
    if isinstance(value, dict):
        return {part: _plain(item, part) for part, item in value.items()}
    if isinstance(value, tuple):
        items = [_plain(item, name) for item in value]
        return sorted(items) if all(isinstance(item, str) for item in items) else items
    return value


def _sections(report: Report) -> dict[str, str]:
    """Give the text of each section in plain form, by canonical name or folded heading; a misspelt one as meant."""
    found: dict[str, str] = {}
    for section in report.sections:
        name = meant_name(section)
        text = " ".join(_BULLET.sub("- ", section.text).split())
        found[name] = f"{found[name]} {text}" if name in found else text
    return found


def _heading(name: str, *reports: Report) -> str:
    return next(s.heading for report in reports for s in report.sections if meant_name(s) == name)
