"""The folder of a project in which builds work: what they keep, and what they have not published yet."""

from __future__ import annotations

import shutil
import tempfile
from hashlib import blake2b
from pathlib import Path

NAME = ".svcsite"

_STAGE = "stage-"


class WorkFolder:
    """The working folder of a project, and in it a stage of this build's own; where none can be made, the system's.

    `published` is the folder of the site; what is kept of two sites of a project is kept apart.
    """

    def __init__(self, project: Path, published: Path) -> None:
        self._root = project / NAME
        within = published.is_relative_to(project)
        named = published.relative_to(project).as_posix() if within else str(published)
        digest = blake2b(named.encode("utf-8", "surrogateescape"), digest_size=4).hexdigest()
        self.kept = self._root / f"site-{digest}.sqlite"
        self.search = self._root / "search"
        self.commits = self._root / "commits"
        self._prefix = f"{_STAGE}{digest}-"
        self._stage: Path | None = None

    def open(self) -> None:
        """Make the stage, and remove those that killed builds left; only who has the site's lock may do so."""
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            for left in self._root.glob(f"{self._prefix}*"):
                shutil.rmtree(left, ignore_errors=True)
            self._stage = Path(tempfile.mkdtemp(prefix=self._prefix, dir=self._root))
        except OSError:
            self._stage = Path(tempfile.mkdtemp(prefix="svcsite-"))
        for folder in (self.manual, self.made):
            folder.mkdir()

    @property
    def stage(self) -> Path:
        """The folder that this build has to itself."""
        assert self._stage is not None
        return self._stage

    @property
    def manual(self) -> Path:
        """Where MkDocs builds."""
        return self.stage / "manual"

    @property
    def made(self) -> Path:
        """Where what was made waits to be published."""
        return self.stage / "made"

    def close(self) -> None:
        """Remove the stage."""
        if self._stage is not None:
            shutil.rmtree(self._stage, ignore_errors=True)
        self._stage = None
