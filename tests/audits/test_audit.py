"""An archive's client reports against its figures: where findings stand, what waives them, whom they concern."""

from __future__ import annotations

import json

import pytest

from svcsite.audits.audited import audited, concerned
from svcsite.checks.examination import examine
from tests.archive import Archive
from tests.delivery.house import CUSTOMER, delivery_of, furnish, narrative, pdf

OCTOBER = "acme/periods/2026-10.md"
FROZEN = "acme/periods/2026-10.delivered.json"
SUMMARY = """\
---
author: Ana Lima
status: final
signed: 2026-11-03
{more}---

## Executive summary

October was a calm month:
  in October we carried out 4 visits.
"""


@pytest.fixture
def house(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Archive:
    monkeypatch.chdir(archive.root.parent)
    return furnish(archive)


def deliver(archive: Archive) -> None:
    from svcsite.delivery.deliver import deliver as leaves_the_house  # noqa: PLC0415

    leaves_the_house(delivery_of(archive), pdf)


def told(archive: Archive, *only: str) -> list[str]:
    """Give what the audit finds: `file:line:column code`."""
    paths = tuple(archive.root / path for path in only) or None
    found = audited(examine(archive.root, only=paths), only=paths).diagnostics
    return [
        f"{d.path.relative_to(archive.root)}:{d.span.line}:{d.span.column} {d.code}"
        for d in found
        if d.code.startswith("SV81")
    ]


def summary(archive: Archive, more: str = "") -> None:
    archive.write(OCTOBER, SUMMARY.format(more=more))


def test_nothing_is_audited_where_nobody_wrote_and_nothing_was_delivered(house):
    examination = examine(house.root)
    assert concerned(examination) == frozenset()
    assert audited(examination) is examination


def test_a_number_is_found_where_it_stands(house):
    summary(house)
    assert told(house) == [f"{OCTOBER}:10:29 SV811"]


@pytest.mark.parametrize("rule", ["SV811", "figure-mismatch"])
def test_a_narrative_waives_a_finding_with_a_reason(house, rule):
    summary(house, f"waive: {{{rule}: the three visits of the hotline are counted by hand}}\n")
    assert told(house) == []
    assert examine(house.root).diagnostics == ()


def test_archive_yml_turns_a_rule_off(house):
    settings = (house.root / "archive.yml").read_text()
    house.write("archive.yml", f"{settings}rules: {{figure-mismatch: off}}\n")
    summary(house)
    assert told(house) == []


def test_a_change_of_a_report_is_told_where_it_moves_what_was_delivered(house):
    deliver(house)
    assert told(house) == []
    house.report(("rating: 9", "rating: 8"))
    assert f"{FROZEN}:1:1 SV812" in told(house)
    report = "acme/2026/2026-10-02-printer-jam.md"
    assert f"{FROZEN}:1:1 SV812" in told(house, report)
    assert told(house, "archive.yml") == []


def test_a_moved_figure_names_the_report_that_was_edited(house):
    deliver(house)
    house.report(("rating: 9", "rating: 8"))
    found = audited(examine(house.root)).diagnostics
    assert all("2026-10-02-printer-jam was edited" in d.message for d in found if d.code == "SV812")


def test_a_figure_that_was_taken_out_of_a_delivery_is_missed(house):
    deliver(house)
    record = json.loads((house.root / FROZEN).read_text())
    del record["figures"]["rating_mean"]
    house.write(FROZEN, json.dumps(record))
    (found,) = (d for d in audited(examine(house.root)).diagnostics if d.code == "SV814")
    assert found.message == 'what was delivered cannot be read: it lacks "figures.rating_mean"'
    house.write(FROZEN, json.dumps({**record, "figures": {}}))
    assert told(house) == [f"{FROZEN}:1:1 SV814"]


def test_what_was_true_when_it_was_delivered_stays_true_in_its_text(house):
    narrative(house)
    path = house.root / OCTOBER
    path.write_text(f"{path.read_text()}\n## Customer feedback\n\nThe mean rating was 9.\n")
    deliver(house)
    house.report(("rating: 9", "rating: 8"))
    assert {line.split()[1] for line in told(house)} == {"SV812"}


def test_a_delivered_action_that_is_told_of_nowhere_any_more_is_found(house):
    steps = "## Next steps\n\n- [ ] Order a fuser — Ana Lima — 2026-11-20\n"
    report = house.report()
    text = report.read_text()
    report.write_text(f"{text}\n{steps}")
    deliver(house)
    assert told(house) == []
    report.write_text(text)
    assert told(house) == [f"{FROZEN}:1:1 SV813"]
    report.write_text(f"{text}\n{steps.replace('[ ]', '[x]')}")
    assert told(house) == []


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        ('{"customer": "acme"', "it is not JSON"),
        ('{"customer": "acme"}', '"'),
        (None, "it is about 2026-10 of the customer beta"),
    ],
)
def test_a_delivery_that_cannot_be_read_is_told(house, spoilt, said):
    deliver(house)
    record = json.loads((house.root / FROZEN).read_text())
    house.write(FROZEN, spoilt or json.dumps({**record, "customer": "beta"}))
    found = [d for d in audited(examine(house.root)).diagnostics if d.code == "SV814"]
    assert found
    assert said in found[0].message


def test_a_customer_who_is_refused_is_not_audited(house):
    summary(house)
    house.write("acme/customer.md", CUSTOMER.replace("name: Acme", "nmae: Acme"))
    assert told(house) == []
