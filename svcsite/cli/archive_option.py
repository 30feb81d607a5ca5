"""The option that names an archive, for the verbs that work on one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


def archive_option(
    *, default: Callable[[], Path] | None = Path.cwd
) -> Callable[[_Command], _Command]:
    """Return the option `--archive`, which gives `folder`; without a default that is None where nothing was said."""
    return click.option(
        "--archive",
        "folder",
        metavar="DIR",
        type=click.Path(path_type=Path),
        default=default,
        help="The archive (default: here or above).",
    )
