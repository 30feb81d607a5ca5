"""Every report by itself: remembered, or read and judged, in several processes where they are many."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path

from svcsite.checks.judging import verdict_on
from svcsite.checks.memory import Memory
from svcsite.checks.processes import judge_many
from svcsite.checks.verdict import Verdict
from svcsite.record.customer import Customer
from svcsite.record.reader import read_report
from svcsite.record.settings import Settings

MANY = 1500
"""From how many reports on it pays to start processes: each needs a third of a second before its first."""

_BATCH = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One report's file, and whose it is; the customer is None while its own file cannot be relied on."""

    path: Path
    slug: str
    customer: Customer | None

    @property
    def fingerprint(self) -> str:
        """What the customer's file holds."""
        return self.customer.fingerprint if self.customer else ""


def give_verdicts(
    tasks: list[Task],
    settings: Settings,
    *,
    fingerprint: str,
    memory: Memory | None,
    instead: Mapping[Path, bytes],
    pool: Executor | None = None,
) -> list[Verdict]:
    """Judge reports by themselves, in the order of the tasks; `fingerprint` is that of the settings' file.

    With a memory, verdicts are without their reports, and what it does not know is read in the pool, if there is one.
    """
    if memory is None:
        return [_verdict(task, settings, instead.get(task.path)) for task in tasks]
    verdicts: dict[Path, Verdict] = {}
    unknown: list[tuple[Task, str]] = []
    contexts: dict[str, str] = {}
    for task in tasks:
        if task.path in instead:
            memory.see(task.path)
            verdicts[task.path] = _verdict(task, settings, instead[task.path])
            continue
        context = contexts.get(task.slug)
        if context is None:
            context = contexts[task.slug] = memory.context(fingerprint, task.fingerprint)
        remembered = memory.recall(task.path, context)
        if remembered is None:
            unknown.append((task, context))
        else:
            verdicts[task.path] = remembered
    tasks_left = [task for task, _ in unknown]
    found = judge_many(_judge_batch, tasks_left, settings, many=MANY, batch=_BATCH, pool=pool)
    for (task, context), verdict in zip(unknown, found, strict=True):
        memory.keep(verdict, context)
        verdicts[task.path] = verdict
    return [verdicts[task.path] for task in tasks]


def _judge_batch(tasks: list[Task], settings: Settings) -> list[Verdict]:
    return [replace(_verdict(task, settings, None), report=None) for task in tasks]


def _verdict(task: Task, settings: Settings, data: bytes | None) -> Verdict:
    blank = task.customer or Customer(slug=task.slug, fingerprint="")
    return verdict_on(read_report(task.path, blank, settings, data), task.customer, settings)
