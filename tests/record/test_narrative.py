"""The human part of a client report, as a person types it."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from svcsite.record.customer import Customer
from svcsite.record.narrative import Narrative
from svcsite.record.period import Period
from svcsite.record.placeholders import PLACEHOLDER
from svcsite.record.reader import read_narrative
from svcsite.record.reading import Reading
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import LANGUAGES
from svcsite.record.vocabulary.narrative_headings import (
    NARRATIVE_SECTIONS,
    find_narrative_heading,
)
from svcsite.source.files import FILE_LIMIT

IN_ENGLISH = """\
---
author: Ana Lima
status: final
signed: {by: Ana Lima, on: 2026-10-05}
survey:
  name: Third quarter
  invited: 12
  answers: 0
  score: 8.7
  scale_top: 10
  on: 2026-09-20
  questions:
    - {text: Was it quick?, score: 9, answers: 7}
    - Would you call again?
  comments: [Fast., Polite.]
decisions:
  - {what: Replace the compressor, cost: "R$ 4.200,00", by: 2026-10-30}
errata:
  - {on: 2026-10-20, figure: sla_resolution, from: 92.3%, to: 100%, reason: a late report}
waive: {SV807: agreed on the phone}
---
## 1. Executive summary

All was well.

## Conclusion

Thanks.
"""

IN_PORTUGUESE = """\
---
autor: Ana Lima
situação: final
assinatura: {por: Ana Lima, em: 05/10/2026}
pesquisa:
  nome: Third quarter
  convidados: 12
  respostas: 0
  nota: 8,7
  nota_maxima: 10
  em: 20/09/2026
  perguntas:
    - {texto: Was it quick?, nota: 9, respostas: 7}
    - Would you call again?
  comentarios: [Fast., Polite.]
decisoes:
  - {decisao: Replace the compressor, custo: "R$ 4.200,00", ate: 30/10/2026}
errata:
  - {em: 20/10/2026, indicador: sla_resolution, de: 92.3%, para: 100%, motivo: a late report}
dispensas: {SV807: agreed on the phone}
---
## 1. Resumo executivo

All was well.

## Conclusão

Thanks.
"""


def read(text: str | bytes, name: str = "2026-Q3.md") -> Reading[Narrative]:
    data = text.encode() if isinstance(text, str) else text
    customer = Customer(slug="acme", fingerprint="")
    return read_narrative(Path("acme/periods") / name, customer, Settings(), data)


def narrative(text: str) -> Narrative:
    record = read(text).record
    assert record is not None
    return record


def kinds(reading: Reading[Narrative]) -> list[str]:
    return [defect.kind for defect in reading.defects]


def test_everything_a_person_adds_to_a_client_report():
    reading = read(IN_ENGLISH)
    found = reading.record
    assert found is not None
    assert reading.defects == ()
    assert (found.customer, found.period, found.author) == ("acme", Period(2026, 7, 3), "Ana Lima")
    assert found.is_final
    assert found.signed is not None
    assert found.signed.on is not None
    assert found.signed.on.day == date(2026, 10, 5)
    survey = found.survey
    assert survey is not None
    assert (survey.invited, survey.answers, survey.score) == (12, 0, Decimal("8.7"))
    assert [question.text for question in survey.questions] == [
        "Was it quick?",
        "Would you call again?",
    ]
    assert survey.comments == ("Fast.", "Polite.")
    [decision] = found.decisions
    assert (decision.what, decision.by) == ("Replace the compressor", date(2026, 10, 30))
    [erratum] = found.errata
    assert (erratum.figure, erratum.was, erratum.now) == ("sla_resolution", "92.3%", "100%")
    assert found.waive == (("SV807", "agreed on the phone"),)
    assert found.section("summary") == "All was well."
    assert found.section("metrics") == ""


def test_the_same_in_portuguese():
    ours, theirs = narrative(IN_ENGLISH), narrative(IN_PORTUGUESE)
    left_out = {"fingerprint", "sections"}
    assert ours.model_dump(exclude=left_out) == theirs.model_dump(exclude=left_out)
    assert theirs.section("conclusion") == "Thanks."


def test_nothing_need_be_said():
    found = narrative("---\n{}\n---\n")
    assert (found.status, found.sections, found.signed, found.survey) == ("draft", (), None, None)


@pytest.mark.parametrize(
    ("typed", "section"),
    [
        ("Sumário executivo", "summary"),
        ("4. Indicadores", "metrics"),
        ("Metrics", "metrics"),
        ("Analysis", "analysis"),
        ("Feedback", "feedback"),
        ("Recomendações", "next_steps"),
        ("8) Recommendations", "next_steps"),
        ("Conclusões", "conclusion"),
        ("Conclusions", "conclusion"),
        ("Anexo", "annexes"),
        ("Appendix", "annexes"),
    ],
)
def test_a_heading_is_found_by_what_else_people_call_it(typed, section):
    found = find_narrative_heading(typed)
    assert found is not None
    assert found.name == section


@pytest.mark.parametrize("section", list(NARRATIVE_SECTIONS), ids=lambda section: section.name)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", ["", "1. ", "10) "])
def test_every_heading_is_found_in_both_languages_with_its_number(section, language, number):
    assert find_narrative_heading(number + section.typed[language]) is section


def test_there_are_ten_sections():
    assert [section.name for section in NARRATIVE_SECTIONS] == [
        "summary",
        "introduction",
        "deliveries",
        "metrics",
        "analysis",
        "feedback",
        "opportunities",
        "next_steps",
        "conclusion",
        "annexes",
    ]


def test_what_is_internal_is_in_no_section_of_the_report():
    found = narrative("---\n{}\n---\n## Uso interno\n\nCliente irritado.\n")
    assert [section.name for section in found.sections] == ["internal"]
    assert not any(found.section(section.name) for section in NARRATIVE_SECTIONS)


def test_what_stands_in_comments_and_the_draft_s_own_line_are_nothing_written():
    for line in PLACEHOLDER.values():
        text = f"---\n{{}}\n---\n## Conclusion\n\n<!-- 14 visits. -->\n\n{line}\n"
        assert narrative(text).section("conclusion") == ""


def test_a_place_in_a_section_is_a_place_in_the_file():
    text = "---\n{}\n---\n## Conclusion\n\n<!-- two\nlines --> All\nwas well.\n"
    [section] = narrative(text).sections
    assert section.text == "All\nwas well."
    start = section.raw.index("was well")
    span = section.span(start, start + len("was well"))
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == "was well"
    assert "two" not in section.raw


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("2026-T3.md", "2026-Q3"),
        ("2026-s2.md", "2026-H2"),
        ("2026-q3.md", "2026-Q3"),
        ("2026-13.md", None),
        ("..md", None),
        ("$(rm -rf).md", None),
        ("\u202e3Q-6202.md", None),
        ("a" * 300 + ".md", None),
    ],
)
def test_a_file_named_for_no_period_is_told_of_with_all_else_that_is_wrong(name, suggestion):
    reading = read("---\nautor: Ana\nhumor: bom\n---\n## Fim\n", name)
    assert reading.record is None
    assert kinds(reading) == ["unknown-period", "unknown-key", "unknown-heading"]
    assert reading.defects[0].facts["suggestion"] == suggestion


def test_all_that_is_wrong_is_told_at_once():
    reading = read(
        "---\nstatus: nearly\nsurvey: {invited: -1, answers: many}\ndecisions: [{by: soon}]\n---\n"
        "Before.\n## Conclusion\nx\n## Conclusão\ny\n## Sumary\n"
    )
    assert kinds(reading) == [
        "wrong-type",
        "wrong-type",
        "wrong-type",
        "wrong-type",
        "text-outside-section",
        "repeated-section",
        "unknown-heading",
    ]
    assert reading.record is not None
    assert reading.record.status == "draft"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"x" * (FILE_LIMIT + 1), "file-too-large"),
        (b"---\nautor: Jo\xe3o\n---\n", "encoding"),
        (b"## Conclusion\n", "no-front-matter"),
        (b"", "empty-file"),
    ],
)
def test_what_cannot_be_read_is_a_result(data, kind):
    reading = read(data)
    assert reading.record is None
    assert kinds(reading) == [kind]
