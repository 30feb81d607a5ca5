"""A contact, a site or a rep is written almost like a known one.

## What it does

Compares the contact, where it is given with an e-mail or a phone of its own, with the contacts in `customer.md`. Where
`customer.md` lists no sites, or `archive.yml` no reps, it compares the reports with each other. Alike are names that
sound the same (`Souza`, `Sousa`), that differ by `da` or `de`, or by one letter in one long word. Numbers must be equal:
"Loja 1" is not "Loja 2". First names that both exist (Ana and Ane, Paulo and Paula) are two people.

## Why

One person under two names is two in every list and in the figures.

## Bad

```yaml
contact: {name: Ana Sousa, phone: "(41) 3333-4444"}    # customer.md: Ana Souza
```

## Good

```yaml
contact: {name: Ana Souza, phone: "(41) 3333-4444"}
```

## Fix

Write the name as it is known. If they are two people, add the second to the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from svcsite.checks.index import Index
from svcsite.checks.likeness import NameBook
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.sightings import settled
from svcsite.checks.subject import Subject
from svcsite.record.facets import Facets
from svcsite.record.vocabulary.names import fold

_Spellings = Mapping[str, list[Facets]]


@rule(
    "SV506",
    "look-alike-name",
    severity="warning",
    about="across",
    en='{field} "{value}" looks like "{known}"',
    pt='{field}: "{value}" parecido com "{known}" já cadastrado',
)
def look_alike_name(subject: Subject) -> Iterator[Finding]:
    facets, index = subject.facets, subject.index
    assert facets is not None
    assert index is not None
    found = []
    if facets.contact and facets.described:
        found.append(
            (
                "contact",
                facets.contact,
                index.kept(_contacts).get((facets.customer, facets.contact)),
            )
        )
    if facets.site:
        found.append(("site", facets.site, index.kept(_sites).get((facets.customer, facets.site))))
    if facets.rep and not subject.settings.reps:
        found.append(("rep", facets.rep, index.kept(_reps).get(facets.rep)))
    for field, value, known in found:
        if known is not None:
            facts = {"field": Field((field,)), "value": value, "known": known}
            yield Finding(facets.span(field), facts)


def _contacts(index: Index) -> dict[tuple[str, str], str]:
    """Give, by customer and name, the contact on file whose name it looks like."""
    found: dict[tuple[str, str], str] = {}
    on_file = {
        customer.slug: [contact.name for contact in customer.contacts if contact.name]
        for customer in index.customers.values()
    }
    books: dict[str, NameBook] = {}
    for slug, name in {(r.customer, r.contact) for r in index.reports if r.contact and r.described}:
        names = on_file.get(slug, [])
        if name is None or fold(name) in map(fold, names):
            continue
        book = books.setdefault(slug, NameBook(names, person=True))
        if close := book.alike(name):
            found[slug, name] = close[0]
    return found


def _sites(index: Index) -> dict[tuple[str, str], str]:
    """Give, by customer and name, the site that more of its reports name and that it looks like."""
    seen: dict[str, dict[str, list[Facets]]] = {}
    for report in index.reports:
        if report.site:
            seen.setdefault(report.customer, {}).setdefault(report.site, []).append(report)
    return {
        (slug, name): known
        for slug, spellings in seen.items()
        if slug not in index.customers or not index.customers[slug].sites
        for name, known in _outvoted(spellings, person=False)
    }


def _reps(index: Index) -> dict[str, str]:
    """Give, by name, the rep whom more reports name and whose name it looks like."""
    seen: dict[str, list[Facets]] = {}
    for report in index.reports:
        if report.rep:
            seen.setdefault(report.rep, []).append(report)
    return dict(_outvoted(seen, person=True))


def _outvoted(spellings: _Spellings, *, person: bool) -> Iterator[tuple[str, str]]:
    if len(spellings) == 1:
        return
    book = NameBook(spellings, person=person)
    for name in spellings:
        if close := book.alike(name):
            known, _ = settled({spelling: spellings[spelling] for spelling in (name, *close)})
            if known != name:
                yield name, known
