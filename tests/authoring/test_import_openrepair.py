"""Exports that nobody here wrote: repair cafés, in several languages."""

import os
from itertools import islice
from pathlib import Path

import pytest
from click.testing import CliRunner

from svcsite.checks.examination import examine
from svcsite.cli.import_ import command

ROOT = Path(__file__).parents[2]
MAPS = ROOT / "bench" / "openrepair"
DATA = Path(os.environ.get("SVCSITE_DATA", ROOT.parent / "shared" / "data")) / "openrepair"
EXPORTS = {
    "restart": "RestartProject",
    "repair_connects": "RepairConnects",
    "repair_cafe_denmark": "RepairCafeDenmark",
}
ROWS = 300


def export_of(name):
    found = sorted(DATA.glob(f"*_{EXPORTS[name]}_*.csv"))
    if not found:
        pytest.skip(f"no Open Repair data in {DATA}; SVCSITE_DATA names another folder")
    return found[0]


def test_there_is_a_map_for_each_export():
    assert {path.stem for path in MAPS.glob("*.yml")} == set(EXPORTS)


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_every_row_of_a_repair_cafe_is_a_report_that_passes_the_checks(name, language, tmp_path):
    export = tmp_path / "repairs.csv"
    with export_of(name).open(encoding="utf-8") as source:
        export.write_text("".join(islice(source, ROWS + 1)), encoding="utf-8")
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "archive.yml").write_text(f"name: Repairs\nlanguage: {language}\n", encoding="utf-8")
    arguments = [str(export), "--map", str(MAPS / f"{name}.yml"), "--into", str(archive)]
    result = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert result.output.startswith(f"{ROWS} ")
    examination = examine(archive)
    assert len(examination.reports) == ROWS
    # How people put it is no work of the import's.
    assert not [d for d in examination.diagnostics if not d.code.startswith("SV4")]
    again = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert again.exit_code == 0
    assert len(list(archive.glob("*/*/*.md"))) == ROWS
