"""A cell's text as Markdown that shows it as it stands.

Whatever Markdown would take for a heading, a list, a rule, a fence, HTML, emphasis or a link is escaped; lines
stay lines, blank lines stay paragraphs. HTML entities are left alone.
"""

from __future__ import annotations

import re

from svcsite.source.characters import visible

_BREAK = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_INLINE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~]|$)|[`*\[\]]|(?<!\w)_|_(?!\w)|~(?=\S)|(?<=\S)~|!(?=\[)", re.MULTILINE
)
_BLOCK = re.compile(r"[#>]|[-+](?=\s|$)|[-=](?=[-=\s]*$)|[-|:](?=[-|: ]*$)")
_OPENS = re.compile(r"^([ \t]*)(#|```|~~~|=+[ \t]*$|-{3,}[ \t]*$)", re.MULTILINE)
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def plain_cell(text: str) -> str:
    """Give a cell without control and invisible characters, and with plain line ends."""
    if text.isascii() and text.isprintable():
        return text.strip()
    lines = _CONTROL.sub("", _BREAK.sub("\n", text)).split("\n")
    return "\n".join(visible(line) for line in lines).strip()


def as_markdown(text: str) -> str:
    """Give a text, as `plain_cell` leaves it, as Markdown that renders to it."""
    lines = [_line(line.strip()) for line in text.split("\n")]
    return "\n".join(
        f"{line}\\" if line and n + 1 < len(lines) and lines[n + 1] else line
        for n, line in enumerate(lines)
    )


def contained(markdown: str) -> str:
    """Give the Markdown of a whole section, in which nothing opens another one or hides what follows.

    A map's own text may have lists and emphasis; a heading, a fence or a comment would swallow sections.
    """
    opened = _OPENS.sub(r"\1\\\2", markdown.replace("<!--", "&lt;!--"))
    return opened.strip()


def _line(line: str) -> str:
    escaped = _TAG.sub("&lt;", _INLINE.sub(r"\\\g<0>", line))
    if numbered := _NUMBERED.match(escaped):
        return f"{numbered[1]}\\{escaped[numbered.end(1) :]}"
    return f"\\{escaped}" if _BLOCK.match(escaped) else escaped
