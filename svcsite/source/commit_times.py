"""When each file of an archive was last committed: history is walked once, and then only what is new of it.

A time is the newest of all commits that changed a file, whatever branch they came by; so what was added since is told from
what was known before, and both ways give the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Self

import msgspec

from svcsite.source.git import GitError, Repository

_COMMIT = "\x01"
"""What no name of a file of an archive begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitTimes:
    """Seconds since 1970 by path within the archive, and the paths that are not as they were committed.

    A file that git does not know is among the latter. One that is gone has the time at which it went.
    """

    times: dict[str, int] = field(default_factory=dict)
    unsaved: frozenset[str] = frozenset()

    @classmethod
    def of(cls, root: Path, memory: Path) -> Self | None:
        """Ask git for the archive at `root`, or give None where it cannot say; `memory` is a file for what it said.

        What a shallow clone has no history of has no time.
        """
        try:
            repository = Repository.around(root)
            head = repository.commit("HEAD")
            if head is None:
                return None
            below = _below(repository)
            known = _recall(memory)
            shallow = _shallow(repository)
            cut = blake2b("\n".join(sorted(shallow)).encode(), digest_size=16).hexdigest()
            if known.head != head or known.root != below or known.cut != cut:
                known = _walked(repository, known, _Known(head=head, root=below, cut=cut), shallow)
                _remember(known, memory)
            listing = repository.ask(
                *("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames"),
                *("--", str(root)),
            )
        except GitError:
            return None
        names = (entry[3:] for entry in listing.split("\0") if entry)
        return cls(times=known.times, unsaved=frozenset(_within(below, names)))


class _Known(msgspec.Struct):
    """What was said at a commit, of an archive at a place, with a history that was cut off somewhere."""

    head: str = ""
    root: str = ""
    cut: str = ""
    times: dict[str, int] = {}


def _walked(repository: Repository, known: _Known, now: _Known, shallow: frozenset[str]) -> _Known:
    """Return what is known now, from what was and the commits since; from all, where it was of another history."""
    since = "HEAD"
    if known.head and (known.root, known.cut) == (now.root, now.cut):
        done = repository.attempt("merge-base", "--is-ancestor", known.head, now.head)
        if done.returncode == 0:
            since = f"{known.head}..{now.head}"
            now.times = dict(known.times)
    listing = repository.ask(
        # Without its full history git passes over branches that came to nothing.
        *("log", "-z", "--full-history", "-c", "--no-renames", "--name-only"),
        *(f"--format={_COMMIT}%H %ct", since, "--", str(repository.root)),
    )
    moment = 0
    for part in listing.split("\0"):
        if part.startswith(_COMMIT):
            commit, _, seconds = part[1:].partition(" ")
            # Where a shallow clone begins, each file seems to have been made just then.
            moment = 0 if commit in shallow else int(seconds)
        elif part and moment:
            for name in _within(now.root, [part.removeprefix("\n")]):
                now.times[name] = max(moment, now.times.get(name, 0))
    return now


def _shallow(repository: Repository) -> frozenset[str]:
    """Return the commits at which history was cut off."""
    file = repository.ask("rev-parse", "--path-format=absolute", "--git-path", "shallow").strip()
    with suppress(OSError):
        return frozenset(Path(file).read_text(encoding="ascii").split())
    return frozenset()


def _below(repository: Repository) -> str:
    """Return where the archive lies in its repository, with a slash at its end; empty for the whole of it."""
    where = repository.root.relative_to(repository.top).as_posix()
    return "" if where == "." else f"{where}/"


def _within(below: str, names: list[str] | Iterator[str]) -> Iterator[str]:
    return (name.removeprefix(below) for name in names if name.startswith(below))


def _recall(memory: Path) -> _Known:
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.msgpack.decode(memory.read_bytes(), type=_Known)
    return _Known()


def _remember(known: _Known, memory: Path) -> None:
    # A link would lead the writing to somebody's other file; what cannot be kept is asked anew.
    if memory.parent.is_symlink():
        return
    with suppress(OSError, ValueError):
        draft = memory.with_suffix(f".{os.getpid()}")
        draft.unlink(missing_ok=True)
        draft.write_bytes(msgspec.msgpack.encode(known))
        draft.replace(memory)
