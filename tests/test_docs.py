"""The reference of the formats says what the code reads."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from svcsite.checks.registry import RULES
from svcsite.record.requirements import DEFAULT_KINDS, DEFAULT_OUTCOMES
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import Names
from svcsite.record.vocabulary.narrative_headings import NARRATIVE_SECTIONS
from svcsite.record.vocabulary.shapes import SHAPES
from svcsite.record.vocabulary.values import CHANNELS, KINDS, OUTCOMES, PRIORITIES

FORMATS = (Path(__file__).parents[1] / "docs/formats.md").read_text(encoding="utf-8")
TABLES = {
    **SHAPES,
    "narrative headings": NARRATIVE_SECTIONS,
    "headings": HEADINGS,
    "kinds": KINDS,
    "outcomes": OUTCOMES,
    "channels": CHANNELS,
    "priorities": PRIORITIES,
}


def rows(names: Names) -> list[str]:
    """Give the table of some names as the reference has it."""
    return [
        f"| `{name.typed['en']}` | `{name.typed['pt-BR']}` | {', '.join(name.also)} |"
        for name in names
    ]


@pytest.mark.parametrize("table", TABLES)
def test_every_name_stands_in_the_reference_with_all_its_spellings(table):
    assert "\n".join(rows(TABLES[table])) in FORMATS


def test_the_defaults_of_the_table_stand_in_the_reference():
    for kind, row in DEFAULT_KINDS.items():
        assert f"| {kind} | {', '.join(row.fields)} | {', '.join(row.sections)} |" in FORMATS
    for outcome, excused in DEFAULT_OUTCOMES.items():
        cells = (excused.fields, excused.except_fields, excused.except_sections)
        assert f"| {outcome} | {' | '.join(', '.join(cell) for cell in cells)} |" in FORMATS


def test_every_rule_is_judged_by_the_form_or_told_to_be_the_servers():
    text = (Path(__file__).parents[1] / "docs/form.md").read_text(encoding="utf-8")
    servers = re.findall(r"SV\d{3}", text.partition("## What only the server checks")[2])
    assert sorted(servers) == [rule.code for rule in RULES if rule.form is None]


def test_the_tables_of_what_a_million_reports_take_are_those_that_are_worked_out():
    bench = runpy.run_path(str(Path(__file__).parents[1] / "bench/scale.py"))
    page = bench["PAGE"].read_text(encoding="utf-8")
    assert all(table in page for table in bench["tables"]())
