"""Jinja templates of the pages: a view goes in, the HTML of an article comes out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from svcsite import resources
from svcsite.press import drawing
from svcsite.press.markup import rendered
from svcsite.press.typed import readable
from svcsite.record.vocabulary.names import Language
from svcsite.views.chart import Chart
from svcsite.words.labels import labels

if TYPE_CHECKING:
    from jinja2 import Environment


def render(template: str, project: Path, language: Language, **context: object) -> str:
    """Return the HTML of a template of `templates/pages`, the team's own before those of svcsite.

    `project` is the team's folder. Templates have the labels of `words.pages` as `words`. Raises
    Jinja's errors for a template that is wrong or asks for what is not there.
    """
    page = _environment(project).get_template(template)
    return page.render(words=labels(language), **context)


def fingerprint(project: Path) -> str:
    """Return the hex hash of all that turns records into pages: the templates and the code."""
    code = Path(__file__).resolve().parent.parent
    digest = blake2b(digest_size=16)
    for folder, pattern in (*((folder, "*.html") for folder in _folders(project)), (code, "*.py")):
        for file in sorted(folder.rglob(pattern)):
            status = file.stat()
            digest.update(_digest(file, status.st_size, status.st_mtime_ns))
    return digest.hexdigest()


def key(parts: Iterable[str]) -> str:
    """Return the hex hash of some texts, of which the order and the borders matter."""
    whole = "".join([f"{len(part)}:{part}" for part in parts])
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@cache
def _digest(file: Path, size: int, changed: int) -> bytes:
    """Return the hash of a file; it is read again once it was changed."""
    del size, changed
    return blake2b(file.read_bytes(), digest_size=16).digest()


def _folders(project: Path) -> tuple[Path, ...]:
    return resources.places("templates", "pages", project=project)


def begin_anew() -> None:
    """Look for the folders of templates again: a process that outlives a build may find others."""
    _environment.cache_clear()


@cache
def _environment(project: Path) -> Environment:
    # Loaded late: whoever checks a report needs no templates.
    from jinja2 import FileSystemLoader, StrictUndefined  # noqa: PLC0415

    from svcsite.press.compiling import LeanEnvironment  # noqa: PLC0415

    environment = LeanEnvironment(
        loader=FileSystemLoader([str(folder) for folder in _folders(project)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["zip"] = zip
    environment.filters["markdown"] = _markdown
    environment.filters["drawing"] = _drawing
    return environment


def _markdown(
    text: str, below: int, addresses: Mapping[str, str], words: Mapping[str, str]
) -> Markup:
    """Return what a rep wrote as HTML that can do no harm, its headings under those of level `below`.

    Of the relative addresses those in `addresses` lead where that says, and the others nowhere. `words` are
    the labels of pages.
    """
    link = addresses.get if addresses else _nowhere
    return Markup(readable(rendered(text, below=below, link=link), words))  # noqa: S704


def _drawing(chart: Chart) -> Markup:
    """Return a chart as SVG, in which every text is escaped."""
    return Markup(drawing.svg(chart))  # noqa: S704


def _nowhere(_: str) -> None:
    """Give no address; one function for most reports, for which the cleaner is then made once."""
