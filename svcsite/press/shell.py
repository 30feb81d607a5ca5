"""The shell of a page: all that the theme puts around a content, cut where the content goes."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from svcsite.press.outline import PROBE_ORDER, OutlineMarkup
from svcsite.press.page import PressError
from svcsite.press.probe import (
    ANCHORS,
    BODY_HTML,
    DESCRIPTION,
    HEADINGS,
    MARK,
    SOURCE,
    TITLE,
    TOP,
    Form,
    Probe,
)
from svcsite.words import press as words


class Slot(Enum):
    """A place in a shell where something of the page goes."""

    TITLE = "title"
    DESCRIPTION = "description"
    URL = "url"
    SOURCE = "source"
    SKIP = "skip"
    BODY = "body"


Place: TypeAlias = Slot | OutlineMarkup
"""A slot, or where a table of contents goes, with the markup to write it in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """The texts of a shell and the places between them: always one text more than places."""

    texts: tuple[str, ...]
    places: tuple[Place, ...]


Shells: TypeAlias = dict[Form, Shell]

_SLOT_OF_MARK = {
    TITLE: Slot.TITLE,
    DESCRIPTION: Slot.DESCRIPTION,
    SOURCE: Slot.SOURCE,
    TOP: Slot.SKIP,
    BODY_HTML: Slot.BODY,
}

_TABLE = [
    (HEADINGS if heading in PROBE_ORDER[:place] else ANCHORS)[heading]
    for place, heading in enumerate(PROBE_ORDER)
]

_AS_IT_IS = re.compile(r"<(?:pre|textarea|script|style)\b", re.IGNORECASE)
_PARTS = re.compile(
    r"(<pre\b.*?</pre>|<textarea\b.*?</textarea>|<script\b.*?</script>|<style\b.*?</style>)",
    re.IGNORECASE | re.DOTALL,
)
_INDENTATION = re.compile(r"[ \t]*\n\s*")


def cut(html: str, probe: Probe, *, canonical: bool) -> Shell:
    """Cut what the theme made of a probe into its shell.

    `canonical` tells whether the theme was to write the page's address. Raises `PressError` if a
    mark is not found as often as expected, or if a piece of one is left.
    """
    marks = [*_SLOT_OF_MARK, *ANCHORS, *HEADINGS]
    if not probe.fixed:
        marks.append(probe.quoted_url)
    pieces = re.split("({})".format("|".join(map(re.escape, marks))), squeezed(html))
    shell = _shell(texts=pieces[0::2], found=pieces[1::2], probe=probe)
    _check(shell, canonical=canonical and not probe.fixed)
    return shell


def squeezed(html: str) -> str:
    """Return HTML without indentation and blank lines: a fifth of a report's page is the theme's, and every page has it.

    Where blanks are shown or mean something they stay.
    """
    return "".join(
        part if _AS_IT_IS.match(part) else _INDENTATION.sub("\n", part)
        for part in _PARTS.split(html)
    )


def _shell(*, texts: list[str], found: list[str], probe: Probe) -> Shell:
    """Name the marks found between the texts; those of a table of contents become one place."""
    kept, places = [texts[0]], list[Place]()
    at = 0
    while at < len(found):
        end = at + len(_TABLE)
        if found[at:end] == _TABLE:
            markup = OutlineMarkup.learned(texts[at + 1 : end], after=texts[end])
            places.append(markup)
            kept.append(texts[end].removeprefix(markup.leaf_end))
        else:
            end = at + 1
            if found[at] in _SLOT_OF_MARK:
                places.append(_SLOT_OF_MARK[found[at]])
            elif found[at] == probe.quoted_url:
                places.append(Slot.URL)
            else:
                raise PressError.of(words.OUT_OF_PLACE, mark=found[at])
            kept.append(texts[end])
        at = end
    return Shell(texts=tuple(kept), places=tuple(places))


def _check(shell: Shell, *, canonical: bool) -> None:
    for slot, least in (
        (Slot.TITLE, 1),
        (Slot.DESCRIPTION, 1),
        (Slot.BODY, 1),
        (Slot.URL, int(canonical)),
    ):
        times = shell.places.count(slot)
        if times < least or (slot is Slot.BODY and times > 1):
            raise PressError.of(words.NOT_SHOWN_ONCE, part=slot.value, times=times)
    for text in shell.texts:
        if MARK in text:
            start = text.index(MARK)
            raise PressError.of(words.OUT_OF_PLACE, mark=text[start : start + 40])
