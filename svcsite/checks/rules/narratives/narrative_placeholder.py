"""Some sections of a client report still have the draft's line, and others were written.

## What it does

Looks in each section of a period's file for the line that `svcsite draft` puts there, in either language. All sections
may have it, as in a fresh draft, or none.

## Why

Who wrote half of the sections meant to come back. A section without the line keeps its computed text, so what is left
over would look the same as what was decided.

## Bad

```markdown
## Executive summary

All targets were met but one.

## Conclusion

_Write here, or delete this line to keep the computed text._
```

## Good

```markdown
## Executive summary

All targets were met but one.

## Conclusion
```

## Fix

Write the section, or delete the line to keep the computed text.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.narrative import NarrativeSection
from svcsite.record.placeholders import is_placeholder
from svcsite.record.vocabulary.narrative_headings import NARRATIVE_SECTIONS
from svcsite.source.span import Span
from svcsite.words.text import Text

_NAMES = {name.name: name for name in NARRATIVE_SECTIONS}


@rule(
    "SV801",
    "narrative-placeholder",
    about="narrative",
    en='the section "{section}" still has the draft\'s text',
    pt='a seção "{section}" ainda traz o texto do modelo',
    help=Text(
        en="write the section, or delete the line to keep the computed text",
        pt="escreva a seção, ou apague a linha para manter o texto apurado",
    ),
)
def narrative_placeholder(subject: Subject) -> Iterator[Finding]:
    assert subject.narrative is not None
    sections = [section for section in subject.narrative.sections if section.name in _NAMES]
    left = [list(_left_in(section)) for section in sections]
    if all(map(_only_placeholder, sections)):
        return
    for section, spans in zip(sections, left, strict=True):
        for span in spans:
            yield Finding(span, {"section": _NAMES[section.name or ""]})


def _only_placeholder(section: NarrativeSection) -> bool:
    return is_placeholder(section.text)


def _left_in(section: NarrativeSection) -> Iterator[Span]:
    """Give where the draft's line stands in a section."""
    for number, line in enumerate(section.raw.split("\n"), section.line):
        if is_placeholder(line):
            yield Span.at(number, 1, len(line))
