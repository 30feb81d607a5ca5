"""Texts that nobody would write, given to the reader, the checker and the press for some time.

    python bench/fuzz.py [--seconds 600]

Leaves with 1 and the smallest text that was found, if anything but findings and harmless pages came of one.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.fuzz import Target, texts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=600)
    end = time.monotonic() + parser.parse_args().seconds
    target = Target()

    @settings(
        max_examples=200, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.sampled_from(Target.FILES), texts())
    def once(where: str, text: str) -> None:
        if time.monotonic() < end:
            target(where, text)

    try:
        while time.monotonic() < end:
            once()
            print(f"{target.runs:,} texts", flush=True)
    finally:
        target.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
