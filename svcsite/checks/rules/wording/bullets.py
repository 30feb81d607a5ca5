"""Work that is told as a story instead of a list.

## What it does

Looks for *Work done* of more than three sentences without a list or a table in it. Advice: off unless `archive.yml`
turns it on.

## Why

A list shows at a glance what was done, and each line can be checked off and charged for.

## Bad

```markdown
## Work done

Fuser unit replaced. Rollers cleaned. Firmware updated to 2.41. Twenty test pages printed.
```

## Good

```markdown
## Work done

- Fuser unit replaced.
- Rollers cleaned.
- Firmware updated to 2.41.
- Twenty test pages printed.
```

## Fix

Begin each piece of work on a line of its own with `- `.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from svcsite.checks.prose import has_list_or_table, running_text
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.vocabulary.headings import find_heading
from svcsite.words.text import Text

_MOST = 3
# A full stop behind an abbreviation or a number ends nothing.
_END = re.compile(r"(?P<word>\w+)[)\"”»*_]*[.!?]+[)\"”»*_]*(?=\s|$)")
_ABBREVIATED = """
apto approx aprox art av cia cód cx dr dra eng etc ex fig ltda mr mrs ms nº no obs p pág pg r ref rep sr sra sto tel un vs
"""


@rule(
    "SV403",
    "bullets",
    severity="off",
    about="report",
    en="list the work done as bullets",
    pt="liste os serviços em tópicos",
    help=Text(
        en='begin each piece of work on a line of its own with "- "',
        pt='comece cada serviço em uma linha com "- "',
    ),
    form={"most": _MOST, "end": _END, "abbreviated": _ABBREVIATED.split()},
)
def bullets(subject: Subject) -> Iterator[Finding]:
    document = subject.document
    assert document is not None
    for section in document.sections:
        name = find_heading(section.heading)
        if name is None or name.name != "work_done" or has_list_or_table(section.text):
            continue
        if _sentences(running_text(section.text)) > _MOST:
            yield Finding(section.heading_span)


def _sentences(text: str) -> int:
    abbreviated = _ABBREVIATED.split()
    return sum(m["word"].lower() not in abbreviated for m in _END.finditer(text))
