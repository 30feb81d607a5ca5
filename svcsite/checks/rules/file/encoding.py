"""A file in another encoding than UTF-8: accents would come out as other letters."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV102",
    "encoding",
    en="the file is not UTF-8; from here on it looks like {guess}",
    pt="codificação diferente de UTF-8; a partir daqui parece {guess}",
    help=Text(en="save the file again as UTF-8", pt='salve o arquivo de novo como "UTF-8"'),
)
def encoding(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("encoding"):
        yield Finding(defect.span, defect.facts)
