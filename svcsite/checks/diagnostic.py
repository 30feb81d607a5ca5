"""A rule's judgement of one place in one file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from svcsite.source.span import Span

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """What is wrong, where, and how bad; `message` and `help` are in the archive's language.

    `help` says what to do and is empty where the message says it already.
    """

    code: str
    name: str
    severity: Severity
    path: Path
    span: Span
    message: str
    help: str = ""

    @property
    def order(self) -> tuple[str, Span, str]:
        """A key that sorts diagnostics as a person reads: by file, from top to bottom."""
        return self.path.as_posix(), self.span, self.code
