"""A page's headings as MkDocs hands them to a theme."""

from __future__ import annotations

from mkdocs.structure.toc import AnchorLink, TableOfContents

from svcsite.press.outline import depths
from svcsite.press.page import Heading, escaped


def contents(headings: tuple[Heading, ...]) -> TableOfContents:
    """Return headings as the tree that a theme reads."""
    items: list[AnchorLink] = []
    path: list[AnchorLink] = []
    for (level, anchor, title), depth in zip(headings, depths(headings), strict=True):
        link = AnchorLink(escaped(title), escaped(anchor), level)
        del path[depth - 1 :]
        (path[-1].children if path else items).append(link)
        path.append(link)
    return TableOfContents(items)
