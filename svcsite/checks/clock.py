"""What time it is: the one fact that a judgement needs and no file has."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime


def now(environment: Mapping[str, str] = os.environ) -> datetime:
    """Give the time in UTC: `SOURCE_DATE_EPOCH` (seconds since 1970) where it is set, so that a run can be repeated.

    What is no such number is passed over.
    """
    return given(environment) or datetime.now(UTC)


def given(environment: Mapping[str, str] = os.environ) -> datetime | None:
    """Give the time that `SOURCE_DATE_EPOCH` says it is, in UTC; None where it says none."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        try:
            return datetime.fromtimestamp(int(epoch), UTC)
        except (ValueError, OverflowError, OSError):
            pass
    return None
