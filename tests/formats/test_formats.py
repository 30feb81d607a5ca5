import json
from pathlib import Path

import pytest

from svcsite.checks.diagnostic import Diagnostic
from svcsite.formats import FORMATS
from svcsite.formats.listing import Listing
from svcsite.source.span import Span


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
def listing(tmp_path):
    path = tmp_path / "acme" / "x.md"
    path.parent.mkdir()
    path.write_text("---\nopened: ontem\n---\n")
    found = (
        diagnostic(path, severity="warning", message="50% sure,\nmaybe: no", name="vague", help=""),
        diagnostic(path),
    )
    return Listing(diagnostics=found, files=12, language="en", base=tmp_path)


def test_concise_is_one_line_each_and_a_summary(listing):
    assert FORMATS["concise"](listing).splitlines()[-2:] == [
        'acme/x.md:2:9: SV204 [missing-section] the section "Cause" is missing',
        "12 files: 1 error, 1 warning",
    ]


def test_full_shows_the_line_a_caret_and_what_to_do(listing):
    assert FORMATS["full"](listing).split("\n\n")[1].splitlines() == [
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


def test_json_has_one_shape(listing):
    said = json.loads(FORMATS["json"](listing))
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


def test_github_puts_errors_first_and_escapes(listing):
    error, warning = FORMATS["github"](listing).splitlines()
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
