"""What a client is told is the same wherever it is told: on the page, in the PDF, in the mail, in the frozen record and
by `svcsite figures`."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, cast

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from svcsite import cli
from svcsite.cli import figures as figures_command
from svcsite.delivery.deliver import deliver
from svcsite.press.client_pdf import matching
from svcsite.record.period import Period
from svcsite.views.client_report.blocks import evidence_anchor
from svcsite.views.client_report.report import ClientReport
from tests.built import NOW, PROJECT
from tests.delivery.mails import Elements, opened, text_of
from tests.delivery.pdf.typeset_text import texts
from tests.evidence_page import EvidencePage
from tests.sample_reports import archive_of, examined, html_of, pdf_of

CUSTOMERS = ("padaria-pinheiral", "mercado-tropeiro", "portway-logistics")
"""Quarters and months, months and years, and a customer who reads English."""

FEW = 5
"""Of fewer there is no mean and no spread."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class Summary(HTMLParser):
    """The paragraphs and points of the executive summary as the page shows them, and the texts of all figures.

    `told` are (figure, n, text), those of the annexes apart in `proved`. What only a screen reader says is left out.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.paragraphs: list[str] = []
        self.told: list[tuple[str, int, str]] = []
        self.proved: dict[str, str] = {}
        self._chapter = ""
        self._text: list[str] | None = None
        self._figure: tuple[str, int] | None = None
        self._said: list[str] = []
        self._hidden = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "h2":
            self._chapter = given["id"]
        if tag in {"p", "li"}:
            self._text = []
        if given.get("class") == "svc-figure":
            self._figure, self._said = (given["data-figure"], int(given["data-n"])), []
        self._hidden = given.get("class") == "svc-hidden"

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._figure:
            told = (*self._figure, "".join(self._said))
            self.told.append(told)
            if self._chapter == "annexes":
                self.proved[told[0]] = told[2]
            self._figure = None
        if tag in {"p", "li"} and self._text is not None:
            if self._chapter == "summary":
                self.paragraphs.append("".join(self._text))
            self._text = None
        self._hidden = False

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        if self._text is not None:
            self._text.append(data)
        if self._figure:
            self._said.append(data)


@dataclass(frozen=True, kw_only=True)
class Told:
    """One client report in all its forms; `figures` is what `svcsite figures --format json` prints of the period."""

    key: str
    customer: str
    report: ClientReport
    figures: dict[str, Any]
    frozen: dict[str, Any]
    html: str
    pdf: Path
    mail: bytes


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Told]]:
    """All client reports that these customers were due, each delivered as `svcsite deliver` does it."""
    project = tmp_path_factory.mktemp("delivered").resolve()
    shutil.copytree(PROJECT / "reports", project / "reports")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", NOW)
        patch.chdir(project)
        examination = examined(project / "reports")
        # Judged once: what is tried here is what the command makes of it.
        patch.setattr(figures_command, "examine", lambda *_, **__: examination)
        archive = archive_of(examination)
        pages = html_of(archive, examination)
        make = partial(pdf_of, archive=archive)
        found: dict[str, list[Told]] = {}
        for slug in CUSTOMERS:
            for due in archive.desk.due(slug):
                delivery = archive.of(slug, due.period)
                deliver(delivery, make)
                one = Told(
                    key=f"{slug}/{due.period.key}",
                    customer=slug,
                    report=archive.desk.of(slug, due.period),
                    figures=figures(slug, due.period),
                    frozen=json.loads(delivery.frozen_file.read_text(encoding="utf-8")),
                    html=pages[slug, due.period],
                    pdf=delivery.pdf_file,
                    mail=delivery.mail_file.read_bytes(),
                )
                found.setdefault(slug, []).append(one)
    return found


def figures(slug: str, period: Period) -> dict[str, Any]:
    """Return what `svcsite figures` prints of a period as its client report has it."""
    asked = ["--customer", slug, "--period", period.key, "--as-of", "end", "--format", "json"]
    result = CliRunner().invoke(cli.svcsite, ["figures", *asked])
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.stdout)["figures"])


def named(one: Told, ids: list[str]) -> set[str]:
    return {f"{one.customer}/{id_}" for id_ in ids}


def bare(text: str) -> str:
    """A text without what layout puts between and within its words."""
    return re.sub(r"[\s\u00ad\u200b]", "", text)


def numbers(text: str, language: str) -> list[Decimal]:
    """The numbers in a text, as its language writes them."""
    group, point = (".", ",") if language == "pt-BR" else (",", ".")
    found = (digits.replace(group, "").replace(point, ".") for digits in _NUMBER.findall(text))
    return [Decimal(digits) for digits in found]


def tenths(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def lengths(seconds: int) -> Iterator[list[int]]:
    """Yield the numbers in which a length of time may be told: in hours and minutes, or in days too."""
    hours, minutes = divmod(seconds // 60, 60)
    for parts in ((hours, minutes), (*divmod(hours, 24), minutes)):
        yield [part for part in parts if part] or [0]


def spellings(figure: dict[str, Any]) -> Iterator[list[Any]]:
    """Yield the numbers in which a figure's value may be told, all of which then stand there in this order."""
    n, part, value = figure["n"], len(figure["part"]), figure["value"]
    match figure["unit"]:
        case "s":
            yield from lengths(int(value))
        case "score":
            yield [tenths(Decimal(str(value)))]
        case _ if "planned" in figure:
            yield from ([value, figure["planned"]], [value])
        case "reports" if not part and value == n:
            yield [n]
        case _ if n < FEW:
            yield [part, n]
        case _:
            yield from ([part, n, tenths(Decimal(100 * part) / n)], [part, n])


def known_numbers(figure: dict[str, Any]) -> set[Any]:
    """Return all numbers that a sentence may tell of a figure."""
    n, part = figure["n"], len(figure["part"])
    share = {tenths(Decimal(100 * count) / n) for count in (part, n - part)} if n >= FEW else set()
    return {n, part, n - part, *share, *(number for way in spellings(figure) for number in way)}


def is_too_few(figure: dict[str, Any]) -> bool:
    """Tell whether a figure is told in no number: of few ratings each is told, and of few times one figure is enough."""
    return figure["n"] < FEW and figure["unit"] in {"s", "score"}


each = pytest.mark.parametrize("customer", CUSTOMERS)


@each
def test_the_frozen_record_has_the_figures_of_the_command(told, customer):
    assert len(told[customer]) >= 9
    for one in told[customer]:
        frozen = one.frozen["figures"]
        assert frozen.keys() == one.figures.keys(), one.key
        for name, figure in one.figures.items():
            assert {key: frozen[name][key] for key in figure} == figure, (one.key, name)


@each
def test_each_list_on_the_page_has_the_reports_of_the_command(told, customer):
    for one in told[customer]:
        page = EvidencePage(f"customers/{one.customer}/periods/x.html", one.html)
        for name, figure in one.figures.items():
            section = page.sections.get(evidence_anchor(name))
            if section is None:
                assert one.report.brief or not (figure["counted"] or figure["excluded"]), name
                continue
            said = (one.key, name)
            assert set(section.counted) == named(one, figure["counted"]), said
            assert len(section.counted) == figure["n"], said
            excluded = [left_out["id"] for left_out in figure["excluded"]]
            assert set(section.excluded) == named(one, excluded), said


@each
def test_each_figure_on_the_page_has_the_value_of_the_command(told, customer):
    for one in told[customer]:
        summary, language = Summary(one.html), one.report.language
        for name, figure in one.figures.items():
            if not figure["n"] or is_too_few(figure) or (one.report.brief and not summary.proved):
                continue
            said = numbers(summary.proved[name], language)
            assert said in list(spellings(figure)), (one.key, name, summary.proved[name])


@each
def test_no_sentence_on_the_page_tells_of_a_figure_what_the_command_does_not(told, customer):
    for one in told[customer]:
        for name, n, text in Summary(one.html).told:
            figure = one.figures[name]
            assert n == figure["n"], (one.key, name, text)
            # Of few ratings each score is told.
            if not (name.startswith("rating") and n < FEW):
                others = set(numbers(text, one.report.language)) - known_numbers(figure)
                assert not others, (one.key, name, text)


@each
def test_the_pdf_tells_what_the_page_tells(told, customer):
    for one in told[customer]:
        text, summary = bare("".join(texts(PdfReader(one.pdf)))), Summary(one.html)
        for said in (*summary.paragraphs, *summary.proved.values()):
            assert bare(said) in text, (one.key, said)
        assert matching(one.pdf, one.frozen["fingerprint"]), one.key


@each
def test_both_parts_of_the_mail_tell_what_the_page_tells(told, customer):
    for one in told[customer]:
        message = opened(one.mail)
        plain = bare(text_of(message, "plain"))
        html = bare(Elements(text_of(message, "html")).text)
        for said in Summary(one.html).paragraphs:
            assert bare(said) in html, (one.key, said)
            assert bare(said) in plain, (one.key, said)
        pdf, *_ = message.iter_attachments()
        assert cast("Any", pdf).get_payload(decode=True) == one.pdf.read_bytes(), one.key
