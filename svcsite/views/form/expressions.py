"""Python's regular expressions as JavaScript's: the same matches, from the one place where they are written.

Only what the rules use is known: classes, groups with names, look-around, words and digits of all scripts.
"""

from __future__ import annotations

import re

_WORD = r"\p{L}\p{N}_"
_ASCII_WORD = "A-Za-z0-9_"
_TOKEN = re.compile(
    r"(?P<group>\(\?P<)|\(\?P=(?P<back>\w+)\)|(?P<letters>\[\^\\W)|\\(?P<escaped>.)|(?P<bracket>[\[\]])|.",
    re.DOTALL,
)
_SYNTAX = frozenset("^$\\.*+?()[]{}|/")
_FLAGS = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s"}


def script(pattern: re.Pattern[str]) -> dict[str, str]:
    """Give an expression as `new RegExp(source, flags)` takes it."""
    flags = "".join(letter for flag, letter in _FLAGS.items() if pattern.flags & flag)
    return {"source": _translated(pattern), "flags": flags + "u"}


def _translated(pattern: re.Pattern[str]) -> str:
    ascii_only = bool(pattern.flags & re.ASCII)
    word, digit = (_ASCII_WORD, "0-9") if ascii_only else (_WORD, r"\p{Nd}")
    pieces: list[str] = []
    inside, closing = False, "]"
    for token in _TOKEN.finditer(pattern.pattern):
        if token["group"]:
            pieces.append("(?<")
        elif token["back"]:
            pieces.append(rf"\k<{token['back']}>")
        elif token["letters"]:
            # "No non-word character, and none of these": letters and digits less some.
            pieces.append("(?:(?![")
            inside, closing = True, f"])[{word}])"
        elif token["bracket"] == "[" and not inside:
            pieces.append("[")
            inside, closing = True, "]"
        elif token["bracket"] == "]" and inside:
            pieces.append(closing)
            inside = False
        elif escaped := token["escaped"]:
            pieces.append(_escaped(escaped, word, digit, inside=inside))
        else:
            pieces.append(token[0])
    return "".join(pieces)


def _escaped(letter: str, word: str, digit: str, *, inside: bool) -> str:
    if letter == "w":
        return word if inside else f"[{word}]"
    if letter == "d":
        return digit if inside else f"[{digit}]"
    if letter == "b" and not inside:
        return f"(?:(?<=[{word}])(?![{word}])|(?<![{word}])(?=[{word}]))"
    if letter == "Z":
        return r"(?![\s\S])"
    keeps = letter in _SYNTAX or letter.isalnum() or (letter == "-" and inside)
    return f"\\{letter}" if keeps else letter
