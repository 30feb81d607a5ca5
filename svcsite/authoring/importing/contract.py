"""The reps and causes that `archive.yml` names, and new ones added to it.

Entries go in as lines of text, so that comments, order and everything else stay as they are; the result is
read again before it is kept.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from svcsite.authoring.composing import text_of
from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.importing.slug import slug_of
from svcsite.record.settings import Cause, Rep, Settings
from svcsite.record.vocabulary.names import Language, Name
from svcsite.record.vocabulary.shapes import ARCHIVE, CAUSE
from svcsite.record.vocabulary.values import STARTER_CAUSES
from svcsite.source.frontmatter import TextHandler, read_front
from svcsite.source.yaml_text import YamlText
from svcsite.words import importing as words

_KEY_LIMIT = 60
_INDENT = 2


@dataclass(slots=True)
class Contract:
    """An archive's settings and the file they stand in; `added` are the names added so far."""

    path: Path
    settings: Settings
    added: list[str] = field(default_factory=list)

    def unknown(self, reps: Iterable[str], causes: Iterable[str]) -> tuple[list[str], list[str]]:
        """Give those reps and causes that the settings do not name."""
        settings = self.settings
        return (
            [rep for rep in dict.fromkeys(reps) if rep and settings.find_rep(rep) is None],
            [one for one in dict.fromkeys(causes) if one and settings.find_cause(one) is None],
        )

    def extended(self, reps: list[str], causes: list[str]) -> Settings:
        """Give the settings as they would be with further reps and causes."""
        rows = {row: Rep(name=name) for row, name in _keyed(reps, self.settings.reps).items()}
        known = self.settings.causes
        if causes and not known:
            # Once there are causes of one's own, the starter list no longer counts.
            known = {
                name.name: Cause(
                    label=name.label[self.settings.language], internal=name.name == "staff"
                )
                for name in STARTER_CAUSES
            }
        more = {row: Cause(label=label) for row, label in _keyed(causes, known).items()}
        return self.settings.model_copy(
            update={
                "reps": {**self.settings.reps, **rows},
                "causes": {**known, **more} if causes else self.settings.causes,
            }
        )

    def adopt(self, settings: Settings) -> None:
        """Write what `extended` added. Raises `AuthoringError`, with the file untouched, when that is not safe."""
        language = self.settings.language
        entries = {
            "causes": {
                key: _cause_entry(cause, language)
                for key, cause in settings.causes.items()
                if key not in self.settings.causes
            },
            "reps": {
                key: rep.name for key, rep in settings.reps.items() if key not in self.settings.reps
            },
        }
        text = self.path.read_bytes().decode("utf-8")
        for block, rows in entries.items():
            if rows:
                longer = insert(text, ARCHIVE[block], rows, language)
                if longer is None:
                    name = ARCHIVE[block].typed[language]
                    raise AuthoringError(words.CONTRACT_FLOW, language, block=name, path=self.path)
                text = longer
        _replace(self.path, text)
        self.added += [key for rows in entries.values() for key in rows]
        self.settings = settings


def insert(text: str, block: Name, rows: dict[str, Any], language: Language) -> str | None:
    """Add rows to a mapping of a settings file; None when the text does not allow it safely.

    Every line that is there stays byte for byte as it is, its line end included.
    """
    lines = text.split("\n")
    front = _read(lines)
    if front.data is None:
        return None
    typed = next((key for key in front.data if ARCHIVE.find(key) is block), None)
    if typed is None:
        typed, at, head, indent = (
            block.typed[language],
            len(lines),
            [f"{block.typed[language]}:"],
            _INDENT,
        )
    else:
        line = front.keys[(typed,)].line
        tops = (span.line for way, span in front.keys.items() if len(way) == 1)
        at, head = min((top - 1 for top in tops if top > line), default=len(lines)), []
        below = (span for way, span in front.keys.items() if way[:-1] == (typed,))
        indent = next((span.column - 1 for span in below), _INDENT)
    while at and (not lines[at - 1].strip() or lines[at - 1].lstrip().startswith("#")):
        at -= 1
    written = [*head, *(" " * indent + line for line in _written(rows))]
    end = "\r" if lines[0].endswith("\r") else ""
    # The last line of a file may have no end; the new ones then need one before them.
    before = lines[:at]
    if at and at == len(lines):
        before = [*lines[:-1], lines[-1] + end]
    longer = [*before, *(line + end for line in written), *(lines[at:] or [""])]
    again = _read(longer)
    old = front.data.get(typed) or {}
    # Whatever the file looks like: what is read afterwards must be what was there, and the new rows.
    if not isinstance(old, dict) or again.data != {**front.data, typed: {**old, **rows}}:
        return None
    return "\n".join(longer) if not _kinds(again) - _kinds(front) else None


def _read(lines: list[str]) -> YamlText:
    return read_front("\n".join(line.strip("\r\ufeff") for line in lines), 1)


def _kinds(front: YamlText) -> set[str]:
    return {defect.kind for defect in front.defects}


def _written(rows: dict[str, Any]) -> list[str]:
    return TextHandler().export(rows).split("\n")


def _cause_entry(cause: Cause, language: Language) -> Any:
    if not cause.internal:
        return cause.label
    names = {name.name: name.typed[language] for name in CAUSE}
    return {names["label"]: cause.label, names["internal"]: text_of(True, language)}  # noqa: FBT003


def _keyed(names: list[str], known: Iterable[str]) -> dict[str, str]:
    """Give every name an id of its own, such as `joao.silva`."""
    keyed: dict[str, str] = {}
    taken = set(known)
    for name in names:
        plain = slug_of(name, _KEY_LIMIT) or "x"
        if name.replace(" ", "").isalpha():
            plain = plain.replace("-", ".")
        key, number = plain, 1
        while key in taken:
            number += 1
            key = f"{plain}-{number}"
        taken.add(key)
        keyed[key] = name
    return keyed


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=".archive-", dir=path.parent)
    with os.fdopen(handle, "wb") as stream:
        stream.write(text.encode("utf-8"))
    shutil.copymode(path, name)
    Path(name).replace(path)
