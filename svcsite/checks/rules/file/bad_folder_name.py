"""A customer's folder is part of every address of its pages, so its name must be plain."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV108",
    "bad-folder-name",
    en='the folder name "{slug}" cannot name a customer',
    pt='o nome de pasta "{slug}" não serve para um cliente',
    help=Text(
        en="use lower-case letters, digits and hyphens, as in padaria-central",
        pt="use letras minúsculas sem acento, números e hífens, como em padaria-central",
    ),
)
def bad_folder_name(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("bad-slug"):
        yield Finding(defect.span, defect.facts)
