"""A figure that was delivered to a client is another now.

## What it does

Holds the figures that `svcsite deliver` froze against those that the archive gives today for the same period, as of
the same cut-off, and likewise what came of each agreed target. Names the reports that were edited since. An erratum in
the period's file that says what the figure is now, and why, explains it; one of `all` figures says only why, and
explains all that moved since the last delivery.

## Why

The client has the old number. Whoever changes it has to tell, and the next client report carries what was told.

## Bad

```yaml
status: final
```

## Good

```yaml
status: final
errata:
  - on: 2026-11-20
    figure: sla_resolution
    from: 12 of 13
    to: 11 of 13
    reason: The end of visit OS-48213 was typed wrongly and has been corrected.
  - on: 2026-11-20
    figure: sla_resolution.high
    from: 3 of 3
    to: 2 of 3
    reason: The same correction.
```

## Fix

Undo the change of the report where it was a mistake; otherwise write the erratum.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV812",
    "delivered-figure-moved",
    about="narrative-audit",
    en="a delivered figure moved: {label}, from {old} to {new}{since}",
    pt="indicador já entregue mudou: {label}, de {old} para {new}{since}",
    help=Text(
        en='explain it in {file}, under errata: {{figure: {figure}, from: "{old}", to: "{new}", reason: ...}}',
        pt='explique em {file}, em errata: {{indicador: {figure}, de: "{old}", para: "{new}", motivo: ...}}',
    ),
)
def delivered_figure_moved(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("figure-moved"):
        yield Finding(defect.span, defect.facts)
