"""What `check` is asked of: an archive and paths within it, or a text on standard input."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from svcsite.cli.language import ui_language
from svcsite.source.files import FILE_LIMIT
from svcsite.source.tree import find_archive
from svcsite.words import command as words


def locate(paths: tuple[Path, ...], *, missing: bool) -> tuple[Path, tuple[Path, ...] | None]:
    """Find the one archive that all paths belong to, and the paths within it that were asked for; None for all.

    `missing` lets a path be one where nothing stands. Raises `click.UsageError`.
    """
    language = ui_language()
    roots: set[Path] = set()
    only: list[Path] = []
    for path in paths or (Path(),):
        # Not resolved: a link is judged where it stands, not where it leads.
        full = Path.cwd() / path
        if not missing and not os.path.lexists(full):
            raise click.UsageError(words.NO_SUCH_PATH.format_in(language, path=path))
        root = find_archive(full if full.is_dir() else full.parent)
        if root is None:
            raise click.UsageError(words.NO_ARCHIVE.format_in(language, path=path))
        roots.add(root)
        place = full.parent.resolve() / full.name if full.name else full.resolve()
        if place == root or place in root.parents:
            continue
        if root not in place.parents:
            text = words.NOT_A_REPORT.format_in(language, path=path, root=root)
            raise click.UsageError(text)
        only.append(place)
    if len(roots) > 1:
        raise click.UsageError(words.TWO_ARCHIVES.of(language))
    whole = len(only) < len(paths or (Path(),))
    return roots.pop(), None if whole else tuple(only)


def standard_input(path: Path, root: Path, only: tuple[Path, ...] | None) -> dict[Path, bytes]:
    """Give what stands on standard input by the one place in the archive that it stands for.

    Up to one byte more is read than a file may have. Raises `click.UsageError` where `path` was no file's.
    """
    if only is None:
        text = words.NOT_A_REPORT.format_in(ui_language(), path=path, root=root)
        raise click.UsageError(text)
    data: bytes = sys.stdin.buffer.read(FILE_LIMIT + 1)
    return dict.fromkeys(only, data)


def memory_file(root: Path) -> Path:
    """Say where verdicts are remembered: in the project, or in an archive that stands by itself."""
    project = root.parent if (root.parent / "mkdocs.yml").is_file() else root
    return project / ".svcsite" / "checks.sqlite"
