"""`svcsite check`: printed in one format, written to files in others, in colour where that can be seen."""

import json
import os
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from svcsite import cli
from svcsite.cli.output import in_colour
from svcsite.formats import FORMATS
from tests.archive import REPORT


def check(*arguments: str, **environment: str):
    return CliRunner().invoke(cli.svcsite, ["check", *arguments], env=environment)


@pytest.fixture
def bad(archive, monkeypatch):
    """An archive with a report that lacks its rep, and the person in its folder."""
    archive.report(("rep: joao.silva\n", ""))
    monkeypatch.chdir(archive.root)
    return archive


def test_one_run_prints_one_format_and_writes_others(bad, tmp_path):
    sarif, summary = tmp_path / "found.sarif", tmp_path / "summary.md"
    result = check(
        *("--format", "concise"),
        *("--output", f"sarif:{sarif}", "--output", f"markdown:{summary}"),
    )
    assert result.exit_code == 1
    assert result.output.startswith("acme/2026/2026-10-02-printer-jam.md:1:1: SV201")
    (run,) = json.loads(sarif.read_text())["runs"]
    assert [found["ruleId"] for found in run["results"]] == ["SV201"]
    assert len(run["tool"]["driver"]["rules"]) > 30
    assert "#### Acme · 2026-10-02-printer-jam" in summary.read_text()


def test_a_clean_archive_is_written_down_too(archive, tmp_path):
    archive.report()
    assert check(str(archive.root), "--output", f"gitlab:{tmp_path / 'x.json'}").exit_code == 0
    assert json.loads((tmp_path / "x.json").read_text()) == []


@pytest.mark.parametrize("value", ["sarif", "sarif:", ":x.sarif", "nonsense:x.txt"])
def test_an_output_that_is_no_format_and_file_is_wrong_usage(bad, value):
    result = check("--output", value)
    assert result.exit_code == 2
    assert "FORMAT:FILE" in result.output


def test_a_file_that_cannot_be_written_is_said(bad, tmp_path):
    result = check("--output", f"json:{tmp_path / 'nowhere' / 'x.json'}")
    assert result.exit_code == 2
    assert "could not be written" in result.output


def test_colour_only_where_it_was_asked_for(bad):
    plain = check().output
    coloured = check("--color", "always", NO_COLOR="1").output
    assert "\x1b" not in plain
    assert "\x1b" in coloured
    assert click.unstyle(coloured) == plain


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "coloured"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1", "TERM": "dumb"}, False, True),
        ("never", {}, True, False),
    ],
)
def test_colour_at_a_terminal_that_can_and_may(choice, environment, terminal, coloured):
    assert in_colour(choice, environment, terminal=terminal) is coloured


def test_a_character_that_the_terminal_lacks_is_no_fault(archive, tmp_path):
    archive.report(("cause: component", "cause: 日本"))
    result = CliRunner(charset="ascii").invoke(cli.svcsite, ["check", str(archive.root)])
    assert result.exit_code == 1
    assert '"??" (cause)' in result.output


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
def test_a_file_whose_name_is_no_utf8_is_told_of_in_every_format(archive):
    path = os.fsencode(archive.report()).replace(b"printer-jam", b"\xff")
    Path(os.fsdecode(path)).write_text(REPORT)
    long_ago = 1_700_000_000
    os.utime(path, (long_ago, long_ago))
    for name in FORMATS:
        result = check(str(archive.root), "--format", name)
        assert result.exit_code == 1
        assert "SV110" in result.output


def test_nothing_is_written_over_the_archive(archive):
    path = archive.report()
    before = path.read_text()
    result = CliRunner().invoke(
        cli.svcsite, ["check", str(archive.root), "--output", f"json:{path}"]
    )
    assert result.exit_code == 2
    assert path.read_text() == before
