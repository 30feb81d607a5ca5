"""Measurements as tables and a chart, put into a page between two marks: the prose around them stays."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from chart import seconds_at
from figures import MIDDLE, Figures
from sites import EVERY, TOOLS, Tool

_BETWEEN = re.compile(
    r"(<!-- measured: [^>]* -->\n).*?(<!-- end of what was measured -->)", re.DOTALL
)
_CASES = {
    "cold": "cold",
    "nothing": "nothing changed",
    "changed": "one report changed",
    "added": "one report added",
    "template": "a template changed",
}
_FULL, _HUGO = "svcsite", "hugo"


def publish(told: dict[str, Any], page: Path) -> None:
    """Bring a page and the chart beside it up to date. Raises `ValueError` for a page without the marks."""
    figures = Figures(told)
    chart = page.parent / "images" / f"{page.stem}.svg"
    drawn = seconds_at(MIDDLE, figures)
    chart.write_text(drawn, encoding="utf-8")
    text = page.read_text(encoding="utf-8")
    parts = "\n\n".join(_parts(figures, f"images/{chart.name}", f"{page.stem}.json"))
    changed, places = _BETWEEN.subn(lambda marks: f"{marks[1]}\n{parts}\n\n{marks[2]}", text)
    if places != 1:
        raise ValueError(f"{page} has no marks to write between")
    page.write_text(changed, encoding="utf-8")


def _parts(figures: Figures, chart: str, data: str) -> Iterable[str]:
    told = figures.told
    versions = ", ".join(f"{name} {number}" for name, number in told["versions"].items())
    yield (
        f"Measured on {told['taken']}: {told['machine']}; {versions}. "
        f"Medians of the rounds are shown. Build by build: [{data}]({data})."
    )
    yield "### What it must reach"
    yield _table(
        ("", "aim at most", "measured", ""),
        ([a.what, a.form.format(a.limit), a.written, a.verdict] for a in figures.aims()),
    )
    yield f"### Builds\n\n![Seconds of the builds of {MIDDLE:,} reports]({chart})"
    for size in sorted({one["size"] for one in told["builds"] if not one["due"]}):
        rounds = figures.rounds(size)
        yield f"**{size:,} reports**, {rounds} round{'' if rounds == 1 else 's'}"
        yield _builds(figures, size)
    yield "### What each makes"
    yield _sites(figures)
    if any(one["due"] for one in told["builds"]):
        yield "### With client reports due\n\nEach customer gets one every month and every quarter of the four years."
        yield _due(figures)


def _builds(figures: Figures, size: int) -> str:
    rows = []
    for case in EVERY:
        for tool in _measured(figures, size):
            wall = figures.of(size, tool.key, case)
            if wall is None:
                continue
            cpu = figures.of(size, tool.key, case, "cpu") or 0
            ratio = figures.ratio(size, case, tool.key, _HUGO)
            rows.append(
                [
                    _CASES[case],
                    tool.name,
                    f"{wall:.2f}",
                    f"{cpu:.2f}",
                    f"{(figures.peak(size, tool.key, case) or 0) / 1e6:,.0f}",
                    "" if ratio is None else f"{ratio:.2f}",
                ]
            )
    return _table(("build", "tool", "wall s", "CPU s", "peak MB", "wall / Hugo's"), rows)


def _sites(figures: Figures) -> str:
    rows = []
    for size in sorted({one["size"] for one in figures.told["sites"] if not one["due"]}):
        for tool in _measured(figures, size):
            site = figures.site(size, tool.key)
            wall = figures.of(size, tool.key, "cold")
            if site is None or wall is None:
                continue
            rows.append(
                [
                    f"{size:,}",
                    tool.name,
                    f"{site['pages']:,}",
                    f"{site['files']:,}",
                    f"{site['bytes'] / 1e6:,.0f}",
                    f"{wall / site['pages'] * 1000:.2f}",
                ]
            )
    return _table(("reports", "tool", "pages", "files", "MB", "ms a page, cold"), rows)


def _due(figures: Figures) -> str:
    rows = []
    for size in sorted({one["size"] for one in figures.told["builds"] if one["due"]}):
        for tool in TOOLS:
            site = figures.site(size, tool.key, due=True)
            if site is None:
                continue
            walls = [figures.of(size, tool.key, case, due=True) for case in EVERY]
            rows.append(
                [
                    f"{size:,}",
                    tool.name,
                    f"{site['pages']:,}",
                    *("" if wall is None else f"{wall:.2f}" for wall in walls),
                ]
            )
    heads = ("reports", "tool", "pages", *(f"{case}, s" for case in _CASES.values()))
    return _table(heads, rows)


def _measured(figures: Figures, size: int) -> list[Tool]:
    return [tool for tool in TOOLS if figures.of(size, tool.key, "cold") is not None]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write a page again from what was measured.")
    parser.add_argument("page", type=Path)
    path = parser.parse_args().page
    publish(json.loads(path.with_suffix(".json").read_text(encoding="utf-8")), path)
