"""Markdown without its HTML comments, which is where templates and drafts keep what nobody else shall read.

What stands in code is shown as it stands, and a comment that nobody closes is text. It takes time linear in the
length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BEGIN = re.compile(
    r"(?P<code>^[ \t>*+-]*(?P<fence>`{3,}|~{3,}).*?(?:(?P=fence)|\Z)|`[^`\n]*`)|<!--",
    re.DOTALL | re.MULTILINE,
)
_END = "-->"
_VISIBLE = re.compile(r"[^\n]")


def without_comments(markdown: str) -> str:
    """Give Markdown without its comments, and without the blanks around what is left."""
    pieces, done = [], 0
    for start, end in _comments(markdown):
        pieces.append(markdown[done:start])
        done = end
    return "".join((*pieces, markdown[done:])).strip()


def with_comments_blank(markdown: str) -> str:
    """Give Markdown with spaces in place of its comments: all else keeps its place, and lines their number."""
    pieces, done = [], 0
    for start, end in _comments(markdown):
        pieces += [markdown[done:start], _VISIBLE.sub(" ", markdown[start:end])]
        done = end
    return "".join((*pieces, markdown[done:]))


def _comments(markdown: str) -> Iterator[tuple[int, int]]:
    """Yield where each comment begins and ends."""
    if "<!--" not in markdown:
        return
    done = 0
    while match := _BEGIN.search(markdown, done):
        done = match.end()
        if not match["code"]:
            end = markdown.find(_END, done)
            if end < 0:
                return
            done = end + len(_END)
            yield match.start(), done
