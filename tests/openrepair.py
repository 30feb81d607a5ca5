"""Repairs that nobody here wrote down: exports of repair cafés, where this machine has them."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from svcsite.cli.import_ import command

ROOT = Path(__file__).parents[1]
MAPS = ROOT / "bench" / "openrepair"
DATA = Path(os.environ.get("SVCSITE_DATA", ROOT.parent / "shared" / "data")) / "openrepair"
EXPORTS = {
    "restart": "RestartProject",
    "repair_connects": "RepairConnects",
    "repair_cafe_denmark": "RepairCafeDenmark",
}


def import_rows(name: str, rows: int, archive: Path, *, language: str) -> Result:
    """Import the first rows of an export into an archive; the test is skipped where there is none."""
    found = sorted(DATA.glob(f"*_{EXPORTS[name]}_*.csv"))
    if not found:
        pytest.skip(f"no Open Repair data in {DATA}; SVCSITE_DATA names another folder")
    archive.mkdir(parents=True, exist_ok=True)
    settings = f"name: Repairs\nlanguage: {language}\n"
    (archive / "archive.yml").write_text(settings, encoding="utf-8")
    export = archive.parent / "repairs.csv"
    with found[0].open(encoding="utf-8") as source:
        export.write_text("".join(islice(source, rows + 1)), encoding="utf-8")
    arguments = [str(export), "--map", str(MAPS / f"{name}.yml"), "--into", str(archive)]
    result = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result
