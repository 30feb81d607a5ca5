"""Work on many files, spread over several processes, or over the workers of a pool that is there."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from typing import TypeVar

from svcsite.checks.verdict import Verdict
from svcsite.record.settings import Settings

T = TypeVar("T")
Judge = Callable[[list[T], Settings], list[Verdict]]
"""Judges some files in their order; a function of a module, since a process must find it."""


def judge_many(
    judge: Judge[T],
    tasks: list[T],
    settings: Settings,
    *,
    many: int,
    batch: int,
    pool: Executor | None = None,
) -> Iterator[Verdict]:
    """Judge files in their order: in the pool, or in this process if there are fewer than `many`, else in several.

    Each process takes `batch` files at a time. Raises what a pool raises that cannot do its work.
    """
    if pool is not None:
        batches = _batches(tasks, batch)
        for verdicts in pool.map(judge, batches, [settings] * len(batches)):
            yield from verdicts
        return
    processes = min(os.cpu_count() or 1, len(tasks) // max(1, many // 2))
    if len(tasks) < many or processes < 2:  # noqa: PLR2004 - one process is this one
        yield from judge(tasks, settings)
        return
    yield from _in_processes(judge, tasks, settings, processes, batch)


def _in_processes(
    judge: Judge[T], tasks: list[T], settings: Settings, processes: int, batch: int
) -> Iterator[Verdict]:
    # Only a large archive pays for what these need to be imported.
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor  # noqa: PLC0415

    # A fork of a process with threads may hang, and a spawned one imports everything anew.
    forks = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if forks else "spawn")
    if forks:
        context.set_forkserver_preload([judge.__module__])
    batches = _batches(tasks, batch)
    done = 0
    try:
        with ProcessPoolExecutor(processes, mp_context=context) as pool:
            for verdicts in pool.map(judge, batches, [settings] * len(batches)):
                yield from verdicts
                done += 1
    except BrokenProcessPool:
        # A system that lends no processes, or took one away, still gets its answer.
        for rest in batches[done:]:
            yield from judge(rest, settings)


def _batches(tasks: list[T], size: int) -> list[list[T]]:
    return [tasks[start : start + size] for start in range(0, len(tasks), size)]
