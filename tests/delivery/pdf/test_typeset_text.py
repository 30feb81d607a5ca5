"""What is read quickly is what another program reads."""

from __future__ import annotations

import re
from dataclasses import replace

from svcsite.delivery.pdf.client_report import client_report_pdf
from svcsite.views.client_report.blocks import Paragraph, run
from tests.delivery.pdf.reading import ROOT, ReadBack
from tests.delivery.pdf.typeset_text import texts
from tests.views.client_report.examples import monthly


def bare(page: str) -> str:
    return re.sub(r"[\s\u00ad\u200b]", "", page)


def test_both_readers_read_the_same_on_every_page():
    signs = "(a) ((b)) (c)) \\ \\( fi ffi – “x” ½ m² Ελληνικά Русский"
    first, *rest = monthly().sections
    marked = replace(first, blocks=(Paragraph(runs=run(signs * 20)),))
    for report in (monthly(), replace(monthly(), sections=(marked, *rest))):
        read = ReadBack(client_report_pdf(report, ROOT))
        assert [bare(page) for page in texts(read.reader)] == [bare(page) for page in read.pages]
