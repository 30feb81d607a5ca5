"""The human parts of client reports, each read and judged by itself.

They are few, one for a customer and period, so that none is remembered: each is read in every run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.judging import has_errors, judge
from svcsite.checks.subject import Subject
from svcsite.checks.waiving import set_aside, waivers_in
from svcsite.record.customer import Customer
from svcsite.record.narrative import Narrative
from svcsite.record.reader import read_narrative
from svcsite.record.reading import Reading
from svcsite.record.settings import Settings
from svcsite.source.tree import Tree


@dataclass(frozen=True, slots=True)
class Narratives:
    """What the narratives of an archive are, in the order of their paths.

    `admitted` are those without errors whose customer can be relied on; `readings` and `diagnostics` are of those
    that were asked for.
    """

    admitted: list[Narrative] = field(default_factory=list)
    readings: list[Reading[Narrative]] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def judge_narratives(
    tree: Tree,
    customers: Mapping[str, Customer],
    settings: Settings,
    *,
    asked: Callable[[Path], bool],
    instead: Mapping[Path, bytes],
) -> Narratives:
    """Read and judge every narrative. `customers` are those that can be relied on, by slug."""
    found = Narratives()
    for slug, path in _narratives(tree):
        customer = customers.get(slug)
        of = customer or Customer(slug=slug, fingerprint="")
        reading = read_narrative(path, of, settings, instead.get(path))
        diagnostics = judge_narrative(reading, customer, settings)
        if asked(path):
            found.readings.append(reading)
            found.diagnostics.extend(diagnostics)
        if customer and reading.record and not has_errors(diagnostics):
            found.admitted.append(reading.record)
    return found


def judge_narrative(
    reading: Reading[Narrative], customer: Customer | None, settings: Settings
) -> tuple[Diagnostic, ...]:
    """Judge one narrative by itself, with what it waives set aside.

    A customer of None is one whose own file cannot be relied on.
    """
    subject = Subject.of(reading, settings, customer)
    found = judge(subject)
    narrative = reading.record
    if narrative is None or not narrative.waive:
        return found
    left, waivers = set_aside(found, waivers_in(narrative, reading.normal))
    return (*left, *judge(replace(subject, about="waiver", waivers=waivers)))


def _narratives(tree: Tree) -> Iterator[tuple[str, Path]]:
    return ((folder.slug, path) for folder in tree.folders for path in folder.narratives)
