"""A section with more words than can be read quickly.

## What it does

Counts the words of each section that has a limit in `archive.yml`: by default *Problem* 120, *Work done* 250, *Cause*
80, *Comments* 120. Tables, code, comments and lists of readings (`- Suction: 68 psi`) do not count.

## Why

The customer reads the report on a phone, at the door. What does not fit there is not read.

## Bad

```yaml
limits: {problem: 20}
```

```markdown
## Problem

The customer called in the morning and said that since some time last week, she thinks Tuesday, the printer by the door
has been jamming, at first now and then, by now on nearly every second page.
```

## Good

```markdown
## Problem

Paper jam on every second page since last Tuesday; printer by the door.
```

## Fix

Keep what the reader needs. Put measurements in a table, and what only colleagues need under *Internal notes*. Where a
section must be long, set its limit in `archive.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.prose import count_words, running_text
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.vocabulary.headings import find_heading
from svcsite.words.text import Text


@rule(
    "SV402",
    "too-long",
    severity="warning",
    about="report",
    en='"{section}" is too long for a quick read: {words} words, the limit is {limit}',
    pt='texto longo demais em "{section}": {words} palavras, o limite é {limit}',
    help=Text(
        en="keep what the reader needs; measurements go in a table, the rest under Internal notes",
        pt="fique com o que o leitor precisa; medições vão em tabela, o resto em Uso interno",
    ),
    form={},
)
def too_long(subject: Subject) -> Iterator[Finding]:
    document = subject.document
    assert document is not None
    for section in document.sections:
        name = find_heading(section.heading)
        limit = subject.settings.limits.of(name.name) if name else None
        # A word and the blank behind it take two characters at least.
        if name is None or limit is None or len(section.text) < 2 * limit:
            continue
        words = count_words(running_text(section.text))
        if words > limit:
            facts = {"section": name, "words": words, "limit": limit}
            yield Finding(section.heading_span, facts)
