"""A seal's text: one form to the letter, and nothing else is one."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from svcsite.record.seal import Seal, SealTextError, read_seal

SEAL = Seal(
    customer="acme",
    report="2026-10-02-printer-jam",
    number=1,
    by="joao.silva",
    on=datetime(2026, 10, 2, 18, 5, tzinfo=UTC),
    contents={
        "kind": "corrective",
        "outcome": "resolved",
        "rating": {"score": "9"},
        "amended": [{"by": "joão", "on": "2026-10-03", "reason": "a\nb"}],
        "sections": [{"name": "problem", "text": 'It says "E1".'}],
    },
)

TEXT = """\
svcsite-report-seal 1
customer: "acme"
report: "2026-10-02-printer-jam"
seal: 1
by: "joao.silva"
on: "2026-10-02T18:05:00Z"

kind: "corrective"
outcome: "resolved"
rating: {"score": "9"}
amended: [{"by": "joão", "on": "2026-10-03", "reason": "a\\nb"}]
section: {"name": "problem", "text": "It says \\"E1\\"."}
"""


def test_its_text_is_small_and_says_everything():
    assert SEAL.text == TEXT


def test_what_is_written_is_read_back():
    assert read_seal(TEXT) == SEAL
    second = replace(SEAL, number=2, previous=SEAL.fingerprint)
    assert read_seal(second.text) == second


def test_a_newer_form_is_told_apart():
    with pytest.raises(SealTextError) as error:
        read_seal(TEXT.replace("seal 1\n", "seal 2\n", 1))
    assert error.value.version == "2"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "svcsite-report-seal 1\n",
        TEXT.rstrip("\n"),
        f"{TEXT}\n",
        TEXT.replace("\n", "\r\n"),
        TEXT.replace('"9"', "9"),
        TEXT.replace('"9"', '["9"]'),
        TEXT.replace('"9"', "NaN"),
        TEXT.replace('"9"', '"\\ud800"'),
        TEXT.replace('"9"', '"\\u0039"'),
        TEXT.replace("seal: 1\n", "seal: true\n"),
        TEXT.replace("seal: 1\n", 'seal: "1"\n'),
        TEXT.replace("2026-10-02T18", "2026-13-02T18"),
        TEXT.replace('by: "joao.silva"\n', ""),
        TEXT.replace('by: "joao.silva"\n', 'by: ["joao.silva"]\n'),
        TEXT.replace('kind: "corrective"\n', 'kind: "corrective"\nkind: "corrective"\n'),
        TEXT.replace('kind: "corrective"', 'sections: "x"'),
        TEXT.replace('kind: "corrective"', "rating: 9"),
        TEXT.replace('kind: "corrective"', 'amended: ["x"]'),
        TEXT.replace('kind: "corrective"', f"kind: {'[' * 100_000}"),
        TEXT.replace('"problem"', "1"),
        "\x00\x1b[2J" * 20_000,
    ],
)
def test_anything_else_is_no_seal(text):
    with pytest.raises(SealTextError):
        read_seal(text)


def test_its_lines_are_names_and_json():
    lines = [line for line in SEAL.text.splitlines()[1:] if line]
    assert all(json.loads(line.partition(": ")[2]) for line in lines)
