import pytest
from click.testing import CliRunner

from svcsite import cli
from svcsite.checks.documentation import page
from svcsite.checks.registry import RULES

[MISSING_SECTION] = (rule for rule in RULES if rule.code == "SV204")


@pytest.fixture(autouse=True)
def in_english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")


def rule(*arguments: str, verb: str = "rule"):
    return CliRunner().invoke(cli.svcsite, [verb, *arguments])


@pytest.mark.parametrize("called", ["SV204", "sv204", "missing-section", " Missing-Section "])
def test_a_rule_is_told_by_code_or_name(called):
    result = rule(called)
    assert (result.exit_code, result.output) == (0, page(MISSING_SECTION))
    assert result.output.startswith("# SV204 missing-section\n")
    assert "## Fix" in result.output


def test_all_rules_in_a_table():
    result = rule()
    lines = [line.split() for line in result.output.splitlines()]
    assert result.exit_code == 0
    assert [line[:2] for line in lines] == [[r.code, r.name] for r in RULES]
    assert ["SV112", "date-mismatch", "warning"] in lines


@pytest.mark.parametrize(
    ("called", "meant"), [("SV2.04", '"SV204"'), ("mising-section", '"missing-section"')]
)
def test_a_rule_that_does_not_exist_is_answered_with_one_that_does(called, meant):
    result = rule(called)
    assert result.exit_code == 2
    assert f'"{called}" is none of them; did you mean {meant}?' in result.output


def test_nothing_is_made_of_what_is_like_no_rule():
    result = rule("weather")
    assert result.exit_code == 2
    assert "did you mean" not in result.output


def test_in_portuguese(monkeypatch):
    monkeypatch.setenv("LC_ALL", "pt_BR.UTF-8")
    assert "SV204  missing-section" in rule(verb="regra").output
    assert " aviso\n" in rule(verb="regra").output
    assert 'Você quis dizer "missing-section"?' in rule("mising-section", verb="regra").output
