"""A rating is outside the archive's scale.

## What it does

Compares the score with `rating.scale` in `archive.yml`, 0 to 10 where that says nothing.

## Why

One 90 among the nines raises the mean of a quarter, and a customer notices.

## Bad

```yaml
rating: 90
```

## Good

```yaml
rating: 9
```

## Fix

Write the score that the customer gave. If other scores are in use, set `rating: {scale: 0-100}` in `archive.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV302",
    "rating-scale",
    about="report",
    en="the rating {score} is outside the scale from {lowest} to {highest}",
    pt="nota {score} fora da escala de {lowest} a {highest}",
    form={},
)
def rating_scale(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    score, scale = report.rating.score, subject.settings.rating.scale
    if score is not None and not scale.has(score):
        facts = {"score": score, "lowest": scale.lowest, "highest": scale.highest}
        yield Finding(subject.normal.span("rating", "score"), facts)
