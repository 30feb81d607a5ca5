"""What the map makes of one row's cells."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from svcsite.authoring.importing.dates import MOMENTS, read_moment
from svcsite.authoring.importing.import_map import ImportMap, Source, Tree
from svcsite.authoring.importing.markdown import as_markdown, contained, plain_cell
from svcsite.record.moment import Moment


class BadDateError(Exception):
    """A cell that should be a day or a time and is none; `form` is the map's format, if it gives one."""

    def __init__(self, field: str, text: str, form: str | None) -> None:
        super().__init__(text)
        self.field = field
        self.text = text
        self.form = form


def clean_cells(
    import_map: ImportMap, columns: tuple[str, ...], cells: tuple[str, ...]
) -> dict[str, str]:
    """Give a row's cells by column, without what counts as empty."""
    empty = import_map.missing
    clean: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=True):
        text = plain_cell(html.unescape(cell) if import_map.entities else cell)
        clean[column] = "" if text in empty else text
    return clean


def text_from(source: Source, cells: Mapping[str, str]) -> str:
    """Give the text that a source makes of a row; empty when there is none."""
    text, _ = _found(source, cells, markdown=False)
    return text


def section_from(source: Source, cells: Mapping[str, str]) -> str:
    """Give the Markdown of a section; what comes from cells shows as it stands there."""
    text, _ = _found(source, cells, markdown=True)
    return contained(text)


@dataclass(frozen=True, slots=True)
class FieldReader:
    """Fills fields from a row; times without an offset are those of `zone`."""

    zone: tzinfo

    def value(self, tree: Tree, path: tuple[str, ...], cells: Mapping[str, str]) -> Any:
        """Give a field's value: a text, a `Moment`, a list or a mapping; None when there is nothing.

        Raises `BadDateError`.
        """
        if isinstance(tree, Source):
            return self._leaf(tree, path, cells)
        if isinstance(tree, tuple):
            items = [self.value(item, path, cells) for item in tree]
            return [item for item in items if item is not None] or None
        parts = {key: self.value(item, (*path, key), cells) for key, item in tree.items()}
        return {key: part for key, part in parts.items() if part is not None} or None

    def _leaf(self, source: Source, path: tuple[str, ...], cells: Mapping[str, str]) -> Any:
        text, is_cell = _found(source, cells, markdown=False)
        if not text:
            return None
        form = source.format if is_cell else None
        if form is None and path[0] not in MOMENTS:
            return text
        try:
            moment = read_moment(text, form, self.zone)
        except (ValueError, OverflowError):
            raise BadDateError(".".join(path), text, form) from None
        return Moment(moment.day) if path[-1] in _DAYS else moment


_DAYS = frozenset({"purchased", "warranty"})


def _found(source: Source, cells: Mapping[str, str], *, markdown: bool) -> tuple[str, bool]:
    """Give what a source makes of a row, and whether it is a cell as it stands."""
    put = as_markdown if markdown else str
    if source.column:
        cell = cells[source.column]
        if source.values is None or not cell:
            text, is_cell = put(cell), True
        elif cell in source.values:
            if not source.values[cell].parts:
                # Said to mean nothing, which is not the same as saying nothing.
                return "", False
            text, is_cell = source.values[cell].fill(cells, put), False
        else:
            text, is_cell = ("" if source.default else put(cell)), True
    else:
        text, is_cell = (source.text.fill(cells, put) if source.text else ""), False
    if text.strip() or source.default is None:
        return text.strip(), is_cell
    return source.default.fill(cells, put).strip(), False
