"""The form in the browser reads times as the record does: the same instant, also where clocks jump."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.record.parsing import MOMENT, ImpossibleError, parse_moment
from svcsite.views.form.rules import plain
from tests.form import Phone, phone

ZONES = ["America/Sao_Paulo", "America/New_York", "Europe/Lisbon", "Australia/Lord_Howe", "UTC"]
EXPRESSIONS = plain(MOMENT, "en")
# New York's clocks skip 2:00 to 3:00 on 8 March 2026 and show 1:00 to 2:00 twice on 1 November.
JUMPS = ["2026-03-08 02:30", "2026-03-08 03:00", "2026-11-01 01:30", "2026-11-01 02:00"]


@pytest.fixture(scope="module", name="phone")
def _phone() -> Iterator[Phone]:
    with phone() as started:
        yield started


def ours(text: str, zone: str) -> object:
    try:
        moment = parse_moment(text, ZoneInfo(zone))
    except ImpossibleError:
        return "impossible"
    except (ValueError, OverflowError):
        return None
    at = moment.at
    return {
        "day": moment.day.isoformat(),
        "clock": f"{at:%H:%M}" if at else None,
        "instant": at.timestamp() * 1000 if at else None,
    }


times = st.datetimes(datetime.fromisoformat("1970-01-02"), datetime.fromisoformat("2035-01-01"))
FORMS = [
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M:%S",
    "%d/%m/%Y %Hh%M",
    "%d.%m.%y às %H:%M",
    "%Y-%m-%d %H:%M-07:00",
]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("text", [*JUMPS, "2026-02-30", "0000-01-01", "2026-10-02 24:00", "31/12/99 9h", "2026-10-02 9", "x"])  # fmt: skip
def test_a_time_is_the_same_instant(phone: Phone, text: str, zone: str) -> None:
    assert phone.call("moments", "parseMoment", text, EXPRESSIONS, zone) == ours(text, zone)


@given(at=times, form=st.sampled_from(FORMS), zone=st.sampled_from(ZONES))
def test_any_time_is_the_same_instant(phone: Phone, at: datetime, form: str, zone: str) -> None:
    text = at.strftime(form)
    assert phone.call("moments", "parseMoment", text, EXPRESSIONS, zone) == ours(text, zone)
