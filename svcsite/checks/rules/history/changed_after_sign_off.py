"""A signed report says something else than it was signed for, and does not say who changed it and why.

## What it does

With `--changed` or `--base`, compares each report that was signed when the branch began with what it says now. A
difference needs a new entry under `amended` with `by`, `on` and `reason`.

Meaning is compared, not letters: order, quotes, line breaks, the form of a date and the language of keys and headings
are no difference. Nor are facts that arrive late, when they are added: a rating, an acceptance, the end of a pause, a
resolution, the rest of a signature, `related` and `aliases`, what the customer said, a step that was ticked
off. A misspelt key or heading may be mended.

## Why

The customer has the report as it was signed. One that changes in silence is worth nothing in a dispute; one that says
what was corrected, by whom and why is worth more than before.

## Bad

```yaml
cause: user              # was: component
signed: 2026-10-02
```

## Good

```yaml
cause: user
signed: 2026-10-02
amended:
  - {by: ana.lima, on: 2026-10-09, reason: the workshop found water in the fuser}
```

## Fix

Add the entry, or put back what was signed. A further change on a later branch needs an entry of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field, Said
from svcsite.checks.subject import Subject
from svcsite.record.difference import changed_fields, changed_sections, new_amendments
from svcsite.record.report import Amendment, Report
from svcsite.record.shorthand import expand
from svcsite.record.vocabulary.names import fold
from svcsite.source.span import Span
from svcsite.words.text import Text

_ABOVE = Text(en="the text above the sections", pt="o texto antes das seções")


@rule(
    "SV601",
    "changed-after-sign-off",
    about="history",
    en="changed after sign-off: {what}",
    pt="alterado depois de assinado: {what}",
    help=Text(
        en='put it back, or add an entry to "{amended}": who changed it (by), when (on) and why (reason)',
        pt='volte ao que foi assinado, ou acrescente em "{amended}" quem alterou (por), quando (em)'
        " e a razão (motivo)",
    ),
)
def changed_after_sign_off(subject: Subject) -> Iterator[Finding]:
    old, new = _signed(subject), subject.report
    if old is None or new is None:
        return
    mended = set(_mended_keys(subject))
    fields = [name for name in changed_fields(old, new) if name not in mended]
    headings = list(changed_sections(old, new))
    tampered = "amended" in fields
    if not fields and not headings:
        return
    if not tampered and any(map(_is_complete, new_amendments(old, new))):
        return
    places = [_field_place(subject, name) for name in fields]
    places += [_section_place(subject, heading) for heading in headings]
    what = _listed(
        [*(Field((name,)) for name in fields), *(f"## {h}" if h else _ABOVE for h in headings)]
    )
    begins = min((place for place in places if place), default=None)
    span = begins or subject.normal.key_span("signed")
    yield Finding(span, {"what": what, "amended": Field(("amended",))})


def _signed(subject: Subject) -> Report | None:
    """Give the report as it was signed before the branch, or None."""
    change = subject.change
    old = change.old.record if change and change.old else None
    return old if old and old.signed else None


def _mended_keys(subject: Subject) -> Iterator[str]:
    """Give the fields whose key was misspelt when the report was signed, and whose value is what stood there."""
    old = subject.change.old if subject.change else None
    typed = old.document.front.data if old and old.document else None
    for defect in old.defects if old else ():
        if defect.kind != "unknown-key":
            continue
        meant, value = defect.facts["suggestion"], (typed or {}).get(defect.facts["key"])
        if meant is not None and value is not None:
            short = isinstance(value, str) and meant.shape
            said = expand(meant.shape, value) if short else value
            if subject.normal.data.get(meant.name) == said:
                yield meant.name


def _is_complete(amendment: Amendment) -> bool:
    return bool(amendment.by and amendment.on and amendment.reason)


def _field_place(subject: Subject, name: str) -> Span | None:
    return subject.normal.keys.get((name,))


def _section_place(subject: Subject, heading: str) -> Span | None:
    document = subject.document
    sections = document.sections if document else ()
    return next((s.heading_span for s in sections if fold(s.heading) == fold(heading)), None)


def _listed(parts: list[Field | Text | str]) -> Said:
    """Give some names as a list that is put into a language later."""
    slots = ", ".join(f"{{p{n}}}" for n in range(len(parts)))
    return Said(Text(en=slots, pt=slots), {f"p{n}": part for n, part in enumerate(parts)})
