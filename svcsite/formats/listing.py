"""What every format renders: diagnostics, how many files they came from, and how paths are shown."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.examination import Examination
from svcsite.checks.rule import Rule
from svcsite.formats import harmless
from svcsite.formats.entry import Entry, FileFindings, by_file, entries_of
from svcsite.record.vocabulary.names import Language
from svcsite.words import command


@dataclass(frozen=True)
class Listing:
    """Diagnostics in the order in which they are shown; paths are shown as seen from `base`.

    `examination` has the reports that they are about, `rules` the catalogue: not every format needs them.
    `colour` says that a terminal shows it.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    language: Language
    base: Path
    examination: Examination | None = None
    rules: tuple[Rule, ...] = ()
    colour: bool = False

    @classmethod
    def of(
        cls,
        examination: Examination,
        base: Path,
        *,
        rules: tuple[Rule, ...] = (),
        colour: bool = False,
    ) -> Self:
        """List all that an examination found."""
        return cls(
            diagnostics=examination.diagnostics,
            files=examination.files,
            language=examination.settings.language,
            base=base,
            examination=examination,
            rules=rules,
            colour=colour,
        )

    @property
    def instead(self) -> Mapping[Path, bytes]:
        """What was judged in place of what stands in some files."""
        return self.examination.instead if self.examination else {}

    @cached_property
    def errors(self) -> int:
        """How many of them are errors."""
        return sum(d.severity == "error" for d in self.diagnostics)

    @property
    def warnings(self) -> int:
        """How many of them are warnings."""
        return len(self.diagnostics) - self.errors

    @cached_property
    def reports(self) -> tuple[Entry, ...]:
        """The reports that were asked for, refused ones included."""
        return tuple(entries_of(self.examination)) if self.examination else ()

    @cached_property
    def by_file(self) -> tuple[FileFindings, ...]:
        """Every report that was asked for, and every other file with findings, by path."""
        return by_file(self.diagnostics, self.reports)

    def shown(self, path: Path) -> str:
        """Give a path as it is shown, with `/` on every system."""
        try:
            return harmless.unicode(Path(os.path.relpath(path, self.base)).as_posix())
        except ValueError:  # another drive on Windows
            return harmless.unicode(path.as_posix())

    def headline(self, diagnostic: Diagnostic) -> str:
        """Give the one line that says what and where: `path:line:column: SV204 [name] message`."""
        span = diagnostic.span
        where = f"{self.shown(diagnostic.path)}:{span.line}:{span.column}"
        said = f"{where}: {diagnostic.code} [{diagnostic.name}] {diagnostic.message}"
        return harmless.one_line(said)

    def advice(self, diagnostic: Diagnostic) -> str:
        """Give what is wrong and, on a line of its own, what to do."""
        said = f"{diagnostic.message}\n{diagnostic.help}" if diagnostic.help else diagnostic.message
        return harmless.unicode(said)

    def summary(self) -> str:
        """Give the last line: how many files, errors and warnings."""
        files = command.FILES.format_in(self.language, self.files)
        if not self.diagnostics:
            return command.CLEAN.format_in(self.language, files=files)
        errors = command.ERRORS.format_in(self.language, self.errors)
        warnings = command.WARNINGS.format_in(self.language, self.warnings)
        return f"{files}: {errors}, {warnings}"
