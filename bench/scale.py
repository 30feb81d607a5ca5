"""What a million and ten million reports take, worked out from what one takes, and written into `docs/scale.md`.

    python bench/scale.py

The figures of `ONE` are measured, the prices of `PRICES` assumed; all else is arithmetic, told on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "scale.md"

SIZES = (100_000, 1_000_000, 10_000_000)
WORKERS = (2, 8, 16, 64)
_HOUR = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one report takes: seconds of CPU, bytes and files."""

    taken: str
    """How and when it was measured."""
    alone: float
    """Seconds of the process that builds, which nobody can share: planning, the archive's own pages, the search, publishing."""
    shared: float
    """Seconds of reading, judging and printing, which any number of workers share."""
    looked_at: float
    """Seconds to find that nothing has changed."""
    source: float
    """Bytes on disk of its file in the archive."""
    files: float
    """Files of the site."""
    site: float
    """Bytes on disk of the site."""
    kept: float
    """Bytes in `.svcsite/` that are not the site's as well."""
    memory: float
    """Bytes of memory of the process that builds."""
    pages: float
    """Pages of the site, each an address in a sitemap."""


ONE = Report(
    taken="from 1,000 to 4,000 reports with client reports and the search, two cores that others used too; "
    "seconds are of CPU, and what grows is told, so that what any build takes to begin is left out",
    alone=0.0133,
    shared=0.0333,
    looked_at=0.00006,
    source=4_300,
    files=4.84,
    site=119_000,
    kept=12_800,
    memory=34_000,
    pages=2.11,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """US dollars: of an hour of a core with its memory, of a month of a gigabyte on a disk that machines share."""

    core_hour: float
    gigabyte_month: float


PRICES = Prices(core_hour=0.05, gigabyte_month=0.10)


def hours(reports: int, workers: int) -> float:
    """Return how long a cold build takes: what nobody shares, and then what the workers do together."""
    return reports * (ONE.alone + ONE.shared / workers) / _HOUR


def dollars(reports: int, workers: int) -> float:
    """Return what a cold build costs: every worker is paid for while it waits, and so is the process that builds."""
    return hours(reports, workers) * (workers + 1) * PRICES.core_hour


def gigabytes(reports: int) -> float:
    """Return what lies on the disk: the archive, the site and what is kept for the next build."""
    return reports * (ONE.source + ONE.site + ONE.kept) / 1e9


def tables() -> Iterator[str]:
    """Yield the tables of the page."""
    yield f"Measured {ONE.taken}."
    yield _table(
        ("of each report", ""),
        (
            ("CPU that workers share", f"{ONE.shared * 1e3:.1f} ms"),
            ("CPU of the process that builds", f"{ONE.alone * 1e3:.1f} ms"),
            ("to find that nothing has changed", f"{ONE.looked_at * 1e6:.0f} µs"),
            ("its file in the archive, on disk", f"{ONE.source / 1e3:.1f} kB"),
            ("files of the site", f"{ONE.files:.1f}, of which {ONE.pages:.1f} are pages"),
            ("the site, on disk", f"{ONE.site / 1e3:.0f} kB"),
            ("`.svcsite/`, beyond that", f"{ONE.kept / 1e3:.0f} kB"),
            ("memory of the process that builds", f"{ONE.memory / 1e3:.0f} kB"),
        ),
    )
    yield _table(
        ("", *(f"{size:,}" for size in SIZES)),
        (
            *(
                (f"cold, {count} workers", *(_long(hours(size, count)) for size in SIZES))
                for count in WORKERS
            ),
            ("nothing changed", *(_long(s * ONE.looked_at / _HOUR) for s in SIZES)),
            ("memory of the process that builds", *(_large(s * ONE.memory) for s in SIZES)),
            ("files of the site", *(f"{s * ONE.files / 1e6:,.1f} million" for s in SIZES)),
            ("disk, all together", *(_large(gigabytes(s) * 1e9) for s in SIZES)),
            ("files of addresses (sitemaps)", *(f"{s * ONE.pages / 50_000:,.0f}" for s in SIZES)),
        ),
    )
    over = (f"{count} take {100 * ONE.shared / count / ONE.alone:.0f} %" for count in WORKERS)
    yield f"Longer than any number of workers could make it: {', '.join(over)}."
    yield _table(
        ("US$", *(f"{size:,}" for size in SIZES)),
        (
            *(
                (f"one cold build, {count} workers", *(_money(dollars(s, count)) for s in SIZES))
                for count in WORKERS
            ),
            (
                "the disk, a month",
                *(_money(gigabytes(s) * PRICES.gigabyte_month) for s in SIZES),
            ),
        ),
    )


def main() -> None:
    """Write the tables into the page, between its two marks."""
    text = PAGE.read_text(encoding="utf-8")
    between = re.compile(r"(<!-- figures: [^>]* -->\n).*?(<!-- end of figures -->)", re.DOTALL)
    told = "\n\n".join(tables())
    PAGE.write_text(
        between.sub(lambda marks: f"{marks[1]}\n{told}\n\n{marks[2]}", text), encoding="utf-8"
    )


def _long(time: float) -> str:
    if time < 1 / 60:
        return f"{time * _HOUR:.0f} s"
    return f"{time * 60:.0f} min" if time < 1 else f"{time:.1f} h"


def _large(size: float) -> str:
    return f"{size / 1e12:.1f} TB" if size >= 1e12 else f"{size / 1e9:.1f} GB"  # noqa: PLR2004 - a terabyte


def _money(price: float) -> str:
    return f"{price:,.2f}" if price < 10 else f"{price:,.0f}"  # noqa: PLR2004 - cents say nothing there


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    main()
