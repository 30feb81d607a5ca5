"""Text made fit for a file of data: nothing in it that no file can hold, nothing that a spreadsheet would run."""

from __future__ import annotations

import re
from functools import lru_cache

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot say or only discouraged, and spreadsheets choke on; U+0085 ends a line in some places."""

_LINES = re.compile("\r\n?|\x85|\u2028|\u2029")

_ENOUGH = 4096
"""How many texts are remembered: those of a list are mostly the same few names."""

_TRIGGERS = frozenset("=+-@\t\r\n＝＋－＠﹢﹣﹦﹫⁺⁻⁼−")
"""What makes a spreadsheet read a cell as a formula: OWASP's list with the wide forms that become it."""

_BLANK = re.compile(
    "[\\s\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0]+"
)
"""What is not seen at the beginning of a cell, and may be dropped by what reads it."""


@lru_cache(_ENOUGH)
def clean(text: str) -> str:
    """Return text with line feeds as its only line ends, and U+FFFD for what can be in no file."""
    # Nearly all texts are, and a search for what is not takes far longer.
    if text.isprintable():
        return text
    return _UNPRINTABLE.sub("�", _LINES.sub("\n", text))


@lru_cache(_ENOUGH)
def disarmed(text: str) -> str:
    """Return clean text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe.

    So says OWASP of "CSV injection". Blanks and invisible characters before it protect nobody, since some programs
    drop them.
    """
    if text[:1].isalnum():
        return text
    begins = _BLANK.match(text)
    first = text[begins.end() : begins.end() + 1] if begins else text[:1]
    armed = first in _TRIGGERS if first else False
    return f"'{text}" if armed or text[:1] in _TRIGGERS else text
