"""What people type into a box as tidy Markdown: a line is a paragraph or an item of a list, and nothing is lost.

Phones and chats write `•`, `–` and `* ` for a list, break lines with a key, and paste blanks that are none. Nothing is
guessed at: a line that begins as an item is one, any other is a paragraph, lines with `|` at their beginning stay
together as a table and lines with `>` as a quote. What Markdown would take for something else (a heading, a fence, a
rule across the page, a tag, a lost backslash) is written so that it is read as it was typed. Emphasis and links are left
as they are. A form in a browser does the same, byte for byte (`form/tidying.js`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from svcsite.source.characters import visible, visible_line, without_control

_BREAK = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_ITEM = re.compile(
    r"(?P<blank> *)(?:(?:[-*+–—•◦‣▪●·] +|[•◦‣▪●])(?P<box>\[[ xX]\] +)?|(?P<number>\d{1,3})[.)] +"
    r"|(?P<mark>[☐☑]) *|(?P<bare>\[[ xX]?\]) +)(?P<said>[^ ].*)",
    re.ASCII,
)
_RULE = re.compile(r" *([-*_])(?: *\1){2,} *")
_QUOTE = re.compile(r" *> *(?P<said>[^ >\d].*)", re.ASCII)
_TABLE = re.compile(r" *(?P<said>\|.*\|.*)")

_LOST_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_TAG = re.compile(r"<(?=[A-Za-z/?])")
_ENTITY = re.compile(r"&(?=#?[0-9A-Za-z]{1,31};)")
_STAR_INSIDE = re.compile(r"(?<=[^\W_])\*(?=[^\W_])")
_BEGIN = re.compile(r"#{1,2}(?= |$)|##(?!#)|>|\[(?=[^\]]+\]:)|`{3}|~{3}|=+$|-{2,}$")
_NUMBER = re.compile(
    r"(?P<digits>\d{4,9})(?P<mark>[.)])(?= )|(?P<few>\d{1,9})(?P<last>[.)])$", re.ASCII
)
_INNER_ITEM = re.compile(r"[-*+](?= )")
_INNER_NUMBER = re.compile(r"(?P<digits>\d{1,9})(?P<mark>[.)])(?= |$)", re.ASCII)

_DEEPEST = 4
_ADJACENT = frozenset({"item", "quote", "table"})


def tidy_line(typed: str) -> str:
    """Give what was typed for a field as one line: no controls, no marks without width, single blanks."""
    return visible(" ".join(without_control(typed).split()))


def tidy(typed: str) -> str:
    """Give what was typed for a section as Markdown, without blank lines around it."""
    pieces: list[str] = []
    before = ""
    for kind, text in _lines(typed):
        if kind == "blank":
            before = ""
            continue
        together = kind == before and kind in _ADJACENT
        pieces += [("\n" if together else "\n\n") if pieces else "", text]
        before = kind
    return "".join(pieces)


def _lines(typed: str) -> Iterator[tuple[str, str]]:
    """Give each line's kind and Markdown."""
    nest: list[tuple[int, int]] = []
    for line in _BREAK.split(typed):
        text = visible_line(without_control(line.replace("\t", "    ")))[0].rstrip(" ")
        if not text:
            yield "blank", ""
        elif _RULE.fullmatch(text):
            nest.clear()
            yield "rule", "***"
        elif item := _ITEM.fullmatch(text):
            yield "item", _item(item, nest)
        else:
            nest.clear()
            yield _other(text)


def _other(text: str) -> tuple[str, str]:
    if quote := _QUOTE.fullmatch(text):
        return "quote", "> " + _inner(quote["said"])
    if table := _TABLE.fullmatch(text):
        return "table", _inline(table["said"])
    return "text", _escaped(text.lstrip(" "))


def _item(item: re.Match[str], nest: list[tuple[int, int]]) -> str:
    """Give an item under the items that it is typed further in than; `nest` has (typed, written) of those."""
    typed = len(item["blank"])
    while nest and nest[-1][0] >= typed:
        nest.pop()
    del nest[_DEEPEST:]
    mark = f"{item['number']}. " if item["number"] else "- "
    written = nest[-1][1] if nest else 0
    nest.append((typed, written + len(mark)))
    typed_box = item["box"] or item["mark"] or item["bare"] or ""
    box = ("[x] " if re.search("[xX☑]", typed_box) else "[ ] ") if typed_box else ""
    return f"{' ' * written}{mark}{box}{_inner(item['said'])}"


def _inner(said: str) -> str:
    """Escape what stands behind the mark of an item or a quote, where nothing else may begin."""
    if _INNER_ITEM.match(said):
        return "\\" + _inline(said)
    if number := _INNER_NUMBER.match(said):
        return f"{number['digits']}\\{number['mark']}{_inline(said[number.end() :])}"
    return _escaped(said)


def _escaped(said: str) -> str:
    """Escape what would begin something else at the beginning of a line."""
    if number := _NUMBER.match(said):
        digits, mark = number["digits"] or number["few"], number["mark"] or number["last"]
        return f"{digits}\\{mark}{_inline(said[number.end() :])}"
    return ("\\" if _BEGIN.match(said) else "") + _inline(said)


def _inline(said: str) -> str:
    """Escape within a line what would not be read as it was typed."""
    said = _LOST_BACKSLASH.sub(r"\\\\", said)
    said = _TAG.sub(r"\\<", said.replace("<!", r"<\!"))
    said = _ENTITY.sub(r"\\&", said)
    return _STAR_INSIDE.sub(r"\\*", said)
