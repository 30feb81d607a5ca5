"""Texts that people typed, made fit for a mail's headers and for the names of its attachments."""

from __future__ import annotations

import re
from pathlib import PurePath

from svcsite.source.characters import DIRECTION_CONTROLS, visible
from svcsite.source.tree import RESERVED

NAME_LIMIT = 120
"""The longest name of an attachment, in characters, its ending included."""

# A line break in a header begins another header; the others are no text at all.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_NO_TEXT = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff{DIRECTION_CONTROLS}]"
)
# Python folds a long name without the quotes that these need.
_ADDRESS_SIGNS = re.compile(r'[<>()\[\]:;@\\,"]+')
_PERSON_LIMIT = 70
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]+')


def one_line(text: str) -> str:
    r"""Return a text as one line for a header: no line breaks or controls, no marks that nobody sees.

    >>> one_line("Acme\r\nBcc: all@example.com")
    'Acme Bcc: all@example.com'
    """
    line = " ".join(visible(legible(_CONTROLS.sub(" ", text))).split())
    # What begins so is read as an encoded word, in which anything can be hidden (RFC 2047).
    return line.replace("=?", "= ?")


def person_name(text: str) -> str:
    """Return a name for a header, without the signs that addresses are told by, and no longer than names are.

    >>> person_name('Souza, Ana <all@example.com>')
    'Souza Ana all example.com'
    """
    return " ".join(_ADDRESS_SIGNS.sub(" ", one_line(text)).split())[:_PERSON_LIMIT].rstrip()


def legible(text: str) -> str:
    """Return a text, line breaks kept, with U+FFFD for each character that is none and for marks of direction."""
    return _NO_TEXT.sub("\ufffd", text)


def attachment_name(name: str) -> str:
    """Return a file's name as every mail program saves it: no folder, no sign that a system refuses.

    >>> attachment_name("../laudo: CF-02?.pdf")
    'laudo- CF-02-.pdf'
    """
    plain = _NOT_IN_NAMES.sub("-", one_line(name.replace("\\", "/").rpartition("/")[2]))
    path = PurePath(plain.strip(". ") or "-")
    stem, ending = path.stem, path.suffix
    if stem.lower() in RESERVED:
        stem = f"{stem}-"
    return stem[: NAME_LIMIT - len(ending)].rstrip(". ") + ending
