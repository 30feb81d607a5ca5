"""A section that the report must have is not there.

## What it does

Looks for each section that a report of this kind and outcome must have (`kinds` and `outcomes` in `archive.yml`),
under any of its names in either language.

## Why

Who reads the report looks for the cause under "Cause". A report without one looks finished and says nothing.

## Bad

```markdown
## Problem

Paper jam on every second page.
```

## Good

```markdown
## Problem

Paper jam on every second page.

## Cause

Fuser film torn.
```

## Fix

Add the heading and what belongs below it.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import required_sections
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.source.span import Span
from svcsite.words.text import Text


@rule(
    "SV204",
    "missing-section",
    about="report",
    en='the section "{section}" is missing',
    pt='falta a seção "{section}"',
    help=Text(en="add: ## {section}", pt="acrescente: ## {section}"),
    form={},
)
def missing_section(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    present = {section.name for section in report.sections}
    for name in required_sections(subject, report):
        if name not in present:
            yield Finding(_end(subject), {"section": HEADINGS[name]})


def _end(subject: Subject) -> Span:
    """Give the file's last line, where a section would be added."""
    text = subject.document.text if subject.document else ""
    return Span.at(max(1, len(text.rstrip("\n").split("\n"))))
