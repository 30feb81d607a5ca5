"""What a person wrote in Markdown, as the nodes of a document: through the same safe HTML as on a page."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from svcsite.delivery.pdf.runs import Node, is_seen, pieces, spaced
from svcsite.delivery.pdf.widths import TABLE, breakable, cell_room, is_tight, parts, shares
from svcsite.press.markup import rendered

_LONGEST_ADDRESS = 2000
_DEEPEST = 6
"""Lists and quotations within each other are moved in no further than this."""
_INLINE = {"strong": "strong", "em": "italic", "code": "code", "del": "struck"}
_HOLDERS = frozenset({"ul", "ol", "blockquote", "li"})
_BOXES = {True: "☑", False: "☐"}
_TEXT_WIDTH = 12.0
"""By how many points a list or a quotation is moved in."""


def prose(markdown: str, *, below: int) -> list[Node]:
    """Return the nodes of a Markdown text; its headings come under one of level `below`, without a gap."""
    reader = _Reader(below)
    reader.feed(rendered(markdown, below=below, link=_nowhere))
    reader.close()
    return reader.nodes


def _nowhere(_: str) -> None:
    """Give no address: what a path leads to is not in the document."""


class _Reader(HTMLParser):
    """Reads the few elements that the renderer lets through.

    `_stack` are the open nodes that hold others; `_line` are the runs of the paragraph being read.
    """

    def __init__(self, below: int) -> None:
        super().__init__(convert_charrefs=True)
        self.nodes: list[Node] = []
        self._stack: list[list[Node]] = [self.nodes]
        self._line: list[Node] = []
        self._look: list[dict[str, Any]] = []
        self._level = below
        self._table: list[list[list[Node]]] = []
        self._aligns: list[str] = []
        self._pre = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _INLINE or tag == "a":
            self._look.append({_INLINE[tag]: True} if tag in _INLINE else _link(given))
        elif tag in {"br", "img", "input"}:
            self._line.append(_sign(tag, given))
        elif tag in _HOLDERS:
            self._open(tag, given)
        elif tag in {"table", "tr", "td", "th"}:
            self._open_table(tag, given)
        elif tag in {"hr", "pre"}:
            self._close_line()
            self._pre = tag == "pre"
            self._stack[-1] += [{"kind": "rule"}] if tag == "hr" else []

    def handle_endtag(self, tag: str) -> None:
        if tag in _INLINE or tag == "a":
            self._look.pop()
        elif tag == "p":
            self._close_line()
        elif tag in _HOLDERS:
            self._close_line()
            if len(self._stack) > 1:
                self._stack.pop()
        elif tag[0] == "h" and tag[1:].isdigit():
            self._close_heading(int(tag[1:]))
        elif tag in {"td", "th"}:
            self._table[-1].append(self._line)
            self._line = []
        elif tag == "table":
            self._close_table()
        elif tag == "pre":
            text = "".join(str(run["t"]) for run in self._line).rstrip("\n")
            self._line, self._pre = [], False
            lines = "\n".join(breakable(line) for line in text.split("\n"))
            self._stack[-1].append({"kind": "code", "text": lines})

    def handle_data(self, data: str) -> None:
        if not self._pre and not self._line and not data.strip():
            return
        look = {name: value for one in self._look for name, value in one.items()}
        read = [{"t": data}] if self._pre else pieces(data, room=self._room())
        self._line += [{**piece, **look} for piece in read]

    def close(self) -> None:
        super().close()
        self._close_line()

    def _room(self) -> float:
        return cell_room(1) - _TEXT_WIDTH * min(len(self._stack), 2 * _DEEPEST)

    def _open(self, tag: str, given: dict[str, str]) -> None:
        self._close_line()
        inside = self._stack[-1]
        children: list[Node] = []
        if tag == "li":
            inside.append({"children": children})
        elif len(self._stack) > _DEEPEST and tag == "blockquote":
            children = inside
        elif tag == "blockquote":
            inside.append({"kind": "quote", "children": children})
        else:
            start = given.get("start", "")
            inside.append(
                {
                    "kind": "list",
                    "ordered": tag == "ol",
                    "start": int(start) if start.isdigit() else 1,
                    "flat": len(self._stack) > 2 * _DEEPEST,
                    "items": children,
                }
            )
        self._stack.append(children)

    def _open_table(self, tag: str, given: dict[str, str]) -> None:
        if tag == "table":
            self._close_line()
            self._table, self._aligns = [], []
        elif tag == "tr":
            self._table.append([])
        else:
            self._line = []
            if len(self._table) == 1:
                self._aligns.append("end" if given.get("align") == "right" else "start")

    def _close_line(self) -> None:
        if any(str(run["t"]).strip() for run in self._line):
            self._stack[-1].append({"kind": "paragraph", "runs": self._line})
        self._line = []

    def _close_heading(self, level: int) -> None:
        if any(is_seen(str(run["t"])) for run in self._line):
            self._level = min(level, self._level + 1)
            self._stack[-1].append(
                {"kind": "heading", "level": self._level, "runs": self._line, "anchor": ""}
            )
        self._line = []

    def _close_table(self) -> None:
        texts = [
            ["".join(run["t"] for run in row[at]) for row in self._table]
            for at in range(len(self._aligns))
        ]
        widths = shares(parts(texts), texts)
        head, *body = ([*map(_cell, row, widths)] for row in self._table)
        self._stack[-1].append(
            {
                "kind": "table",
                "caption": "",
                "columns": [
                    {**cell, "align": align, "share": share}
                    for cell, align, share in zip(head, self._aligns, widths, strict=True)
                ],
                "groups": [{"head": [], "rows": [{"anchor": "", "cells": row} for row in body]}],
            }
        )


def _link(given: dict[str, str]) -> Node:
    """Return how a link looks; one that leads nowhere, or too far, looks like the text around it."""
    address = given.get("href", "")
    return {"href": address} if 0 < len(address) <= _LONGEST_ADDRESS else {}


def _sign(tag: str, given: dict[str, str]) -> Node:
    """Return what stands in a line for an element without text: a break, a picture's words, a task's box."""
    if tag == "br":
        return {"t": "\n"}
    if tag == "img":
        return {"t": spaced(given.get("alt", "")), "italic": True}
    return {"t": _BOXES["checked" in given]}


def _cell(line: list[Node], share: float) -> Node:
    room = cell_room(share)
    text = "".join(run["t"] for run in line)
    runs = [{**run, "t": breakable(run["t"], room, TABLE)} for run in line]
    return {"runs": runs, "tone": "plain", "tight": is_tight(text, room)}
