"""PDFs read back by another program than the one that made them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from svcsite.delivery.pdf.typeset import Made

ROOT = Path(__file__).parents[3]
"""The project whose templates are used."""


class ReadBack:
    """A PDF as a reader sees it."""

    def __init__(self, made: Made | bytes) -> None:
        self.reader = PdfReader(BytesIO(made.data if isinstance(made, Made) else made))
        self.root: Any = self.reader.trailer["/Root"]

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page."""
        return [page.extract_text() for page in self.reader.pages]

    @property
    def text(self) -> str:
        """All text, with single spaces and without the places where a long word may break."""
        return flat("\n".join(self.pages))

    @property
    def metadata(self) -> dict[str, str]:
        """What the file says of itself."""
        return dict(self.reader.metadata or {})

    @property
    def xmp(self) -> str:
        """What the file says of itself, for archives."""
        return str(self.root["/Metadata"].get_data().decode())

    def tags(self) -> Counter[str]:
        """How often each kind of structure occurs, by the names that the standard gives them."""
        roles = self.root["/StructTreeRoot"].get("/RoleMap", {})
        elements = _elements(self.root["/StructTreeRoot"])
        return Counter(str(roles.get(one["/S"], one["/S"])) for one in elements)

    def alternatives(self) -> list[str]:
        """What is said to who cannot see a picture, for each in turn."""
        elements = _elements(self.root["/StructTreeRoot"])
        return [str(one["/Alt"]) for one in elements if "/Alt" in one]

    def fonts(self) -> dict[str, bool]:
        """The fonts of all pages, and whether each travels inside the file."""
        found: dict[str, bool] = {}
        for page in self.reader.pages:
            resources: Any = page["/Resources"]
            for font in resources.get("/Font", {}).values():
                inner = font.get_object()
                for descendant in inner.get("/DescendantFonts", [inner]):
                    told = descendant.get_object()["/FontDescriptor"].get_object()
                    name = str(told["/FontName"]).partition("+")[2]
                    found[name] = any(key.startswith("/FontFile") for key in told)
        return found

    def links(self) -> list[Any]:
        """The links of all pages."""
        return [
            note.get_object()
            for page in self.reader.pages
            for note in page.get("/Annots", [])
            if note.get_object()["/Subtype"] == "/Link"
        ]

    def outline(self) -> list[str]:
        """The titles of the bookmarks, each after the one that it stands under."""
        return list(_titles(self.reader.outline))


def flat(text: str) -> str:
    """Return a text with single spaces, without marks that are not seen."""
    return re.sub(r"\s+", " ", re.sub(r"[\u200b\u00ad]", "", text)).strip()


def _elements(node: Any) -> Iterator[Any]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for one in node:
            yield from _elements(one)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        yield from _elements(node.get("/K", []))


def _titles(items: Any) -> Iterator[str]:
    for item in items:
        if isinstance(item, list):
            yield from _titles(item)
        else:
            yield str(item.title)
