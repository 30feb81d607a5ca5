"""Which commit an archive stands at when something is delivered from it, and whether that commit has it all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from svcsite.source.git import GitError, Repository
from svcsite.source.period_folder import DELIVERED
from svcsite.source.tree import SETTINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """A commit's name, empty where the archive is in no repository or before its first commit.

    `is_whole` says that nothing a report is made from is other than in the commit.
    """

    name: str = ""
    is_whole: bool = True


def commit_of(root: Path, customer: Path) -> Commit:
    """Return the commit of the archive at `root`, from which a report of the folder `customer` is made.

    Never raises for what git says.
    """
    try:
        repository = Repository.around(root)
        name = repository.start("HEAD")
        changed = {change.path for change in repository.changes(name)}
    except GitError:
        return Commit()
    made_from = (p for p in changed if customer in p.parents and not p.name.endswith(DELIVERED))
    return Commit(name=name, is_whole=root / SETTINGS not in changed and not any(made_from))
