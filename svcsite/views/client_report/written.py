"""What a person wrote for a section, merged with what was computed for it.

Prose takes the place of the computed prose. What is kept, and all tables, charts and lists of evidence, stay. Where
the prose has `{computed}` alone on a line, the computed prose stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from svcsite.measures.figure import SMALL, Figure, Unit
from svcsite.record.narrative import Narrative
from svcsite.record.placeholders import marks_in
from svcsite.record.settings import Settings
from svcsite.views.client_report.blocks import Block, Bullets, Heading, Paragraph, Written
from svcsite.views.figures import Clock, figure_value
from svcsite.words.client_report import written as words

_UNKNOWN = "–"
_TASK = re.compile(r"^\s{0,12}[-*+]\s+\[[ xX]\]\s+.*$\n?", re.MULTILINE)


def merged(
    name: str,
    computed: Sequence[Block],
    narrative: Narrative | None,
    figures: FigureTexts,
) -> tuple[Block, ...]:
    """Return the blocks of a section, by its canonical name, with what a person wrote for it."""
    prose = narrative.section(name) if narrative else ""
    if name == "next_steps":
        # The tasks stand in the plan, with what became of them.
        prose = _TASK.sub("", prose)
    if not prose.strip():
        return tuple(computed)
    before, after, keeps = _parts(prose, figures)
    first, last = _place(computed)
    head, middle, tail = computed[:first], computed[first:last], computed[last:]
    if not keeps:
        return (*head, *_written(before), *_without_prose((*middle, *tail)))
    return (*head, *_written(before), *middle, *_written(after), *tail)


class FigureTexts:
    """The values of figures in words, as they are put into prose by name."""

    def __init__(self, figures: Mapping[str, Figure], settings: Settings, clock: Clock) -> None:
        self._figures = figures
        self._settings = settings
        self._clock = clock

    def of(self, name: str) -> str:
        """Return a figure's value; a dash for a name that none has."""
        figure = self._figures.get(name)
        if figure is None:
            return _UNKNOWN
        language = self._settings.language
        if figure.unit is Unit.SCORE and 0 < figure.n < SMALL:
            return words.TOO_FEW.of(language)
        value = figure_value(figure, self._settings, self._clock)
        return words.NOTHING.of(language) if value == _UNKNOWN else value

    def put_into(self, text: str) -> str:
        """Return a text with the values in place of its marks; marks of computed prose are left out."""
        pieces, end = [], 0
        for mark in marks_in(text):
            pieces += [text[end : mark.start], self.of(mark.name) if mark.name else ""]
            end = mark.end
        return "".join([*pieces, text[end:]])


def _parts(prose: str, figures: FigureTexts) -> tuple[str, str, bool]:
    """Return what stands before and after the computed prose, and whether that is wanted at all."""
    mark = next((mark for mark in marks_in(prose) if mark.kind == "computed"), None)
    if mark is None:
        return figures.put_into(prose), "", False
    before, after = prose[: mark.start], prose[mark.end :]
    return figures.put_into(before), figures.put_into(after), True


def _place(computed: Sequence[Block]) -> tuple[int, int]:
    """Return where the computed prose begins and ends; behind what is kept at the beginning where there is none."""
    places = [place for place, block in enumerate(computed) if _is_prose(block)]
    if places:
        # A heading goes with what it is above.
        first = places[0]
        while first and isinstance(computed[first - 1], Heading):
            first -= 1
        return first, places[-1] + 1
    kept = 0
    while kept < len(computed) and isinstance(computed[kept], Paragraph | Bullets):
        kept += 1
    return kept, kept


def _without_prose(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks without computed prose, nor headings below which nothing is left."""
    found: list[Block] = []
    for block in blocks:
        if _is_prose(block):
            continue
        if isinstance(block, Heading) and found and isinstance(found[-1], Heading):
            found.pop()
        found.append(block)
    if found and isinstance(found[-1], Heading):
        found.pop()
    return found


def _is_prose(block: Block) -> bool:
    return isinstance(block, Paragraph | Bullets) and not block.kept


def _written(markdown: str) -> tuple[Block, ...]:
    text = markdown.strip()
    return (Written(markdown=text),) if text else ()
