"""A symbolic link or a folder where a file should be; a link could publish what lies outside."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV105",
    "link-or-folder",
    en="{what} in place of a file",
    pt="{what} no lugar de um arquivo",
)
def link_or_folder(subject: Subject) -> Iterator[Finding]:
    link = Text(en="a link stands", pt="há um atalho")
    folder = Text(en="a folder stands", pt="há uma pasta")
    for defect in subject.defects_of("link", "folder"):
        yield Finding(defect.span, {"what": link if defect.kind == "link" else folder})
