"""`svcsite new --answers`: what a form was filled in with, written as it is."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner

from svcsite.cli.new import command
from tests.archive import Archive

ANSWERS: dict[str, Any] = {
    "customer": "acme",
    "fields": {
        "opened": "2/10/2026 9h12",
        "responded": "sometime",
        "pauses": [
            {"from": "2026-10-02T10:00", "to": "2026-10-02T11:00", "reason": "waiting part"}
        ],
        "product": [{"brand": "HP", "model": "M404", "serial": "0012"}, "tag-01"],
        "contact": {"name": "ana souza", "phone": ""},
        "cause": "gremlins",
        "recurring": True,
        "parts": [{"part": "fuser", "quantity": "1"}],
        "readings": {"Voltage": "219 V: fine"},
        "rating": "not asked",
        "rep": "João Silva",
        "signed": "",
    },
    "sections": {"problem": " •  Jams\r\n\r\n\r\n## since Monday ", "cause": ""},
}


def run(archive: Archive, answers: Any, *more: str) -> tuple[int, str]:
    text = answers if isinstance(answers, str) else json.dumps(answers)
    arguments = ["--answers", "-", "--archive", str(archive.root), *more]
    result = CliRunner().invoke(command, arguments, input=text)
    return result.exit_code, result.output


def test_answers_are_written_as_they_are(archive: Archive) -> None:
    code, _ = run(archive, ANSWERS)
    assert code == 0
    assert (
        (archive.root / "acme/2026/2026-10-02-corrective.md").read_text("utf-8")
        == """\
---
kind: corrective
opened: 2026-10-02 09:12
responded: sometime
pauses:
- from: 2026-10-02 10:00
  to: 2026-10-02 11:00
  reason: waiting part
contact:
  name: Ana Souza
product:
- {serial: 0012, brand: HP, model: M404}
- TAG-01
cause: gremlins
parts:
- {part: fuser, quantity: 1}
readings:
  Voltage: '219 V: fine'
recurring: yes
rating: not asked
rep: joao.silva
---
## Problem
- Jams

\\## since Monday
"""
    )


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("{", "the answers cannot be read: they are not JSON (line 1, column 2)"),
        ("[]", 'the answers cannot be read: "{}" wants an object'),
        ({"fields": {}}, 'the answers cannot be read: "customer" wants a text'),
        ({"customer": "acme", "fields": {"rating": 9}}, '"rating" wants a text'),
        ({"customer": "acme", "fields": {"ratting": "9"}}, "ratting"),
        ({"customer": "acme", "fields": {"parts": [{"prat": "x"}]}}, "part.prat"),
        ({"customer": "acme", "sections": {"cuase": "x"}}, 'reports have no section "cuase"'),
        ({"customer": "acne"}, 'there is no customer "acne"; did you mean acme?'),
    ],
)
def test_what_is_no_sheet_is_told_and_nothing_written(
    archive: Archive, answers: Any, said: str
) -> None:
    code, output = run(archive, answers)
    assert (code, said in output) == (2, True), output
    assert not (archive.root / "acme/2026").exists()


def test_nothing_else_goes_with_answers(archive: Archive) -> None:
    for more in (["acme"], ["--kind", "support"], ["--words", "x"]):
        code, output = run(archive, ANSWERS, *more)
        assert code == 2
        assert "--answers has the customer" in output


def test_a_customer_is_wanted(archive: Archive) -> None:
    result = CliRunner().invoke(command, ["--archive", str(archive.root)])
    assert result.exit_code == 2
    assert "say which customer" in result.output
