"""How `check` shows what it found: printed in one format, and written to files in any others."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal

import click

from svcsite.cli.language import ui_language
from svcsite.formats import FORMATS
from svcsite.formats.harmless import terminal
from svcsite.formats.listing import Listing
from svcsite.words import command as words

Colour = Literal["auto", "always", "never"]
Outputs = tuple[tuple[str, Path], ...]


def read_outputs(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> Outputs:
    """Read the values of `--output`: each is `FORMAT:FILE`, and anything else a usage error."""
    outputs = []
    for value in values:
        name, _, path = value.partition(":")
        if name not in FORMATS or not path:
            facts = {"value": value, "formats": ", ".join(FORMATS)}
            raise click.BadParameter(words.NO_SUCH_FORMAT.format_in(ui_language(), **facts))
        outputs.append((name, Path(path)))
    return tuple(outputs)


def refuse_inside(outputs: Outputs, root: Path) -> None:
    """Raise a usage error for an output that would stand in the archive, perhaps over a report."""
    for _, path in outputs:
        if path.resolve().is_relative_to(root.resolve()):
            said = words.OUTPUT_IN_ARCHIVE.format_in(ui_language(), path=path)
            raise click.UsageError(said)


def in_colour(colour: Colour, environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Tell whether to print in colour: what was asked for, else at a terminal that can and may.

    https://no-color.org: a `NO_COLOR` that is not empty forbids it.
    """
    if colour != "auto":
        return colour == "always"
    return terminal and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def print_listing(listing: Listing, format_: str, colour: Colour) -> None:
    """Print a listing on standard output; a character that its encoding lacks becomes a question mark."""
    coloured = in_colour(colour, os.environ, terminal=sys.stdout.isatty())
    if text := FORMATS[format_](replace(listing, colour=True) if coloured else listing):
        # Only our own colours may be obeyed; formats that have any make all else harmless themselves.
        text = text if coloured else terminal(text)
        encoding = sys.stdout.encoding or "utf-8"
        click.echo(text.encode(encoding, "replace").decode(encoding), color=coloured)


def write_listing(listing: Listing, outputs: Outputs) -> None:
    """Write a listing to files, each with a line end at its end. Raises a usage error for one that cannot be."""
    for format_, path in outputs:
        try:
            path.write_text(f"{FORMATS[format_](listing)}\n", encoding="utf-8", errors="replace")
        except OSError as error:
            facts = {"path": path, "reason": error.strerror or type(error).__name__}
            said = words.CANNOT_WRITE.format_in(ui_language(), **facts)
            raise click.UsageError(said) from None
