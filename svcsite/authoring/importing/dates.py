"""Dates and times of an export, in the form in which reports say them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo

from svcsite.record.moment import Moment
from svcsite.record.parsing import parse_moment

MOMENTS = frozenset({"opened", "scheduled", "responded", "arrived", "left", "resolved"})
"""The keys of a report whose value is always a day or a time."""

_TIME_PART = re.compile(r"%[HIMSfpXc]")
_YEAR_PART = re.compile(r"%[YyGxc]")
_TRIAL = datetime(2024, 11, 28, 13, 14, 15, tzinfo=UTC)


def check_format(form: str) -> str:
    """Give a form that `strptime` can read. Raises `ValueError` for any other, and for one without a year."""
    if not _YEAR_PART.search(form.replace("%%", "")):
        raise ValueError(form)
    datetime.strptime(_TRIAL.strftime(form), form)  # noqa: DTZ007 - nothing is kept
    return form


def read_moment(text: str, form: str | None, zone: tzinfo) -> Moment:
    """Read a day or a time as `form` says, or as people write it where that is None.

    A form without hours gives a day. A time without an offset is that of `zone`, to which all others are
    brought. Raises `ValueError`.
    """
    if form is None:
        return parse_moment(text, zone)
    found = datetime.strptime(text, form)  # noqa: DTZ007 - a form may have an offset or none
    if not _TIME_PART.search(form.replace("%%", "")):
        return Moment(found.date())
    local = found.astimezone(zone) if found.tzinfo else found.replace(tzinfo=zone)
    return Moment(local.date(), local)
