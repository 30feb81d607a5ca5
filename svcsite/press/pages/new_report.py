"""The form for a new report: its pages, the lists that it works from, and the worker that keeps both on a phone."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Any

from svcsite import resources
from svcsite.press.article import article
from svcsite.press.assets import Asset
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints
from svcsite.press.site import Settings as SiteSettings
from svcsite.press.templating import key
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.values import KINDS
from svcsite.views import links
from svcsite.views.form.customer import customer_data, customer_rows
from svcsite.views.form.forge import forge_of
from svcsite.views.form.form import form_data
from svcsite.views.form.page import choice_view, form_view, phrases

PARTS = 400
"""How many names of parts the form offers, those written most often first."""

_THEME = ("pages", "theme", "assets", "javascripts", "form")
_WORKER = ("pages", "worker.js")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoicePage:
    """Makes the page on which a kind of job is chosen."""

    project: Path
    settings: Settings

    def __call__(self) -> Content:
        """Return the content."""
        language = self.settings.language
        view = choice_view(language)
        return article("new.html", self.project, language, view, view.description)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """Makes the form for one kind of job."""

    project: Path
    settings: Settings
    kind: str

    def __call__(self) -> Content:
        """Return the content."""
        form = form_data(self.settings, self.project, (self.settings.language,))
        view = form_view(self.kind, form, self.settings)
        language = self.settings.language
        return article("new-kind.html", self.project, language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the choice of a kind, and the form for each."""
    settings, project = planning.ledger.settings, planning.project
    yield Page(
        url=links.NEW,
        key=planning.key(_templates(project)),
        kind="new",
        recipe=ChoicePage(project=project, settings=settings),
    )
    for kind in KINDS:
        yield Page(
            url=links.new_report(kind.name),
            key=planning.key(_templates(project), kind.name),
            kind="new-report",
            recipe=FormPage(project=project, settings=settings, kind=kind.name),
        )


def assets(planning: Planning) -> Iterator[Asset]:
    """Yield what the form works from, and the worker.

    The moment of the build stands in one small file, so that all others change with what they say only.
    """
    ledger, project = planning.ledger, planning.project
    languages = tuple(sorted({c.language for c in ledger.customers if c.language}))
    forge = forge_of(planning.settings.repository)
    reports = planning.source(planning.settings.reports)
    common = planning.key(_templates(project), repr((languages, forge, reports)))
    yield Asset(
        url=links.NEW_FORM,
        key=common,
        recipe=partial(_form, ledger.settings, project, languages, {**forge, "reports": reports}),
    )
    files: dict[str, str] = {}
    for customer in ledger.customers:
        own = ledger.of_customer(customer.slug)
        files[customer.slug] = planning.key("form", *prints((customer,)), *prints(own))
        yield Asset(
            url=links.new_customer(customer.slug),
            key=files[customer.slug],
            recipe=partial(_customer, customer, own, ledger.settings),
        )
    parts = _parts(ledger.reports)
    yield Asset(
        url=links.NEW_LISTS,
        key=planning.key(repr(files), repr(parts)),
        recipe=partial(_lists, ledger.customers, files, parts),
    )
    made = ledger.as_of.isoformat()
    yield Asset(url=links.NEW_MADE, key=key((made,)), recipe=partial(_json, {"made": made}))
    kept = _modules(project)
    read = (common, _print(_files(project)), version("mkdocs-material"), _print(_settings(project)))
    yield Asset(
        url=links.NEW_WORKER,
        key=planning.key("worker", *read),
        recipe=partial(_worker, project, key(read), kept),
    )


def told(settings: SiteSettings) -> Iterator[str]:
    """Yield what the form depends on beside the archive and the code: templates, scripts, styles, the forge."""
    project = settings.project
    yield _templates(project)
    yield _print(_files(project))
    yield _print(_settings(project))
    yield repr((settings.repository, settings.site_url))


def _form(
    settings: Settings, project: Path, languages: tuple[Language, ...], forge: Mapping[str, str]
) -> bytes:
    data = form_data(settings, project, languages)
    return _json({**data, "ui": phrases(settings.language), "forge": forge})


def _customer(customer: Customer, reports: tuple[Facets, ...], settings: Settings) -> bytes:
    return _json(customer_data(customer, reports, settings))


def _lists(
    customers: tuple[Customer, ...], files: Mapping[str, str], parts: tuple[str, ...]
) -> bytes:
    rows = [{**row, "print": files[row["slug"]][:8]} for row in customer_rows(customers)]
    return _json({"customers": rows, "parts": parts})


def _parts(reports: tuple[Facets, ...]) -> tuple[str, ...]:
    """Name the parts that reports tell of, by how often they do."""
    counted = Counter(
        part for report in reports for part in (*report.defective_parts, *report.fitted)
    )
    return tuple(part for part, _ in counted.most_common(PARTS))


def _worker(project: Path, version_: str, modules: tuple[str, ...]) -> bytes:
    """Say what the worker keeps, before what it does. Where a style sheet is, the pages themselves tell."""
    kept = [
        *(links.relative(url, links.NEW_WORKER) for url in _pages()),
        links.relative(links.NEW_FORM, links.NEW_WORKER),
        *modules,
    ]
    source = resources.place("templates", *_WORKER, project=project).read_text(encoding="utf-8")
    head = f"const VERSION = {json.dumps(version_)};\nconst KEPT = {json.dumps(kept, indent=1)};\n"
    return (head + source).encode()


def _pages() -> tuple[str, ...]:
    return (links.NEW, *(links.new_report(kind.name) for kind in KINDS))


def _modules(project: Path) -> tuple[str, ...]:
    names = {path.name for path in _scripts(project)}
    return tuple(f"../assets/javascripts/form/{name}" for name in sorted(names))


def _scripts(project: Path) -> Iterator[Path]:
    for folder in resources.places("templates", *_THEME, project=project):
        yield from folder.glob("*.js")


def _files(project: Path) -> Iterator[Path]:
    """Yield all that a form's page loads of ours: a change in one of them is a new version."""
    for folder in resources.places("templates", "pages", project=project):
        yield from (path for path in folder.rglob("*") if path.suffix in {".js", ".css", ".html"})


def _settings(project: Path) -> Iterator[Path]:
    yield from (path for path in (project / "mkdocs.yml",) if path.is_file())


def _templates(project: Path) -> str:
    """Return a hash of the templates of reports, which the form has its hints from."""
    folders = resources.places("templates", "reports", project=project)
    return _print(path for folder in folders for path in folder.rglob("*.md"))


def _print(files: Iterator[Path]) -> str:
    digest = blake2b(digest_size=16)
    for file in sorted(files):
        digest.update(blake2b(file.read_bytes(), digest_size=16).digest())
    return digest.hexdigest()


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
