"""Branches that are written without anybody's folder or index being touched.

A commit is made of objects: git is given the contents, a scratch index makes a tree of them, and the branch's name
is moved to the new commit only if nobody moved it meanwhile. No hook runs, and what is checked out stays as it is.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from svcsite.source.git import GitError, Repository

Files = dict[PurePosixPath, str]
"""Names of objects by path, seen from the archive's folder."""

_HEADS = "refs/heads/"
_REMOTE = "refs/remotes/origin/"
_PLAIN_FILE = "100644"
_FILE_MODES = frozenset({_PLAIN_FILE, "100755"})


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch by its short name, and the commit that it would be continued from.

    `local` is what this repository's own branch of that name holds, None while only origin has one. `busy` says
    that it is checked out somewhere, so that moving it would pull the files from under somebody's feet.
    """

    name: str
    tip: str
    local: str | None
    busy: bool = False


@dataclass(frozen=True, slots=True)
class Author:
    """Who a commit is by."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Branches:
    """The branches of the repository around an archive's folder `root`."""

    repository: Repository
    root: Path

    def begun(self, prefix: str) -> dict[str, Branch]:
        """Give the branches below `prefix`, here or at origin as it was last fetched, by short name."""
        wanted = [f"{where}{prefix}" for where in (_HEADS, _REMOTE)]
        form = "%(refname)%00%(objectname)%00%(worktreepath)"
        answer = self.repository.ask("for-each-ref", f"--format={form}", *wanted)
        found: dict[str, Branch] = {}
        for line in answer.splitlines():
            ref, tip, folder = line.split("\0")
            if ref.startswith(_HEADS):
                name = ref.removeprefix(_HEADS)
                found[name] = Branch(name, tip, tip, busy=bool(folder))
            else:
                name = ref.removeprefix(_REMOTE)
                here = found.get(name)
                # Whoever pushed to it from elsewhere is continued too.
                if here is None or self.holds(tip, here.tip):
                    found[name] = Branch(
                        name, tip, here.local if here else None, busy=bool(here and here.busy)
                    )
        return found

    def holds(self, commit: str, other: str) -> bool:
        """Tell whether `commit` has all that `other` has."""
        done = self.repository.attempt("merge-base", "--is-ancestor", other, commit)
        return done.returncode == 0

    def files(self, commit: str) -> Files:
        """List the regular files of the archive in a commit."""
        return self._listed(commit, self._prefix)

    def file(self, commit: str, path: PurePosixPath) -> bytes | None:
        """Give what one file of the archive holds in a commit, or None where there is none."""
        blob = self._listed(commit, self._name(path)).get(path)
        return self.repository.read([blob]).get(blob) if blob else None

    def _listed(self, commit: str, place: str) -> Files:
        answer = self.repository.ask(
            *("ls-tree", "-r", "-z", "--full-tree", f"{commit}^{{tree}}"),
            *(["--", place] if place else []),
        )
        cut = len(self._prefix) + 1 if self._prefix else 0
        found: Files = {}
        for entry in filter(None, answer.split("\0")):
            head, _, name = entry.partition("\t")
            mode, _, blob = head.split(" ")
            if mode in _FILE_MODES:
                found[PurePosixPath(name[cut:])] = blob
        return found

    def own(self, tip: str, trunk: str) -> dict[PurePosixPath, str | None]:
        """Give what a branch itself did to the archive since it left the trunk; None for what it deleted."""
        done = self.repository.attempt("merge-base", tip, trunk)
        if done.returncode:
            return dict(self.files(tip))
        answer = self.repository.ask(
            *("diff-tree", "-r", "-z", "--no-renames", done.stdout.decode().strip(), tip),
            *("--", str(self.root)),
        )
        parts = iter(answer.split("\0"))
        cut = len(self._prefix) + 1 if self._prefix else 0
        found: dict[PurePosixPath, str | None] = {}
        for head in parts:
            if not head:
                break
            _, mode, _, blob, _ = head.split(" ")
            name = next(parts)
            found[PurePosixPath(name[cut:])] = blob if mode in _FILE_MODES else None
        return found

    def author(self, name: str, commit: str) -> Author | None:
        """Find the address under which somebody of that name has written here before."""
        if not name:
            return None
        answer = self.repository.ask(
            *("log", "-1", "--format=%aN%x00%aE", "--fixed-strings", "--regexp-ignore-case"),
            *(f"--author={name} <", commit, "--"),
        )
        found, _, email = answer.strip("\n").partition("\0")
        return Author(found, email) if email else None

    def save(
        self, parent: str, files: Mapping[PurePosixPath, bytes], message: str, author: Author | None
    ) -> str:
        """Make a commit of `parent` and these files, and give its name; no branch knows of it yet.

        Raises `GitError`, as where git does not know who is at work.
        """
        ask = self.repository.ask
        lines = [
            f"{_PLAIN_FILE} {ask('hash-object', '-w', '--stdin', text=data).strip()}\t{self._name(path)}"
            for path, data in files.items()
        ]
        with tempfile.TemporaryDirectory(prefix="svcsite-") as scratch:
            index = {"GIT_INDEX_FILE": str(Path(scratch) / "index")}
            ask("read-tree", parent, environment=index)
            entries = "".join(f"{line}\0" for line in lines)
            ask("update-index", "-z", "--index-info", text=entries, environment=index)
            tree = ask("write-tree", environment=index).strip()
        by = {"GIT_AUTHOR_NAME": author.name, "GIT_AUTHOR_EMAIL": author.email} if author else {}
        arguments = ("-c", "i18n.commitEncoding=UTF-8", "commit-tree", tree, "-p", parent)
        return ask(*arguments, text=message.encode(), environment=by).strip()

    def move(self, name: str, commit: str, before: str | None) -> bool:
        """Let a branch stand at a commit; False where it no longer stands at `before`, None for a new one."""
        old = before or "0" * len(commit)
        ref = f"{_HEADS}{name}"
        done = self.repository.attempt("update-ref", "-m", "svcsite receive", ref, commit, old)
        if done.returncode == 0:
            return True
        # Somebody who moves it at this moment holds its lock.
        if self.repository.commit(ref) != before or b".lock'" in done.stderr:
            return False
        raise GitError("refused", said=os.fsdecode(done.stderr).strip())

    @property
    def _prefix(self) -> str:
        place = self.root.relative_to(self.repository.top).as_posix()
        return "" if place == "." else place

    def _name(self, path: PurePosixPath) -> str:
        return (PurePosixPath(self._prefix) / path).as_posix()
