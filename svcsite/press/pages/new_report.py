"""The form for a new report: its pages, the lists that it works from, and the worker that keeps both on a phone.

Its pages are whole as they are, without the theme around them: see `templates/pages/form/10-page.css`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

import minify_html

from svcsite import resources
from svcsite.press.assets import Asset
from svcsite.press.planning import Planning, prints
from svcsite.press.policy import policy
from svcsite.press.site import Settings as SiteSettings
from svcsite.press.templating import key, render
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

_FORM = ("pages", "form")
_WORKER = ("pages", "form-worker.js")
_ICON = "assets/images/favicon.png"
"""The theme's, which every site has."""

_SHARED = ("10-base.css", "20-words.css")
"""The parts of the site's style that the form's pages have, too."""


def assets(planning: Planning) -> Iterator[Asset]:
    """Yield the form's pages, what they load and work from, and the worker.

    The moment of the build stands in one small file, so that all others change with what they say only.
    """
    ledger, project, settings = planning.ledger, planning.project, planning.ledger.settings
    written = planning.key(_templates(project))
    yield Asset(url=links.NEW, key=written, recipe=partial(_choice, project, settings))
    for kind in KINDS:
        yield Asset(
            url=links.new_report(kind.name),
            key=written,
            recipe=partial(_page, project, settings, kind.name),
        )
    for name, path in _scripts(project).items():
        yield Asset(url=links.new_script(name), key=_print((path,)), recipe=partial(_script, path))
    styles = _styles(project)
    yield Asset(url=links.NEW_STYLE, key=_print(styles), recipe=partial(_style, styles))
    languages = tuple(sorted({c.language for c in ledger.customers if c.language}))
    forge = forge_of(planning.settings.repository)
    reports = planning.source(planning.settings.reports)
    common = planning.key(_templates(project), repr((languages, forge, reports)))
    yield Asset(
        url=links.NEW_FORM,
        key=common,
        recipe=partial(_form, settings, project, languages, {**forge, "reports": reports}),
    )
    files: dict[str, str] = {}
    for customer in ledger.customers:
        own = ledger.of_customer(customer.slug)
        files[customer.slug] = planning.key("form", *prints((customer,)), *prints(own))
        yield Asset(
            url=links.new_customer(customer.slug),
            key=files[customer.slug],
            recipe=partial(_customer, customer, own, settings),
        )
    parts = _parts(ledger.reports)
    yield Asset(
        url=links.NEW_LISTS,
        key=planning.key(repr(files), repr(parts)),
        recipe=partial(_lists, ledger.customers, files, parts),
    )
    made = ledger.as_of.isoformat()
    yield Asset(url=links.NEW_MADE, key=key((made,)), recipe=partial(_json, {"made": made}))
    loaded = (
        common,
        written,
        _print((*_scripts(project).values(), *styles)),
        _worker_print(project),
    )
    yield Asset(
        url=links.NEW_WORKER,
        key=planning.key("worker", *loaded),
        recipe=partial(_worker, project, key((planning.key(), *loaded))),
    )


def told(settings: SiteSettings) -> Iterator[str]:
    """Yield what the form depends on beside the archive and the code: templates, scripts, styles, the forge."""
    project = settings.project
    yield _templates(project)
    yield _print((*_scripts(project).values(), *_styles(project)))
    yield _worker_print(project)
    yield repr((settings.repository, settings.site_url))


def _choice(project: Path, settings: Settings) -> bytes:
    return _document("new.html", project, settings, choice_view(settings.language))


def _page(project: Path, settings: Settings, kind: str) -> bytes:
    form = form_data(settings, project, (settings.language,))
    return _document("new-kind.html", project, settings, form_view(kind, form, settings))


def _document(template: str, project: Path, settings: Settings, view: object) -> bytes:
    language = settings.language
    facts = {"view": view, "archive": settings.name, "tongue": language, "policy": policy(())}
    html = render(template, project, language, **facts)
    return html.encode("utf-8", "replace")


def _script(path: Path) -> bytes:
    """Give a module with its names as they were, so that a fault can be found, and without what only readers need."""
    return _lean("script", path.read_text(encoding="utf-8"))


def _style(parts: tuple[Path, ...]) -> bytes:
    return _lean("style", "\n".join(part.read_text(encoding="utf-8") for part in parts))


def _lean(tag: str, text: str) -> bytes:
    """Give the text of a script or a style as the minifier of pages makes it within its tag."""
    start, end = f"<{tag}{' type=module' if tag == 'script' else ''}>", f"</{tag}>"
    made = minify_html.minify(f"{start}{text}{end}", minify_js=True, minify_css=True)
    return made.removeprefix(start).removesuffix(end).encode()


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


def _worker(project: Path, version: str) -> bytes:
    """Say what the worker keeps, before what it does."""
    urls = (
        links.NEW,
        *(links.new_report(kind.name) for kind in KINDS),
        links.NEW_FORM,
        links.NEW_STYLE,
        *(links.new_script(name) for name in _scripts(project)),
        _ICON,
    )
    kept = [links.relative(url, links.NEW_WORKER) for url in urls]
    source = resources.place("templates", *_WORKER, project=project).read_text(encoding="utf-8")
    head = f"const VERSION = {json.dumps(version)};\nconst KEPT = {json.dumps(kept, indent=1)};\n"
    return (head + source).encode()


def _worker_print(project: Path) -> str:
    return _print((resources.place("templates", *_WORKER, project=project),))


def _scripts(project: Path) -> dict[str, Path]:
    """Return the form's modules by name; a team's own takes the place of ours."""
    return _named("*.js", resources.places("templates", *_FORM, project=project))


def _styles(project: Path) -> tuple[Path, ...]:
    """Return the parts of the form's style in their order; a team's own takes the place of ours."""
    site = _named("*.css", resources.places("templates", "pages", "styles", project=project))
    form = _named("*.css", resources.places("templates", *_FORM, project=project))
    return (*(site[name] for name in _SHARED), *(form[name] for name in sorted(form)))


def _named(pattern: str, folders: Iterable[Path]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.glob(pattern)):
            found.setdefault(path.name, path)
    return found


def _templates(project: Path) -> str:
    """Return a hash of the templates of reports, which the form has its hints from."""
    folders = resources.places("templates", "reports", project=project)
    return _print(path for folder in folders for path in folder.rglob("*.md"))


def _print(files: Iterable[Path]) -> str:
    digest = blake2b(digest_size=16)
    for file in sorted(files):
        digest.update(blake2b(file.read_bytes(), digest_size=16).digest())
    return digest.hexdigest()


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
