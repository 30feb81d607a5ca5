"""A name that stands nowhere on file: how every rule about one tells of it."""

from __future__ import annotations

from difflib import get_close_matches

from svcsite.checks.rule import Finding
from svcsite.checks.saying import Field, suggestion
from svcsite.checks.subject import Subject
from svcsite.record.vocabulary.names import fold


def unregistered(
    subject: Subject, path: tuple[str | int, ...], value: str, known: list[str]
) -> Finding:
    """Give the finding about `value` at `path`, with the name on file that was probably meant."""
    folded = {fold(name): name for name in known}
    close = get_close_matches(fold(value), folded, n=1, cutoff=0.7)
    hint = suggestion(folded[close[0]] if close else None)
    words = tuple(part for part in path if isinstance(part, str))
    facts = {"value": value, "field": Field(words), "hint": hint}
    return Finding(subject.normal.span(*path), facts)
