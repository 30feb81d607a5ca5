"""Measure svcsite beside Hugo and MkDocs: the same archive, builds in turn, medians and ratios of one run.

    make bench                          # 1,000, 10,000 and 100,000 reports: hours
    make bench SIZES="1000 10000" DUE= ROUNDS=1
    make bench SIZES=100000 DUE= ROUNDS=1 CASES="cold nothing added" ADDING=1

What was measured goes to performance.json, and from there into the page and the chart beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from edits import Edits, change_template
from generate import NOW, generate
from measure import adopt, run, scan, weigh
from results import publish
from sites import EVERY, TOOLS, Site, Tool, understood

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
_ENVIRONMENT = {
    "SOURCE_DATE_EPOCH": str(NOW),
    "NO_MKDOCS_2_WARNING": "1",
    # Empty is unset: whoever installs a program has it compiled once, and not at every start.
    "PYTHONDONTWRITEBYTECODE": "",
}


_KINDS = ("builds", "sites", "scans")


class Measurements:
    """What was measured, kept in a file from the first build on."""

    def __init__(self, path: Path, tools: Path, before: dict[str, Any]) -> None:
        """Begin with the machine, the versions, and what was measured before."""
        self._path = path
        self.told: dict[str, Any] = {
            "machine": _machine(),
            "versions": _versions(tools),
            "taken": datetime.now(UTC).date().isoformat(),
            **{kind: list(before.get(kind, [])) for kind in _KINDS},
        }

    def add(self, kind: str, **facts: Any) -> None:
        """Keep some facts."""
        self.told[kind].append(facts)
        self._path.write_text(json.dumps(self.told, indent=1) + "\n", encoding="utf-8")


def compare(
    size: int,
    rounds: int,
    cases: Sequence[str],
    tools: Path,
    into: Measurements,
    *,
    due: bool,
) -> None:
    """Measure all tools on one archive; with client reports `due` only svcsite, as no other makes them."""
    chosen = [tool for tool in _usable() if tool.largest is None or size <= tool.largest]
    if due:
        chosen = [tool for tool in chosen if tool.key.startswith("svcsite")]
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        archive = place / "archive"
        generate(archive, size, due=due)
        edits = Edits(archive)
        sites = {tool.key: tool.lay(place / tool.key, tools) for tool in chosen}
        scan(archive)
        into.add("scans", size=size, due=due, seconds=scan(archive))
        for turn in range(rounds):
            for number, case in enumerate(cases):
                _prepare(case, turn, edits, sites)
                # Who comes first in one round comes last in another.
                shift = (turn + number) % len(chosen)
                for tool in chosen[shift:] + chosen[:shift]:
                    if case not in tool.cases:
                        continue
                    site = sites[tool.key]
                    if case == "cold":
                        site.forget()
                    # What the build before has yet to write is not this one's to wait for.
                    os.sync()
                    taken = run(site.command, site.folder, _ENVIRONMENT, place / "log")
                    facts = {"size": size, "due": due, "tool": tool.key}
                    into.add("builds", **facts, case=case, turn=turn, **asdict(taken))
                    print(f"{size:>7,} {tool.key:17} {case:9} {taken.wall:8.2f} s", flush=True)
                    if case == "cold" and turn == 0:
                        into.add("sites", **facts, **asdict(weigh(site.output)))


def _prepare(case: str, turn: int, edits: Edits, sites: dict[str, Site]) -> None:
    if case == "changed":
        edits.change_one(turn)
    elif case == "added":
        edits.add_one(turn)
    elif case == "template":
        for site in sites.values():
            change_template(site.template, turn)


def _of_others(path: Path, measured: Collection[tuple[int, bool]]) -> dict[str, Any]:
    """Give what stands in a file of measurements of archives that are not measured now."""
    if not path.exists():
        return {}
    told = json.loads(path.read_text(encoding="utf-8"))
    return {
        kind: [one for one in told[kind] if (one["size"], one["due"]) not in measured]
        for kind in _KINDS
    }


def _usable() -> list[Tool]:
    """Give the tools whose options this checkout understands."""
    usable = []
    for tool in TOOLS:
        if tool.key == "svcsite-no-search" and not understood("--no-search"):
            print("left out: this checkout's build has no --no-search", file=sys.stderr)
            continue
        usable.append(tool)
    return usable


def _machine() -> str:
    model = platform.processor() or platform.machine()
    cpus = Path("/proc/cpuinfo")
    if cpus.exists():
        lines = cpus.read_text(encoding="utf-8").splitlines()
        model = next((line.split(":")[1].strip() for line in lines if "model name" in line), model)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB of memory, {platform.system()}"


def _versions(tools: Path) -> dict[str, str]:
    python = tools / "bin" / "python"
    names = ("hugo", "mkdocs", "mkdocs-material")
    asked = "from importlib.metadata import version as v; import sys; print(*map(v, sys.argv[1:]))"
    told = subprocess.run([python, "-c", asked, *names], check=True, capture_output=True, text=True)
    theirs = dict(zip(names, told.stdout.split(), strict=True))
    return {"python": platform.python_version(), "svcsite": version("svcsite"), **theirs}


def main() -> None:
    """Measure what the arguments ask for, and publish it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", type=Path, required=True, help="the others' environment")
    parser.add_argument("--sizes", type=int, nargs="*", default=[])
    parser.add_argument("--due", type=int, nargs="*", default=[], help="sizes with client reports")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cases", nargs="*", choices=EVERY, default=EVERY)
    parser.add_argument("--adding", action="store_true", help="keep what stands of other sizes")
    parser.add_argument("--page", type=Path, default=PAGE, help="the page to bring up to date")
    given = parser.parse_args()
    adopt()
    archives = [(size, False) for size in given.sizes] + [(size, True) for size in given.due]
    kept = given.page.with_suffix(".json")
    into = Measurements(kept, given.tools, _of_others(kept, archives) if given.adding else {})
    for size, due in archives:
        compare(size, given.rounds, given.cases, given.tools, into, due=due)
        publish(into.told, given.page)


if __name__ == "__main__":
    main()
