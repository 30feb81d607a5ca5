"""Every photo by itself: remembered, or opened and judged, in several processes where they are many."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Executor
from pathlib import Path

from svcsite.checks.judging import judge
from svcsite.checks.memory import Memory
from svcsite.checks.processes import judge_many
from svcsite.checks.subject import Subject
from svcsite.checks.verdict import Verdict
from svcsite.record.settings import Settings
from svcsite.source.picture import read_picture

MANY = 60
"""From how many photos on it pays to start processes: one of twelve million pixels takes a tenth of a second."""

_BATCH = 10


def judge_photos(
    photos: Iterable[Path],
    settings: Settings,
    memory: Memory | None,
    pool: Executor | None = None,
) -> list[Verdict]:
    """Open and judge photos, in their order; with a memory, only those that have changed; in the pool, if there is one.

    The verdict on a photo that can be shown has its picture.
    """
    paths = list(photos)
    if memory is None:
        return list(judge_many(_judge, paths, settings, many=MANY, batch=_BATCH, pool=pool))
    context = memory.context(repr(settings.photos), settings.language, repr(settings.rules))
    known = {path: memory.recall(path, context) for path in paths}
    unknown = [path for path, verdict in known.items() if verdict is None]
    for verdict in judge_many(_judge, unknown, settings, many=MANY, batch=_BATCH, pool=pool):
        known[verdict.path] = verdict
        memory.keep(verdict, context)
    return [verdict for verdict in known.values() if verdict]


def _judge(paths: list[Path], settings: Settings) -> list[Verdict]:
    return [_verdict(path, settings) for path in paths]


def _verdict(path: Path, settings: Settings) -> Verdict:
    picture, defects = read_picture(path, settings.photos.limit)
    subject = Subject(path=path, defects=defects, settings=settings)
    lasts = not any(defect.kind == "unreadable-file" for defect in defects)
    return Verdict(path=path, diagnostics=judge(subject), picture=picture, lasts=lasts)
