"""What was delivered is read again as it was written, and a spoilt file is a defect."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from svcsite.record.delivered import (
    SIZE_LIMIT,
    Delivered,
    FrozenAction,
    FrozenFigure,
    FrozenTarget,
    LeftOut,
    Sent,
    delivered_path,
    read_delivered,
)
from svcsite.record.period import Period

SAO_PAULO = timezone(timedelta(hours=-3))
OCTOBER = Period(2026, 10)


def october() -> Delivered:
    return Delivered(
        customer="acme",
        period="2026-10",
        language="pt-BR",
        cut_off=datetime(2026, 11, 1, tzinfo=SAO_PAULO),
        delivered_on=datetime(2026, 11, 4, 9, 30, tzinfo=SAO_PAULO),
        figures={
            "sla_resolution": FrozenFigure(
                value=Decimal(12) / 13,
                unit="share",
                n=13,
                part=("2026-10-02-jam",),
                counted=("2026-10-02-jam", "2026-10-21-ice"),
                excluded=(LeftOut(id="2026-10-30-door", reason="not due"),),
            ),
            "reports": FrozenFigure(value=Decimal(14), unit="reports", n=14),
            "rating_mean": FrozenFigure(value=None, unit="score", n=0),
        },
        targets={
            "sla_resolution.high": FrozenTarget(
                measure="resolution",
                priority="high",
                limit=28_800,
                compliance=Decimal("0.95"),
                n=13,
                part=12,
                verdict="missed",
            )
        },
        actions=(FrozenAction(id="2026-10-1", text="Trocar a borracha", due=date(2026, 11, 10)),),
        fingerprint="0f" * 16,
        definitions="ab",
        commit="c0ffee",
        reports={"2026-10-02-jam": "aa"},
        files=("acme-2026-10.pdf",),
    )


def defects(data: bytes) -> list[tuple[str, dict]]:
    found, said = Delivered.read(data)
    assert found is None
    return [(defect.kind, dict(defect.facts)) for defect in said]


def test_what_is_read_again_is_written_as_it_was():
    text = october().text()
    found, said = Delivered.read(text.encode())
    assert said == ()
    assert found.text() == text
    assert found.of_period == OCTOBER


def test_the_file_reads_like_the_figures_for_programs_and_is_sorted():
    lines = october().text().splitlines()
    assert '   "value": 0.9230769230769231' in lines
    assert '   "value": 14' in lines
    assert '     "reason": "not due"' in lines
    keys = [line.split('"')[1] for line in lines if line.startswith(' "')]
    assert keys == sorted(keys)


def test_a_figure_holds_for_the_value_it_was_made_of_and_no_other():
    figure = Delivered.read(october().text().encode())[0].figures["sla_resolution"]
    assert figure.holds(Decimal(12) / 13)
    assert not figure.holds(Decimal(11) / 13)
    assert not figure.holds(None)
    nothing = FrozenFigure(value=None, unit="score", n=0)
    assert nothing.holds(None)
    assert not nothing.holds(Decimal(0))


def test_what_was_delivered_without_its_targets_is_read_too():
    raw = json.loads(october().text())
    assert raw["targets"]["sla_resolution.high"]["compliance"] == 0.95
    del raw["targets"]
    assert Delivered.read(json.dumps(raw).encode())[0].targets == {}


def test_a_mail_that_was_sent_is_noted_with_its_moment():
    sent = Sent(on=datetime(2026, 11, 4, 12, tzinfo=UTC), to=("ana@acme.example",))
    noted = october().model_copy(update={"sent": (sent,)})
    assert Delivered.read(noted.text().encode())[0].sent == (sent,)


def test_what_is_no_json_is_told_with_its_place():
    _, said = Delivered.read(b'{"a": 1,\n  nope}')
    assert [(d.kind, d.span.line, d.span.column) for d in said] == [("delivered-json", 2, 3)]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[" * 100_000, b"NaN", b"null"])
def test_nothing_that_a_file_can_hold_raises(data):
    assert [kind for kind, _ in defects(data)] in (["delivered-json"], ["delivered-form"])


@pytest.mark.parametrize(
    ("old", "new", "field", "reason"),
    [
        ('"n": 14', '"n": "14"', "figures.reports.n", "int_type"),
        ('"value": 14', '"value": NaN', "figures.reports.value", "finite_number"),
        ('"period": "2026-10"', '"period": "2026-13"', "period", "period"),
        ('"2026-11-04T09:30:00-03:00"', '"2026-11-04T09:30:00"', "delivered_on", "timezone_aware"),
        ('"format": 1', '"format": 2', "format", "literal_error"),
        ('"commit"', '"comit"', "comit", "extra_forbidden"),
    ],
)
def test_a_field_of_another_form_is_told_by_its_name(old, new, field, reason):
    text = october().text()
    assert old in text
    facts = {"field": field, "reason": reason}
    assert defects(text.replace(old, new).encode()) == [("delivered-form", facts)]


def test_no_file_is_no_delivery_and_no_defect(tmp_path):
    assert read_delivered(delivered_path(tmp_path / "acme", OCTOBER)) == (None, ())


def test_a_file_is_read_where_its_customer_and_its_period_are(tmp_path):
    path = delivered_path(tmp_path / "acme", OCTOBER)
    path.parent.mkdir(parents=True)
    path.write_text(october().text())
    assert read_delivered(path)[0].customer == "acme"
    other = path.with_name("2026-09.delivered.json")
    path.rename(other)
    found, said = read_delivered(other)
    assert found is None
    assert [(d.kind, d.facts["period"]) for d in said] == [("delivered-elsewhere", "2026-10")]


def test_a_link_a_folder_and_a_file_without_end_are_not_read(tmp_path):
    folder = tmp_path / "acme" / "periods"
    folder.mkdir(parents=True)
    (folder / "2026-08.delivered.json").symlink_to(tmp_path / "elsewhere")
    (folder / "2026-09.delivered.json").mkdir()
    with (folder / "2026-10.delivered.json").open("wb") as stream:
        stream.truncate(SIZE_LIMIT + 1)
    kinds = [read_delivered(path)[1][0].kind for path in sorted(folder.iterdir())]
    assert kinds == ["link", "unreadable-file", "file-too-large"]
