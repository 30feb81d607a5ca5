"""Every row of SECURITY.md's tables names tests that there are."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROWS = [
    line
    for line in (ROOT / "SECURITY.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| who |", "| --- "))
]
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)[^`]*`")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: "-".join(row.split("|")[2].split()))
def test_a_row_names_the_tests_that_show_it(row):
    named = _TEST.findall(row)
    assert named
    for path, name in named:
        assert f"\ndef {name}(" in (ROOT / path).read_text(encoding="utf-8"), name
