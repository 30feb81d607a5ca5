"""Where a new file goes, and how it gets there without touching what anybody wrote."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import count
from pathlib import Path

from svcsite.authoring.errors import AuthoringError
from svcsite.record.vocabulary.names import Language, fold
from svcsite.words import authoring as words

WORDS_LIMIT = 60
"""The longest words of a file's name, in characters; they are cut between two words."""

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def words_of(text: str) -> str:
    """Give a text as the words of a file's name: no accents, lower case, hyphens; empty if none is left.

    >>> words_of("Câmara de fermentação")
    'camara-de-fermentacao'
    """
    plain = _NOT_PLAIN.sub("-", fold(text)).strip("-")
    if len(plain) <= WORDS_LIMIT:
        return plain
    whole, _, rest = plain[: WORDS_LIMIT + 1].rpartition("-")
    return whole or rest[:WORDS_LIMIT]


def quoted(text: str) -> str:
    """Give a text as every reader of YAML takes for exactly this text, in double quotes."""
    return json.dumps(text, ensure_ascii=False)


def write_report(folder: Path, day: date, name: str, text: str, language: Language) -> Path:
    """Write a report below a customer's folder and give its path.

    The path is `<year>/<day>-<name>.md`; where that is taken, `-2`, `-3` follows. Raises `AuthoringError` when
    nothing can be written there.
    """
    year = folder / f"{day.year:04}"
    if link := next((part for part in (folder, year) if part.is_symlink()), None):
        raise AuthoringError(words.LINK_IN_THE_WAY, language, path=link)
    for number in count(1):
        stem = f"{day.isoformat()}-{name}" + (f"-{number}" if number > 1 else "")
        # A folder of this name holds the photos of a report that was there.
        if (year / stem).exists():
            continue
        try:
            return write_new(year / f"{stem}.md", text, language)
        except FileExistsError:
            continue
    raise AssertionError("the numbers never end")


def write_new(path: Path, text: str, language: Language) -> Path:
    """Write a file that must not be there yet, with its folders, and give its path.

    Raises `FileExistsError` when it is there, and `AuthoringError` when nothing can be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(path.parent, error, language) from None
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise
    except OSError as error:
        raise _cannot_write(path, error, language) from None
    return path


def _cannot_write(path: Path, error: OSError, language: Language) -> AuthoringError:
    reason = error.strerror or type(error).__name__
    return AuthoringError(words.CANNOT_WRITE, language, path=path, reason=reason)
