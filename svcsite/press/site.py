"""What the press is asked to print, and under which settings."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from svcsite.checks.examination import Examination
from svcsite.press.addresses import Targets
from svcsite.press.chapter import ArchiveChapter, Chapter, Planned
from svcsite.press.kinds import KINDS, Kind
from svcsite.press.page import PressError
from svcsite.record.facets import Facets
from svcsite.record.vocabulary.names import Language
from svcsite.views.links import ATTENTION, DEFINITIONS, HOME, NEXT_STEPS, OPEN, RECURRENCES
from svcsite.words import editions
from svcsite.words import press as words

CONTACTS = "contacts"
"""What `redact` may name."""

RESERVED = (
    HOME,
    ATTENTION,
    "causes",
    "customers",
    "data",
    DEFINITIONS,
    "feed.xml",
    "models",
    "months",
    "new",
    NEXT_STEPS,
    OPEN,
    "pagefind",
    "periods",
    "ratings",
    RECURRENCES,
    "reps",
)
"""Folders and files of the site that belong to generated pages, though they may not be there yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `mkdocs.yml` says of the archive, under `extra.svcsite`.

    `project` is the folder of `mkdocs.yml` and `reports` the archive's folder, both absolute.
    `allow_invalid` publishes the rest when some reports are refused. `search` says whether the site can be searched.
    `repository` is what comes before a file's path in the address that edits it; it ends in `/`, or is empty for no links.
    `site_url` is where the site will be, which `mkdocs.yml` says at its top; empty where it does not.
    `edition` is the customer, by slug, whose own site it is; empty for that of the whole archive. `redact` says that
    roles stand in place of the customers' people.
    """

    project: Path
    reports: Path
    allow_invalid: bool = False
    search: bool = True
    repository: str = ""
    site_url: str = ""
    edition: str = ""
    redact: bool = False

    @classmethod
    def read(cls, given: object, project: Path) -> Self:
        """Return the settings given as a YAML mapping or None. Raises `PressError` if wrong."""
        values = given or {}
        kinds: dict[str, type] = {
            "reports": str,
            "allow_invalid": bool,
            "search": bool,
            "repository": str,
            "edition": str,
            "redact": str,
        }
        if not isinstance(values, Mapping) or not all(
            name in kinds and isinstance(value, kinds[name]) for name, value in values.items()
        ):
            raise PressError.of(words.WRONG_SETTINGS, given=repr(given))
        repository: str = values.get("repository", "")
        if repository and not repository.startswith(("https://", "http://")):
            raise PressError.of(words.WRONG_SETTINGS, given=f"repository: {repository!r}")
        if (redact := values.get("redact", "")) not in {"", CONTACTS}:
            raise PressError.of(editions.NOT_REDACTED, given=repr(redact))
        edition: str = values.get("edition", "")
        return cls(
            project=project,
            reports=(project / values.get("reports", "reports")).resolve(),
            allow_invalid=values.get("allow_invalid", False),
            search=values.get("search", True),
            # A client has nothing to edit, and need not know where the archive is.
            repository=repository.rstrip("/") + "/" if repository and not edition else "",
            edition=edition,
            redact=bool(redact),
        )


PRECIOUS = ("docs", "hooks", "templates", ".git")
"""Folders of a project that a person fills: a site printed over them would empty them."""

_PRINTED = ("index.html", "404.html")


def refuse_folder(folder: Path, settings: Settings) -> None:
    """Raise `PressError` for a folder that no site may be printed into, since MkDocs empties it first.

    That is one that holds the archive or other work of the team's, lies within it, or has things in it and no
    site.
    """
    folder = folder.resolve()
    kept = [settings.reports, *(settings.project / name for name in PRECIOUS)]
    for place in (path.resolve() for path in kept):
        if folder == place or folder in place.parents or place in folder.parents:
            raise PressError.of(words.PRECIOUS, folder=folder, place=place)
    if not folder.exists():
        return
    if not folder.is_dir():
        raise PressError.of(words.NOT_A_FOLDER, folder=folder)
    if any(folder.iterdir()) and not any((folder / name).is_file() for name in _PRINTED):
        raise PressError.of(words.NOT_A_SITE, folder=folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The planned site: its chapters, and what the theme shows around their pages.

    `name` and `language` are the archive's. `nav` lists the fixed entries of the navigation as (title in plain text,
    url of one of the pages). Pages of `kinds` are all that there can be; those of the kinds in `wide` have no column
    for a table of contents. `problems` are lines that tell a person what is wrong with the archive: the build fails
    on them unless `Settings.allow_invalid`. `reports` are those that have a page. `examination` is of the
    whole archive, whatever part of it the site tells.
    """

    name: str
    language: Language
    customers: tuple[Chapter, ...]
    archive: ArchiveChapter
    nav: tuple[tuple[str, str], ...] = ()
    kinds: tuple[Kind, ...] = KINDS
    wide: frozenset[str] = frozenset()
    problems: tuple[str, ...] = ()
    reports: tuple[Facets, ...] = ()
    targets: Targets = field(default_factory=lambda: Targets((), ()))
    examination: Examination | None = None

    def planned(self) -> Planned:
        """Return all chapters in one, planned here and now."""
        customers = {chapter.name: chapter.recipe(self.targets, None) for chapter in self.customers}
        extracts = {name: one.extract for name, one in customers.items() if one.extract}
        every = (self.archive.recipe(extracts), *customers.values())
        return Planned(
            pages=tuple(page for one in every for page in one.pages),
            assets=tuple(asset for one in every for asset in one.assets),
            found=tuple(entry for one in every for entry in one.found),
        )

    def refuse_problems(self, settings: Settings) -> None:
        """Raise `PressError` with all problems, unless the settings allow them."""
        if not self.problems or settings.allow_invalid:
            return
        raise PressError.of(words.REFUSED, problems="\n".join(self.problems))


def refuse_collisions(hand_written: Iterable[tuple[str, str]]) -> None:
    """Raise `PressError` if a file of the `docs` folder is where a generated one is or may come to be.

    `hand_written` gives (address within the site, path for a person to find) of each.
    """
    for url, path in hand_written:
        if url.split("/")[0] in RESERVED:
            raise PressError.of(words.IN_THE_WAY, path=path, url=url)


def refuse_twins(urls: Iterable[str]) -> None:
    """Raise `PressError` if two generated files want one address."""
    for url, count in Counter(urls).items():
        if count > 1:
            raise PressError.of(words.SAME_ADDRESS, count=count, url=url)
