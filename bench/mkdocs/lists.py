"""Lists of reports by customer, rep, cause and month for MkDocs, made by templates: in Markdown they would take longer."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

_FIELDS = yaml.safe_load(Path(__file__).with_name("fields.yml").read_text(encoding="utf-8"))
_RECENT = 20
_LISTS = {"clientes": "Clientes", "tecnicos": "Técnicos", "causas": "Causas", "meses": "Meses"}
_lists: dict[str, list[Page]] = {}
_customers: dict[str, Page] = {}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for every list; what lists there are is read from the files' own lines."""
    names = {"index.md", *(f"{kind}/index.md" for kind in _LISTS)}
    for file in files.documentation_pages():
        if Path(file.src_uri).stem == "customer":
            continue
        names.add(f"meses/{Path(file.src_uri).name[:7]}.md")
        for line in file.content_string.splitlines():
            key, _, value = line.partition(": ")
            if key in {"tecnico", "causa"}:
                names.add(f"{key}s/{value}.md")
            if line.startswith("## "):
                break
    for name in sorted(names):
        files.append(File.generated(config, name, content=""))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - the event's
    """Give each page its template and title, which are not in the files."""
    path = Path(page.file.src_uri)
    if page.file.generated_by:
        heading = _LISTS.get(path.parent.name) if path.stem == "index" else path.stem
        page.meta = {"template": "list.html", "title": heading or config.site_name}
    elif path.stem == "customer":
        page.meta |= {"template": "list.html", "title": page.meta["nome"]}
    else:
        page.meta |= {"template": "report.html", "title": page.meta["chamado"]}
    return markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Sort the reports into their lists: by now every page has been read."""
    _lists.clear()
    _customers.clear()
    groups: dict[str, list[Page]] = defaultdict(list)
    for file in files.documentation_pages():
        page, path = file.page, Path(file.src_uri)
        if page is None or file.generated_by:
            continue
        if path.stem == "customer":
            _customers[path.parts[0]] = page
            groups["clientes/index.md"].append(page)
            continue
        groups["index.md"].append(page)
        groups[f"{path.parts[0]}/customer.md"].append(page)
        groups[f"meses/{path.name[:7]}.md"].append(page)
        groups[f"tecnicos/{page.meta['tecnico']}.md"].append(page)
        if "causa" in page.meta:
            groups[f"causas/{page.meta['causa']}.md"].append(page)
    for name, pages in groups.items():
        _lists[name] = sorted(pages, key=lambda page: page.file.name, reverse=True)
    _lists["index.md"] = _lists["index.md"][:_RECENT]
    for kind in ("tecnicos", "causas", "meses"):
        below = (
            file for file in files.documentation_pages() if file.src_uri.startswith(f"{kind}/")
        )
        _lists[f"{kind}/index.md"] = [file.page for file in below if file.name != "index"]
    return env


def on_page_context(
    context: dict[str, Any],
    page: Page,
    config: MkDocsConfig,  # noqa: ARG001
    nav: object,  # noqa: ARG001
) -> dict[str, Any]:
    """Hand a list its reports, and a report its customer and machine."""
    customer = _customers.get(page.file.src_uri.split("/")[0])
    context |= {"fields": _FIELDS, "customer": customer, "customers": _customers}
    context["rows"] = _lists.get(page.file.src_uri, [])
    if customer is not None and page is not customer:
        machines = customer.meta["equipamentos"]
        serial = page.meta["equipamento"]
        context["machine"] = next(one for one in machines if one["serie"] == serial)
    return context
