"""`archive.yml` sets the severity of a rule that does not exist.

## What it does

Compares each name under `rules` with the rules' codes and names.

## Why

Somebody meant to turn a rule up or off, and nothing happened.

## Bad

```yaml
rules: {missing-sections: warning}
```

## Good

```yaml
rules: {missing-section: warning}
```

## Fix

Take the name from the list of rules, or its code: `rules: {SV204: warning}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV307",
    "unknown-rule",
    severity="warning",
    about="archive",
    en='there is no rule "{rule}"',
    pt='não existe a regra "{rule}"',
)
def unknown_rule(subject: Subject) -> Iterator[Finding]:
    for typed in _named(subject):
        if typed.strip().lower() not in subject.known_rules:
            yield Finding(subject.normal.key_span("rules", typed), {"rule": typed})


def _named(subject: Subject) -> list[str]:
    named = subject.normal.data.get("rules")
    return list(named) if isinstance(named, dict) else []
