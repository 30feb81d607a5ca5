"""The one way out to the terminal: what somebody wrote in a report must not move a cursor, nor write over a line."""

from __future__ import annotations

import sys
from typing import IO, Any

import click

from svcsite.formats.harmless import terminal


def say(
    message: object = "", *, err: bool = False, nl: bool = True, file: IO[Any] | None = None
) -> None:
    """Print a text with every control in it made visible, or bytes as they are.

    Bytes are data for another program; at a terminal they are a text like all others.
    """
    if isinstance(message, bytes):
        if (sys.stderr if err else sys.stdout).isatty():
            message = terminal(message.decode("utf-8", "replace"))
    else:
        message = terminal(str(message))
    click.echo(message, err=err, nl=nl, file=file)
