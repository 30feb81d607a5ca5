"""For people: each diagnostic with its severity, the line it speaks of, and what to do."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.formats.listing import Listing
from svcsite.source.files import read_file
from svcsite.words import command

_WIDTH = 110


def render(listing: Listing) -> str:
    """Give a block for each diagnostic, blank lines between them, and the summary."""
    blocks = [_block(listing, diagnostic) for diagnostic in listing.diagnostics]
    return "\n\n".join([*blocks, listing.summary()])


def _block(listing: Listing, diagnostic: Diagnostic) -> str:
    language = listing.language
    said = [listing.headline(diagnostic), *_excerpt(diagnostic)]
    severity = command.SEVERITIES[diagnostic.severity].of(language)
    if diagnostic.help:
        said.append(f"  {severity} · {command.HELP.of(language)}: {diagnostic.help}")
    else:
        said.append(f"  {severity}")
    return "\n".join(said)


def _excerpt(diagnostic: Diagnostic) -> list[str]:
    """Give the line that the diagnostic speaks of with a caret below its place, where there is one."""
    span = diagnostic.span
    lines = _lines(diagnostic.path)
    if span.line > len(lines) or span == type(span)(1, 1, 1, 1):
        return []
    line = lines[span.line - 1]
    end = span.end_column if span.end_line == span.line else len(line) + 1
    # A long line is shown from a little before the place, or the caret would stand far to the right.
    cut = max(0, span.column - 1 - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = "".join(c if c.isprintable() else " " for c in line[cut : cut + _WIDTH])
    length = max(1, min(end, cut + _WIDTH + 1) - span.column)
    margin = f"  {span.line:>4} | "
    return [margin + shown, " " * (len(margin) + span.column - 1 - cut) + "^" * length]


@lru_cache(maxsize=8)
def _lines(path: Path) -> list[str]:
    file, _ = read_file(path)
    return file.text.split("\n") if file else []
