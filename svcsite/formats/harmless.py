"""Text from reports and file names, made harmless for where it is shown.

A message quotes what somebody wrote. It must not move the cursor of a terminal, end a line, or become markup.
"""

from __future__ import annotations

import re

from svcsite.source.characters import DIRECTION_CONTROLS

_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~&$]")
_LINK = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
# GitHub and GitLab make a mention of `@name` and a reference of `#12` even where the sign is escaped.
_REFERENCE = re.compile(r"([@#!%])(?=\w)")
_OBEYED = frozenset(f"{DIRECTION_CONTROLS}\u061c\u200e\u200f\u2028\u2029")
_BACKTICKS = re.compile("`+")


def unicode(text: str) -> str:
    """Give a text that UTF-8 and XML can hold, without controls but breaks and tabs: all else becomes U+FFFD.

    Bytes of a file name that are no UTF-8 stand in it as halves of surrogate pairs, which nothing can hold.
    """
    if text.isprintable():
        return text
    return "".join(c if _can_be_held(c) else "\ufffd" for c in text)


def _can_be_held(c: str) -> bool:
    control = c < " " or "\x7f" <= c <= "\x9f"
    return c in "\n\t" or not (control or "\ud800" <= c <= "\udfff" or c in "\ufffe\uffff")


def terminal(text: str) -> str:
    """Give a text of some lines that no terminal obeys: controls, and marks that turn what follows around, become U+FFFD.

    A break and a tab stay; a carriage return, with which a line is written over another, does not.
    """
    if text.isprintable():
        return text
    return "".join("\ufffd" if c in _OBEYED else c for c in unicode(text))


def one_line(text: str) -> str:
    """Give a text as one line that no terminal obeys: breaks become blanks, what cannot be seen U+FFFD."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)


def markdown(text: str) -> str:
    """Give Markdown that reads as the text, as one line: no markup, no link, nobody mentioned."""
    escaped = _MARKUP.sub(r"\\\g<0>", one_line(text).strip())
    return _REFERENCE.sub("\\1\u2060", _LINK.sub(r"\\\g<0>", escaped))


def code(text: str) -> str:
    """Give a Markdown code span that holds the text, as one line."""
    shown = one_line(text)
    fence = "`" * (max(map(len, _BACKTICKS.findall(shown)), default=0) + 1)
    blank = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{blank}{shown}{blank}{fence}"
