"""A text puts in a figure that there is not.

## What it does

Looks up the name in every `{figure: ...}` and `{indicador: ...}`, and in each erratum, which may also name an agreed
target by its code, `sla_resolution.high`, or `all` figures. Suggests the figure that was probably meant.

## Why

In its place the customer would read the mark itself, and an erratum of no figure explains none.

## Bad

```markdown
Of the visits, {figure: sla_resolutoin} were in time.
```

## Good

```markdown
Of the visits, {figure: sla_resolution} were in time.
```

## Fix

Take the suggested name; `svcsite figures` lists them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import suggestion
from svcsite.checks.subject import Subject
from svcsite.record.placeholders import marks_in
from svcsite.record.vocabulary.figure_names import FIGURE_NAMES, is_for_errata
from svcsite.record.vocabulary.names import fold
from svcsite.source.span import Span

_SLIPS = 20


@rule(
    "SV806",
    "unknown-figure",
    about="narrative",
    en='there is no figure "{figure}"{hint}',
    pt='não há indicador "{figure}"{hint}',
)
def unknown_figure(subject: Subject) -> Iterator[Finding]:
    unknown = list(_unknown(subject))
    for n, (span, name) in enumerate(unknown):
        # Suggestions are for slips; a text with hundreds of unknown names is something else.
        close = get_close_matches(name, FIGURE_NAMES, n=1) if n < _SLIPS else []
        yield Finding(span, {"figure": name, "hint": suggestion(close[0] if close else None)})


def _unknown(subject: Subject) -> Iterator[tuple[Span, str]]:
    """Give every name that a narrative has for a figure and that none has, folded, and where."""
    narrative = subject.narrative
    assert narrative is not None
    for n, erratum in enumerate(narrative.errata):
        name = fold(erratum.figure or "")
        if erratum.figure is not None and not is_for_errata(name):
            yield subject.normal.span("errata", n, "figure"), name
    for section in narrative.sections:
        for number, line in enumerate(section.raw.split("\n"), section.line):
            for mark in marks_in(line):
                if mark.kind == "figure" and mark.name not in FIGURE_NAMES:
                    yield Span.at(number, mark.start + 1, mark.end - mark.start), mark.name
