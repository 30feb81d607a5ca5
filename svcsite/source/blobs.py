"""What git knows of the content of files without reading them: a fresh clone has new times, and the same content."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from svcsite.source.git import GitError, Repository

_REGULAR = frozenset({"100644", "100755"})
_TRACKED = "H"
"""How git marks a file of which it looks whether it has changed, as it does not of those it was told to pass over."""


def blobs(root: Path) -> dict[str, str]:
    """Return git's name for the content of each file below a folder, by path within it.

    Only of files that are as git's index has them; of none where git cannot say. Git looks at the size and the times of a file,
    which its own index keeps, and reads what these leave open.
    """
    try:
        repository = Repository.around(root)
        listing = repository.ask("ls-files", "-v", "-s", "-z", "--full-name", "--", str(root))
        changed = repository.ask(
            *("diff", "--name-only", "-z", "--no-ext-diff", "--ignore-submodules"),
            *("--no-renames", "--", str(root)),
        )
    except GitError:
        return {}
    within = f"{os.path.relpath(root, repository.top)}/" if root != repository.top else ""
    known = {name[len(within) :]: blob for name, blob in _entries(listing)}
    for name in changed.split("\0"):
        known.pop(name[len(within) :], None)
    return known


def _entries(listing: str) -> Iterator[tuple[str, str]]:
    for entry in filter(None, listing.split("\0")):
        head, _, name = entry.partition("\t")
        mark, mode, blob, stage = head.split(" ")
        if mark == _TRACKED and mode in _REGULAR and stage == "0":
            yield name, blob
