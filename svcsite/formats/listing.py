"""What every format renders: diagnostics, how many files they came from, and how paths are shown."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.record.vocabulary.names import Language
from svcsite.words import command


@dataclass(frozen=True)
class Listing:
    """Diagnostics in the order in which they are shown; paths are shown as seen from `base`."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    language: Language
    base: Path

    @cached_property
    def errors(self) -> int:
        """How many of them are errors."""
        return sum(d.severity == "error" for d in self.diagnostics)

    @property
    def warnings(self) -> int:
        """How many of them are warnings."""
        return len(self.diagnostics) - self.errors

    def shown(self, path: Path) -> str:
        """Give a path as it is shown, with `/` on every system."""
        try:
            return Path(os.path.relpath(path, self.base)).as_posix()
        except ValueError:  # another drive on Windows
            return path.as_posix()

    def headline(self, diagnostic: Diagnostic) -> str:
        """Give the one line that says what and where: `path:line:column: SV204 [name] message`."""
        span = diagnostic.span
        where = f"{self.shown(diagnostic.path)}:{span.line}:{span.column}"
        return f"{where}: {diagnostic.code} [{diagnostic.name}] {diagnostic.message}"

    def summary(self) -> str:
        """Give the last line: how many files, errors and warnings."""
        files = command.FILES.format_in(self.language, self.files)
        if not self.diagnostics:
            return command.CLEAN.format_in(self.language, files=files)
        errors = command.ERRORS.format_in(self.language, self.errors)
        warnings = command.WARNINGS.format_in(self.language, self.warnings)
        return f"{files}: {errors}, {warnings}"
