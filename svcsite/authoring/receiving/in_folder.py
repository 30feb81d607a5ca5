"""Reports put into the archive's own folder: nothing that is there is ever replaced."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.receiving.register import relied_on
from svcsite.authoring.receiving.standing import Paths, Standing, Work
from svcsite.record.vocabulary.names import Language
from svcsite.source.files import FILE_LIMIT
from svcsite.source.tree import SETTINGS, walk
from svcsite.words import authoring as words


class InFolder:
    """The folder `root` of an archive. Raises `AuthoringError`, in `language`, where its settings cannot be relied on."""

    def __init__(self, root: Path, language: Language) -> None:
        self._root = root
        self.settings = relied_on(root / SETTINGS, None, language)
        self._language = self.settings.language
        self._limit = max(FILE_LIMIT, self.settings.photos.limit)

    def standing(self, work: Work) -> Standing:  # noqa: ARG002 - a folder is one place for all
        """List what the folder has."""
        tree = walk(self._root)
        paths = [tree.settings]
        for folder in tree.folders:
            paths += [folder.customer, *folder.reports, *folder.attachments]
        files = {self._seen(path) for path in paths if os.path.lexists(path)}
        return Standing(files=frozenset(files), read=self._read, may_replace=False)

    def put(
        self,
        work: Work,  # noqa: ARG002
        standing: Standing,  # noqa: ARG002
        files: Mapping[PurePosixPath, bytes],
        new: Paths,  # noqa: ARG002
    ) -> bool:
        """Write files that must not be there yet; what was written is taken back where one cannot be."""
        written: list[Path] = []
        for path in files:
            self._refuse_links(self._root / path)
        try:
            for path, data in files.items():
                full = self._root / path
                full.parent.mkdir(parents=True, exist_ok=True)
                with full.open("xb") as stream:
                    written.append(full)
                    stream.write(data)
        except FileExistsError:
            _take_back(written)
            return False
        except OSError as error:
            _take_back(written)
            facts = {"path": full, "reason": error.strerror or type(error).__name__}
            raise AuthoringError(words.CANNOT_WRITE, self._language, **facts) from None
        return True

    def _refuse_links(self, path: Path) -> None:
        """Raise `AuthoringError` where a link would lead what is written out of the archive."""
        for folder in path.parents:
            if folder == self._root:
                return
            if folder.is_symlink():
                raise AuthoringError(words.LINK_IN_THE_WAY, self._language, path=folder)

    def _read(self, paths: Paths) -> dict[PurePosixPath, bytes]:
        found: dict[PurePosixPath, bytes] = {}
        for path in paths:
            full = self._root / path
            with suppress(OSError):
                if full.is_file() and not full.is_symlink() and full.stat().st_size <= self._limit:
                    found[path] = full.read_bytes()
        return found

    def _seen(self, path: Path) -> PurePosixPath:
        return PurePosixPath(path.relative_to(self._root).as_posix())


def _take_back(written: list[Path]) -> None:
    for path in written:
        with suppress(OSError):
            path.unlink()
