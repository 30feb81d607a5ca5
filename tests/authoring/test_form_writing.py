"""The form in the browser writes what `svcsite new --answers` writes, byte for byte."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svcsite.authoring.known import Known
from svcsite.authoring.new import finish
from svcsite.authoring.placing import words_of
from svcsite.authoring.sheet import read_sheet
from svcsite.authoring.tidy import tidy, tidy_line
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import fold
from svcsite.record.vocabulary.shapes import REPORT, SHAPES
from svcsite.source.sections import read_sections
from tests.archive import CUSTOMER, SETTINGS, Archive
from tests.authoring.writing import known
from tests.form import Phone, phone
from tests.hostile import naughty_strings, needs_corpora, xss_strings


@pytest.fixture(scope="module", name="phone")
def _phone() -> Iterator[Phone]:
    with phone() as started:
        yield started


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> list[Known]:
    """Two archives: one in English, and one in Portuguese with causes of its own."""
    made = []
    for language in ("en", "pt-BR"):
        archive = Archive(tmp_path_factory.mktemp(language) / "reports")
        text = SETTINGS.replace("language: en", f"language: {language}")
        if language == "pt-BR":
            text += "causas: {desgaste: Desgaste natural, fusor: Defeito de componente}\n"
        archive.write("archive.yml", text)
        archive.write("acme/customer.md", CUSTOMER)
        made.append(known(archive))
    return made


def both(phone: Phone, answers: dict[str, Any], known: Known) -> tuple[str, str]:
    """Give path and text of a report as both write it, once they are found to be the same."""
    report = finish(known, read_sheet(json.dumps(answers), "en"))
    path = f"{known.customer.slug}/{report.day.year:04}/{report.day}-{report.words}.md"
    written = phone.write(answers, known)
    assert written["text"] == report.text
    assert written["path"] == path
    return path, report.text


# What Python's Unicode does not know yet, a browser may.
characters = st.characters(exclude_categories=("Cs", "Cn"))
odd = st.sampled_from(
    ["---", "#", "# ", ": ", "'", '"', "•", "– ", "\n", "\r\n", "\u00a0", "\u200b", "😀", "ç", "\\", "|", "> ", "1. ", "2026. ", "☐", "<!--", "`" * 3, "~", "null", "  ", "{", "[", ",", "?", "=", "*", "&amp;", "\u2028", "x" * 130]
)  # fmt: skip
texts = st.lists(st.one_of(odd, st.text(characters, max_size=6)), max_size=12).map("".join)
moments = st.one_of(
    st.datetimes().map(lambda at: f"{at:%Y-%m-%dT%H:%M}".rjust(16, "0")),
    st.sampled_from(["02/10/2026 9h12", "2026-10-02", "2026-02-30 09:00", "2026-10-02 09:12-07:00"]),
    texts,
)  # fmt: skip
names = st.one_of(
    texts,
    st.sampled_from(["VNB3K12345", "tag-01", "ANA SOUZA", "Joao Silva", "store 2", "fusor", "hardware",
                     "waiting part", "aguardando peça", "visita", "corretiva", "preventive", "9,5", "sim"]),
)  # fmt: skip
PLAIN = [
    name.name
    for name in REPORT
    if name.name not in {"waive", "readings", "amended", "aliases", "imported"}
]
DOTTED = [
    f"{name.name}.{part.name}"
    for name in REPORT
    if name.shape and name.name not in {"pauses", "parts", "product", "amended", "imported"}
    for part in SHAPES[name.shape]
]


def rows(shape: str) -> st.SearchStrategy[Any]:
    parts = st.sampled_from([part.name for part in SHAPES[shape]])
    return st.lists(st.one_of(names, st.dictionaries(parts, st.one_of(moments, names))), max_size=3)


def answers() -> st.SearchStrategy[dict[str, Any]]:
    plain = st.dictionaries(st.sampled_from(PLAIN), st.one_of(moments, names), max_size=10)
    dotted = st.dictionaries(st.sampled_from(DOTTED), st.one_of(moments, names), max_size=6)
    several = st.fixed_dictionaries(
        {},
        optional={
            "product": rows("machine"),
            "parts": rows("part"),
            "pauses": rows("pause"),
            "related": st.lists(names, max_size=3),
            "defective_parts": st.lists(names, max_size=3),
            "team": st.lists(names, max_size=3),
            "readings": st.lists(st.dictionaries(texts, texts, max_size=1), max_size=3),
            "recurring": st.booleans(),
        },
    )
    sections = st.dictionaries(st.sampled_from([name.name for name in HEADINGS]), texts, max_size=7)
    return st.builds(
        lambda a, b, c, sections, name: {
            "customer": "acme",
            "fields": {**a, **b, **c},
            "sections": sections,
            **({"name": name} if name else {}),
        },
        plain,
        dotted,
        several,
        sections,
        texts,
    )


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(answers=answers(), desk=st.integers(0, 1))
def test_both_write_the_same_bytes(phone: Phone, desks: list[Known], answers: Any, desk: int) -> None:
    both(phone, answers, desks[desk])


@given(typed=texts)
def test_a_section_comes_out_the_same_and_is_read_back(phone: Phone, typed: str) -> None:
    text = tidy(typed)
    assert phone.call("tidying", "tidy", typed) == text
    _, sections = read_sections(f"## One\n{text}\n\n## Two\nEnd\n", 1)
    assert [section.text for section in sections] == [text, "End"]


@needs_corpora
def test_hostile_texts_are_written_alike(phone: Phone, desks: list[Known]) -> None:
    for text in [*naughty_strings(), *xss_strings()[::10]]:
        sheet = {"contact": text, "product": [text, {"model": text}], "readings": {text: text}, "cause": text}
        both(phone, {"customer": "acme", "fields": sheet, "sections": {"problem": text}}, desks[0])  # fmt: skip


def test_every_character_is_compared_alike(phone: Phone) -> None:
    """Cherokee aside: Python compares it by its capitals, a browser by its small letters; equal stays equal."""
    every = [
        f"a{character}b"
        for code in range(1, sys.maxunicode + 1)
        if unicodedata.category(character := chr(code)) not in {"Cs", "Cn", "Co"}
        and "CHEROKEE" not in unicodedata.name(character, "")
    ]
    for start in range(0, len(every), 20_000):
        part = every[start : start + 20_000]
        assert phone.each("characters", "fold", part) == [fold(text) for text in part]
        assert phone.each("characters", "tidyLine", part) == [tidy_line(text) for text in part]


@given(text=texts)
def test_a_files_words_are_the_same(phone: Phone, text: str) -> None:
    assert phone.call("characters", "wordsOf", text) == words_of(text)
