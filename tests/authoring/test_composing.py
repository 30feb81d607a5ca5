"""What is composed is read back the same."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import frontmatter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.authoring.composing import compose, compose_customer, text_of
from svcsite.record.customer import Customer
from svcsite.record.moment import Moment
from svcsite.record.reader import read_report_text
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import LANGUAGES
from svcsite.record.vocabulary.shapes import REPORT
from svcsite.source.files import decode
from svcsite.source.frontmatter import TextHandler

FULL = {
    "rep": "joao.silva",
    "kind": "preventive",
    "opened": Moment(date(2026, 10, 2), datetime(2026, 10, 2, 9, 12, tzinfo=UTC)),
    "resolved": date(2026, 10, 3),
    "product": [{"brand": "B&O", "serial": "0012345"}, {"tag": "TAG-01"}],
    "recurring": False,
    "rating": {"score": Decimal("9.5"), "source": "customer"},
    "pauses": [{"from": "2026-10-02 10:00", "to": "2026-10-02 11:00", "reason": "no access"}],
    "contact": None,
    "team": [],
}


def read(text, stem="2026-10-02-test"):
    file, defects = decode(text.encode())
    assert file
    return read_report_text(
        Path(f"{stem}.md"), file, defects, Customer(slug="acme", fingerprint=""), Settings()
    )


def test_keys_and_words_are_those_of_the_language_in_the_order_of_the_vocabulary():
    text = compose(FULL, {"problem": "Paper jam.", "work_done": "Cleaned."}, "pt-BR")
    assert text == (
        "---\n"
        "tipo: preventiva\n"
        "abertura: 2026-10-02 09:12\n"
        "solucao: 2026-10-03\n"
        "pausas:\n"
        "- de: 2026-10-02 10:00\n"
        "  ate: 2026-10-02 11:00\n"
        "  motivo: acesso negado\n"
        "equipamento: [{serie: 0012345, marca: B&O}, {patrimonio: TAG-01}]\n"
        "reincidente: não\n"
        "avaliacao: {nota: 9.5, fonte: cliente}\n"
        "tecnico: joao.silva\n"
        "---\n\n"
        "## Problema relatado\n\nPaper jam.\n\n## Serviços executados\n\nCleaned.\n"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_are_read_back_as_one_report(language):
    reading = read(compose(FULL, {"problem": "Paper jam."}, language))
    assert not reading.defects
    report = reading.record
    assert (report.kind, report.rep, report.recurring) == ("preventive", "joao.silva", False)
    assert [machine.identity for machine in report.product] == ["0012345", "TAG-01"]
    assert report.rating.score == Decimal("9.5")
    assert report.pauses[0].to.at == datetime(
        2026, 10, 2, 11, tzinfo=reading.record.opened.at.tzinfo
    )
    assert report.section("problem") == "Paper jam."


def test_an_empty_section_is_its_heading_alone():
    assert compose({"rep": "ana"}, {"cause": ""}, "en").endswith("---\n\n## Cause\n")


@pytest.mark.parametrize("text", ["## Cause\nx", "# Title", "##tight", "```\nnever closed\n## x"])
def test_a_text_that_would_become_another_section_is_refused(text):
    sections = {"problem": text, "work_done": "Cleaned."}
    with pytest.raises(ValueError, match="another section"):
        compose({}, sections, "en")


def test_a_name_that_the_vocabulary_does_not_have_is_refused():
    with pytest.raises(KeyError):
        compose({"colour": "red"}, {}, "en")
    with pytest.raises(KeyError):
        compose({"product": {"colour": "red"}}, {}, "en")
    with pytest.raises(KeyError):
        compose({}, {"prologue": "x"}, "en")


def test_a_customer_is_written_with_its_notes():
    text = compose_customer({"name": "Pão: o nosso"}, "Fechado às segundas.", "pt-BR")
    assert text == "---\nnome: 'Pão: o nosso'\n---\n\nFechado às segundas.\n"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime(2026, 1, 2, 3, 4), "2026-01-02 03:04"),  # noqa: DTZ001 - local, as typed
        (datetime(2026, 1, 2, 3, 4, 5), "2026-01-02 03:04:05"),  # noqa: DTZ001
        (datetime(2026, 1, 2, 3, 4, tzinfo=timezone(timedelta(hours=-3))), "2026-01-02 03:04-0300"),
        (Decimal("1E+2"), "100"),
        (True, "yes"),
        (187420, "187420"),
        ("a\r\nb\x07", "a\nb"),
    ],
)
def test_values_are_said_as_files_say_them(value, text):
    assert text_of(value, "en") == text


TEXTS = st.text(max_size=60) | st.sampled_from(
    [
        "~",
        "null",
        "yes",
        "- x",
        "a: b",
        "x #y",
        "*a",
        "&a",
        "%",
        "'",
        '"',
        "{",
        "👩‍🔧",
        "---",
        "\ufeff",
        "a\n\nb",
        "a \u2029\u200b\u200c\u200b\u2029 b",
    ]
)


@given(text=TEXTS, other=TEXTS, language=st.sampled_from(LANGUAGES))
def test_every_text_of_a_header_is_read_back(text, other, language):
    fields = {
        "reason": text,
        "defective_parts": [text, other],
        "service": {"title": text, "description": other},
        "readings": {"pressão": other},
    }
    loaded = frontmatter.loads(compose(fields, {}, language), handler=TextHandler())
    found: dict[str, Any] = {
        name.name: value for key, value in loaded.metadata.items() if (name := REPORT.find(key))
    }
    said, more = text_of(text, language), text_of(other, language)
    assert found.get("reason", "") == said
    assert found.get("defective_parts", []) == [part for part in (said, more) if part]
    assert list(found.get("service", {}).values()) == [part for part in (said, more) if part]
    assert list(found.get("readings", {}).values()) == ([more] if more else [])


# Without what could begin a heading, a fence or a comment.
LINES = st.text(
    st.characters(exclude_characters="#`~<", exclude_categories=["Cc", "Cs", "Zl", "Zp"]),
    max_size=20,
)


@given(
    sections=st.dictionaries(
        st.sampled_from([name.name for name in HEADINGS]),
        st.lists(LINES, max_size=4).map("\n".join),
    ),
    language=st.sampled_from(LANGUAGES),
)
def test_every_section_is_read_back_under_its_name(sections, language):
    reading = read(compose({"rep": "ana"}, sections, language))
    assert {s.name: s.text for s in reading.record.sections} == {
        name: text.strip() for name, text in sections.items()
    }
