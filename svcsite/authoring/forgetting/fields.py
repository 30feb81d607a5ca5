"""The fields of a file that name people of the customer, and those that hold how a contact is reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from svcsite.record.customer import Customer
from svcsite.record.normal import Normal
from svcsite.record.reader import read_archive_file, read_customer, read_narrative, read_report
from svcsite.record.settings import Settings
from svcsite.source.edit import TypedText
from svcsite.source.period_folder import PERIODS
from svcsite.source.tree import CUSTOMER, SETTINGS

_PEOPLE = {
    ("contact",),
    ("contact", "name"),
    ("received_by",),
    ("accepted", "by"),
    ("rating", "by"),
}
_LISTED = {("contacts", "name"), ("report_reviews", "by")}
_OF_OTHERS = {
    "name",
    "legal_name",
    "logo",
    "reps",
    "technical_responsible",
    "rep",
    "team",
    "involved",
}
_REACHED = ("email", "phone")

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Stretches of a file's text, in characters from 0.

    `people` hold somebody of the customer's, `others` the customer's own name and the company's people. `cards` are the
    contacts that are written out: where the name stands, and where each address or number of it does; `receives` is
    where one says that reports go there. `values` are all texts of the front matter as they are understood.
    """

    people: tuple[Stretch, ...] = ()
    others: tuple[Stretch, ...] = ()
    cards: tuple[tuple[Stretch, tuple[Stretch, ...], Stretch | None], ...] = ()
    values: tuple[str, ...] = ()


def fields_of(path: Path, data: bytes, customer: Customer, settings: Settings) -> Fields:
    """Read what part a file plays by where it stands, and where its fields are; nothing of one that plays none."""
    reading: Any
    if path.name == SETTINGS:
        reading = read_archive_file(path, data)
    elif path.name == CUSTOMER:
        reading = read_customer(path, customer.slug, data)
    elif path.suffix != ".md":
        return Fields()
    elif path.parent.name == PERIODS:
        reading = read_narrative(path, customer, settings, data)
    else:
        reading = read_report(path, customer, settings, data)
    normal: Normal = reading.normal
    typed = TypedText(data.decode("utf-8"))
    places = {at: typed.offsets(span) for at, span in normal.values.items()}
    people = [s for at, s in places.items() if at in _PEOPLE or (at[:1] + at[2:]) in _LISTED]
    front = reading.document.front.data if reading.document else None
    return Fields(
        people=tuple(people),
        others=tuple(s for at, s in places.items() if at and at[0] in _OF_OTHERS),
        cards=tuple(_cards(normal, places)),
        values=tuple(_texts(front)),
    )


def _cards(normal: Normal, places: dict[Any, Stretch]) -> Iterator[Any]:
    contacts = normal.data.get("contacts")
    heads: list[tuple[Any, ...]] = [("contact",)]
    heads += [("contacts", n) for n in range(len(contacts))] if isinstance(contacts, list) else []
    heads += [("contacts",)] if isinstance(contacts, dict) else []
    for head in heads:
        card = _at(normal.data, head)
        # A contact that is written as a name alone has no place for the name apart.
        if not isinstance(card, dict) or not card.get("name") or (*head, "name") not in places:
            continue
        reached = tuple(places[(*head, key)] for key in _REACHED if card.get(key))
        receives = places.get((*head, "receives_report")) if card.get("receives_report") else None
        yield places[(*head, "name")], reached, receives


def _at(data: Any, path: tuple[Any, ...]) -> Any:
    for part in path:
        data = data.get(part) if isinstance(data, dict) else data[part]
    return data


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
