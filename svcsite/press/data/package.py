"""What describes the files of data to programs: a Data Package, version 2 (datapackage.org).

The archive's own package has all lists but those that lie in a customer's folder, which has a package of its own; of a
customer it has the list of reports alone. So neither grows without end, and a customer's folder can be handed on. What a
team allows others to do with its data is for the team to say: there is no licence here.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from svcsite.press.data import objects, spreadsheet
from svcsite.press.data.spreadsheet import DIALECTS, LINE_END
from svcsite.record.vocabulary.names import Language
from svcsite.views import links
from svcsite.views.downloads import data_name
from svcsite.views.tables.table import Column, DataList, Kind, Shape
from svcsite.words import data as words

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"


def package(url: str, title: str, lists: Iterable[DataList], language: Language) -> bytes:
    """Return the description at `url` of the files of some lists, which lie in its folder."""
    folder = posixpath.dirname(url)
    return _json(
        {
            "$schema": _PROFILE,
            "name": folder.replace("/", "-"),
            "title": title,
            "resources": [
                resource for one in lists for resource in _resources(one, folder, language)
            ],
        }
    )


def schema(shape: Shape, language: Language, *, people: bool) -> bytes:
    """Return what the columns of a shape hold: as spreadsheets have them for `people`, or as programs do."""
    if people:
        return _json(_schema(shape, language, language))
    return _json(_schema(shape, language, None))


def schema_url(folder: str, shape: Shape, ending: str) -> str:
    """Return where the schema of a shape is that the package of a folder names, for `csv` or `json`."""
    return f"{folder}/schemas/{ending}/{shape.name}.json"


def _resources(one: DataList, folder: str, language: Language) -> Iterator[dict[str, Any]]:
    dialect = DIALECTS[language]
    yield {
        **_resource(one, "csv", spreadsheet.MEDIA_TYPE, folder),
        "type": "table",
        "dialect": {"delimiter": dialect.delimiter, "lineTerminator": LINE_END},
        "schema": posixpath.relpath(schema_url(folder, one.shape, "csv"), folder),
    }
    described = _resource(one, "json", objects.MEDIA_TYPE, folder)
    if one.record is None:
        described["type"] = "table"
        described["schema"] = posixpath.relpath(schema_url(folder, one.shape, "json"), folder)
    yield described


def _resource(one: DataList, ending: str, media_type: str, folder: str) -> dict[str, Any]:
    return {
        "name": f"{data_name(one.url)}-{ending}",
        "title": one.title,
        "path": posixpath.relpath(links.data(one.url, ending), folder),
        "format": ending,
        "mediatype": media_type,
        "encoding": "utf-8",
    }


def _schema(shape: Shape, language: Language, typed: Language | None) -> dict[str, Any]:
    """Return a Table Schema; `typed` is the language that names and values are in, None for the programs' own."""
    return {
        "$schema": _SCHEMA_PROFILE,
        "fields": [
            {
                "name": column.title.of(typed) if typed else column.name,
                "title": column.title.of(language),
                "description": column.description.of(language),
                "type": column.kind.value,
                **_form(column, typed),
            }
            for column in shape.columns
        ],
        "missingValues": [""],
    }


def _form(column: Column, typed: Language | None) -> Mapping[str, Any]:
    if column.kind is Kind.MOMENT:
        # A day with a time or without: no single pattern is true of both.
        return {"format": "any"}
    if typed and column.kind is Kind.NUMBER:
        return {"decimalChar": DIALECTS[typed].decimal}
    if typed and column.kind is Kind.BOOLEAN:
        return {"trueValues": [words.YES.of(typed)], "falseValues": [words.NO.of(typed)]}
    return {}


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")
