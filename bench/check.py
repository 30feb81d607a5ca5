"""How long checking takes, as whole processes, and beside it the same required-field check by check-jsonschema.

    make bench-check

Prints a table of medians and ratios, all measured in one run; the machine is named above it.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generate import generate

from svcsite.record.requirements import DEFAULT_KINDS
from svcsite.source.frontmatter import divide

RUNS = 5
REPORTS = 10_000
PROJECT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
IN_PORTUGUESE = {"contact": "contato", "responded": "primeira_resposta", "cause": "causa"}


def wall(
    command: list[str], before: Callable[[], object] = lambda: None, runs: int = RUNS
) -> float:
    """Time a command as a whole process, some preparation left out; give the median in seconds."""
    taken = []
    for _ in range(runs):
        before()
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, check=False)
        taken.append(time.perf_counter() - start)
        if done.returncode > 1:
            raise SystemExit(done.stderr.decode())
    return statistics.median(taken)


def age(root: Path) -> None:
    """Let every file be an hour old, as most are: one saved just now is read again in any case."""
    then = time.time() - 3600
    for path in root.rglob("*.*"):
        os.utime(path, (then, then))


def check(*paths: Path) -> list[str]:
    """Give the command that checks some paths."""
    return [str(BIN / "svcsite"), "check", "--format", "concise", *map(str, paths)]


def extract(root: Path, into: Path) -> tuple[Path, list[str]]:
    """Write each report's front matter as a YAML file, and the schema that asks for the required fields."""
    into.mkdir()
    names = []
    for number, path in enumerate(sorted(root.glob("*/*/*.md"))):
        name = into / f"{number}.yaml"
        name.write_text(divide(path.read_text(encoding="utf-8")).front or "", encoding="utf-8")
        names.append(str(name))
    required = ["abertura", "tecnico", "equipamento", "solucao", "assinatura"]
    required += [IN_PORTUGUESE[field] for field in DEFAULT_KINDS["corrective"].fields]
    schema = into.parent / "schema.json"
    schema.write_text(json.dumps({"type": "object", "required": required}), encoding="utf-8")
    return schema, names


def main() -> None:
    """Measure, and print the table."""
    folder = Path(tempfile.mkdtemp())
    sample, large = folder / "sample" / "reports", folder / "large" / "reports"
    shutil.copytree(PROJECT / "reports", sample)
    generate(large, REPORTS)
    age(sample)
    age(large)
    one = next(sample.glob("*/2026/*.md"))
    memory = large.parent / ".svcsite"
    wall(check(sample), runs=1)
    rows = [("one changed report of the sample, warm", wall(check(one), one.touch))]
    cold = wall(check(large), lambda: shutil.rmtree(memory, ignore_errors=True))
    rows += [
        (f"{REPORTS:,} reports, cold", cold),
        (f"{REPORTS:,} reports, nothing changed", wall(check(large))),
    ]
    schema, names = extract(large, folder / "extracted")
    other = [str(BIN / "check-jsonschema"), "--schemafile", str(schema), *names]
    theirs = wall(other, runs=3)
    rows.append((f"{REPORTS:,} extracted front matters, check-jsonschema", theirs))
    shutil.rmtree(folder)
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("| what | median s | of check-jsonschema's |\n| --- | ---: | ---: |")
    for what, seconds in rows:
        print(f"| {what} | {seconds:.2f} | {seconds / theirs:.2f} |")


if __name__ == "__main__":
    main()
