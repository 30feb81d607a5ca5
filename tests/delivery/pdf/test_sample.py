"""The sample archive's client reports on paper say what they say elsewhere, each in its language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from svcsite.cli.delivering import examined, opened
from svcsite.delivery.archive import Archive
from svcsite.delivery.pdf.client_report import client_report_pdf
from svcsite.views.client_report.blocks import Bullets, Evidence, Notice, Paragraph, Run, Table
from svcsite.views.client_report.report import ClientReport
from tests.delivery.pdf.reading import ROOT, ReadBack, flat

CUSTOMERS = ("mercado-tropeiro", "portway-logistics", "padaria-pinheiral")
"""Of different lengths of period and of both languages."""


@pytest.fixture(scope="module")
def sample() -> Archive:
    return opened(examined(ROOT / "reports"), CUSTOMERS)


def runs_of(report: ClientReport) -> Iterator[Run]:
    """All runs of a report, whatever they stand in."""
    for section in report.sections:
        for block in section.blocks:
            match block:
                case Paragraph(runs=runs) | Notice(runs=runs):
                    yield from runs
                case Bullets(items=items) | Evidence(values=items):
                    yield from (run for item in items for run in item)
                case Table(rows=rows):
                    yield from (run for row in rows for cell in row.cells for run in cell.runs)


@pytest.mark.parametrize("slug", CUSTOMERS)
def test_every_figure_of_the_last_periods_due_is_printed(sample, slug):
    # All others are read too, in less time and for less, by tests/test_client_report_figures.py.
    for due in sample.desk.due(slug)[-4:]:
        report = sample.desk.of(slug, due.period)
        made = client_report_pdf(report, sample.project, archive=sample.root)
        read = ReadBack(made)
        assert made.warnings == ()
        figures = {flat(run.text) for run in runs_of(report) if run.figure}
        assert [text for text in figures if text not in read.text] == []
        assert read.root["/Lang"] == ("pt-BR" if report.language == "pt-BR" else "en-US")
        assert report.client.name in read.pages[0]
        for number in range(2, len(read.pages) + 1):
            footer = report.labels.page.format(page=number, pages=len(read.pages))
            assert footer in read.pages[number - 1]


def test_no_other_client_is_named_in_a_report(sample):
    names = {slug: customer.title for slug, customer in sample.customers.items()}
    for slug in CUSTOMERS:
        last = sample.desk.due(slug)[-1]
        report = sample.desk.of(slug, last.period)
        text = ReadBack(client_report_pdf(report, sample.project, archive=sample.root)).text
        assert [name for other, name in names.items() if other != slug and name in text] == []
