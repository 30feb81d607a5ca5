"""What differs from a seal, in words: the field or heading, what was sealed and what stands there now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from svcsite.checks.saying import Field, Said
from svcsite.record.sealing import Change
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import Names
from svcsite.record.vocabulary.values import (
    ACCEPTANCE,
    CHANNELS,
    KINDS,
    OUTCOMES,
    PRIORITIES,
    RATING_SOURCES,
)
from svcsite.words.text import Text

_SHORT = 60
_AROUND = 20
# A time as a seal has it, with seconds that nobody typed.
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::00)?(?=\D|$)")
_CHANGE = Text(en='{field}: "{was}", now "{now}"', pt='{field}: "{was}", agora "{now}"')
_ADDED = Text(en='{field}: nothing, now "{now}"', pt='{field}: nada, agora "{now}"')
_GONE = Text(en='{field}: "{was}", now nothing', pt='{field}: "{was}", agora nada')
_CHOICES: dict[tuple[str, ...], Names] = {
    ("kind",): KINDS,
    ("outcome",): OUTCOMES,
    ("channel",): CHANNELS,
    ("priority",): PRIORITIES,
    ("accepted", "state"): ACCEPTANCE,
    ("rating", "source"): RATING_SOURCES,
}
_MOST = 5


def told(change: Change) -> dict[str, Any]:
    """Give what a message about one change needs: `what`, and the field `amended`."""
    return {"what": _told(change), "amended": Field(("amended",))}


def all_told(changes: Iterable[Change]) -> Said:
    """Give the first few changes as a list that is put into a language later."""
    parts = [_told(change) for change in changes]
    slots = "; ".join(f"{{p{n}}}" for n in range(min(len(parts), _MOST)))
    slots += "; ..." if len(parts) > _MOST else ""
    return Said(Text(en=slots, pt=slots), {f"p{n}": part for n, part in enumerate(parts)})


def who_and_when(facts: Mapping[str, Any], settings: Settings) -> str:
    """Give who put on a seal and on which day, as a page of the archive would."""
    return f"{settings.rep_name(facts['by'])}, {day_of_seal(facts, settings)}"


def day_of_seal(facts: Mapping[str, Any], settings: Settings) -> str:
    """Give the day of a seal in the archive's time zone; empty where none is known."""
    on = facts.get("on")
    return on.astimezone(settings.timezone).date().isoformat() if on else ""


def _told(change: Change) -> Said:
    text = _CHANGE if change.was and change.now else _ADDED if change.now else _GONE
    was, now = _excerpts(change.was, change.now)
    names = _CHOICES.get(change.path)
    facts: dict[str, Any] = {"was": was, "now": now}
    if names:
        facts = {key: names.find(said) or said for key, said in facts.items()}
    return Said(text, {"field": _field(change.path), **facts})


def _field(path: tuple[str, ...]) -> Field | Said | str:
    if path[0] != "section":
        return Field(tuple(part for part in path if not part.isdigit()))
    heading = HEADINGS.find(path[1]) if path[1] else None
    if heading is None:
        return f"## {path[1]}"
    label = Text(en=heading.label["en"], pt=heading.label["pt-BR"])
    return Said(Text(en="## {heading}", pt="## {heading}"), {"heading": label})


def _excerpts(was: str, now: str) -> tuple[str, str]:
    """Give two texts on one line each, of long ones what is around their first difference."""
    was, now = (_TIME.sub(r"\1 \2", " ".join(text.split())) for text in (was, now))
    if max(len(was), len(now)) <= _SHORT:
        return was, now
    same = next(
        (n for n, (a, b) in enumerate(zip(was, now, strict=False)) if a != b),
        min(len(was), len(now)),
    )
    start = max(0, same - _AROUND)
    return _cut(was, start), _cut(now, start)


def _cut(text: str, start: int) -> str:
    end = start + _SHORT
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
