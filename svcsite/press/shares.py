"""What of an examination is each customer's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from svcsite.checks.examination import Examination

T = TypeVar("T")
V = TypeVar("V")
_Key = tuple[str, str]


def shares(examination: Examination) -> dict[str, Examination]:
    """Return each customer's share, by slug: small enough to be sent to another process.

    Nobody is told of findings there.
    """
    bare = replace(examination, diagnostics=(), reports=(), told_of=(), pasts=())
    bare = replace(bare, narrative_readings=())
    admitted = _by(examination.admitted, lambda one: one.customer)
    narratives = _by(examination.narratives, lambda one: one.customer)
    delivered = _by(examination.delivered_files, lambda path: path.parent.parent.name)
    sources = _theirs(examination.sources)
    photos = _theirs(examination.photos)
    enclosures = _theirs(examination.enclosures)
    seals = _theirs(examination.seals)
    return {
        slug: replace(
            bare,
            customers=(customer,),
            admitted=tuple(admitted.get(slug, ())),
            sources=sources.get(slug, {}),
            photos=photos.get(slug, {}),
            narratives=tuple(narratives.get(slug, ())),
            delivered_files=tuple(delivered.get(slug, ())),
            enclosures=enclosures.get(slug, {}),
            seals=seals.get(slug, {}),
        )
        for customer in examination.customers
        for slug in (customer.slug,)
    }


def _by(items: Iterable[T], slug_of: Callable[[T], str]) -> Mapping[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for item in items:
        found[slug_of(item)].append(item)
    return found


def _theirs(known: Mapping[_Key, V]) -> Mapping[str, dict[_Key, V]]:
    found: dict[str, dict[_Key, V]] = defaultdict(dict)
    for at, value in known.items():
        found[at[0]][at] = value
    return found
