"""What is promised for later: the task list under "Next steps", each with its owner and its date.

- [ ] Receive two bearings — João Silva — 2026-11-24
- [x] Call the factory — Bruna Kuroda — 24/11/2026
- [ ] #2026-09-1 Deliver the filters — Ana Lima — 2026-12-01

What is carried from one client report to the next has an id behind its box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from svcsite.record.parsing import parse_day

_TASK = re.compile(
    r"^\s{0,12}[-*+]\s+\[(?P<mark>[ xX])\]\s+(?:#(?P<id>[A-Za-z0-9][A-Za-z0-9-]{0,63})\s+)?(?P<said>\S.*?)\s*$",
    re.MULTILINE,
)
_DASH = re.compile(r"\s+(?:—|–|--?)\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One promise: what, by whom and until when where those were said, and whether it was kept.

    `id` is None where the item has none of its own.
    """

    text: str
    owner: str | None = None
    due: date | None = None
    done: bool = False
    id: str | None = None


def steps_in(markdown: str) -> Iterator[Step]:
    """Yield the items of a task list in the order written; an item without owner or date has None."""
    for task in _TASK.finditer(markdown):
        yield replace(_step(task["said"], done=task["mark"] != " "), id=task["id"])


def _step(said: str, *, done: bool) -> Step:
    """Read `what — owner — date`, from the end: what is to be done may have dashes of its own."""
    dashes = list(_DASH.finditer(said))
    due = _day(said[dashes[-1].end() :]) if dashes else None
    if due is None:
        return Step(text=said, done=done)
    if len(dashes) == 1:
        return Step(text=said[: dashes[0].start()], due=due, done=done)
    before, after = dashes[-2], dashes[-1]
    owner = said[before.end() : after.start()]
    return Step(text=said[: before.start()], owner=owner, due=due, done=done)


def _day(text: str) -> date | None:
    try:
        return parse_day(text)
    except ValueError:
        return None
