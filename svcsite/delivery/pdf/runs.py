"""Text in runs as Typst gets it: plain dicts of which nothing is ever code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from unicodedata import category

from svcsite.delivery.pdf.widths import BODY, PAGE, breakable
from svcsite.press.drawing.lettering import SIZE, width
from svcsite.views.client_report.blocks import Evidence, Heading, Run, Runs, Section, Table

Node: TypeAlias = dict[str, Any]
"""A piece of a document: JSON, with texts in it that are texts and nothing else."""

# Bounded, so that no text takes long.
_CODE = re.compile(r"(?<![\w-])(?=\S{0,40}\d)\w[\w./]{0,20}(?:-[\w./]{0,20}\w){1,6}")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where links within a document lead: the anchors that there are, and the anchor that lists each figure's reports."""

    anchors: frozenset[str]
    figures: Mapping[str, str]

    @classmethod
    def of(cls, sections: tuple[Section, ...]) -> Places:
        """Return the places of a document with these sections."""
        anchors: set[str] = set()
        figures: dict[str, str] = {}
        for section in sections:
            anchors.add(section.anchor)
            for block in section.blocks:
                if isinstance(block, Heading | Evidence):
                    anchors.add(block.anchor)
                if isinstance(block, Table):
                    anchors.update(row.anchor for row in block.rows)
                if isinstance(block, Evidence):
                    figures.update(dict.fromkeys(block.figures, block.anchor))
        return cls(anchors=frozenset(anchors - {""}), figures=figures)

    def target(self, run: Run) -> str:
        """Return the anchor that a run leads to; empty where that is nowhere in the document."""
        place = self.figures.get(run.figure, "") if run.figure else run.anchor
        return place if place in self.anchors else ""


NOWHERE = Places(anchors=frozenset(), figures={})
"""For text that leads nowhere."""


def runs(given: Runs, places: Places, *, room: float = PAGE, size: float = BODY) -> list[Node]:
    """Return runs for a line of `room` points, with letters of `size` points."""
    nodes: list[Node] = []
    for run in given:
        look: Node = {"strong": True} if run.strong else {}
        if target := places.target(run):
            look["to"] = target
        nodes += [{**piece, **look} for piece in pieces(run.text, room=room, size=size)]
    return nodes


def pieces(text: str, *, room: float = PAGE, size: float = BODY) -> list[Node]:
    """Return a text as runs, in which numbers of contracts, orders and machines stay in one line.

    Typst would end that line with their hyphen and begin the next with another, as Portuguese wants it of words.
    """
    line = spaced(text, room=room, size=size)
    found: list[Node] = []
    end = 0
    for code in _CODE.finditer(line):
        if width(code[0]) * size / SIZE <= room:
            before = line[end : code.start()]
            found += [{"t": before}] if before else []
            found.append({"t": code[0], "whole": True})
            end = code.end()
    rest = line[end:]
    return [*found, {"t": rest}] if rest or not found else found


def spaced(text: str, *, room: float = PAGE, size: float = BODY) -> str:
    """Return a text with single spaces, in which a word that is too long for its line may break."""
    return breakable(_SPACES.sub(" ", text), room, size)


def titled(text: str, *, room: float = PAGE, size: float = BODY) -> str:
    """Return a text that must not be empty, as the title of something may not: then a dash stands for it."""
    return spaced(text, room=room, size=size) if is_seen(text) else "–"


def is_seen(text: str) -> bool:
    """Tell whether a text has anything in it that is printed."""
    return any(category(character)[0] not in "CZ" for character in text)
