"""An archive built into a folder again and again, with a plain shell in place of MkDocs' own."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from svcsite.press.building import Build, Manual, Options, Outcome
from svcsite.press.current import Current
from svcsite.press.kept import Kept
from svcsite.press.kinds import KINDS
from svcsite.press.plan import plan
from svcsite.press.printing import Context
from svcsite.press.probe import BODY_HTML, DESCRIPTION, TITLE, Places, probes
from svcsite.press.shell import cut
from svcsite.press.site import Settings
from svcsite.press.sitemap import sitemaps
from svcsite.press.stamp import Stamp
from svcsite.press.work_folder import WorkFolder

URL = "https://reports.example/"
"""Where the site says that it is, in its sitemap."""

NOW = 1_796_126_400
"""2026-12-01 12:00 UTC."""


@dataclass
class Project:
    """A project with an archive in `reports/`, and its site in `site/`."""

    folder: Path
    now: int = NOW

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def kept(self) -> Path:
        return WorkFolder(self.folder, self.site).kept

    def build(self, options: Options | None = None) -> Outcome:
        """Build what is stale."""
        with at(self.now):
            return self._build(options or Options(search=False, workers=1))

    def tree(self) -> dict[str, bytes]:
        """Give all files of the site."""
        return tree(self.site)

    def cold(self) -> dict[str, bytes]:
        """Give the files of the same archive's site, built from nothing in another folder."""
        other = self.folder.parent / "cold"
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(self.folder / "reports", other / "reports")
        clean = Project(other, self.now)
        clean.build()
        return clean.tree()

    def _build(self, options: Options) -> Outcome:
        settings = Settings(
            project=self.folder,
            reports=self.folder / "reports",
            allow_invalid=True,
            search=options.search,
        )
        work = WorkFolder(self.folder, self.site)
        opened = ExitStack()
        with Kept(work.kept) as kept:
            work.open()
            try:
                archive = settings.reports / "archive.yml"
                opens = options.pool and options.pool(work.stage, archive)
                pool = opened.enter_context(opens) if opens else None
                site = plan(settings, pool=pool)
                return Build(
                    site=site,
                    context=Context(
                        stamp=plain(Places.of(url for _, url in site.nav)),
                        stage=work.made,
                        targets=site.targets,
                        language=site.language,
                        search=options.search,
                    ),
                    kept=kept,
                    current=Current(self.site, work.made, kept),
                    published=self.site,
                    cache=work.search,
                    options=options,
                    manual=Manual(key="0", files={}),
                    pool=pool,
                    sitemap=lambda urls: sitemaps(URL, urls, {}),
                ).run()
            finally:
                opened.close()
                work.close()


def plain(places: Places) -> Stamp:
    """Give shells that show what every page has to show, and nothing else."""
    shells = {
        probe.form: cut(f"{TITLE}\n{DESCRIPTION}\n{BODY_HTML}", probe, canonical=False)
        for probe in probes(KINDS, places, edits=False)
    }
    return Stamp.of(shells, places, edits=False)


def tree(folder: Path) -> dict[str, bytes]:
    """Give all files below a folder by address."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@contextmanager
def at(moment: int):
    """Let it be so many seconds since 1970."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(moment)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
