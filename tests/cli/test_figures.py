"""`svcsite figures`: every figure with the reports behind it, for people and for programs."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from svcsite import cli
from tests.archive import Archive


def figures(*arguments: str):
    return CliRunner().invoke(cli.svcsite, ["figures", *arguments], env={"LANG": "en_US.UTF-8"})


@pytest.fixture
def two_reports(archive: Archive, monkeypatch) -> Archive:
    """An archive with a rated report of October and one of September that nobody rated."""
    archive.report()
    archive.report(
        ("ticket: OS-48213", "ticket: OS-1"),
        ("2026-10-02 09:12", "2026-09-30 08:00"),
        ("2026-10-02 09:40", "2026-09-30 09:00"),
        ("2026-10-02 15:05", "2026-09-30 12:00"),
        ("rating: 9", "rating: {declined: no time}"),
        name="2026-09-30-jam",
    )
    monkeypatch.chdir(archive.root)
    return archive


def test_json_names_the_reports_counted_and_those_left_out(two_reports):
    result = figures("--customer", "acme", "--format", "json")
    data = json.loads(result.output)
    assert (data["customer"], data["period"]) == ("acme", None)
    assert data["figures"]["rating_mean"] == {
        "value": 9,
        "unit": "score",
        "n": 1,
        "part": ["2026-10-02-printer-jam"],
        "counted": ["2026-10-02-printer-jam"],
        "excluded": [{"id": "2026-09-30-jam", "reason": "declined"}],
    }


PLANNED = """
contracts:
  - {number: C-1, from: 2026-09-01, planned: [{service: PMOC, every: month, machines: 2}]}
---
"""


def test_planned_work_is_told_beside_what_was_planned(two_reports):
    customer = two_reports.root / "acme/customer.md"
    head = customer.read_text().removesuffix("---\n").rstrip()
    two_reports.write("acme/customer.md", head + PLANNED)
    two_reports.report(("ticket: OS-48213", "ticket: OS-2\nkind: preventive"), name="2026-10-02-pm")
    done = json.loads(figures("--period", "2026-10", "--format", "json").output)["figures"]
    assert done["planned_done"]["value"] == 1
    assert done["planned_done"]["planned"] == 2
    assert "planned" not in done["reports"]
    assert "1 of 2 machines" in figures("--period", "2026-10").output
    assert "0 of 2 machines" in figures("--period", "2026-09").output


def test_a_period_has_what_happened_in_it(two_reports):
    october = json.loads(figures("--period", "2026-10", "--format", "json").output)["figures"]
    assert october["reports"]["counted"] == ["acme/2026-10-02-printer-jam"]
    assert october["resolution_median"]["value"] == (5 * 60 + 53) * 60
    quarter = json.loads(figures("--period", "2026-Q3", "--format", "json").output)["figures"]
    assert quarter["response_median"]["value"] == 60 * 60


def test_all_the_figures_that_others_build_on_are_there(two_reports):
    made = json.loads(figures("--format", "json").output)["figures"]
    wanted = "reports resolution_median resolution_mean resolution_p90 response_median"
    wanted += " sla_resolution sla_response rating_mean rating_satisfied recurrence"
    assert set(wanted.split()) <= made.keys()


def test_csv_has_a_row_for_each_figure(two_reports):
    rows = list(csv.DictReader(io.StringIO(figures("--format", "csv").output)))
    (reports,) = [row for row in rows if row["figure"] == "reports"]
    assert reports["value"] == reports["n"] == "2"
    assert reports["counted"] == "acme/2026-10-02-printer-jam acme/2026-09-30-jam"


def test_the_table_is_in_the_archives_language_with_every_n(two_reports):
    shown = figures("--customer", "acme").output
    assert "acme, all time" in shown
    assert "based on 1 rating" in shown


def test_refused_reports_are_told_of_and_not_counted(two_reports):
    two_reports.report(("rep: joao.silva\n", ""), name="2026-10-03-unsigned")
    result = figures("--format", "json")
    assert "1 refused file is in no figure" in result.stderr
    assert json.loads(result.stdout)["figures"]["reports"]["n"] == 2


LATE = (
    ("2026-10-02 15:05", "2026-11-03 15:05"),
    ("signed: 2026-10-02", "signed: 2026-11-03"),
)


def as_of(*arguments: str) -> dict:
    result = figures("--period", "2026-10", "--format", "json", *arguments)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_as_of_the_end_of_the_period_nothing_later_is_known(archive, monkeypatch):
    archive.report(*LATE)
    monkeypatch.chdir(archive.root)
    then = as_of("--customer", "acme", "--as-of", "end")
    assert then["as_of"] == "2026-11-01T00:00:00-03:00"
    assert then["figures"]["open_cases"]["value"] == 1
    assert then["figures"]["rating_mean"]["n"] == 0
    assert as_of("--as-of", "fim")["figures"]["open_cases"]["counted"] == [
        "acme/2026-10-02-printer-jam"
    ]


def test_as_of_a_day_that_day_is_known(archive, monkeypatch):
    archive.report(("2026-10-02 15:05", "2026-10-05 15:05"), LATE[1])
    monkeypatch.chdir(archive.root)
    assert as_of("--as-of", "2026-10-04")["figures"]["resolution_median"]["n"] == 0
    known = as_of("--as-of", "05/10/2026")
    assert known["as_of"] == "2026-10-06T00:00:00-03:00"
    assert known["figures"]["resolution_median"]["n"] == 1


def test_as_of_now_is_the_default_and_never_later(two_reports):
    now = as_of()
    assert now["as_of"] == "2026-12-01T09:00:00-03:00"
    assert as_of("--as-of", "2030-01-01") == now


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--as-of", "end"), "--as-of end is the end of a period; say which with --period"),
        (("--as-of", "soon"), '"soon" is no moment; write --as-of now, --as-of end or a day'),
    ],
)
def test_a_moment_that_is_none_is_answered_with_what_to_write(two_reports, arguments, said):
    result = figures(*arguments)
    assert result.exit_code == 2
    assert said in result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--customer", "acmee"), 'no customer "acmee" in the archive; did you mean "acme"?'),
        (("--customer", "zzz"), 'there is no customer "zzz"'),
        (("--period", "2026-13"), '"2026-13" is no period'),
        (("--period", "2026-Q5"), '"2026-Q5" is no period'),
        (("--period", "October"), '"October" is no period'),
    ],
)
def test_a_mistyped_question_is_answered_with_what_to_write(two_reports, arguments, said):
    result = figures(*arguments)
    assert result.exit_code == 2
    assert said in result.output
