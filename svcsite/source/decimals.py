"""Numbers with a comma between brackets, where YAML ends the value: `{score: 9,5}` becomes 9 and a key called 5.

In a mapping there is one reading, since no key is called 5: the halves are joined. In a list there are two, so
that only a defect says so.
"""

from __future__ import annotations

from typing import Any

from svcsite.source.span import Defect, Span
from svcsite.source.yaml_text import Path, YamlText


def join_decimals(result: YamlText) -> None:
    """Join what a comma split, everywhere in a document, and leave a defect at each place."""
    _walk(result, result.data, ())


def _walk(result: YamlText, data: Any, path: Path) -> None:
    if isinstance(data, dict):
        _join(result, data, path)
        for key, value in data.items():
            _walk(result, value, (*path, key))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            if place:
                _tell(result, data[place - 1], value, (*path, place - 1), (*path, place))
            _walk(result, value, (*path, place))


def _join(result: YamlText, data: dict[str, Any], path: Path) -> None:
    before: str | None = None
    for key in list(data):
        value = data[before] if before is not None else None
        if before is None or data[key] is not None or not _are_halves(value, key):
            before = key
            continue
        first, second = result.values[*path, before], result.keys[*path, key]
        if not _touch(first, second):
            before = key
            continue
        data[before] = f"{value},{key}"
        del data[key]
        whole = Span(first.line, first.column, second.end_line, second.end_column)
        result.values[*path, before] = whole
        result.defects.append(Defect("unquoted-value", whole, {"value": data[before]}))


def _tell(result: YamlText, value: Any, following: Any, path: Path, next_path: Path) -> None:
    if not _are_halves(value, following) or f"{value}{following}".isdigit():
        return
    second = result.values[next_path]
    if _touch(result.values[path], second):
        result.defects.append(Defect("value-cut-by-comma", second, {"rest": following}))


def _are_halves(value: Any, following: Any) -> bool:
    return (
        isinstance(value, str)
        and isinstance(following, str)
        and value[-1:].isdigit()
        and following[:1].isdigit()
    )


def _touch(first: Span, second: Span) -> bool:
    """Tell whether nothing but a comma stands between two spans."""
    return first.end_line == second.line and first.end_column + 1 == second.column
