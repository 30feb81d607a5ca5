"""What stands where a rep's reports of one day go, and the two kinds of place there are: a branch, and a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Protocol

from svcsite.record.settings import Settings

Paths = Iterable[PurePosixPath]
Read = Callable[[Paths], Mapping[PurePosixPath, bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What belongs together: the reports of one rep on one day. `rep` is the id, or the name as it was typed."""

    rep: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The archive as it will be once a branch is merged; paths are seen from the archive's folder.

    `files` are all there are and `read` gives what some of them hold. `elsewhere` names the files of other branches
    that wait to be merged, and on which each is; `read` knows them too. `merged` are the files that the trunk has,
    as `before` gives them: what is put in place of one of those is held against it. `branch` is empty for a folder.
    """

    files: frozenset[PurePosixPath]
    read: Read
    branch: str = ""
    elsewhere: Mapping[PurePosixPath, str] = field(default_factory=dict)
    merged: frozenset[PurePosixPath] = frozenset()
    before: Read = field(default=lambda _paths: {})
    may_replace: bool = True

    def taken(self, path: PurePosixPath) -> bool:
        """Tell whether a name is taken, here or on a branch that waits."""
        return path in self.files or path in self.elsewhere


class Place(Protocol):
    """Where accepted reports go; `settings` are those of the archive there."""

    settings: Settings

    def standing(self, work: Work) -> Standing:
        """Give what stands there now. Raises `AuthoringError`."""
        ...

    def put(
        self, work: Work, standing: Standing, files: Mapping[PurePosixPath, bytes], new: Paths
    ) -> bool:
        """Put files there, all or none; `new` are the reports among them.

        False where somebody else was quicker, and `standing` is no longer what stands there. Raises `AuthoringError`.
        """
        ...
