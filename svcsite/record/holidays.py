"""The holidays of a country or one of its states, as a contract names them: `BR`, `BR-PR`, `PT`.

The names are those of the `holidays` package: ISO 3166 codes of countries, and its codes or names of states.
Bank holidays by law only: what a town keeps, and days that are optional (Carnival in Brazil), are working days.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from svcsite.record.vocabulary.names import fold
from svcsite.source.characters import visible

if TYPE_CHECKING:
    from holidays import HolidayBase

_FORM = re.compile(r"(?P<country>[A-Za-z]{2,3})(?:\s*-\s*(?P<state>.+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A country whose holidays are known, by its code, and one of its states or None for all of it."""

    country: str
    state: str | None = None


class UnknownPlaceError(ValueError):
    """No holidays are known by this name. `country` is its country where that much is known."""

    def __init__(self, text: str, country: str | None = None) -> None:
        super().__init__(text)
        self.country = country


@lru_cache(maxsize=1024)
def parse_place(text: str) -> Place:
    """Read `BR-PR`, `br-pr`, `BR-Paraná` or `BR`. Raises `UnknownPlaceError`."""
    match = _FORM.fullmatch(visible(text))
    country = match["country"].upper() if match else ""
    if match is None or country not in _countries():
        raise UnknownPlaceError(text)
    if match["state"] is None:
        return Place(country=country)
    state = _states(country).get(fold(match["state"]))
    if state is None:
        raise UnknownPlaceError(text, country)
    return Place(country=country, state=state)


def states_of(country: str) -> tuple[str, ...]:
    """Return the codes of a known country's states, in order; none where it keeps the same days everywhere."""
    return tuple(sorted(set(_states(country).values())))


@lru_cache(maxsize=4096)
def holidays_of(text: str | None, year: int) -> frozenset[date]:
    """Return the holidays of a year at the place that a contract names; none where nobody knows it."""
    if text is None:
        return frozenset()
    try:
        place = parse_place(text)
    except UnknownPlaceError:
        return frozenset()
    return frozenset(_package(place.country, place.state, year))


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    # Takes 60 ms to import, which only archives with holidays pay.
    from holidays.registry import COUNTRIES  # noqa: PLC0415

    return frozenset(code for _, *codes in COUNTRIES.values() for code in codes)


@lru_cache(maxsize=64)
def _states(country: str) -> dict[str, str]:
    """Give each folded name or code of a country's states, with the code."""
    known = _package(country)
    named = known.get_subdivision_aliases().items()
    names = {fold(alias): code for code, aliases in named for alias in aliases}
    return names | {fold(code): code for code in known.subdivisions}


def _package(country: str, state: str | None = None, year: int | None = None) -> HolidayBase:
    from holidays import country_holidays  # noqa: PLC0415

    with warnings.catch_warnings():
        # Of a year for which a country has published nothing the package warns: there are no holidays to tell.
        warnings.simplefilter("ignore")
        return country_holidays(country, subdiv=state, years=year)
