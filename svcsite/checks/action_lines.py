"""The promises of a narrative, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.record.narrative import Narrative
from svcsite.record.steps import Step, steps_in
from svcsite.source.span import Span


def action_lines(narrative: Narrative) -> Iterator[tuple[Span, Step]]:
    """Yield the items of its task list of next steps, in the order written."""
    for section in narrative.sections:
        if section.name != "next_steps":
            continue
        for number, line in enumerate(section.raw.split("\n"), section.line):
            item = line.strip()
            for step in steps_in(line):
                yield Span.at(number, line.index(item) + 1, len(item)), step
