"""What a client report is made of: paragraphs, tables, charts and lists, in words, for page, PDF and mail alike.

Text is plain text in runs. No press may take any of it for markup of its own, and none has to ask what it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from svcsite.ledger.key import ReportKey
from svcsite.record.vocabulary.names import Language
from svcsite.views.chart import Chart
from svcsite.words.text import Text

Align = Literal["start", "end"]
Tone = Literal["plain", "good", "bad", "waiting"]

_PIECE = re.compile(r"(?P<mark>\*\*)|\{(?P<name>[a-z_]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of plain text.

    `report` is the report that it tells of, to which a page leads. `figure` is the name of the figure whose value it
    is, made from `n` reports, which the annex lists; `anchor` is another place of the same document.
    """

    text: str
    strong: bool = False
    report: ReportKey | None = None
    figure: str = ""
    n: int = 0
    anchor: str = ""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph. What is `kept` stands whatever a person wrote for the section; other prose gives way to it."""

    runs: Runs
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list of points, in order; `kept` as in a paragraph."""

    items: tuple[Runs, ...]
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading within a section."""

    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its head, how it is aligned, and how wide it is beside the others (in parts)."""

    title: str
    align: Align = "start"
    width: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell; the tone colours what its words say too."""

    runs: Runs
    tone: Tone = "plain"

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return not any(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row with as many cells as there are columns; `anchor` is its place in the document, or empty."""

    cells: tuple[Cell, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a caption that says what it holds. The first column heads each row.

    In a `grouped` one rows with the same first cell follow each other; a press may say it once, above them.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    grouped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart; whoever cannot see it reads its table."""

    chart: Chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a person wrote: GitHub-flavoured Markdown, not to be trusted, with the figures already put in."""

    markdown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a reader has to know first: that it is a draft, what was corrected since it was delivered."""

    title: str
    runs: Runs
    tone: Tone = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A report in a list of those behind a figure: how it is named, and its value where it has one."""

    report: ReportKey
    name: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Reports that a figure left out for one reason, which reads after a colon."""

    reason: str
    reports: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The reports behind one or more figures that are made of the same ones.

    `figures` are their names and `values` each of them in words with its label; `anchor` is where the runs of these
    figures lead. `counted` are as many as the figures' n.
    """

    figures: tuple[str, ...]
    anchor: str
    title: str
    values: tuple[Runs, ...]
    counted: tuple[Mention, ...]
    left_out: tuple[LeftOut, ...] = ()
    note: str = ""


Block: TypeAlias = Paragraph | Bullets | Heading | Table | Drawing | Written | Notice | Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One of the ten: its canonical name, its number from 1, its title and what it says."""

    name: str
    number: int
    title: str
    blocks: tuple[Block, ...]

    @property
    def anchor(self) -> str:
        """Its place in the document."""
        return self.name.replace("_", "-")


def evidence_anchor(figure: str) -> str:
    """Return where the reports behind a figure are listed; figures of one list lead to the list's first one."""
    return f"evidence-{figure.replace('_', '-')}"


def run(text: str, *, strong: bool = False) -> Runs:
    """Return plain text as one run."""
    return (Run(text=text, strong=strong),)


def phrase(text: Text, language: Language, **facts: str | Run | Runs) -> Runs:
    """Return a phrase with its facts put in; what stands between `**` and `**` in the phrase is strong.

    Facts stay what they are, whatever signs are in them. Raises `KeyError` for one that is missing.
    """
    return tuple(_runs(text.of(language), facts))


def joined(*several: Runs, by: str = " ") -> Runs:
    """Return several runs as one, with a text between those that say something."""
    found: list[Run] = []
    for runs in several:
        if runs:
            found += [*((Run(text=by),) if found else ()), *runs]
    return tuple(found)


def plain(runs: Runs) -> str:
    """Return what the runs say, as one text."""
    return "".join(run.text for run in runs)


def figures_in(block: Block) -> Iterator[str]:
    """Yield the names of the figures of which a block tells the value."""
    match block:
        case Paragraph() | Notice():
            said = [block.runs]
        case Bullets():
            said = list(block.items)
        case Table():
            said = [cell.runs for row in block.rows for cell in row.cells]
        case Drawing():
            yield from (mark.figure for mark in block.chart.marks if mark.figure)
            return
        case _:
            return
    yield from (run.figure for runs in said for run in runs if run.figure)


def _runs(template: str, facts: dict[str, str | Run | Runs]) -> Iterator[Run]:
    strong, end = False, 0
    for piece in _PIECE.finditer(template):
        if before := template[end : piece.start()]:
            yield Run(text=before, strong=strong)
        end = piece.end()
        if piece["mark"]:
            strong = not strong
            continue
        fact = facts[piece["name"]]
        if isinstance(fact, str):
            yield Run(text=fact, strong=strong)
        else:
            yield from (fact,) if isinstance(fact, Run) else fact
    if rest := template[end:]:
        yield Run(text=rest, strong=strong)
