"""Write pages into the site's folder, whole and nowhere else."""

import os
from collections.abc import Iterable
from pathlib import Path

from svcsite.press.assets import Asset
from svcsite.press.page import Page, PressError
from svcsite.press.stamp import Stamp
from svcsite.words import press as words


class Folder:
    """The site's folder: takes texts and bytes by URL, writes each at one stroke, and nothing outside."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        self._safe: set[str] = set()
        self._draft = self._root / f".press-{os.getpid()}"

    def write(self, url: str, content: str | bytes) -> None:
        """Write the file of `url`, which at every moment is the old one or the new one.

        Raises `PressError` for a URL that leads out of the folder, whether by itself or by a
        symbolic link, and `OSError` where the system refuses.
        """
        target = self._target(url)
        if isinstance(content, str):
            # As MkDocs does: what UTF-8 cannot say becomes a character reference.
            content = content.encode("utf-8", errors="xmlcharrefreplace")
        try:
            self._draft.write_bytes(content)
            self._draft.replace(target)
        except OSError:
            self._draft.unlink(missing_ok=True)
            raise

    def _target(self, url: str) -> Path:
        *parents, name = url.split("/")
        if not {"", ".", ".."}.isdisjoint([*parents, name]) or not {"\\", "\0"}.isdisjoint(url):
            raise PressError.of(words.LEADS_OUT, url=repr(url))
        folder = self._root.joinpath(*parents)
        path = "/".join(parents)
        if path not in self._safe:
            if folder.resolve() != folder:
                raise PressError.of(words.LEADS_OUT, url=repr(url))
            folder.mkdir(parents=True, exist_ok=True)
            self._safe.add(path)
        return folder / name


def print_pages(pages: Iterable[Page], stamp: Stamp, folder: Folder) -> None:
    """Make every page and write it. Raises `PressError` and `OSError` as `Folder.write` does."""
    for page in pages:
        folder.write(page.url, stamp.page(page, page.recipe()))


def print_assets(assets: Iterable[Asset], folder: Folder) -> None:
    """Make every other file and write it. Raises as `print_pages` does."""
    for asset in assets:
        folder.write(asset.url, asset.recipe())
