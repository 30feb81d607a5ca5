"""From a document to a record: what every reader does, whatever it reads.

A field that cannot be understood is left out with a defect, and the rest is read: all mistakes of a file are
found at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from svcsite.record.normal import Normal, normalise
from svcsite.source.document import Document
from svcsite.source.span import Defect

R = TypeVar("R", bound=BaseModel)

_EXPECTED = {
    "model_type": "mapping",
    "dict_type": "mapping",
    "string_type": "text",
    "tuple_type": "list",
}


@dataclass(frozen=True, slots=True)
class Reading(Generic[R]):
    """A file as it was read: its document, its text in canonical form, its record and its defects.

    The document is None where there is no text, the record where there is no front matter. A record may lack
    what a defect speaks of: only a reading without errors may enter the ledger, which is for the checks to say.
    """

    path: Path
    document: Document | None
    record: R | None
    normal: Normal = field(default_factory=Normal)
    defects: tuple[Defect, ...] = ()


def validate(
    model: type[R], document: Document, shape: str, context: dict[str, Any], extra: dict[str, Any]
) -> tuple[R | None, Normal, list[Defect]]:
    """Make a record of a document's front matter; `extra` are the fields that no file writes."""
    defects = list(document.defects)
    if document.front.data is None:
        return None, Normal(), defects
    normal = normalise(document.front, shape)
    defects += normal.defects
    data = normal.data
    while True:
        try:
            return model.model_validate({**data, **extra}, context=context), normal, defects
        except ValidationError as error:
            mistakes = error.errors(include_url=False)
        defects += [_mistake(m["loc"], m["type"], m.get("input"), normal) for m in mistakes]
        paths = [mistake["loc"] for mistake in mistakes]
        smaller = _without(data, paths)
        if smaller == data:
            # The mistake is in the form of a whole field, so no part of the field can be kept.
            smaller = _without(data, [path[:1] for path in paths])
        data = smaller


def _mistake(path: tuple[str | int, ...], kind: str, value: Any, normal: Normal) -> Defect:
    facts = {
        "field": tuple(part for part in path if isinstance(part, str)),
        "value": value if isinstance(value, str) else None,
        "expected": _EXPECTED.get(kind, kind),
    }
    return Defect("wrong-type", normal.span(*path), facts)


def _without(data: Any, paths: list[tuple[str | int, ...]]) -> Any:
    """Copy a tree without what stands at the paths; a path that leads past a leaf removes the leaf."""
    here = {path[0] for path in paths if len(path) == 1}
    below: dict[str | int, list[tuple[str | int, ...]]] = {}
    for path in paths:
        if len(path) > 1:
            below.setdefault(path[0], []).append(path[1:])
    if isinstance(data, dict):
        return {key: _pruned(item, below.get(key)) for key, item in data.items() if key not in here}
    if isinstance(data, list):
        return [_pruned(item, below.get(n)) for n, item in enumerate(data) if n not in here]
    return None


def _pruned(item: Any, paths: list[tuple[str | int, ...]] | None) -> Any:
    if not paths:
        return item
    if isinstance(item, dict) and all(isinstance(path[0], int) for path in paths):
        # One mapping stood for a list of one.
        paths = [path[1:] for path in paths if len(path) > 1]
    return _without(item, paths)
