"""PDFs put in place: whole, over nobody's file, in several processes, and only where something changed."""

from dataclasses import replace
from pathlib import Path

import pytest

from svcsite.delivery.pdf.client_report import client_report_pdf
from svcsite.delivery.pdf.making import Order, make, make_many, put
from svcsite.delivery.pdf.typeset import PdfError, is_current, is_ours
from svcsite.press.client_pdf import matching
from tests.delivery.pdf.reading import ROOT
from tests.views.client_report.examples import monthly


def order(path: Path, **changes) -> Order:
    report = replace(monthly(), **changes)
    return Order(report=report, path=path, project=ROOT, archive=ROOT / "reports", language="en")


def test_a_pdf_is_made_once_and_again_when_something_changed(tmp_path):
    path = tmp_path / "pdf/mercado-tropeiro/2026-10.pdf"
    assert make(order(path)).state == "made"
    assert make(order(path)).state == "current"
    assert make(order(path, fingerprint="cd" * 16)).state == "made"


def test_pages_know_the_pdf_by_the_same_fingerprint(tmp_path):
    path = tmp_path / "2026-10.pdf"
    make(order(path))
    assert matching(path, monthly().fingerprint)
    assert not matching(path, "cd" * 16)


def test_another_form_makes_it_anew(tmp_path):
    data = client_report_pdf(monthly(), ROOT).data
    assert is_current(data, monthly().fingerprint, ROOT)
    (tmp_path / "templates/pdf").mkdir(parents=True)
    (tmp_path / "templates/pdf/client-report.typ").write_text("Ours")
    assert not is_current(data, monthly().fingerprint, tmp_path)


@pytest.mark.parametrize("data", [b"%PDF-1.4 a scan", b"text", b"%PDF-"])
def test_what_somebody_else_made_is_never_overwritten(tmp_path, data):
    path = tmp_path / "2026-10.pdf"
    path.write_bytes(data)
    assert not is_ours(data)
    outcome = make(order(path))
    assert (outcome.state, path.read_bytes()) == ("failed", data)
    assert "was not made by svcsite" in outcome.problem


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(PdfError, match="cannot write"):
        put(b"%PDF-", tmp_path / "file/2026-10.pdf", "en")


def test_several_processes_make_the_same_as_one(tmp_path):
    def orders(folder):
        return [
            order(tmp_path / folder / f"{n}.pdf", subtitle=f"mês {n}", fingerprint=f"{n:032x}")
            for n in range(6)
        ]

    alone = list(make_many(orders("one"), 1))
    together = list(make_many(orders("two"), 2))
    assert [outcome.path.name for outcome in together] == [outcome.path.name for outcome in alone]
    assert {outcome.state for outcome in together} == {"made"}
    for one, two in zip(alone, together, strict=True):
        assert one.path.read_bytes() == two.path.read_bytes()


def test_reports_are_composed_while_others_are_set(tmp_path):
    composed: list[int] = []

    def orders():
        for n in range(30):
            composed.append(n)
            yield order(tmp_path / f"{n}.pdf", fingerprint=f"{n:032x}")

    made = make_many(orders(), 2)
    next(made)
    assert len(composed) < 20
    assert len(list(made)) == 29
