"""Dates and times in their one form: `02/10/2026 9h12` becomes `2026-10-02 09:12`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, timedelta, timezone
from functools import lru_cache
from typing import Any, get_args

from pydantic import BaseModel

from svcsite.checks.fixes.sheet import Sheet
from svcsite.record.moment import Moment
from svcsite.record.parsing import parse_moment
from svcsite.source.edit import Edit
from svcsite.source.yaml_text import leaves

_ELSEWHERE = timezone(timedelta(hours=1))


def time_form(sheet: Sheet) -> Iterator[Edit]:
    """Write every date and time of the record in the form that sorts and has one reading everywhere."""
    if sheet.reading.record is None:
        return
    model: type[BaseModel] = type(sheet.reading.record)
    times = _times(model)
    for path, value in leaves(sheet.reading.normal.data):
        if value is None or tuple(p for p in path if isinstance(p, str)) not in times:
            continue
        span, written = sheet.place(path), canonical(value)
        if span is not None and written is not None and written != value:
            yield Edit(span, sheet.typed.slice(span).replace(value, written))


def canonical(typed: str) -> str | None:
    """Give a day, or a day and a time, in its one form.

    None for what is no such thing, and for what that form cannot say: an offset, seconds.
    """
    try:
        moment, elsewhere = parse_moment(typed, UTC), parse_moment(typed, _ELSEWHERE)
    except (ValueError, OverflowError):
        return None
    if moment.at is None or elsewhere.at is None:
        return moment.day.isoformat()
    has_offset = moment.at == elsewhere.at
    return None if has_offset or moment.at.second else f"{moment.day} {moment.at:%H:%M}"


@lru_cache
def _times(model: type[BaseModel]) -> frozenset[tuple[str, ...]]:
    """List the ways to a record's dates and times, by the names that files have for them."""
    return frozenset(_times_in(model, ()))


def _times_in(model: type[BaseModel], path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for name, field in model.model_fields.items():
        here = (*path, field.alias or name)
        for kind in _kinds(field.annotation):
            if kind in {date, Moment}:
                yield here
            elif issubclass(kind, BaseModel):
                yield from _times_in(kind, here)


def _kinds(annotation: Any) -> Iterator[type]:
    """Give the classes in an annotation such as `tuple[Pause, ...] | None`."""
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for part in get_args(annotation):
        yield from _kinds(part)
