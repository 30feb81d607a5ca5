"""What a pull request's summary says that a changed report does to its customer's figures."""

from __future__ import annotations

import re

import pytest

from tests.archive import REPORT, REPORT_PATH
from tests.repository import Repository

CONTRACT = """\
---
name: Acme
contacts: [{name: Ana Souza, email: ana@example.com}]
machines: [{serial: VNB3K12345, brand: HP, model: LaserJet M404}]
contracts:
  - {number: C-1, from: 2026-01-01, targets: [{response: 1h, resolution: 8h}]}
---
"""


def report(*replaced: tuple[str, str], day: str) -> str:
    """Give the good report as one of another day and ticket."""
    text = REPORT.replace("2026-10-02", day).replace("OS-48213", f"OS-{day}")
    for old, new in replaced:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


@pytest.fixture
def repository(tmp_path, archive) -> Repository:
    """A branch of an archive whose trunk has one report of October, rated 9."""
    repository = Repository(tmp_path.resolve(), archive)
    archive.write("acme/customer.md", CONTRACT)
    archive.write(REPORT_PATH, REPORT)
    repository.save("What there was")
    repository.git("checkout", "--quiet", "-b", "branch")
    return repository


def effect(repository: Repository, name: str) -> list[str]:
    """Give the lines that the summary has on one report's effect."""
    summary = repository.check("--changed", "--format", "markdown").stdout
    (told,) = [part for part in summary.split("\n#### ") if f"· {name}\n" in part]
    return re.findall(r"^    - (.*)$", told, re.MULTILINE)


def test_a_rating_is_told_with_the_mean_before_and_after(repository):
    text = report(
        ("rating: 9", "rating: 7"), ("cause: component", "cause: power"), day="2026-10-05"
    )
    repository.archive.write("acme/2026/2026-10-05-jam.md", text)
    told = effect(repository, "2026-10-05-jam")
    assert "Mean rating, October 2026: 9.0 (based on 1 rating) → 8.0 (based on 2 ratings)" in told
    assert not any("recurrence" in line for line in told)


def test_visits_to_a_machine_are_counted_and_calls_are_not(repository):
    came = ("contact:", "arrived: 2026-10-05 10:00\nleft: 2026-10-05 15:10\ncontact:")
    power = ("cause: component", "cause: power")
    for day in ("2026-10-05", "2026-10-06"):
        text = report(power, (came[0], came[1].replace("2026-10-05", day)), day=day)
        repository.archive.write(f"acme/2026/{day}-jam.md", text)
    repository.save("Two visits")
    text = report(power, (came[0], came[1].replace("2026-10-05", "2026-10-07")), day="2026-10-07")
    repository.archive.write("acme/2026/2026-10-07-jam.md", text)
    repository.archive.write("acme/2026/2026-10-08-call.md", report(power, day="2026-10-08"))
    assert "third visit to VNB3K12345 in 60 days" not in effect(repository, "2026-10-08-call")


def test_a_missed_deadline_is_told_with_by_how_much(repository):
    text = report(("15:05", "17:52"), ("cause: component", "cause: power"), day="2026-10-05")
    repository.archive.write("acme/2026/2026-10-05-jam.md", text)
    told = effect(repository, "2026-10-05-jam")
    assert "deadline missed by 40 min" in told
    assert "Resolved on time, October 2026: 1 of 1 → 1 of 2" in told


def test_the_same_trouble_on_the_same_machine_is_a_recurrence(repository):
    repository.archive.write("acme/2026/2026-10-05-jam.md", report(day="2026-10-05"))
    told = effect(repository, "2026-10-05-jam")
    assert "recurrence of 2026-10-02-printer-jam" in told
    assert "Recurrences, October 2026: 0 of 1 → 1 of 2" in told


def test_each_of_several_reports_is_told_of_by_itself_and_all_of_them_together(repository):
    power = ("cause: component", "cause: power")
    for day, rating in (("2026-10-05", "7"), ("2026-10-06", "8")):
        text = report(power, ("rating: 9", f"rating: {rating}"), day=day)
        repository.archive.write(f"acme/2026/{day}-jam.md", text)
    first = next(line for line in effect(repository, "2026-10-05-jam") if "Mean" in line)
    assert first.endswith("9.0 (based on 1 rating) → 8.0 (based on 2 ratings)")
    second = next(line for line in effect(repository, "2026-10-06-jam") if "Mean" in line)
    assert second.endswith("9.0 (based on 1 rating) → 8.5 (based on 2 ratings)")
    summary = repository.check("--changed", "--format", "markdown").stdout
    together = summary.partition("all reports of this branch")[2].partition("###")[0]
    assert "9.0 (based on 1 rating) → 8.0 (based on 3 ratings)" in together


def test_a_changed_report_is_held_against_what_it_was(repository):
    amended = "rating: 6\namended: {by: joao.silva, on: 2026-10-03, reason: customer called back}"
    repository.archive.write(REPORT_PATH, REPORT.replace("rating: 9", amended))
    assert effect(repository, "2026-10-02-printer-jam") == [
        "Mean rating, October 2026: 9.0 (based on 1 rating) → 6.0 (based on 1 rating)"
    ]


def test_a_report_that_moves_nothing_has_no_effect_told(repository):
    repository.archive.write(REPORT_PATH, REPORT.replace("20 test pages", "25 test pages"))
    assert effect(repository, "2026-10-02-printer-jam") == []


def test_a_refused_report_moves_nothing(repository):
    repository.archive.write(
        "acme/2026/2026-10-05-jam.md", report(("rep: joao.silva\n", ""), day="2026-10-05")
    )
    assert effect(repository, "2026-10-05-jam") == []
