"""What is sealed of a report: the same however it is written, and another with every character that says something."""

from __future__ import annotations

import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.record.customer import Customer
from svcsite.record.reader import read_report
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.sealing import compare, contents
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.shapes import REPORT as KEYS
from tests.archive import REPORT

ZONE = ZoneInfo("America/Sao_Paulo")
MORE = """\
kind: corrective
pauses: [{from: 2026-10-02 10:00, to: 2026-10-02 11:00, reason: no access}]
parts: [{part: fuser unit, code: RM2-5692, quantity: 1.5}]
readings: {pages: "187420"}
meter: 187420
"""
FULL = REPORT.replace("defective_parts:", f"{MORE}defective_parts:")
_HEADER, _BODY = FULL.removeprefix("---\n").split("---\n", 1)
LINES = _HEADER.splitlines()
_TIME = re.compile(r"2026-10-02 (\d\d):(\d\d)")

SPELLINGS = (
    lambda hour, minute: f"2026-10-02 {hour:02}:{minute:02}",
    lambda hour, minute: f"02/10/2026 {hour}h{minute:02}",
    lambda hour, minute: f"2026-10-02T{hour:02}:{minute:02}:00-03:00",
    lambda hour, minute: f"2026-10-02T{hour + 3:02}:{minute:02}Z",
)


def read(text: str | bytes) -> Reading[Report]:
    data = text.encode() if isinstance(text, str) else text
    customer = Customer(slug="acme", fingerprint="", timezone=ZONE)
    return read_report(Path("acme/2026/2026-10-02-printer-jam.md"), customer, Settings(), data)


def said(text: str | bytes):
    reading = read(text)
    assert reading.record is not None
    return contents(reading, ZONE)


SEALED = said(FULL)


def replaced(change: tuple[str, str]) -> str:
    old, new = change
    return FULL.replace(old, new, 1)


@st.composite
def respelled(draw) -> bytes:
    """The same report as other people and other machines would write it."""
    time = draw(st.sampled_from(SPELLINGS))
    lines = draw(st.permutations(LINES))
    portuguese, quoted, remarks = draw(st.booleans()), draw(st.booleans()), draw(st.booleans())
    header = []
    for line in lines:
        key, _, value = line.partition(": ")
        value = _TIME.sub(lambda m: time(int(m[1]), int(m[2])), value)
        if value[0] not in "[{" and quoted:
            value = f'"{value}"'
        if value[0] in "[{":
            value = _TIME.sub(lambda m: time(int(m[1]), int(m[2])), value)
            if portuguese:
                value = value.replace("from:", "de:").replace("to:", "ate:")
        header.append(f"{KEYS[key].typed['pt-BR'] if portuguese else key}: {value}")
        header += ["# seen by Ana"] if remarks else []
    body = _BODY
    if portuguese:
        for name in HEADINGS:
            body = body.replace(f"## {name.label['en']}\n", f"## {name.typed['pt-BR']}\n")
    if remarks:
        body = body.replace("\n\n## ", "\n\n<!-- a remark -->\n\n## ").replace(".\n", ".  \n")
    text = "---\n" + "\n".join(header) + f"\n---\n{body}"
    ending = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    mark = draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
    return mark + text.replace("\n", ending).encode()


@given(respelled())
def test_however_it_is_written_it_says_the_same(data):
    assert said(data) == SEALED


_VALUES = [
    start + offset
    for start, line in ((FULL.index(line), line) for line in LINES)
    for offset, character in enumerate(line)
    if character.isalnum() and offset > line.index(": ")
]
_TEXT = [
    place
    for place in range(FULL.index("## Problem"), len(FULL))
    if FULL[place].isalnum() and not FULL[FULL.rfind("\n", 0, place) + 1 :].startswith("## ")
]


@given(st.sampled_from([*_VALUES, *_TEXT]), st.sampled_from("0123456789abcXYZ"))
def test_every_other_character_breaks_it(place, character):
    if FULL[place] == character:
        return
    changed = FULL[:place] + character + FULL[place + 1 :]
    reading = read(changed)
    refused = any(d.kind in {"wrong-type", "invalid-yaml"} for d in reading.defects)
    assert refused or compare(SEALED, contents(reading, ZONE)).changes


def test_what_other_files_say_is_not_sealed():
    customer = Customer(slug="acme", fingerprint="", timezone=ZONE)
    reading = read_report(Path("2026-10-02-x.md"), customer, Settings(), FULL.encode())
    assert contents(reading, ZONE)["product"] == [{"reference": "VNB3K12345"}]


def test_a_time_is_the_wall_clocks_and_has_its_offset_in_the_hour_that_comes_twice():
    berlin = ZoneInfo("Europe/Berlin")
    customer = Customer(slug="acme", fingerprint="", timezone=berlin)

    def opened(time: str) -> str:
        text = FULL.replace("2026-10-02 09:12", time)
        return contents(read_report(Path("x.md"), customer, Settings(), text.encode()), berlin)[
            "opened"
        ]

    assert opened("2026-10-25 02:30") == "2026-10-25T02:30:00"
    assert opened("2026-10-25 02:30+02:00") == "2026-10-25T02:30:00"
    assert opened("2026-10-25 02:30+01:00") == "2026-10-25T02:30:00+0100"


LATE = [
    ("rating", ("rating: 9\n", ""), ("", "")),
    ("outcome resolved", ("resolved: 2026-10-02 15:05\n", "outcome: open\n"), ("", "")),
    ("pauses", (", to: 2026-10-02 11:00", ""), ("", "")),
    ("accepted", ("", ""), ("rating: 9", "rating: 9\naccepted: Ana Souza")),
    ("aliases related", ("", ""), ("rating: 9", "rating: 9\nrelated: [a]\naliases: [b]")),
    ("feedback", ("", ""), ("## Comments", "## Customer feedback\n\nThanks.\n\n## Comments")),
]


@pytest.mark.parametrize(("names", "before", "after"), LATE, ids=[names for names, *_ in LATE])
def test_a_late_fact_that_is_added_breaks_nothing_and_is_told(names, before, after):
    sealed = said(replaced(before))
    comparison = compare(sealed, said(replaced(after)))
    assert comparison.changes == ()
    assert set(comparison.added) == set(names.split())


@pytest.mark.parametrize(("names", "before", "after"), LATE, ids=[names for names, *_ in LATE])
def test_a_late_fact_that_was_there_is_not_taken_back(names, before, after):
    added = said(replaced(after))
    assert compare(added, said(replaced(before))).changes


def test_a_step_may_be_ticked_off_and_not_be_open_again():
    steps = "\n\n## Next steps\n\n- [{}] Send the quote\n- [ ] Call Ana\n"
    todo, done = said(FULL + steps.format(" ")), said(FULL + steps.format("x"))
    assert compare(todo, done).changes == ()
    assert compare(todo, done).added == ("next_steps",)
    assert compare(done, todo).changes
    assert compare(todo, said(FULL + steps.format("x").replace("Ana", "Bob"))).changes


def test_a_waiver_is_no_part_of_it():
    waived = said(FULL.replace("rating: 9", "rating: 9\nwaive: {too-long: quoted}"))
    assert compare(SEALED, waived) == compare(SEALED, SEALED)


def test_one_thing_with_a_comma_is_not_two():
    two, one = said(FULL), said(FULL.replace("[fuser unit]", '["fuser, unit"]'))
    three = said(FULL.replace("[fuser unit]", "[fuser, unit]"))
    assert compare(one, three).changes
    assert compare(two, one).changes
