"""How long the client reports of one month take as PDFs, for 200 customers and in two processes.

    make bench-pdfs

Prints the median of several runs, each into an empty folder; the machine is named above it. Reading and judging the
archive is timed apart: it happens once, however many PDFs are made.
"""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from generate import generate

from svcsite.cli.delivering import examined, opened
from svcsite.delivery.archive import Archive
from svcsite.delivery.pdf.making import Order, make_many
from svcsite.record.period import Period
from svcsite.views.client_report.desk import ClientReports

RUNS = 3
CUSTOMERS = 200
PER_CUSTOMER = 50
WORKERS = 2
MONTH = Period(2024, 10)
AIM = 20.0
"""In seconds."""


def make_all(archive: Archive, desk: ClientReports, folder: Path) -> int:
    """Make the PDFs of all customers for the month; give how many were made."""
    orders = (
        Order(
            report=desk.of(slug, MONTH),
            path=folder / slug / f"{MONTH.key}.pdf",
            project=archive.project,
            archive=archive.root,
            language=archive.language,
        )
        for slug in archive.customers
    )
    outcomes = list(make_many(orders, WORKERS))
    for outcome in outcomes:
        if outcome.state != "made":
            raise SystemExit(f"{outcome.path}: {outcome.state} {outcome.problem}")
    return len(outcomes)


def main() -> None:
    """Measure, and print the table."""
    project = Path(tempfile.mkdtemp())
    generate(project / "reports", CUSTOMERS * PER_CUSTOMER, per_customer=PER_CUSTOMER)
    start = time.perf_counter()
    slugs = [folder.name for folder in (project / "reports").iterdir() if folder.is_dir()]
    examination = examined(project / "reports")
    archive = opened(examination, slugs)
    reading = time.perf_counter() - start
    composing, taken, sizes = [], [], []
    for run in range(RUNS):
        # A desk composes each report once; every run has its own.
        desk = opened(examination, slugs).desk
        start = time.perf_counter()
        for slug in archive.customers:
            desk.of(slug, MONTH)
        composing.append(time.perf_counter() - start)
        desk = opened(examination, slugs).desk
        folder = project / f"run-{run}"
        start = time.perf_counter()
        many = make_all(archive, desk, folder)
        taken.append(time.perf_counter() - start)
        sizes.append(sum(path.stat().st_size for path in folder.rglob("*.pdf")))
        shutil.rmtree(folder)
    seconds = statistics.median(taken)
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"archive of {CUSTOMERS * PER_CUSTOMER} reports read and judged: {reading:.1f} s")
    print(f"{CUSTOMERS} reports composed, one process: {statistics.median(composing):.1f} s")
    print(f"{many} PDFs, {WORKERS} processes: {seconds:.1f} s (aim: under {AIM:.0f} s)")
    print(
        f"{many / seconds:.1f} PDFs a second, {statistics.median(sizes) / many / 1024:.0f} KiB each"
    )
    shutil.rmtree(project)


if __name__ == "__main__":
    main()
