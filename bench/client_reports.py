"""How much of a build the client reports take: one archive with their periods due, and the same without.

    python bench/client_reports.py [REPORTS]

Builds both in turn as whole processes and prints medians and the share, all measured in one run.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generate import generate

RUNS = 3
REPORTS = 10_000
PROJECT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


def project(folder: Path, reports: int, *, due: bool) -> Path:
    """Make a project with a generated archive; without `due` no contract asks for client reports."""
    generate(folder / "reports", reports)
    for name in ("mkdocs.yml", "hooks", "templates", "docs"):
        source = PROJECT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    if not due:
        for customer in folder.glob("reports/*/customer.md"):
            text = customer.read_text(encoding="utf-8")
            customer.write_text(re.sub(r".*periodicidade.*\n", "", text), encoding="utf-8")
    return folder


def build(folder: Path) -> float:
    """Build a site from nothing; give the seconds that it took."""
    for made in ("site", ".svcsite"):
        shutil.rmtree(folder / made, ignore_errors=True)
    start = time.perf_counter()
    subprocess.run([BIN / "svcsite", "build"], cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Measure, and print the table."""
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    folder = Path(tempfile.mkdtemp())
    os.environ["SOURCE_DATE_EPOCH"] = "1796126400"
    projects = {due: project(folder / str(due), reports, due=due) for due in (True, False)}
    taken: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(RUNS):
        for due, place in projects.items():
            taken[due].append(build(place))
    pages = len(list((folder / "True/site/customers").glob("*/periods/*.html")))
    shutil.rmtree(folder)
    with_, without = statistics.median(taken[True]), statistics.median(taken[False])
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print(f"| {reports:,} reports | median s |\n| --- | ---: |")
    print(f"| with {pages:,} client reports | {with_:.1f} |\n| without | {without:.1f} |")
    print(f"\nThe client reports are {1 - without / with_:.0%} of the build.")


if __name__ == "__main__":
    main()
