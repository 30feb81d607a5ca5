"""Every option of the import has a heading in its documentation, and the example there works."""

import re
from pathlib import Path

import pytest
from click import Option

from svcsite.authoring.importing import keys
from svcsite.cli.import_ import command
from tests.authoring.import_desk import Desk

PAGE = (Path(__file__).parents[2] / "docs" / "import.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "option",
    [
        *(name.name for name in (*keys.MAP, *keys.SOURCE)),
        *(p.opts[0] for p in command.params if isinstance(p, Option)),
    ],
)
def test_every_option_has_a_heading(option):
    assert f"\n### {option}\n" in PAGE


def test_every_portuguese_key_is_named():
    assert all(f"`{name.typed['pt-BR']}`" in PAGE for name in (*keys.MAP, *keys.SOURCE))


def test_the_example_is_a_map_that_works(tmp_path, archive):
    desk = Desk(tmp_path, archive)
    desk.map.write_text(re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0], encoding="utf-8")
    desk.csv.write_text(
        "location,number,opened,resolved,closed_code,symptom,resolved_by,category\n"
        "7,48213,02/10/2026 09:12,?,5,jam,12,Hardware\n",
        encoding="utf-8",
    )
    assert desk.run("--extend-contract").exit_code == 0
    assert desk.reports() == ["7/2026-10-02-case-48213"]
