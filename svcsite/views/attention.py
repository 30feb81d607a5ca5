"""What is not published until somebody corrects it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.words import pages as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something wrong in a file: where, counted from 1, the rule's code, what, and what to do."""

    line: int
    column: int
    code: str
    severity: str
    message: str
    help: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedFile:
    """A file that was refused, by its path in the repository, with all that is wrong in it.

    `edit` is the address that edits it, or empty.
    """

    path: str
    findings: tuple[Finding, ...]
    edit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """A finding in words."""

    position: str
    code: str
    severity: str
    message: str
    help: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """A refused file in words."""

    path: str
    edit: str
    findings: tuple[FindingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionView:
    """All refused files; `summary` says how many, or that all is well."""

    title: str
    summary: str
    files: tuple[FileView, ...]


def attention_view(refused: Sequence[RefusedFile], language: Language) -> AttentionView:
    """Put the refused files into words, in the order they come."""
    number = written.number(len(refused), language)
    return AttentionView(
        title=words.LABELS["attention"].of(language),
        summary=words.REFUSED.format_in(language, len(refused), number=number),
        files=tuple(
            FileView(
                path=file.path,
                edit=file.edit,
                findings=tuple(_row(finding, language) for finding in file.findings),
            )
            for file in refused
        ),
    )


def _row(finding: Finding, language: Language) -> FindingRow:
    return FindingRow(
        position=words.POSITION.format_in(language, line=finding.line, column=finding.column),
        code=finding.code,
        severity=finding.severity,
        message=finding.message,
        help=finding.help,
    )
