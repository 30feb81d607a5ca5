"""The short labels that templates read by name, gathered from the pages' own words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from svcsite.record.vocabulary.names import Language
from svcsite.words import (
    causes,
    charts,
    data,
    following,
    gallery,
    home,
    lists,
    machines,
    pages,
    periods,
    ratings,
    recent,
    reps,
    typed,
)
from svcsite.words.client_report import pages as client_reports
from svcsite.words.text import Text

_FAMILIES: tuple[dict[str, Text], ...] = (
    pages.LABELS,
    data.LABELS,
    home.LABELS,
    gallery.LABELS,
    charts.LABELS,
    typed.LABELS,
    periods.LABELS,
    recent.LABELS,
    lists.LABELS,
    machines.LABELS,
    ratings.LABELS,
    reps.LABELS,
    following.LABELS,
    causes.LABELS,
    client_reports.LABELS,
)


class Labels(dict[str, str]):
    """Labels by name, and as attributes too: where a template says `words.date`, Jinja asks for these first."""

    def __init__(self, found: Mapping[str, str]) -> None:
        super().__init__(found)
        self.__dict__ = self


@cache
def labels(language: Language) -> Labels:
    """Return all labels in one language. Raises `ValueError` where two families give one name."""
    found: dict[str, str] = {}
    for family in _FAMILIES:
        if taken := found.keys() & family.keys():
            raise ValueError(f"labels named twice: {sorted(taken)}")
        found.update({name: text.of(language) for name, text in family.items()})
    return Labels(found)
