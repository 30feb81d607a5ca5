"""Measure a command as a whole: itself and every process that it starts, those that outlive it too."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_SUBREAPER = 36
"""Linux' PR_SET_CHILD_SUBREAPER."""
_KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class Taken:
    """What a command took: seconds on the clock, seconds of processors, bytes of its largest process."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True, slots=True)
class Weight:
    """What a folder holds: files, pages among them, bytes, the largest page, a report's largest, the home page."""

    files: int
    pages: int
    bytes: int
    largest_page: int
    largest_page_at: str
    largest_report: int
    home: int


class CommandFailedError(Exception):
    """A command that left with an error; the text is what it said."""


def adopt() -> None:
    """Let processes whose parents end be this one's children: else nobody would know what a fork server took."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path) -> Taken:
    """Run a command in a folder and give what it took; what it says goes to `log`.

    The clock stops when the command itself ends, the rest is counted until the last of its processes is gone.
    Raises `CommandFailedError`.
    """
    with log.open("wb") as told:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **environment}, stdout=told, stderr=told
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    everyone = [used]
    while True:
        try:
            everyone.append(os.wait4(-1, 0)[2])
        except ChildProcessError:
            break
    if process.returncode:
        last = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise CommandFailedError(f"{' '.join(command)} left with {process.returncode}\n{last}")
    unit = 1 if sys.platform == "darwin" else _KILOBYTE
    return Taken(
        wall,
        sum(one.ru_utime + one.ru_stime for one in everyone),
        max(one.ru_maxrss for one in everyone) * unit,
    )


def weigh(folder: Path) -> Weight:
    """Count the files of a site and their bytes."""
    files = pages = size = largest = report = home = 0
    at = ""
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)  # noqa: PTH118 - a million times
            length = os.stat(path).st_size  # noqa: PTH116
            files += 1
            size += length
            if not name.endswith(".html"):
                continue
            pages += 1
            if length > largest:
                largest, at = length, path
            # A report is in the folder of its year, whoever makes its page.
            if place[-5] == os.sep and place[-4:].isdigit():
                report = max(report, length)
            if place == str(folder) and name == "index.html":
                home = length
    where = Path(at).relative_to(folder).as_posix() if at else ""
    return Weight(files, pages, size, largest, where, report, home)


def scan(folder: Path) -> float:
    """Give the seconds that it takes to list every file of a folder with its size and time of change."""
    start = time.perf_counter()
    for place, _, names in os.walk(folder):
        for name in names:
            os.stat(os.path.join(place, name))  # noqa: PTH116, PTH118
    return time.perf_counter() - start
