"""Exports that nobody here wrote: repair cafés, in several languages."""

import pytest

from svcsite.checks.examination import examine
from tests.openrepair import EXPORTS, MAPS, import_rows

ROWS = 300


def test_there_is_a_map_for_each_export():
    assert {path.stem for path in MAPS.glob("*.yml")} == set(EXPORTS)


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_every_row_of_a_repair_cafe_is_a_report_that_passes_the_checks(name, language, tmp_path):
    archive = tmp_path / "archive"
    result = import_rows(name, ROWS, archive, language=language)
    assert result.output.startswith(f"{ROWS} ")
    examination = examine(archive)
    assert len(examination.reports) == ROWS
    # How people put it is no work of the import's.
    assert not [d for d in examination.diagnostics if not d.code.startswith("SV4")]
    import_rows(name, ROWS, archive, language=language)
    assert len(list(archive.glob("*/*/*.md"))) == ROWS
