"""What a rep wrote in Markdown as plain text, for a search that shows a few words of it."""

from __future__ import annotations

import re

# Each pattern takes time in proportion to the text, whatever the text: none may go back over a line.
_RULE = re.compile(r"^(?:(?=[^\n]*---)[|:\- \t]+|[ \t]*(?:`{3}|~{3})[^\n]*)$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\n]*\)")
_START = re.compile(
    r"^[ \t]*(?:(?:>|#{1,6}(?=\s)|[-*+](?=\s)(?:[ \t]+\[[ xX]\](?=\s))?|\d{1,9}[.)](?=\s))[ \t]*)+",
    re.MULTILINE,
)
_MARKS = re.compile(
    r"(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])|~~|`+"
    r"|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)|\\(?=[^\w\s])"
)


def plain(markdown: str) -> str:
    """Return the words of a text, on one line, without the marks that give them a look.

    What looks like HTML stays as it was typed: it is text to the reader of a report as well.
    """
    text = _RULE.sub(" ", markdown)
    text = _LINK.sub(r"\1", text)
    text = _START.sub("", text)
    return " ".join(_MARKS.sub("", text.replace("|", " ")).split())
