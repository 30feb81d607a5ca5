"""What some tests need and not every machine has: skipped there, out loud, and required on a CI server."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest

MISSED: dict[str, str] = {}
"""What was not there, each with how to have it: told at the end of the run."""


def required() -> bool:
    """Say whether a test must fail where what it needs is not there."""
    return os.environ.get("CI") == "true" or os.environ.get("SVCSITE_BROWSER") == "required"


def without(what: str, how: str) -> NoReturn:
    """Leave a test, since `what` is not there; `how` tells a person to have it."""
    if required():
        pytest.fail(f"no {what}: {how}", pytrace=False)
    MISSED[what] = how
    pytest.skip(f"no {what}")
