"""Addresses and numbers by which somebody is reached, wherever a file has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from svcsite.checks.subject import Subject

_HOLDERS = {"report": "contact", "customer": "contacts", "archive": "reps"}
"""The key of each kind of file under which people stand."""


def particulars(subject: Subject, key: str) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Give path and typed text of a key (`email`, `phone`) of everybody in a file.

    What a report has from its customer's file alone is not among them, nor what was imported: nobody here typed it.
    """
    holder = _HOLDERS.get(subject.about)
    people = subject.normal.data.get(holder) if holder else None
    if not people or (subject.report is not None and subject.report.imported is not None):
        return
    assert holder is not None
    for path, person in _each(people, (holder,), named=subject.about == "archive"):
        typed = person.get(key)
        if isinstance(typed, str) and typed.strip():
            yield (*path, key), typed


def _each(
    people: Any, path: tuple[str | int, ...], *, named: bool
) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any]]]:
    if isinstance(people, list):
        items: list[tuple[tuple[str | int, ...], Any]] = [
            ((*path, n), person) for n, person in enumerate(people)
        ]
    elif named and isinstance(people, dict):
        items = [((*path, name), person) for name, person in people.items()]
    else:
        items = [(path, people)]
    return ((where, person) for where, person in items if isinstance(person, dict))
