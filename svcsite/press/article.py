"""The article of a page: a template filled with a view."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from svcsite.press.page import Content
from svcsite.press.templating import render
from svcsite.record.vocabulary.names import Language

ANCHOR = "top"
"""The id of every page's title."""


class View(Protocol):
    """The plain data of one page, which has a title at least."""

    @property
    def title(self) -> str:
        """The title of the page as plain text."""


def article(
    template: str,
    project: Path,
    language: Language,
    view: View,
    description: str,
    *,
    source: str | None = None,
    addresses: Mapping[str, str] = MappingProxyType({}),
) -> Content:
    """Return the content that `template` makes of `view`.

    `source` is the path of the file that "edit" leads to. `addresses` say where the relative links in what
    people wrote lead.
    """
    html = render(template, project, language, view=view, anchor=ANCHOR, addresses=addresses)
    return Content(
        title=view.title,
        description=description,
        html=html,
        headings=((1, ANCHOR, view.title),),
        source=source,
    )
