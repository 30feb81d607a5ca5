"""A rep is listed twice under almost one name.

## What it does

Compares the names under `reps` in `archive.yml`: `João Silva` and `João da Silva`, `Thiago` and `Tiago`. Two who have
different e-mail addresses are two people. The second is told.

## Why

One rep under two names has half of the visits and half of the ratings under each.

## Bad

```yaml
reps:
  joao.silva: João Silva
  joao.da.silva: João da Silva
```

## Good

```yaml
reps:
  joao.silva: {name: João Silva, email: joao.silva@example.com}
  joao.da.silva: {name: João da Silva, email: joao.da.silva@example.com}
```

## Fix

Keep one. If they are two people, give both their e-mail addresses.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.likeness import alike, near
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.settings import Rep


@rule(
    "SV508",
    "look-alike-rep",
    severity="warning",
    about="archive",
    en='rep "{value}" looks like "{known}"',
    pt='técnico "{value}" parecido com "{known}" já cadastrado',
)
def look_alike_rep(subject: Subject) -> Iterator[Finding]:
    # Only names that are near each other are compared: a list of thousands is gone through once.
    before: dict[str, list[tuple[str, Rep]]] = {}
    for key, rep in subject.settings.reps.items():
        name = rep.name or key
        places = dict.fromkeys(near(name))
        others = {n: other for place in places for n, other in before.get(place, ())}
        known = next((n for n, other in others.items() if _one_person(name, rep, n, other)), None)
        if known is not None:
            yield Finding(subject.normal.span("reps", key), {"value": name, "known": known})
        for place in places:
            before.setdefault(place, []).append((name, rep))


def _one_person(name: str, rep: Rep, other_name: str, other: Rep) -> bool:
    if rep.email and other.email and rep.email.casefold() != other.email.casefold():
        return False
    return name == other_name or alike(name, other_name, person=True)
