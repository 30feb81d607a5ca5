"""A fragment says what its record says, as text, whatever that is."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.press.search.fragment import fragment
from svcsite.press.search.plain import plain
from svcsite.press.search.record import SearchRecord
from tests.hostile import naughty_strings, needs_corpora, within


class Seen(HTMLParser):
    """Collects what Pagefind would: tags, the text of each passage, filters and facts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.filters: list[tuple[str, str]] = []
        self.facts: dict[str, str] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append(tag)
        if name := given.get("data-pagefind-filter"):
            self.filters.append((name.removesuffix("[content]"), given["content"] or ""))
        if (name := given.get("data-pagefind-meta")) and tag == "meta":
            self.facts[name.removesuffix("[content]")] = given["content"] or ""
        if tag in {"h1", "p"}:
            self.texts.append("")

    def handle_data(self, data):
        self.texts[-1] += data


def of(text: str) -> SearchRecord:
    return SearchRecord(
        title=text,
        kind=text,
        customer=text,
        date=text,
        identity=(text,),
        text=(text,),
        filters={"customer": (text,), "model": (text, "Outro, com vírgula: e mais")},
    )


ONLY = {"html", "head", "meta", "body", "h1", "p"}


def hidden(text: str) -> str:
    """What becomes of a text: one line, without what no page may hold."""
    kept = "".join(c for c in text if c in "\t\n\r" or not (ord(c) < 32 or ord(c) == 127))
    return " ".join(kept.replace("\ufffe", "").replace("\uffff", "").split())


@given(st.text())
def test_whatever_a_record_says_is_text(text):
    seen = Seen(fragment(of(text), "pt"))
    assert set(seen.tags) <= ONLY
    if said := hidden(text):
        assert seen.texts == [said, said, said]
        assert ("customer", said) in seen.filters
        assert seen.facts == {"kind": said, "customer": said, "date": said}


@needs_corpora
def test_naughty_strings_stay_strings():
    for text in naughty_strings():
        assert set(Seen(fragment(of(text), "pt")).tags) <= ONLY, text


def test_a_value_with_a_comma_and_a_colon_is_one_value():
    seen = Seen(fragment(of("x"), "pt"))
    assert ("model", "Outro, com vírgula: e mais") in seen.filters


def test_what_is_not_known_is_not_there():
    seen = Seen(fragment(SearchRecord(title="Só o título", kind="Causa"), "pt"))
    assert seen.filters == []
    assert seen.facts == {"kind": "Causa"}
    # Pagefind would leave a page of no text out.
    assert seen.texts == ["Só o título", "Só o título"]


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("Trocado o **fusor** e o `rolo`.", "Trocado o fusor e o rolo."),
        ("- Medida a tensão\n- [x] Feito\n* [ ] Por fazer", "Medida a tensão Feito Por fazer"),
        ("1. Primeiro\n2) Segundo", "Primeiro Segundo"),
        ("> ## Citado\n> texto", "Citado texto"),
        ("Ver [o anterior](2026-10-02-papel.md) e ![foto](a.jpg)", "Ver o anterior e foto"),
        ("| Fase | V |\n|---|---:|\n| R | 220 |", "Fase V R 220"),
        ("```sh\nls -la\n```", "ls -la"),
        ("Medido 2*3, disco_de_rede e snake_case", "Medido 2*3, disco_de_rede e snake_case"),
        ("Temperatura -12 °C - estável", "Temperatura -12 °C - estável"),
        ("Escrito <script>alert(1)</script>", "Escrito <script>alert(1)</script>"),
    ],
)
def test_markdown_becomes_its_words(markdown, words):
    assert plain(markdown) == words


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "-" * 200_000 + "x",
        "> " * 100_000,
        "![](" * 50_000,
        "| " * 100_000,
        "*" * 200_000,
    ],
)
def test_no_text_takes_long(text):
    with within(5):
        plain(text)
