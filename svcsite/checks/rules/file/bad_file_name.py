"""A report's file name is its id and its permanent address."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.source.span import START
from svcsite.source.tree import REPORT_ID
from svcsite.words.text import Text


@rule(
    "SV110",
    "bad-file-name",
    about="report",
    en='the file name "{stem}" is not a date and words',
    pt='o nome de arquivo "{stem}" não é uma data seguida de palavras',
    help=Text(
        en="name it like 2026-10-02-printer-jam.md: lower case, no accents, no blanks",
        pt="use um nome como 2026-10-02-fusor-trocado.md: minúsculas, sem acentos nem espaços",
    ),
)
def bad_file_name(subject: Subject) -> Iterator[Finding]:
    stem = subject.path.stem
    if not REPORT_ID.fullmatch(stem):
        yield Finding(START, {"stem": stem})
