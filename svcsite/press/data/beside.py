"""The pages of lists get the same lists as files beside them, and links to those below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path

from svcsite.press.assets import Asset
from svcsite.press.data.lists.every import archive_lists, customer_lists, first_lists
from svcsite.press.data.objects import as_json, as_json_record
from svcsite.press.data.package import package, schema, schema_url
from svcsite.press.data.spreadsheet import as_csv
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning
from svcsite.press.templating import render
from svcsite.record.customer import Customer
from svcsite.record.vocabulary.names import Language
from svcsite.views import links
from svcsite.views.downloads import DownloadsView, downloads_view
from svcsite.views.tables.table import DataList, DataTable, Shape
from svcsite.words import data as words

_FURTHER = (re.compile(r"-\d+\.html$"), re.compile(r"-[a-z]\w*-\d+\.html$"))
"""How the address of a further page of a list ends: `index-2.html`, `2026-10-sla_resolution-2.html`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithDownloads:
    """Makes a page and puts the way to its list's files below it."""

    project: Path
    language: Language
    recipe: Callable[[], Content]
    downloads: DownloadsView

    def __call__(self) -> Content:
        """Return the content."""
        content = self.recipe()
        below = render("downloads.html", self.project, self.language, view=self.downloads)
        return replace(content, html=content.html + below)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spreadsheet:
    """Makes the CSV of a list."""

    of: DataList
    language: Language

    def __call__(self) -> bytes:
        """Return the bytes."""
        return as_csv(_table(self.of), self.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Objects:
    """Makes the JSON of a list."""

    of: DataList

    def __call__(self) -> bytes:
        """Return the bytes."""
        return as_json_record(self.of.record()) if self.of.record else as_json(_table(self.of))


@lru_cache(maxsize=1)
def _table(of: DataList) -> DataTable:
    """Return the rows of a list, which its two files are made of one after the other."""
    return of.table()


def with_archive_data(
    planning: Planning, pages: Iterable[Page]
) -> tuple[tuple[Page, ...], tuple[Asset, ...]]:
    """Return the pages about all customers, those of lists with the way to their files, and the files."""
    given = tuple(pages)
    known = list(archive_lists(planning, given))
    printed, files = _with_data(planning, given, known)
    name = planning.ledger.settings.name
    # Of a customer the archive's own description has the list of reports alone.
    described = (*known, *first_lists(planning))
    return printed, (*files, *_package(planning, links.DATA_PACKAGE, name, described))


def with_customer_data(
    planning: Planning, customer: Customer, pages: Iterable[Page]
) -> tuple[tuple[Page, ...], tuple[Asset, ...]]:
    """Return a customer's pages, those of lists with the way to their files, and the files."""
    given = tuple(pages)
    known = list(customer_lists(planning, given))
    printed, files = _with_data(planning, given, known)
    url = links.customer_data_package(customer.slug)
    return printed, (*files, *_package(planning, url, customer.title, known))


def _with_data(
    planning: Planning, pages: tuple[Page, ...], lists: Iterable[DataList]
) -> tuple[tuple[Page, ...], tuple[Asset, ...]]:
    """Return all pages and the files of the lists.

    A file depends on just what the pages of its list do; a list that has no page has no file.
    """
    known = {one.url: one for one in lists}
    held: dict[str, list[str]] = {url: [] for url in known}
    printed = []
    for page in pages:
        one = _list_of(page.url, known)
        if one is None:
            printed.append(page)
            continue
        held[one.url].append(page.key)
        printed.append(_linked(planning, page, one))
    files = (file for one in known.values() for file in _files(planning, one, held[one.url]))
    return tuple(printed), tuple(files)


def _list_of(url: str, known: Mapping[str, DataList]) -> DataList | None:
    """Return the list that the page at `url` has the first or some further rows of."""
    firsts = (url, *(ending.sub(".html", url) for ending in _FURTHER))
    return next((known[first] for first in firsts if first in known), None)


def _linked(planning: Planning, page: Page, one: DataList) -> Page:
    downloads = downloads_view(one.url, one.title, page.url)
    return replace(
        page,
        key=planning.key(page.key, repr(downloads)),
        recipe=WithDownloads(
            project=planning.project,
            language=planning.language,
            recipe=page.recipe,
            downloads=downloads,
        ),
    )


def _files(planning: Planning, one: DataList, keys: Iterable[str]) -> Iterator[Asset]:
    key = planning.key(one.title, *keys, *one.depends)
    yield Asset(
        url=links.data(one.url, "csv"),
        key=planning.key("csv", key),
        recipe=Spreadsheet(of=one, language=planning.language),
    )
    yield Asset(
        url=links.data(one.url, "json"), key=planning.key("json", key), recipe=Objects(of=one)
    )


def _package(planning: Planning, url: str, name: str, held: Iterable[DataList]) -> Iterator[Asset]:
    held, language = tuple(held), planning.language
    title = words.DATA_OF.format_in(language, name=name)
    listed = [(one.url, one.title, one.shape.name, one.record is None) for one in held]
    # Rows are of no concern here, and should not be sent along to who writes this.
    bare = tuple(replace(one, rows=tuple, record=one.record and dict) for one in held)
    yield Asset(
        url=url,
        key=planning.key(title, repr(listed)),
        recipe=partial(package, url, title, bare, language),
    )
    folder = url.rpartition("/")[0]
    for shape in {one.shape.name: one.shape for one in held}.values():
        yield from _schemas(planning, folder, shape)


def _schemas(planning: Planning, folder: str, shape: Shape) -> Iterator[Asset]:
    for ending in ("csv", "json"):
        yield Asset(
            url=schema_url(folder, shape, ending),
            key=planning.key("schema", ending, repr(shape)),
            recipe=partial(schema, shape, planning.language, people=ending == "csv"),
        )
