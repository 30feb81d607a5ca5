"""A letter as plain text: for programs that show no HTML, and for people who want none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import TextWrapper

from svcsite.delivery.harmless import legible
from svcsite.delivery.letter import Letter, chart_text
from svcsite.delivery.typed_text import WIDTH, typed_text
from svcsite.record.vocabulary.names import Language
from svcsite.views.chart import Sparkline
from svcsite.views.client_report.blocks import (
    Block,
    Bullets,
    Drawing,
    Evidence,
    Heading,
    Notice,
    Paragraph,
    Runs,
    Table,
    Written,
    plain,
)
from svcsite.words import mail as words


def letter_text(letter: Letter) -> str:
    """Return a letter as text with plain line ends, paragraphs parted by an empty line."""
    parts = [
        _underlined(f"{letter.title}, {letter.subtitle}", "="),
        _filled(letter.greeting),
        *blocks_text(letter.replaces, letter.language),
        _underlined(letter.summary, "-"),
        *blocks_text(letter.blocks, letter.language),
        _filled(letter.data_as_of),
        _filled(letter.attached),
        _filled(plain(letter.question)),
        "\n".join((letter.regards, *letter.sender)),
    ]
    return legible("\n\n".join(part for part in parts if part) + "\n")


def blocks_text(blocks: Iterable[Block], language: Language) -> Iterator[str]:
    """Yield each block as text of one or several lines."""
    for block in blocks:
        match block:
            case Paragraph():
                yield _filled(plain(block.runs))
            case Bullets():
                yield _listed(block.items)
            case Heading():
                yield _filled(block.text.upper())
            case Table():
                yield _rows(block, language)
            case Drawing():
                yield from _drawing(block, language)
            case Written():
                yield typed_text(block.markdown.strip())
            case Notice():
                yield _filled(f"{block.title}: {plain(block.runs)}")
            case Evidence():
                yield "\n".join((_filled(block.title), _listed(block.values)))


def _rows(table: Table, language: Language) -> str:
    """Return a table as a paragraph for each row: its first cell, and below it the others with their heads."""
    found = [_filled(table.caption)]
    for row in table.rows:
        first, *others = (plain(cell.runs) for cell in row.cells)
        heads = (column.title for column in table.columns[1:])
        said = [
            _filled(words.VALUE.format_in(language, name=head, value=text), "    ")
            for head, text in zip(heads, others, strict=True)
        ]
        found.append("\n".join((_filled(first, "  "), *said)))
    return "\n".join(found)


def _drawing(drawing: Drawing, language: Language) -> Iterator[str]:
    chart = drawing.chart
    yield _filled(plain(chart_text(chart.title, chart.description, language)))
    if not isinstance(chart, Sparkline):
        texts = (" · ".join(cell.text for cell in row if cell.text) for row in chart.table.rows)
        yield "\n".join(_filled(text, "  ") for text in texts)


def _listed(items: Iterable[Runs]) -> str:
    return "\n".join(_filled(plain(item), "  ", "- ") for item in items)


def _underlined(text: str, sign: str) -> str:
    lines = _filled(text).split("\n")
    return "\n".join((*lines, sign * max(map(len, lines))))


def _filled(text: str, indent: str = "", mark: str = "") -> str:
    """Return a text in lines of at most `WIDTH`, the first one with a mark in place of its indent."""
    wrapper = TextWrapper(
        width=WIDTH,
        initial_indent=mark or indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(wrapper.wrap(text))
