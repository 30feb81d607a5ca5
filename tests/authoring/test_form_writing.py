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
from svcsite.authoring.new import finish, write_filled
from svcsite.authoring.placing import words_of
from svcsite.authoring.sheet import read_sheet
from svcsite.authoring.tidy import tidy, tidy_line
from svcsite.record.facets import Facets
from svcsite.record.vocabulary.names import fold
from svcsite.source.sections import read_sections
from tests.archive import CUSTOMER, SETTINGS, Archive
from tests.authoring.writing import known
from tests.form import Phone, phone
from tests.hostile import naughty_strings, needs_corpora, xss_strings
from tests.typed_answers import answers, odd_texts


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


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(sheet=answers(), desk=st.integers(0, 1))
def test_both_write_the_same_bytes(phone: Phone, desks: list[Known], sheet: Any, desk: int) -> None:
    both(phone, sheet, desks[desk])


@given(typed=odd_texts)
def test_a_section_comes_out_the_same_and_is_read_back(phone: Phone, typed: str) -> None:
    text = tidy(typed)
    assert phone.call("tidying", "tidy", typed) == text
    _, sections = read_sections(f"## One\n{text}\n\n## Two\nEnd\n", 1)
    assert [section.text for section in sections] == [text, "End"]


@needs_corpora
def test_hostile_texts_are_written_alike(phone: Phone, desks: list[Known]) -> None:
    for text in [*naughty_strings(), *xss_strings()[::10]]:
        sheet = {
            "contact": text,
            "product": [text, {"model": text}],
            "readings": {text: text},
            "cause": text,
        }
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


@given(text=odd_texts)
def test_a_files_words_are_the_same(phone: Phone, text: str) -> None:
    assert phone.call("characters", "wordsOf", text) == words_of(text)


TEAMS = """\
---
ticket:
Tipo: corrective
canal: visita
"nota: interna": [a, b]
product:
service:
equipe: [ana.lima]
rep:
---
Internal form 12.

## Comments
<!-- What to watch. -->

## Problem

## Our own
"""


def test_a_template_of_the_teams_own_is_filled_in_alike(phone: Phone, archive: Archive) -> None:
    path = archive.root.parent / "templates/reports/en/corrective.md"
    path.parent.mkdir(parents=True)
    path.write_text(TEAMS, encoding="utf-8")
    for fields in ({}, {"channel": "call", "team": ["joao.silva"], "parts": ["fuser"]}):
        answers = {
            "customer": "acme",
            "fields": {"opened": "2026-10-02 09:12", "product": "TAG-01", **fields},
            "sections": {
                "cause": "Worn.",
                "next_steps": "☐ Call",
                "problem": "Jam.",
                "comments": "",
            },
        }
        _, text = both(phone, answers, known(archive))
    assert (
        text
        == """\
---
Tipo: corrective
opened: 2026-10-02 09:12
canal: call
contact:
'nota: interna': [a, b]
product: TAG-01
parts: [fuser]
equipe: [joao.silva]
rep:
---
Internal form 12.

## Problem
Jam.

## Cause
Worn.

## Next steps
- [ ] Call
"""
    )


def test_a_name_that_is_taken_gets_a_number(phone: Phone, archive: Archive) -> None:
    archive.report(name="2026-10-02-hp-laserjet-m404")
    desk = known(archive)
    earlier = tuple(Facets(customer="acme", id=report.id) for report in desk.earlier)
    answers = {"customer": "acme", "fields": {"opened": "2026-10-02 09:12", "product": "TAG-01"}}
    phone.about(desk, earlier)
    written = write_filled(desk, read_sheet(json.dumps(answers), "en"))
    assert phone.write(answers, desk)["path"] == "acme/2026/2026-10-02-hp-laserjet-m404-2.md"
    assert written.path.name == "2026-10-02-hp-laserjet-m404-2.md"


def test_ten_thousand_characters_stay_on_their_line(phone: Phone, desks: list[Known]) -> None:
    long = "a word and 'another': " * 500
    _, text = both(
        phone,
        {"customer": "acme", "fields": {"contact": long, "related": [long]}, "sections": {"problem": long}},
        desks[0],
    )  # fmt: skip
    assert max(map(len, text.split("\n"))) > 10_000
