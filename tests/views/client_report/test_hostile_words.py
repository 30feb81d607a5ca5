"""What people type stays plain text, however it looks; many reports are told as well as few."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from svcsite.views.client_report.blocks import Written
from tests.archive import Archive
from tests.views.client_report.desks import (
    CONTRACT,
    OCTOBER,
    desk_of,
    in_portuguese,
    lines,
    under_contract,
)

NAMES = (
    "<script>alert(1)</script>",
    '#import \\"x\\"; @ref $x^2$ \\\\ `raw`',
    "\u05e2\u05d1\u05e8\u05d9\u05ea and \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "{figure} {} {0} %s **strong**",
    "Network " * 25,
)
NEVER = re.compile(
    r"\bP90\b|\bn=|NaN|\b1 (?:atendimentos|chamados|avaliações|visitas)\b|\b0 (?:of|de) 0\b|(?<!\d)0%(?!\))"
)


def _told(archive: Archive) -> str:
    report = desk_of(archive).of("acme", OCTOBER)
    return "\n".join(line for section in report.sections for line in lines(section.blocks))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_passes_through_as_it_was_typed(tmp_path: Path, name: str) -> None:
    archive = Archive(tmp_path)
    under_contract(archive)
    archive.report(("product: VNB3K12345", f'service: {{title: "{name}"}}'))
    told = _told(archive)
    assert name.replace("\\\\", "\\").replace('\\"', '"').strip() in told
    report = desk_of(archive).of("acme", OCTOBER)
    blocks = [block for section in report.sections for block in section.blocks]
    assert not [block for block in blocks if isinstance(block, Written)]


@pytest.mark.parametrize("score", ["9", "{declined: in a hurry}", "not asked"])
@pytest.mark.parametrize("count", [0, 1, 2, 6])
def test_small_numbers_are_told_modestly_in_both_languages(
    tmp_path: Path, count: int, score: str
) -> None:
    archive = Archive(tmp_path)
    under_contract(archive)
    for number in range(count):
        archive.report(
            ("OS-48213", f"OS-{number}"),
            ("rating: 9", f"rating: {score}"),
            name=f"2026-10-05-{number}",
        )
    assert not NEVER.search(_told(archive))
    in_portuguese(archive)
    assert not NEVER.search(_told(archive))


def test_two_thousand_reports_are_told(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    under_contract(archive, CONTRACT)
    for number in range(2000):
        service = f"service: {{title: Check of room {number % 50:02}}}"
        archive.report(
            ("OS-48213", f"OS-{number}"),
            ("product: VNB3K12345", service),
            name=f"2026-10-02-{number:04}",
        )
    told = _told(archive)
    assert "There were 2,000 service calls in October 2026." in told
    assert "[Check of room 07: 40 reports]" in told
