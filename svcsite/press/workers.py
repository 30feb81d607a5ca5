"""Chapters printed by several processes at once, on this machine or on others that see the same files.

Any `concurrent.futures.Executor` will do: a task names the file that has what all tasks want, and everything else that it
reads or writes lies in folders that every worker sees.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

import msgspec

from svcsite.press.chapter import Chapter, Extract, Planned
from svcsite.press.printing import Context, Known, Printed, print_planned
from svcsite.press.standing import digest_of

Task: TypeAlias = tuple[Chapter, Known]

MANY = 300
"""From how many reports on it pays to start processes: each needs a second before its first page."""

_BATCH = 150
"""How many reports a task has at least, where customers are small."""

_CONTEXT = "context"


@contextmanager
def executor(workers: int) -> Iterator[Executor]:
    """Give an executor of so many processes of this machine."""
    # A fork of a process with threads may hang, and a spawned one imports everything anew.
    forks = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if forks else "spawn")
    if forks:
        context.set_forkserver_preload([__name__, "svcsite.press.customer_chapter"])
    with ProcessPoolExecutor(workers, mp_context=context, initializer=seldom_collect) as pool:
        yield pool


def seldom_collect() -> None:
    """Let Python look for cycles seldom: what a build makes by the million lives to its end, and is looked at each time."""
    gc.set_threshold(100_000, 20, 100)


def cores() -> int:
    """Return how many processes this machine runs at once."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def print_here(tasks: Sequence[Task], context: Context) -> Iterator[tuple[str, Printed]]:
    """Print chapters one after the other, and yield each by name."""
    for chapter, known in tasks:
        yield chapter.name, _chapter(chapter, known, context)


def print_in(
    pool: Executor, tasks: Sequence[Task], context: Context
) -> Iterator[tuple[str, Printed]]:
    """Print chapters in a pool, the large ones first, and yield each by name when it is done."""
    path = _put_down(context)
    batches = _batches(sorted(tasks, key=lambda task: task[0].size, reverse=True))
    futures = [pool.submit(_chapters, path, batch) for batch in batches]
    try:
        for future in as_completed(futures):
            yield from future.result()
    finally:
        for future in futures:
            future.cancel()


def print_parts(pool: Executor, parts: Sequence[Planned], context: Context) -> Iterator[Printed]:
    """Print parts of a chapter in a pool, all of whose files are wanted."""
    path = _put_down(context)
    yield from pool.map(_part, [path] * len(parts), parts)


def decoded(extract: bytes) -> Extract:
    """Return an extract as it was kept. Raises `ValueError` for anything else."""
    return msgspec.msgpack.decode(extract, type=Extract)


def last(extract: bytes) -> Extract | None:
    """Return an extract as it was kept, or None for anything else, as where none was."""
    try:
        return decoded(extract)
    except ValueError:
        return None


def _chapters(context: Path, batch: Sequence[Task]) -> list[tuple[str, Printed]]:
    return list(print_here(batch, _taken_up(context)))


def _part(context: Path, part: Planned) -> Printed:
    return print_planned(part, _taken_up(context), Known())


def _chapter(chapter: Chapter, known: Known, context: Context) -> Printed:
    planned = chapter.recipe(context.targets, last(known.extract))
    printed = print_planned(planned, context, known)
    return replace(printed, extract=msgspec.msgpack.encode(planned.extract))


def _batches(tasks: Sequence[Task]) -> Iterator[list[Task]]:
    batch: list[Task] = []
    for task in tasks:
        batch.append(task)
        if sum(one.size for one, _ in batch) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _put_down(context: Context) -> Path:
    """Write what all tasks want into the stage, which only this build has, and say where."""
    data = pickle.dumps(context)
    # Workers outlive a build: what they remember must not pass for another build's.
    path = context.stage.parent / f"{_CONTEXT}-{digest_of(data)}"
    path.write_bytes(data)
    return path


@lru_cache(maxsize=1)
def _taken_up(path: Path) -> Context:
    context: Context = pickle.loads(path.read_bytes())  # noqa: S301 - written by this build, in a folder of its own
    return context
