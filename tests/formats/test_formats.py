import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import click
import pytest

from svcsite.checks.diagnostic import Diagnostic
from svcsite.formats import FORMATS
from svcsite.formats.listing import Listing
from svcsite.source.span import Span
from tests.formats.rating_scale import rating_scale


def diagnostic(path: Path, line: int = 2, **changes) -> Diagnostic:
    facts = {
        "code": "SV204",
        "name": "missing-section",
        "severity": "error",
        "path": path,
        "span": Span(line, 9, line, 14),
        "message": 'the section "Cause" is missing',
        "help": "add: ## Cause",
    }
    return Diagnostic(**{**facts, **changes})


@pytest.fixture
def two(tmp_path):
    path = tmp_path / "acme" / "x.md"
    path.parent.mkdir()
    path.write_text("---\nopened: ontem\n---\n")
    found = (
        diagnostic(path, severity="warning", message="50% sure,\nmaybe: no", name="vague", help=""),
        diagnostic(path),
    )
    return Listing(diagnostics=found, files=12, language="en", base=tmp_path)


def test_concise_is_one_line_each_and_a_summary(two):
    assert FORMATS["concise"](two).splitlines()[-2:] == [
        'acme/x.md:2:9: SV204 [missing-section] the section "Cause" is missing',
        "12 files: 1 error, 1 warning",
    ]


def test_full_shows_the_line_a_caret_and_what_to_do(two):
    assert FORMATS["full"](two).split("\n\n")[1].splitlines() == [
        'acme/x.md:2:9: SV204 [missing-section] the section "Cause" is missing',
        "     2 | opened: ontem",
        "                 ^^^^^",
        "  error · how to mend it: add: ## Cause",
    ]


def test_full_shows_a_long_line_around_the_place(tmp_path):
    path = tmp_path / "x.md"
    path.write_text("x" * 500 + "HERE" + "y" * 500)
    found = diagnostic(path, span=Span(1, 501, 1, 505))
    listing = Listing(diagnostics=(found,), files=1, language="en", base=tmp_path)
    _, line, caret, *_ = FORMATS["full"](listing).splitlines()
    assert line[caret.index("^") : caret.rindex("^") + 1] == "HERE"
    assert len(line) < 130


def test_json_has_one_shape(two):
    said = json.loads(FORMATS["json"](two))
    assert set(said) == {"version", "diagnostics", "summary"}
    assert said["version"] == 1
    assert said["summary"] == {"files": 12, "errors": 1, "warnings": 1}
    assert said["diagnostics"][1] == {
        "code": "SV204",
        "name": "missing-section",
        "severity": "error",
        "path": "acme/x.md",
        "line": 2,
        "column": 9,
        "end_line": 2,
        "end_column": 14,
        "message": 'the section "Cause" is missing',
    }


def test_json_of_nothing_has_the_same_shape(tmp_path):
    said = json.loads(FORMATS["json"](Listing((), 3, "en", tmp_path)))
    assert said == {
        "version": 1,
        "diagnostics": [],
        "summary": {"files": 3, "errors": 0, "warnings": 0},
    }


def test_github_puts_errors_first_and_escapes(two):
    error, warning = FORMATS["github"](two).splitlines()
    assert error == (
        "::error title=SV204 missing-section,file=acme/x.md,line=2,endLine=2,col=9,endColumn=14"
        '::the section "Cause" is missing%0Aadd: ## Cause'
    )
    assert warning.endswith("::50%25 sure,%0Amaybe: no")


def test_github_is_given_no_columns_for_several_lines(tmp_path):
    found = diagnostic(tmp_path / "x,y.md", span=Span(2, 1, 4, 3))
    said = FORMATS["github"](Listing((found,), 1, "en", tmp_path))
    assert "col=" not in said
    assert "file=x%2Cy.md" in said


def test_github_is_given_the_first_of_every_file_before_the_second_of_any(tmp_path):
    found = tuple(
        diagnostic(tmp_path / name, line) for name in ("a.md", "b.md") for line in (2, 3, 4)
    )
    said = FORMATS["github"](Listing(found, 2, "en", tmp_path)).splitlines()
    assert [line.split(",")[1:3] for line in said[:3]] == [
        ["file=a.md", "line=2"],
        ["file=b.md", "line=2"],
        ["file=a.md", "line=3"],
    ]


@pytest.mark.parametrize(
    ("errors", "warnings", "said"),
    [
        (10, 10, None),
        (11, 4, "1 error, no warnings"),
        (12, 30, "2 errors, 20 warnings"),
    ],
)
def test_github_says_how_many_it_will_not_show(tmp_path, errors, warnings, said):
    found = [diagnostic(tmp_path / "x.md", line) for line in range(1, errors + 1)]
    found += [diagnostic(tmp_path / "x.md", n + 1, severity="warning") for n in range(warnings)]
    lines = FORMATS["github"](Listing(tuple(found), 1, "en", tmp_path)).splitlines()
    notices = [line for line in lines if line.startswith("::notice")]
    assert len(lines) - len(notices) == errors + warnings
    assert [said in notice for notice in notices] == ([True] if said else [])
    assert lines[-1:] == notices or not notices


def test_colour_changes_nothing_but_the_colour(two):
    plain = FORMATS["full"](two)
    coloured = FORMATS["full"](replace(two, colour=True))
    assert "\x1b[31m" in coloured
    assert click.unstyle(coloured) == plain
    assert "\x1b" not in plain


def test_what_stands_in_a_file_cannot_speak_to_the_terminal(tmp_path):
    path = tmp_path / "x.md"
    path.write_text("\x1b[2Jopened: \u202eontem\n")
    found = diagnostic(path, 1, message='unknown: "\x1b[31m\u202e"', help="\x07 take it out")
    listing = Listing((found,), 1, "en", tmp_path)
    for name in ("full", "concise"):
        said = FORMATS[name](listing).replace("\n", "")
        assert said.isprintable()


def test_a_file_name_that_is_no_utf8_can_be_written_down(tmp_path):
    listing = Listing((diagnostic(tmp_path / "\udcff.md"),), 1, "en", tmp_path)
    for name in FORMATS:
        assert "\ufffd.md" in FORMATS[name](listing).encode().decode() or name in {
            "gitlab",
            "sarif",
        }
    assert json.loads(FORMATS["gitlab"](listing))[0]["location"]["path"] == "\ufffd.md"


def test_a_place_in_sarif_is_a_uri(tmp_path):
    path = tmp_path / "acme" / "câmara fria#1.md"
    log = json.loads(FORMATS["sarif"](Listing((diagnostic(path),), 1, "pt-BR", tmp_path)))
    (result,) = log["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "acme/c%C3%A2mara%20fria%231.md"


def test_a_rule_that_is_off_is_listed_as_such(tmp_path):
    rule = replace(rating_scale, severity="off")
    log = json.loads(FORMATS["sarif"](Listing((), 1, "en", tmp_path, rules=(rule,))))
    (listed,) = log["runs"][0]["tool"]["driver"]["rules"]
    assert listed["defaultConfiguration"] == {"enabled": False, "level": "note"}


def test_xml_has_no_character_that_it_cannot_hold(tmp_path):
    found = diagnostic(tmp_path / "x.md", message="nul \x00, escape \x1b, \ufffe")
    said = FORMATS["junit"](Listing((found,), 1, "en", tmp_path))
    assert ET.fromstring(said.encode()).find(".//failure").get("message") == (
        "nul \ufffd, escape \ufffd, \ufffd"
    )


@pytest.mark.parametrize(
    ("language", "files", "said"),
    [
        ("pt-BR", 12, "Nenhum apontamento em 12 arquivos."),
        ("pt-BR", 1, "Nenhum apontamento em 1 arquivo."),
        ("en", 1, "No findings in 1 file."),
    ],
)
def test_a_clean_archive_is_said_to_be_clean(tmp_path, language, files, said):
    assert FORMATS["full"](Listing((), files, language, tmp_path)) == said
