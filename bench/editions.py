"""Whether any edition of a large archive has a byte of another customer: canaries planted, built, and looked for.

    python bench/editions.py [REPORTS]

Builds every edition of a generated archive, which the leak test reads through, looks for the canaries by other means as
well, and prints the counts. Leaves with 1 where one is where it must not be.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from client_reports import project
from generate import NOW

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.canaries import foreign, plant, seen

REPORTS = 2_000


def main(reports: int) -> int:
    """Build and look; return what to leave with."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = project(Path(temporary), reports, due=True)
        planted = plant(folder / "reports")
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(NOW)}
        command = [
            Path(sys.executable).parent / "svcsite",
            "build",
            "--editions",
            "--allow-invalid",
        ]
        times = []
        for _ in range(2):
            began = time.perf_counter()
            done = subprocess.run(command, cwd=folder, env=environment, check=False)
            times.append(time.perf_counter() - began)
        sites = folder / "site-editions"
        own = sum(seen(sites / slug)[word.lower()] for slug, word in planted.items())
        files = sum(path.is_file() for path in sites.rglob("*"))
        lines = list(foreign(sites, planted))
    print(
        f"{reports} reports, {len(planted)} editions with {files} files: {times[0]:.0f} s, unchanged {times[1]:.1f} s"
    )
    print(f"{own} canaries where they belong; editions with one that does not: {len(lines)}")
    print("\n".join(lines))
    return 1 if lines or done.returncode else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS))
