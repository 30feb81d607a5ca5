"""A section that says "I" or "we".

## What it does

Looks for words in the first person, by closed lists of both languages: `troquei`, `testei`, `fizemos`, `temos`,
`a gente`, `meu`; `I`, `we`, `my`, `our`. Told once a section, at the first such word. Passed over: what stands in quotes,
block quotes, code and links; names, on file or written as names ("Pão Nosso", "Meus Documentos"); the sections
*Customer feedback* and *Internal notes*.

## Why

The customer, a colleague and the next report read what was done, not who felt what. "Trocado o fusor" stays true whoever
quotes it; "troquei o fusor" does not.

## Bad

```markdown
## Serviços executados

Troquei a unidade fusora e testei com 20 páginas.
```

## Good

```markdown
## Serviços executados

Trocada a unidade fusora; 20 páginas de teste impressas. O cliente pediu: "me avisem quando chegar o toner".
```

## Fix

Say what was done: *Trocada a unidade*, *Replaced the unit*. Put the customer's own words in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from svcsite.checks import person
from svcsite.checks.person import Slip, may_speak, pairs, slips
from svcsite.checks.person_words import PARTICIPLES
from svcsite.checks.prose import own_words, place
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.machine import Machine
from svcsite.record.vocabulary.headings import find_heading
from svcsite.words.text import Text

_PASSED_OVER = frozenset({"feedback", "internal"})
_SHOWN = 3
_OBJECT = re.compile(r" (?P<article>as?|os?|uma?s?|uns) (?P<noun>\w+)", re.IGNORECASE)
_DONE = re.compile(
    r"(?:['’]ve| have| had)? (?P<verb>[a-z]+ed|built|cut|fit|found|made|put|reset|set|swept)\b"
    r"(?P<object> (?:the|an?) \w+)?"
)
_ENDINGS = {"a": "a", "uma": "a", "as": "as", "umas": "as", "os": "os", "uns": "os"}


@rule(
    "SV401",
    "first-person",
    severity="warning",
    about="report",
    en="write without {words}{instead}",
    pt="escreva sem {words}{instead}",
    help=Text(
        en="say what was done, not who did it; the customer's own words stand in quotes",
        pt="diga o que foi feito, não quem fez; as palavras do cliente ficam entre aspas",
    ),
    form={
        **person.SHARED,
        "passed_over": _PASSED_OVER,
        "shown": _SHOWN,
        "object": _OBJECT,
        "done": _DONE,
        "endings": _ENDINGS,
    },
)
def first_person(subject: Subject) -> Iterator[Finding]:
    document = subject.document
    assert document is not None
    if not may_speak(document.body):
        return
    names = pairs(_names(subject))
    for section in (document.before, *document.sections):
        heading = find_heading(section.heading) if section else None
        if section is None or (heading and heading.name in _PASSED_OVER):
            continue
        words = own_words(section.text)
        found = list(slips(words, names))
        if found:
            said = ", ".join(f'"{slip.word}"' for slip in found[:_SHOWN])
            facts = {"words": said, "instead": _instead(words, found)}
            yield Finding(place(section, found[0].start, found[0].end), facts)


def _instead(text: str, found: list[Slip]) -> str:
    """Give the end of the message that says it better, for the first word of which that is known."""
    for slip in found:
        better = _impersonal(text, slip)
        if better:
            return f': "{better[0].upper()}{better[1:]}"'
    return ""


def _impersonal(text: str, slip: Slip) -> str:
    """Turn "troquei o fusor" into "trocado o fusor", "I replaced the fuser" into "replaced the fuser"."""
    rest = text[slip.end : slip.end + 60]
    if slip.word in {"I", "we", "We"}:
        done = _DONE.match(rest)
        return done["verb"] + (done["object"] or "") if done else ""
    participle = PARTICIPLES.get(slip.word.lower(), "")
    if not participle:
        return ""
    thing = _OBJECT.match(rest)
    if not thing:
        return participle
    ending = _ENDINGS.get(thing["article"].lower(), participle[-1])
    agreed = participle[:-1] + ending if participle[-1] == "o" else participle
    return f"{agreed} {thing['article']} {thing['noun']}"


def _names(subject: Subject) -> Iterator[str | None]:
    """Give every name on file that a text may repeat."""
    report, customer, settings = subject.report, subject.customer, subject.settings
    assert report is not None
    yield settings.name
    yield from (rep.name for rep in settings.reps.values())
    yield from (report.site, report.received_by, report.rep, report.rating.by, *report.team)
    yield report.contact.name if report.contact else None
    yield report.service.title if report.service else None
    for machine in report.product:
        yield from _machine(machine)
    if customer is not None:
        yield from (customer.name, customer.legal_name, customer.address)
        yield from (site.name for site in customer.sites)
        yield from (site.address for site in customer.sites)
        yield from (contact.name for contact in customer.contacts)
        for machine in customer.machines:
            yield from _machine(machine)


def _machine(machine: Machine) -> tuple[str | None, ...]:
    return machine.brand, machine.model, machine.description, machine.site
