"""A file that the system refuses to open, or that is a device and no file."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV101",
    "unreadable-file",
    en="the file cannot be read: {reason}",
    pt="não foi possível ler o arquivo: {reason}",
)
def unreadable_file(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("unreadable-file", "special-file"):
        special = Text(en="it is a device, not a file", pt="é um dispositivo, não um arquivo")
        yield Finding(defect.span, {"reason": defect.facts.get("reason", special)})
