"""A word in the text has an invisible character in it.

## What it does

Looks in the text below the header for soft hyphens, zero-width spaces and joiners, and other marks without
width, between two letters or digits. Emoji, scripts that need joiners, and no-break spaces between words are
quiet.

## Why

Nobody finds the word again: a search for "fusor" passes over `fu<U+00AD>sor`, which looks the same. In the
header such marks are passed over (SV129); a text is published as it stands.

## Bad

```text
Trocado o fu<U+00AD>sor da impres<U+00AD>sora.
```

## Good

```markdown
Trocado o fusor da impressora.
```

## Fix

Type the word again. Text copied from a PDF or a web page brings these along: paste it without formatting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.source.span import Span
from svcsite.words.text import Text

_MARKS = "\u00ad\u061c\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
_JOINERS = "\u200c\u200d"
_LATIN = "0-9A-Za-z\u00aa\u00ba\u00c0-\u024f"
# Persian and the scripts of India need joiners between their letters; ours never do.
_INSIDE = re.compile(
    f"(?<=\\w)[{_MARKS}]+(?=\\w)|(?<=[{_LATIN}])[{_MARKS}{_JOINERS}]+(?=[{_LATIN}])"
)
_WORD = re.compile(f"[\\w{_MARKS}{_JOINERS}]+")
_ANY = re.compile(f"[{_MARKS}{_JOINERS}]")


@rule(
    "SV133",
    "zero-width-in-word",
    about="report",
    severity="warning",
    en='the word "{word}" has an invisible character in it ({code}) and cannot be found',
    pt='caracteres invisíveis na palavra "{word}" ({code}): a busca não a encontra',
    help=Text(en="type the word again", pt="digite a palavra de novo"),
)
def zero_width_in_word(subject: Subject) -> Iterator[Finding]:
    document = subject.document
    assert document is not None
    text = document.text
    if not any(mark in text for mark in _MARKS + _JOINERS):
        return
    body = text.split("\n")[document.body_line - 1 :]
    for number, line in enumerate(body, document.body_line):
        for word in _WORD.finditer(line):
            if inside := _INSIDE.search(word[0]):
                span = Span.at(number, word.start() + inside.start() + 1, len(inside[0]))
                facts = {"word": _ANY.sub("", word[0]), "code": f"U+{ord(inside[0][0]):04X}"}
                yield Finding(span, facts)
                break
