"""The six reports of a day, filled in on a phone: written alike by both, and good as they are."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from svcsite.authoring.known import Known, know, open_archive
from svcsite.authoring.new import write_filled
from svcsite.authoring.sheet import read_sheet
from svcsite.checks.clock import now
from svcsite.checks.examination import examine
from tests.form import phone

ROOT = Path(__file__).parents[2]
SHEETS = sorted((ROOT / "tests/form_answers").glob("*.json"))


def test_there_are_six() -> None:
    assert [path.stem for path in SHEETS] == [
        "complaint",
        "customer-absent",
        "preventive-round",
        "printer",
        "remote-waiting",
        "warranty",
    ]


@pytest.fixture(name="desks")
def _desks(tmp_path: Path) -> dict[str, Known]:
    """The sample archive as somebody knows it for each of its customers."""
    root = tmp_path / "reports"
    shutil.copytree(ROOT / "reports", root)
    archive = open_archive(root, "en")
    slugs = {json.loads(path.read_text("utf-8"))["customer"] for path in SHEETS}
    return {slug: know(archive, slug, now(), {}) for slug in slugs}


def test_each_is_written_alike_and_passes_unchanged(desks: dict[str, Known]) -> None:
    written: dict[Path, str] = {}
    with phone() as node:
        for path in SHEETS:
            answers: dict[str, Any] = json.loads(path.read_text("utf-8"))
            desk = desks[answers["customer"]]
            theirs = node.write(answers, desk)
            assert node.judge(answers, desk) == []
            ours = write_filled(desk, read_sheet(json.dumps(answers), "en"))
            written[ours.path] = theirs["text"]
            assert ours.path == desk.archive.root / theirs["path"]
            assert ours.path.read_text("utf-8") == theirs["text"]
            assert ours.notes == ()
    root = next(iter(desks.values())).archive.root
    assert [d for d in examine(root).diagnostics if d.path in written] == []
