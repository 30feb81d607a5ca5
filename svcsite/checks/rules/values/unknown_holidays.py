"""A contract's holidays are those of a place that nobody knows.

## What it does

Looks up each contract's `holidays` among the countries and states whose holidays are known.

## Why

The clock of a deadline stands still on holidays. Those of an unknown place are none at all: the clock runs through
Christmas, and a deadline that was met looks missed.

## Bad

```yaml
contracts:
  - calendar: mon-fri 08:00-18:00
    holidays: Paraná
```

## Good

```yaml
contracts:
  - calendar: mon-fri 08:00-18:00
    holidays: BR-PR
```

## Fix

Write the country's ISO 3166 code, and after a dash the state's: `BR`, `BR-PR`, `PT`, `GB-ENG`. A contract under which
holidays are working days has no `holidays`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Said
from svcsite.checks.subject import Subject
from svcsite.record.holidays import UnknownPlaceError, parse_place, states_of
from svcsite.words.text import Text

_STATES = Text(en="; {country} has {states}", pt=". {country} tem {states}")
_ALONE = Text(en='; write "{country}" alone', pt='. Escreva só "{country}"')


@rule(
    "SV318",
    "unknown-holidays",
    severity="warning",
    about="customer",
    en='the holidays of "{place}" are not known, so none are counted{hint}',
    pt='não se conhecem os feriados de "{place}", e nenhum é contado{hint}',
    help=Text(
        en="write the codes of country and state, such as BR-PR or PT",
        pt="escreva as siglas do país e do estado, como BR-PR ou PT",
    ),
)
def unknown_holidays(subject: Subject) -> Iterator[Finding]:
    customer = subject.customer
    assert customer is not None
    for n, contract in enumerate(customer.contracts):
        if contract.holidays is None:
            continue
        try:
            parse_place(contract.holidays)
        except UnknownPlaceError as error:
            facts = {"place": contract.holidays, "hint": _hint(error.country)}
            yield Finding(subject.normal.span("contracts", n, "holidays"), facts)


def _hint(country: str | None) -> Said | str:
    """Give what may stand after a country that is known, or nothing."""
    if country is None:
        return ""
    states = states_of(country)
    facts = {"country": country, "states": ", ".join(states)}
    return Said(_STATES if states else _ALONE, facts)
