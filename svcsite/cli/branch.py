"""`--changed` and `--base`: what git says of an archive, or why it cannot, as a usage error."""

from __future__ import annotations

from pathlib import Path

import click

from svcsite.cli.language import ui_language
from svcsite.source.change import FileChange, touched
from svcsite.source.git import GitError, Repository
from svcsite.source.places import stands_in
from svcsite.words import history as words


def changes_since(root: Path, base: str | None, *, staged: bool) -> tuple[FileChange, ...]:
    """Give what changed in the archive at `root` since HEAD left `base`, or since it left the trunk."""
    try:
        repository = Repository.around(root)
        return repository.changes(repository.start(base), staged=staged)
    except GitError as error:
        text = words.TROUBLES[error.trouble].format_in(ui_language(), **error.facts)
        raise click.UsageError(text) from None


def narrowed(
    changes: tuple[FileChange, ...], root: Path, only: tuple[Path, ...] | None
) -> tuple[Path, ...] | None:
    """Give what `changes` concern among the paths that were asked for; None is the whole archive."""
    concerned = touched(changes, root)
    if concerned is None or only is None:
        return only if concerned is None else concerned
    asked, changed = frozenset(only), frozenset(concerned)
    below = {path for path in concerned if stands_in(path, asked)}
    return tuple(sorted(below | {path for path in only if stands_in(path, changed)}))


def were_there(changes: tuple[FileChange, ...], path: Path) -> bool:
    """Tell whether a branch deleted or moved what stood at a path."""
    return any(change.old_path and stands_in(change.old_path, {path}) for change in changes)
