"""Reports put on branches of the archive's repository, one for each rep and day; what is checked out stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePosixPath

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.receiving.register import relied_on
from svcsite.authoring.receiving.standing import Paths, Standing, Work
from svcsite.formats.harmless import one_line
from svcsite.record.vocabulary.names import Language, fold
from svcsite.source.branches import Author, Branch, Branches, Files
from svcsite.source.git import GitError, Repository
from svcsite.source.tree import SETTINGS
from svcsite.views import format as put
from svcsite.words import history
from svcsite.words import receiving as words


@dataclass(frozen=True, slots=True, kw_only=True)
class _OnBranch(Standing):
    """What stands on a branch; `parent` is what it is continued from, `local` what it holds here now."""

    parent: str
    local: str | None


_LIMIT = 64 * 1024 * 1024
"""The largest object that is compared with what comes, in bytes: any photo is smaller."""

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


class InBranches:
    """The repository around the archive in `root`; a branch begins at `base`, or else at the trunk.

    `settings` are those of that commit. Raises `AuthoringError`, in `language`, where they cannot be relied on or git
    does not know who is at work, and `GitError` where there is no repository.
    """

    def __init__(self, root: Path, language: Language, base: str | None = None) -> None:
        self._branches = Branches(Repository.around(root), root)
        self._language: Language = language
        self._base = base
        if self._branches.repository.attempt("var", "GIT_COMMITTER_IDENT").returncode:
            raise AuthoringError(words.NO_IDENTITY, language)
        self._listed: dict[str, Files] = {}
        data = self._branches.file(self._trunk(), PurePosixPath(SETTINGS))
        if data is None:
            raise AuthoringError(words.NO_COMMIT, language)
        self.settings = relied_on(root / SETTINGS, data, language)
        self._language = self.settings.language

    def standing(self, work: Work) -> Standing:
        """Give the trunk with what the branch of this work has done, and what waits on all others."""
        with self._told():
            trunk = self._trunk()
            # What a commit holds never changes, and one run asks for it again and again.
            if trunk not in self._listed:
                self._listed[trunk] = self._branches.files(trunk)
            base = self._listed[trunk]
            begun = self._branches.begun(f"{words.BRANCHES.of(self._language)}/")
            mine = self._branch(work, begun, trunk)
            held: Files = dict(base)
            waiting: Files = {}
            elsewhere: dict[PurePosixPath, str] = {}
            for name, branch in begun.items():
                if self._branches.holds(trunk, branch.tip):
                    continue
                own = self._branches.own(branch.tip, trunk)
                if name == mine.name:
                    held = _with(held, own)
                    continue
                for path, blob in own.items():
                    if blob is not None and blob != base.get(path):
                        waiting[path] = blob
                        elsewhere[path] = name
        return _OnBranch(
            files=frozenset(held),
            read=self._reader({**waiting, **held}),
            branch=mine.name,
            elsewhere={path: name for path, name in elsewhere.items() if path not in held},
            merged=frozenset(base),
            before=self._reader(base),
            parent=trunk if self._branches.holds(trunk, mine.tip) else mine.tip,
            local=mine.local,
        )

    def put(
        self, work: Work, standing: Standing, files: Mapping[PurePosixPath, bytes], new: Paths
    ) -> bool:
        """Commit files on the branch, by the rep where git can name them."""
        assert isinstance(standing, _OnBranch)
        with self._told():
            message = self._message(work, list(new) or list(files))
            author = self._author(work, standing.parent)
            commit = self._branches.save(standing.parent, files, message, author)
            return self._branches.move(standing.branch, commit, standing.local)

    def _trunk(self) -> str:
        """Give the commit that the trunk stands at. Raises `AuthoringError` where there is none."""
        repository = self._branches.repository
        named = self._base or repository.trunk()
        commit = repository.commit(named)
        if commit is None and self._base is None:
            raise AuthoringError(words.NO_COMMIT, self._language)
        if commit is None:
            text = history.TROUBLES["no-revision"]
            raise AuthoringError(text, self._language, revision=named)
        return commit

    def _branch(self, work: Work, begun: Mapping[str, Branch], trunk: str) -> Branch:
        """Find the branch of a rep and day, or a name for a new one; one that is checked out is left alone."""
        first = self._name(work)
        for number in count(1):
            name = first if number == 1 else f"{first}-{number}"
            branch = begun.get(name)
            if branch is None:
                return Branch(name, trunk, None)
            if not branch.busy:
                return branch
        raise AssertionError("the numbers never end")

    def _name(self, work: Work) -> str:
        rep = ".".join(
            filter(
                None, (_NOT_PLAIN.sub("-", fold(part)).strip("-") for part in work.rep.split("."))
            )
        )
        rep = rep.removesuffix(".lock") or words.A_REP.of(self._language)
        return f"{words.BRANCHES.of(self._language)}/{rep}/{work.day.isoformat()}"

    def _author(self, work: Work, commit: str) -> Author | None:
        rep = self.settings.reps.get(work.rep)
        name = one_line(self.settings.rep_name(work.rep))
        if rep and rep.email:
            return Author(name, one_line(rep.email))
        return self._branches.author(name, commit)

    def _message(self, work: Work, paths: list[PurePosixPath]) -> str:
        rep, day = one_line(self.settings.rep_name(work.rep)), put.day(work.day, self._language)
        text = words.COMMIT if rep else words.COMMIT_WITHOUT_REP
        subject = text.format_in(self._language, rep=rep, day=day)
        return "\n".join([subject, "", *(f"- {path}" for path in sorted(paths)), ""])

    def _reader(self, files: Files) -> Callable[[Paths], dict[PurePosixPath, bytes]]:
        def read(paths: Paths) -> dict[PurePosixPath, bytes]:
            wanted = {path: files[path] for path in paths if path in files}
            with self._told():
                held = self._branches.repository.read(sorted(set(wanted.values())), _LIMIT)
            return {path: held[blob] for path, blob in wanted.items() if blob in held}

        return read

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Let what git refuses be said in the archive's language."""
        try:
            yield
        except GitError as error:
            text = history.TROUBLES[error.trouble]
            raise AuthoringError(text, self._language, **error.facts) from None


def _with(files: Files, own: Mapping[PurePosixPath, str | None]) -> Files:
    """Give files as they are once a branch is merged."""
    merged = {**files, **{path: blob for path, blob in own.items() if blob is not None}}
    return {path: blob for path, blob in merged.items() if own.get(path, blob) is not None}
