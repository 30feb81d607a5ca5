"""Texts that nobody would write, for ten seconds; `bench/fuzz.py` goes on for as long as it is asked to."""

from __future__ import annotations

import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import Target, texts

SECONDS = 10


def test_anything_ends_in_findings_or_harmless_pages():
    end = time.monotonic() + SECONDS
    target = Target()

    @settings(
        max_examples=300, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.sampled_from(Target.FILES), texts())
    def once(where: str, text: str) -> None:
        if time.monotonic() < end:
            target(where, text)

    try:
        once()
    finally:
        target.close()
    assert target.runs > 5
