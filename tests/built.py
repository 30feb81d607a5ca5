"""Whole sites, built once a session: the sample archive in Portuguese, and a made one in English."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

from tests.archive import Archive
from tests.english import write_english

PROJECT = Path(__file__).parents[1]
NOW = "1796126400"
"""2026-12-01 at noon, in seconds: when these sites are built."""

ENGLISH_URL = "https://reports.example.com/acervo/"
"""Where the site in English says that it is."""

_PERIOD = r"(?:\d{4}-\d{2}|\d{4})"
_ANY_PERIOD = r"\d{4}(?:-(?:\d{2}|[BQH]\d))?"
_MORE = r"(?:-\d+)?"
_LONG = r"(?:-[a-z]\w+-\d+)?"
_NAMED = rf"(?:[a-z0-9-]+-)?[0-9a-f]{{8}}{_MORE}"
KINDS = {
    kind: re.compile(pattern)
    for kind, pattern in {
        "home": r"index\.html",
        "not found": r"404\.html",
        "attention": r"attention\.html",
        "customers": rf"customers/index{_MORE}\.html",
        "customer": r"customers/[^/]+/index\.html",
        "customer, continued": r"customers/[^/]+/index-\d+\.html",
        "customer's month": rf"customers/[^/]+/months/\d{{4}}-\d\d{_LONG}\.html",
        "customer's year": rf"customers/[^/]+/months/\d{{4}}{_LONG}\.html",
        "customer's causes": rf"customers/[^/]+/causes{_MORE}\.html",
        "customer's ratings": rf"customers/[^/]+/ratings{_MORE}\.html",
        "client reports": rf"periods/index{_MORE}\.html",
        "client report": rf"customers/[^/]+/periods/{_ANY_PERIOD}\.html",
        "machine": rf"customers/[^/]+/machines/{_NAMED}\.html",
        "report": r"customers/[^/]+/\d{4}/[^/]+\.html",
        "models": rf"models/index{_MORE}\.html",
        "model": rf"models/{_NAMED}\.html",
        "comments, continued": r"(?:models|causes|reps)/[^/]+-comments-\d+\.html",
        "reps": rf"reps/index{_MORE}\.html",
        "rep": rf"reps/{_NAMED}\.html",
        "rep's month": rf"reps/[^/]+/\d{{4}}-\d\d{_LONG}\.html",
        "rep's year": rf"reps/[^/]+/\d{{4}}{_LONG}\.html",
        "causes": rf"causes/index{_MORE}\.html",
        "cause": rf"causes/{_NAMED}\.html",
        "parts": rf"causes/(?:defective|fitted)-parts{_MORE}\.html",
        "ratings": rf"ratings/index{_MORE}\.html",
        "ratings of a year": rf"ratings/\d{{4}}{_MORE}\.html",
        "months": rf"months/index{_MORE}\.html",
        "month": rf"months/{_PERIOD}(-p\d+)?\.html",
        "open cases": rf"open{_MORE}\.html",
        "recurrences": rf"recurrences{_MORE}\.html",
        "next steps": rf"next-steps{_MORE}\.html",
        "definitions": r"definitions\.html",
        "new report": r"new/index\.html",
        "form": r"new/(?!index)[a-z]+\.html",
        "hand-written": r"(?:about|architecture|ci|client-reports|data|editions|editors|figures|form|formats|import|performance|privacy|receive|scale|serve)\.html",
        "rule": r"rules/[^/]+\.html",
    }.items()
}
"""The kinds of page of a site, each by what its addresses look like: whoever adds a kind adds it here,
and the tests of browsers, of HTML and of links see to it from then on."""


@dataclass(frozen=True)
class BuiltSite:
    """A site in a folder. Addresses are within the site, with `/`."""

    folder: Path
    language: str

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The addresses of all pages, in order."""
        found = (path.relative_to(self.folder) for path in self.folder.rglob("*.html"))
        return tuple(sorted(path.as_posix() for path in found))

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kinds of page that the site has, each with its largest page, which shows most."""
        largest: dict[str, str] = {}
        for page in self.pages:
            kind = kind_of(page)
            if kind not in largest or self._size(page) > self._size(largest[kind]):
                largest[kind] = page
        return largest

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """Return the addresses of all pages of a kind."""
        return tuple(page for page in self.pages if kind_of(page) == kind)

    def read(self, page: str) -> str:
        """Return the text of the file at an address."""
        return (self.folder / page).read_text(encoding="utf-8")

    def _size(self, page: str) -> int:
        return (self.folder / page).stat().st_size


def kind_of(page: str) -> str:
    """Return the kind of the page at an address; there must be one that says so, and only one."""
    kinds = [kind for kind, pattern in KINDS.items() if pattern.fullmatch(page)]
    assert len(kinds) == 1, f"{page} is of the kinds {kinds}: tests/built.py lists all kinds"
    return kinds[0]


def said(lines: Iterable[object]) -> str:
    """Return what is wrong with a site as a failing test says it: one line each, the first forty."""
    return "\n".join(str(line) for line in islice(lines, 40))


def report_page(row: str) -> str:
    """Return the address of a report that evidence names as `customer/id`."""
    customer, _, report = row.partition("/")
    return f"customers/{customer}/{report[:4]}/{report}.html"


def build_sample(folder: Path) -> BuiltSite:
    """Build the archive in `reports/` in `folder/site`, as `make site` does; a warning fails.

    It is a copy that is built: what a build remembers is not disturbed by others of the same project.
    """
    project = folder / "project"
    for name in ("docs", "hooks", "reports"):
        shutil.copytree(PROJECT / name, project / name)
    shutil.copy(PROJECT / "mkdocs.yml", project)
    _build(project, folder / "site", "--strict")
    return BuiltSite(folder=folder / "site", language="pt-BR")


def build_english(folder: Path) -> BuiltSite:
    """Write an archive in English in `folder/project`, and build it in `folder/site`.

    Its lists are long enough to be divided, and one of its reports is refused.
    """
    project = folder / "project"
    write_english(Archive(project / "reports"))
    # An address gives the site a page for what is not found, canonical links and a sitemap.
    return build_archive(project, folder / "site", "en", f"site_url: {ENGLISH_URL}\n")


def build_archive(project: Path, folder: Path, language: str, settings: str = "") -> BuiltSite:
    """Build the archive in `project/reports` as one that `svcsite init` has laid, with more settings."""
    copied = {
        "mkdocs.yml": f"templates/project/{language}/mkdocs.yml",
        "hooks/archive.py": "hooks/archive.py",
    }
    for page in (PROJECT / f"templates/project/{language}/docs").iterdir():
        copied[f"docs/{page.name}"] = page.relative_to(PROJECT).as_posix()
    for name, source in copied.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / source, project / name)
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(settings)
    _build(project, folder, "--strict", "--allow-invalid")
    return BuiltSite(folder=folder, language=language)


def _build(project: Path, folder: Path, *options: str) -> None:
    command = (sys.executable, "-c", "from svcsite.cli import main; main()", "build", *options)
    done = subprocess.run(
        (*command, "--config", project / "mkdocs.yml", "--site-dir", folder),
        env={**os.environ, "SOURCE_DATE_EPOCH": NOW},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
