"""A file far longer than any report: something else was pasted into it."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_KILOBYTE = 1024


@rule(
    "SV104",
    "file-too-large",
    en="the file is too large: {size} KB, and at most {limit} KB are read",
    pt="arquivo grande demais: {size} KB; o limite é {limit} KB",
    help=Text(
        en="photos and documents go in a folder beside the report",
        pt="fotos e documentos vão em uma pasta ao lado do relatório",
    ),
)
def file_too_large(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("file-too-large"):
        sizes = {k: v // _KILOBYTE for k, v in defect.facts.items() if k in {"size", "limit"}}
        yield Finding(defect.span, sizes)
