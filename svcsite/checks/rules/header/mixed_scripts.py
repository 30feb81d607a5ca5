"""A name has letters of different alphabets in one word.

## What it does

Looks at the names by which things are found again (contact, rep, team, site, machine, and those of
`customer.md` and `archive.yml`) for a word that has Latin letters and also Cyrillic ones, or Greek ones that
look Latin. A serial number or tag is one word as a whole. Units and symbols such as µ, Ω, °, Δ and π are quiet.

## Why

`VNВ3K` with a Cyrillic В is not `VNB3K` to any program: the machine's history breaks in two, and no eye sees
why.

## Bad

```text
product: {brand: H<Cyrillic Р>, serial: VNB3K12345}
```

## Good

```yaml
product: {brand: HP, serial: VNB3K12345}
```

## Fix

Type the word again on your own keyboard; do not paste it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.source.yaml_text import Path, leaves
from svcsite.words.text import Text

_NAMES = (
    "name",
    "legal_name",
    "contact",
    "contacts",
    "received_by",
    "site",
    "sites",
    "product",
    "machines",
    "rep",
    "team",
    "involved",
    "reps",
)
_FREE = frozenset({"description", "role", "address"})
_WHOLE = frozenset({"serial", "tag", "reference"})

_LATIN = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]")
_CYRILLIC = "\u0400-\u052f"
# Those Greek letters that pass for Latin ones; the others are seen, and mostly stand for a unit.
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχ"
_FOREIGN = re.compile(f"[{_CYRILLIC}{_GREEK}]")
_WORD = re.compile(r"\w+")

_CYRILLIC_LETTER = Text(en="a Cyrillic letter", pt="uma letra cirílica")
_GREEK_LETTER = Text(en="a Greek letter", pt="uma letra grega")


@rule(
    "SV134",
    "mixed-scripts",
    severity="warning",
    en='letters of different alphabets in "{word}": "{letter}" is {what}',
    pt='letras de alfabetos diferentes em "{word}": "{letter}" é {what}',
    help=Text(en="type it again on your keyboard; do not paste it", pt="digite de novo, sem colar"),
    form={
        "names": _NAMES,
        "free": _FREE,
        "whole": _WHOLE,
        "latin": _LATIN,
        "foreign": _FOREIGN,
        "word": _WORD,
        "greek": _GREEK,
        "cyrillic_letter": _CYRILLIC_LETTER,
        "greek_letter": _GREEK_LETTER,
    },
)
def mixed_scripts(subject: Subject) -> Iterator[Finding]:
    data = subject.normal.data
    if subject.document is None or _is_western(subject.document.text):
        return
    for key in _NAMES:
        for path, name in _names(data.get(key), (key,)):
            whole = path[-1] in _WHOLE
            for word in [name] if whole else _WORD.findall(name):
                foreign = _FOREIGN.search(word)
                if foreign and _LATIN.search(word):
                    what = _GREEK_LETTER if foreign[0] in _GREEK else _CYRILLIC_LETTER
                    facts = {"word": word, "letter": foreign[0], "what": what}
                    yield Finding(subject.normal.span(*path), facts)
                    break


def _is_western(text: str) -> bool:
    """Tell quickly of most texts that they have no letter of another alphabet."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def _names(data: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Give the texts below a key that are not plain ASCII, and are names."""
    for way, text in leaves(data, path):
        if text is not None and not text.isascii() and way[-1] not in _FREE:
            yield way, text
