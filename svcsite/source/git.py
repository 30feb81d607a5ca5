"""What git knows of an archive: which of its files changed since a branch began, and what they held then.

git is asked by subprocess, without a shell, and only about what lies on this machine. Names come with a zero byte
after each, so none is ever quoted. `GIT_DIR` and the like are obeyed, as git's hooks need it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

from svcsite.source.change import FileChange, Status
from svcsite.source.files import FILE_LIMIT
from svcsite.source.seal_folder import is_seal

Trouble = Literal["no-git", "no-repository", "no-revision", "no-common-start", "refused"]

_STATUSES: dict[str, Status] = {"A": "added", "D": "deleted", "R": "renamed"}
_TRUNKS = ("remotes/origin/HEAD", "remotes/origin/main", "remotes/origin/master")
_LOCAL_TRUNKS = ("heads/main", "heads/master")
# Reports on one machine are alike by nature: at git's own 50 %, one deleted and one added look like a renaming.
_LIKENESS = "--find-renames=70%"
# What a person has set up must not change what git answers, nor run anything.
_GIT = (
    *("git", "-c", "core.fsmonitor=false", "-c", "core.splitIndex=false"),
    *("-c", "diff.relative=false", "-c", f"core.hooksPath={os.devnull}"),
)
_QUIET = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}


class GitError(Exception):
    """git cannot say what was asked: why, and the facts that a message about it needs."""

    def __init__(self, trouble: Trouble, **facts: str) -> None:
        super().__init__(trouble, facts)
        self.trouble = trouble
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that an archive's folder lies in; make it with `around`."""

    root: Path
    _cwd: Path
    _top: Path
    _index: Path

    @classmethod
    def around(cls, root: Path) -> Self:
        """Find the repository around the folder `root`. Raises `GitError` where there is none, or no git."""
        # A hook's GIT_DIR is often relative, and then means something only where the hook runs.
        cwd = Path.cwd() if "GIT_DIR" in os.environ else root
        done = _run(cwd, "rev-parse", "--show-toplevel", "--git-path", "index")
        top, _, index = os.fsdecode(done.stdout).removesuffix("\n").rpartition("\n")
        if done.returncode or not root.is_relative_to(top):
            raise GitError("no-repository", folder=str(root))
        return cls(root, cwd, Path(top), cwd / index)

    def start(self, revision: str | None) -> str:
        """Give the commit at which HEAD left `revision`, or the trunk: origin's, else main or master, else HEAD.

        Before the first commit that is an empty tree. Raises `GitError` where there is no such revision.
        """
        if revision is None and self.commit("HEAD") is None:
            return self.ask("hash-object", "-t", "tree", "--stdin").strip()
        named = revision if revision is not None else self.trunk()
        commit = self.commit(named)
        if commit is None:
            raise GitError("no-revision", revision=named)
        done = self.attempt("merge-base", commit, "HEAD")
        if done.returncode:
            raise GitError("no-common-start", revision=named)
        return done.stdout.decode().strip()

    def changes(self, commit: str, *, staged: bool = False) -> tuple[FileChange, ...]:
        """List the archive's files that differ from a commit's, untracked ones included, by path.

        What they held is told for Markdown and seals of at most `FILE_LIMIT` bytes. With `staged`, what git's index holds
        is compared, and not what lies in the folder.
        """
        with tempfile.TemporaryDirectory(prefix="svcsite-") as scratch:
            index = {} if staged else self._with_untracked(Path(scratch) / "index")
            listing = self.ask(
                *("diff", "--raw", "-z", "--no-abbrev", _LIKENESS, "-l2000", "--no-ext-diff"),
                *("--no-textconv", "--ignore-submodules"),
                *(["--cached"] if staged else []),
                *(commit, "--", str(self.root)),
                environment=index,
            )
        entries = sorted(self._entries(listing), key=lambda entry: entry[0])
        texts = self.read(sorted({blob for _, old, blob, _ in entries if _is_text(old)}))
        return tuple(
            FileChange(
                status=status,
                path=path,
                old_path=old,
                before=texts.get(blob) if _is_text(old) else None,
            )
            for path, old, blob, status in entries
        )

    def _with_untracked(self, index: Path) -> Mapping[str, str]:
        """Copy git's index and name the untracked files there, so that a file moved by hand is a renaming."""
        names = self.ask(
            *("ls-files", "-z", "--others", "--exclude-standard", "--", str(self.root))
        )
        # A name that ends so is a repository within this one.
        untracked = [name for name in names.split("\0") if name and not name.endswith("/")]
        if not untracked:
            return {}
        if self._index.exists():
            shutil.copyfile(self._index, index)
        environment = {"GIT_INDEX_FILE": str(index)}
        self.ask(
            *("add", "--intent-to-add", "--pathspec-from-file=-", "--pathspec-file-nul"),
            text="\0".join(untracked),
            environment=environment,
        )
        return environment

    def _entries(self, listing: str) -> Iterator[tuple[Path, Path | None, str, Status]]:
        """Read a raw listing: path, old path, name of the old content, status."""
        parts = iter(listing.split("\0"))
        for head in parts:
            if not head:
                return
            _, _, blob, _, letter = head.split(" ")
            status = _STATUSES.get(letter[0], "modified")
            old = self._top / next(parts)
            path = self._top / next(parts) if status == "renamed" else old
            # An unmerged file is listed a second time, as what lies in the folder.
            if letter != "U":
                yield path, (None if status == "added" else old), blob, status

    @property
    def top(self) -> Path:
        """The folder that the names in git's answers are seen from."""
        return self._top

    def trunk(self) -> str:
        """Name the trunk: origin's branch, else main or master, else HEAD."""
        wanted = [f"refs/{name}" for name in (*_TRUNKS, *_LOCAL_TRUNKS)]
        there = set(self.ask("for-each-ref", "--format=%(refname)", *wanted).split())
        return next((name for name in wanted if name in there), "HEAD")

    def commit(self, revision: str) -> str | None:
        """Give the commit that a revision names, or None."""
        done = self.attempt("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^0")
        return None if done.returncode else done.stdout.decode().strip()

    def read(self, blobs: list[str], limit: int = FILE_LIMIT) -> dict[str, bytes]:
        """Give what these objects hold, without those that are larger than any report, or than `limit` bytes."""
        if not blobs:
            return {}
        sizes = self.ask("cat-file", "--batch-check", text="\n".join(blobs))
        known = (line.split(" ") for line in sizes.splitlines())
        small = [(row[0], int(row[2])) for row in known if len(row) > 2 and row[2].isdigit()]  # noqa: PLR2004 - name, type, size
        small = [(blob, size) for blob, size in small if size <= limit]
        asked = "".join(f"{blob}\n" for blob, _ in small)
        answer = self.attempt("cat-file", "--batch", text=asked).stdout
        found: dict[str, bytes] = {}
        place = 0
        for blob, size in small:
            place = answer.index(b"\n", place) + 1
            found[blob] = answer[place : place + size]
            place += size + 1
        return found

    def ask(
        self,
        *arguments: str,
        text: str | bytes = "",
        environment: Mapping[str, str] | None = None,
    ) -> str:
        """Run git with `text` as its input and give what it says. Raises `GitError` where it refuses."""
        done = self.attempt(*arguments, text=text, environment=environment)
        if done.returncode:
            said = os.fsdecode(done.stderr).strip()
            raise GitError("refused", said=said or f"git {arguments[0]}")
        return os.fsdecode(done.stdout)

    def attempt(self, *arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
        """Run git and give how it ended; `options` are those of `ask`."""
        return _run(self._cwd, *arguments, **options)


def _is_text(path: Path | None) -> bool:
    return path is not None and (path.suffix == ".md" or is_seal(path))


def _run(
    cwd: Path,
    *arguments: str,
    text: str | bytes = "",
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - no shell, and names only ever stand where git expects them
            [*_GIT, *arguments],
            cwd=cwd,
            env={**os.environ, **_QUIET, **(environment or {})},
            input=text if isinstance(text, bytes) else os.fsencode(text),
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise GitError("no-git", reason=error.strerror or type(error).__name__) from None
