"""The hours in which a contract is served, as a contract writes them.

seg-sex 08:00-18:00
mon-fri 08:00-12:00 13:00-18:00, sat 08:00-12:00
24x7
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import Annotated, Any

from pydantic_core import PydanticCustomError

from svcsite.record.fields import Reader
from svcsite.record.parsing import parse_time
from svcsite.record.vocabulary.names import fold

_DAYS = {
    **{day: n for n, day in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))},
    **{day: n for n, day in enumerate(("seg", "ter", "qua", "qui", "sex", "sab", "dom"))},
}
_LINE = re.compile(r"(?P<days>[^\W\d_]+(?:\s*-\s*[^\W\d_]+)?)\s+(?P<hours>\d.*)")
_SPAN = re.compile(
    r"(?P<start>\d{1,2}(?:[:hH]\d{2}|[hH]))\s*(?:-|–|às|as|to)\s*(?P<end>\d{1,2}(?:[:hH]\d{2}|[hH]))"
)
_ALWAYS = frozenset({"24x7", "24/7", "24_x_7", "24h"})


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """The spans of each weekday, Monday first, in local time; an end of 00:00 is the end of the day.

    A span whose end is not after its start runs past midnight. `always` is wall-clock time, every day.
    """

    days: tuple[tuple[tuple[time, time], ...], ...]
    always: bool = False


ALWAYS = WorkingHours(tuple(((time(0), time(0)),) for _ in range(7)), always=True)


def parse_hours(lines: list[str]) -> WorkingHours:
    """Read the lines of a calendar. Raises `ValueError` for one that is none."""
    if len(lines) == 1 and fold(lines[0]) in _ALWAYS:
        return ALWAYS
    days: list[list[tuple[time, time]]] = [[] for _ in range(7)]
    for line in lines:
        for part in re.split(r"[,;]\s*(?=[^\W\d_])", line):
            match = _LINE.fullmatch(part.strip())
            if not match:
                raise ValueError(part)
            spans = _spans(match["hours"])
            for day in _weekdays(match["days"]):
                days[day].extend(spans)
    if not any(days):
        raise ValueError("no hours")
    return WorkingHours(tuple(tuple(sorted(spans)) for spans in days))


def _spans(text: str) -> list[tuple[time, time]]:
    found = list(_SPAN.finditer(text))
    left_over = _SPAN.sub("", text).replace("e", "").replace("and", "").strip(" ,")
    if not found or left_over:
        raise ValueError(text)
    return [(parse_time(span["start"]), parse_time(span["end"])) for span in found]


def _weekdays(text: str) -> list[int]:
    ends = [_DAYS.get(fold(day)[:3]) for day in text.split("-")]
    first, last = ends[0], ends[-1]
    if first is None or last is None:
        raise ValueError(text)
    return [day % 7 for day in range(first, (last if last >= first else last + 7) + 1)]


def _read(value: Any) -> Any:
    if value is None or isinstance(value, WorkingHours):
        return value
    lines = value if isinstance(value, list) else [value]
    if all(isinstance(line, str) for line in lines):
        try:
            return parse_hours(lines)
        except ValueError:
            pass
    raise PydanticCustomError("hours", "expected hours")


Hours = Annotated[WorkingHours, Reader(_read, expected="hours")]
