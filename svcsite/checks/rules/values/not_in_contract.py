"""A cause or a rep is unknown to the archive's settings.

## What it does

Looks `cause`, `rep`, `team` and `involved` up in `archive.yml`, by id, name or label; accents and capitals do not
matter. Without causes of its own, an archive has the usual ones. Suggests what was probably meant.

## Why

A cause of another spelling is counted apart: the most frequent one falls behind, and no chart shows why.

## Bad

```yaml
cause: componnent
rep: joao.souza
```

## Good

```yaml
cause: component
rep: joao.silva
```

## Fix

Take the suggested name, or add the new one to `archive.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.checks.unregistered import unregistered
from svcsite.words.text import Text


@rule(
    "SV305",
    "not-in-contract",
    about="report",
    en='"{value}" ({field}) is not in archive.yml{hint}',
    pt='"{value}" ({field}) não está no cadastro{hint}',
    help=Text(
        en="correct it, or add it to archive.yml",
        pt="corrija, ou acrescente ao cadastro (archive.yml)",
    ),
    form={},
)
def not_in_contract(subject: Subject) -> Iterator[Finding]:
    report, settings = subject.report, subject.settings
    assert report is not None
    if report.cause is not None and settings.find_cause(report.cause) is None:
        yield unregistered(subject, ("cause",), report.cause, settings.cause_ids())
    reps = list(settings.reps)
    for field in ("rep", "involved"):
        typed = getattr(report, field)
        if typed is not None and settings.find_rep(typed) is None:
            yield unregistered(subject, (field,), typed, reps)
    for n, typed in enumerate(report.team):
        if settings.find_rep(typed) is None:
            yield unregistered(subject, ("team", n), typed, reps)
