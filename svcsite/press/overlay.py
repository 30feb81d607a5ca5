"""New files laid over the published folder, in an order in which no link is ever broken.

Files that are new come first, since those that change may lead to them; then the changed ones, from the leaves to the
indexes; what is gone goes last, when nothing leads to it any more. Each file is put in its place at one stroke, so that it
is at every moment its last good version or its new one, whatever becomes of the build.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from svcsite.press.page import PressError
from svcsite.words import press as words


def lay_over(stage: Path, site: Path, *, new: Iterable[str], changed: Iterable[str]) -> None:
    """Move the files of these addresses from `stage` into `site`, which is made if it is not there.

    Raises `PressError` for an address whose folder in the site is a link to elsewhere, and `OSError` where the system
    refuses; then the rest stays as it is.
    """
    site.mkdir(parents=True, exist_ok=True)
    root, safe = site.resolve(), set[str]()
    for url in (*sorted(new, key=_leaves_first), *sorted(changed, key=_leaves_first)):
        folder, _, name = url.rpartition("/")
        if folder not in safe:
            _make_room(root, folder, url)
            safe.add(folder)
        _put(stage / url, root / folder / name)


def clear_away(site: Path, gone: Iterable[str]) -> None:
    """Remove the files of these addresses, and the folders that are empty then. Raises `OSError` where that fails."""
    folders: set[str] = set()
    for url in gone:
        with suppress(FileNotFoundError):
            (site / url).unlink()
        folders.add(url.rpartition("/")[0])
    for folder in sorted(folders, key=lambda one: one.count("/"), reverse=True):
        _remove_empty(site, folder)


def _leaves_first(url: str) -> tuple[bool, int, bool, str]:
    """Sort what pages show before pages, deep ones before those above, and an index after what it lists."""
    name = url.rpartition("/")[2]
    return url.endswith(".html"), -url.count("/"), name == "index.html", url


def _make_room(root: Path, folder: str, url: str) -> None:
    """Make a folder of the site; a file that stands in its way is none of ours and goes."""
    path = root
    for part in folder.split("/") if folder else ():
        path /= part
        if path.is_symlink():
            raise PressError.of(words.LEADS_OUT, url=repr(url))
        if path.exists() and not path.is_dir():
            path.unlink()
        path.mkdir(exist_ok=True)


def _put(made: Path, target: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    try:
        made.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _carry(made, target)


def _carry(made: Path, target: Path) -> None:
    """Bring a file from another file system, whole before it takes the other's place."""
    draft = target.with_name(f".press-{os.getpid()}-{target.name}")
    try:
        shutil.copy2(made, draft)
        draft.replace(target)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    made.unlink()


def _remove_empty(site: Path, folder: str) -> None:
    while folder:
        try:
            (site / folder).rmdir()
        except OSError:
            return
        folder = folder.rpartition("/")[0]
