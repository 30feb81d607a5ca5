"""A letter as HTML for mail programs: tables for its frame, every style on its element, nothing from elsewhere.

Word shows mails in Outlook, and Gmail drops what stands in `<style>`; so the rules of `templates/mail/letter.css` are
written on the elements, and only those for a dark screen stay in the head, for programs that read them.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import nh3
from markupsafe import Markup, escape

from svcsite import resources
from svcsite.delivery.harmless import legible
from svcsite.delivery.letter import Letter, chart_text
from svcsite.press.markup import rendered
from svcsite.record.vocabulary.names import Language
from svcsite.views.chart import Chart, Sparkline
from svcsite.views.client_report.blocks import Block, Cell, Column, Row, Runs, Table, plain, run

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = "mail"
_PHONE, _BETWEEN = 40, 1
"""How many letters of a table have room beside each other on a phone, and how many the space between columns takes."""

_UNBROKEN = re.compile(r"\b[A-Z]{1,6}-\d{1,12}\b|R\$\s?\d[\d.,]{0,20}\d|\b\d{1,4} min\b")
"""What nobody reads well across two lines: a ticket, an amount, minutes."""

_TEMPLATE, _STYLE, _DARK = "letter.html", "letter.css", "dark.css"
# No image: nothing is fetched from elsewhere, and nothing is attached that a text would show.
_TAGS = {
    *("a", "blockquote", "br", "code", "del", "em", "hr", "li", "ol", "p", "pre", "strong", "ul"),
    *("h3", "h4", "h5", "h6", "table", "tbody", "td", "th", "thead", "tr"),
}
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "td": {"align"}, "th": {"align"}}


def letter_html(letter: Letter, project: Path) -> str:
    """Return a letter as a whole HTML document, by the team's own template or else that of svcsite.

    `project` is the team's folder. Raises Jinja's errors for a template that is wrong.
    """
    # Loaded late: only who delivers needs it.
    import css_inline  # noqa: PLC0415

    template = _environment(project).get_template(_TEMPLATE)
    page = template.render(letter=letter, dark=Markup(_read(_DARK, project)))  # noqa: S704
    inliner = css_inline.CSSInliner(
        load_remote_stylesheets=False,
        extra_css=_read(_STYLE, project),
        apply_width_attributes=True,
    )
    return legible(inliner.inline(legible(page)))


def _read(name: str, project: Path) -> str:
    return resources.place("templates", FOLDER, name, project=project).read_text(encoding="utf-8")


@cache
def _environment(project: Path) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

    folders = resources.places("templates", FOLDER, project=project)
    environment = Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "kind": _kind,
        "unbroken": _unbroken,
        "markdown": _markdown,
        "chart_text": _chart_text,
        "chart_table": _chart_table,
        "narrow": _is_narrow,
    }
    return environment


def _kind(block: Block) -> str:
    """Return what kind of block it is: `paragraph`, `bullets`, `table`, ..."""
    return type(block).__name__.lower()


def _unbroken(text: str) -> Markup:
    """Return a text as HTML in which a ticket or an amount stays on one line."""
    return Markup(_UNBROKEN.sub(r'<span class="whole">\g<0></span>', str(escape(text))))  # noqa: S704


def _is_narrow(table: Table) -> bool:
    """Tell whether a table has room on a phone without a break within a word."""
    texts = [[column.title for column in table.columns]]
    texts += [[plain(cell.runs) for cell in row.cells] for row in table.rows]
    longest = (
        max(len(word) for text in column for word in (text.split() or [""]))
        for column in zip(*texts, strict=True)
    )
    return sum(width + _BETWEEN for width in longest) <= _PHONE


def _markdown(text: str) -> Markup:
    """Return what a person wrote as HTML that can do no harm, without images and without links into the archive."""
    html = rendered(text, below=2, link=_nowhere)
    return Markup(nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES))  # noqa: S704


def _nowhere(_: str) -> None:
    """Give no address: the archive is not where the mail is."""


def _chart_text(chart: Chart, language: Language) -> Runs:
    return chart_text(chart.title, chart.description, language)


def _chart_table(chart: Chart) -> Table | None:
    """Return what a chart shows as a table; None for a line as small as a word."""
    if isinstance(chart, Sparkline):
        return None
    table = chart.table
    return Table(
        caption="",
        columns=tuple(Column(title=title) for title in table.columns),
        rows=tuple(
            Row(cells=tuple(Cell(runs=run(cell.text)) for cell in row)) for row in table.rows
        ),
    )
