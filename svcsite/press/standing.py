"""What stands in the published folder, whoever put it there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

_HASH = 16

ARCHIVE = "*archive"
"""The chapter of what is about all customers; a customer's is called by its slug, which has no star."""


class Stamp(NamedTuple):
    """The size of a file and its time of change in nanoseconds; -1 for what is no regular file."""

    size: int
    changed: int


_STRANGE = Stamp(-1, -1)


def standing(site: Path) -> dict[str, dict[str, Stamp]]:
    """Return all files of a site by chapter and address; a link is never followed.

    A customer's chapter has its two folders, `customers/<slug>/` and `data/customers/<slug>/`, and all else is in that of
    the archive. What begins with a dot at the top is no part of a site, as MkDocs has it.
    """
    found: dict[str, dict[str, Stamp]] = {}
    folders = [("", ARCHIVE)]
    while folders:
        folder, chapter = folders.pop()
        held = found.setdefault(chapter, {})
        try:
            entries = os.scandir(site / folder) if folder else os.scandir(site)
        except FileNotFoundError:
            continue
        with entries:
            for entry in entries:
                if not folder and entry.name.startswith("."):
                    continue
                url = f"{folder}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    folders.append((f"{url}/", _owner(folder, entry.name) or chapter))
                elif entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    held[url] = Stamp(status.st_size, status.st_mtime_ns)
                else:
                    held[url] = _STRANGE
    return found


def told(files: Mapping[str, Stamp]) -> str:
    """Return the hex hash of what stands of a chapter: the same for the same files, unchanged."""
    digest = blake2b(digest_size=_HASH)
    digest.update(
        "\n".join(sorted(f"{u} {s[0]} {s[1]}" for u, s in files.items())).encode(
            "utf-8", "surrogateescape"
        )
    )
    return digest.hexdigest()


def digest_of(data: bytes) -> str:
    """Return the hex hash of a file's bytes."""
    return blake2b(data, digest_size=_HASH).hexdigest()


def folders_of(chapter: str) -> Iterable[str]:
    """Return the folders that a customer's chapter has to itself."""
    return f"customers/{chapter}", f"data/customers/{chapter}"


def _owner(folder: str, name: str) -> str:
    return name if folder in {"customers/", "data/customers/"} else ""
