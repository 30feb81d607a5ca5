"""Hostile corpora, read from where they lie beside the repository; `SVCSITE_DATA` names another folder."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml

DATA = Path(os.environ.get("SVCSITE_DATA") or Path(__file__).parents[2] / "shared" / "data")
SECURITY = DATA / "security"

needs_corpora = pytest.mark.skipif(
    not SECURITY.is_dir(), reason=f"no hostile corpora in {SECURITY}: set SVCSITE_DATA"
)

# The suite writes what cannot be seen so that it can.
_SHOWN = str.maketrans({"␣": " ", "↵": "\n", "∎": "", "←": "\r", "⇔": "\ufeff", "—": "", "»": "\t"})


def naughty_strings() -> list[str]:
    """Give the Big List of Naughty Strings."""
    text = (SECURITY / "blns" / "blns.json").read_text(encoding="utf-8")
    return [str(item) for item in json.loads(text)]


def xss_strings() -> list[str]:
    """Give the list of what has run as a script somewhere."""
    path = SECURITY / "xss-payload-list/xss-payload-list.txt"
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def yaml_documents() -> Iterator[tuple[str, str]]:
    """Give each case of the YAML test suite with its name."""
    for path in sorted((SECURITY / "yaml-test-suite" / "src").glob("*.yaml")):
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            if "yaml" in case:
                yield f"{path.stem}-{number}", case["yaml"].translate(_SHOWN)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail what takes longer, rather than hang."""

    def stop(*_: object) -> None:
        pytest.fail(f"took more than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
