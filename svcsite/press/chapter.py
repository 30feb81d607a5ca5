"""A chapter of the site: what is planned together, and skipped together while nothing it reads has changed.

Each customer is a chapter, and what is about all of them is one more. A chapter's key is made of fingerprints alone, so
that an archive of a hundred thousand reports is planned only where it changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from svcsite.measures.observation import Observation
from svcsite.press.addresses import Targets
from svcsite.press.assets import Asset
from svcsite.press.page import Page
from svcsite.press.search.record import SearchEntry
from svcsite.press.wording import Wording
from svcsite.views.client_report_index import ListedReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """What is kept of a customer's chapter: for the archive's own pages, beyond the facets of its reports, and for itself.

    `observed` has what was measured by the names of the tallies, `wordings` what each report says by its id, `listed` the
    client reports, the oldest first. `made_by` is the hex hash of the program, the templates and the archive's settings.
    """

    made_by: str
    observed: Mapping[str, tuple[Observation, ...]]
    wordings: Mapping[str, Wording]
    listed: tuple[ListedReport, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What a chapter is made of: its pages, its other files, and what the search finds of it.

    `extract` is of a customer's chapter. `outside` are the files of other customers that its texts lead to, as paths
    within the archive, each with whether it has a page.
    """

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...] = ()
    found: tuple[SearchEntry, ...] = ()
    extract: Extract | None = None
    outside: Mapping[str, bool] = field(default_factory=dict)

    @property
    def urls(self) -> tuple[str, ...]:
        """The addresses of all its files."""
        return (*(page.url for page in self.pages), *(asset.url for asset in self.assets))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A customer's part of the site, by slug.

    `key` is the hex hash of all that planning it reads, but for what it leads to of others. `recipe` plans it, given the
    files that have a page and what was kept of it; it can be pickled and gives the same result each time, whatever was
    kept. `size` is how many reports it has.
    """

    name: str
    key: str
    recipe: Callable[[Targets, Extract | None], Planned]
    size: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveChapter:
    """The part of the site that is about all customers; its recipe wants the extract of each, by slug."""

    key: str
    recipe: Callable[[Mapping[str, Extract]], Planned]
