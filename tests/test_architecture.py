"""The contracts that keep data flowing one way do catch what breaks them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()",
        "--config", str(PROJECT / "pyproject.toml"), "--no-cache",
    ]  # fmt: skip
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "svcsite", tmp_path / "svcsite")
    return tmp_path


def test_the_rooms_as_they_stand_keep_the_contracts(copy):
    result = lint(copy)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "planted"),
    [
        ("source/span.py", "import svcsite.record.report"),
        ("checks/diagnostic.py", "import svcsite.views.links"),
        ("press/stamp.py", "import mkdocs.config"),
        ("record/moment.py", "import svcsite.record.reader"),
    ],
)
def test_a_planted_violation_is_caught(copy, module, planted):
    with (copy / "svcsite" / module).open("a") as stream:
        stream.write(f"\n{planted}\n")
    result = lint(copy)
    assert result.returncode == 1
    assert "BROKEN" in result.stdout


def test_a_new_room_must_be_given_its_place(copy):
    (copy / "svcsite" / "utils.py").write_text("")
    assert lint(copy).returncode == 1
