"""The blocks of a client report as nodes for Typst, and the drawings among them as SVG."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from svcsite.delivery.pdf.evidence import evidence
from svcsite.delivery.pdf.prose import prose
from svcsite.delivery.pdf.runs import Node, Places, pieces, runs, spaced, titled
from svcsite.delivery.pdf.widths import PAGE, TABLE, cell_room, is_tight, shares
from svcsite.press import drawing
from svcsite.record.vocabulary.names import Language
from svcsite.views.chart import Chart, Sparkline
from svcsite.views.client_report.blocks import (
    Block,
    Bullets,
    Drawing,
    Evidence,
    Heading,
    Notice,
    Paragraph,
    Row,
    Section,
    Table,
    Written,
    plain,
)

FONT = "Noto Sans"
"""The family that a page and its charts are set in."""

_ALONE, _BESIDE = 620, 330
"""How wide a chart is in its own units: across the page, and one of two side by side."""
_COLOURS = (
    ".svc-drawing__bar{fill:#2f6f8f;fill-opacity:.85}.svc-drawing__hollow{stroke:#2f6f8f}"
    ".svc-drawing__dot{fill:#1b4965}.svc-drawing__hollow-dot{stroke:#1b4965}"
    ".svc-drawing__line{stroke:#1b4965}.svc-drawing__target{stroke:#a3231f}"
)
_MOVED_IN = 14.0


def section(given: Section, places: Places, language: Language) -> Node:
    """Return one of the ten sections with its heading."""
    return {
        "number": given.number,
        "title": titled(given.title),
        "anchor": given.anchor,
        "blocks": list(_nodes(given.blocks, places, language)),
    }


def notice(given: Notice, places: Places) -> Node:
    """Return a notice."""
    room = PAGE - 2 * _MOVED_IN
    return {
        "kind": "notice",
        "title": spaced(given.title, room=room),
        "runs": runs(given.runs, places, room=room),
        "tone": given.tone,
    }


def chart(given: Chart, wide: float) -> Node:
    """Return a chart with what it shows in words; `wide` is its width in its own units."""
    svg = drawing.svg(given, width=wide, links=False)
    start = svg.index(">") + 1
    look = svg[:start].replace('font-family="sans-serif"', f'font-family="{FONT}"')
    said = [given.description, *(f"{mark.sentence}." for mark in given.marks)]
    if not isinstance(given, Sparkline):
        said += [f"{mark.sentence}." for mark in given.apart]
    return {
        "kind": "chart",
        "title": spaced(given.title),
        "base": "" if isinstance(given, Sparkline) else spaced(given.base),
        "svg": f"{look}<style>{_COLOURS}</style>{svg[start:]}",
        "alternative": " ".join(said),
    }


def _nodes(blocks: Iterable[Block], places: Places, language: Language) -> Iterator[Node]:
    """Yield the nodes of a section; charts that follow each other stand side by side, two by two."""
    level, waiting = 1, list[Chart]()
    for block in blocks:
        if isinstance(block, Drawing):
            if not isinstance(block.chart, Sparkline) and block.chart.has_data:
                waiting.append(block.chart)
            continue
        yield from _charts(waiting)
        waiting = []
        if isinstance(block, Heading):
            level = 2
        yield from _node(block, places, language, level)
    yield from _charts(waiting)


def _charts(charts: list[Chart]) -> Iterator[Node]:
    for place in range(0, len(charts), 2):
        pair = charts[place : place + 2]
        wide = _BESIDE if len(pair) > 1 else _ALONE
        yield {"kind": "charts", "charts": [chart(one, wide) for one in pair]}


def _node(block: Block, places: Places, language: Language, level: int) -> Iterator[Node]:
    match block:
        case Paragraph():
            yield {"kind": "paragraph", "runs": runs(block.runs, places)}
        case Bullets():
            room = PAGE - _MOVED_IN
            items = [{"kind": "paragraph", "runs": runs(i, places, room=room)} for i in block.items]
            yield {
                "kind": "list",
                "ordered": False,
                "start": 1,
                "flat": False,
                "items": [{"children": [item]} for item in items],
            }
        case Heading():
            title = pieces(titled(block.text))
            yield {"kind": "heading", "level": 2, "runs": title, "anchor": block.anchor}
        case Table():
            yield _table(block, places)
        case Written():
            yield from prose(block.markdown, below=level)
        case Notice():
            yield notice(block, places)
        case Evidence():
            yield evidence(block, language)
        case Drawing():
            return


def _table(table: Table, places: Places) -> Node:
    """Return a table; in one with groups each has a head of its own instead of the first column."""
    start = int(table.grouped)
    columns = table.columns[start:]
    texts = [
        [column.title, *(plain(row.cells[at].runs) for row in table.rows)]
        for at, column in enumerate(columns, start)
    ]
    widths = shares([column.width for column in columns], texts)
    rooms = [cell_room(share) for share in widths]
    groups = groupby(table.rows, key=lambda row: plain(row.cells[0].runs) if start else "")
    return {
        "kind": "table",
        "caption": spaced(table.caption),
        "columns": [
            {
                "runs": pieces(column.title, room=room, size=TABLE),
                "align": column.align,
                "share": share,
                "tight": is_tight(column.title, room),
            }
            for column, share, room in zip(columns, widths, rooms, strict=True)
        ],
        "groups": [
            {
                "head": pieces(titled(head), size=TABLE) if start else [],
                "rows": [_row(row, start, rooms, places) for row in rows],
            }
            for head, rows in groups
        ],
    }


def _row(row: Row, start: int, rooms: list[float], places: Places) -> Node:
    cells = zip(row.cells[start:], rooms, strict=True)
    return {
        "anchor": row.anchor,
        "cells": [
            {
                "runs": runs(cell.runs, places, room=room, size=TABLE),
                "tone": cell.tone,
                "tight": is_tight(plain(cell.runs), room),
            }
            for cell, room in cells
        ],
    }
