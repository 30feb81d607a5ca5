"""A misspelt key gets its right name, in the language of the file's other keys."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.fixes.sheet import Sheet
from svcsite.checks.fixes.spelling import surely_meant
from svcsite.record.vocabulary.names import Name, Names
from svcsite.record.vocabulary.shapes import SHAPES
from svcsite.source.edit import Edit
from svcsite.source.yaml_text import Path


def misspelt_key(sheet: Sheet) -> Iterator[Edit]:
    """Rename each unknown key that is surely a known one which its mapping lacks."""
    keys = sheet.document.front.keys
    paths = {span: path for path, span in keys.items()}
    for defect in sheet.defects("unknown-key"):
        suggested, path = defect.facts["suggestion"], paths[defect.span]
        meant = surely_meant(defect.facts["key"], _around(suggested)) if suggested else None
        if meant is suggested and meant is not None and not _has(meant, path, list(keys)):
            yield Edit(defect.span, meant.typed[sheet.language])


def _around(name: Name) -> Names:
    """Give the table that a name stands in."""
    return next(names for names in SHAPES.values() if any(one is name for one in names))


def _has(name: Name, path: Path, keys: list[Path]) -> bool:
    """Tell whether the mapping in which a key stands has this name already, or another that misspells it."""
    names = _around(name)
    beside = (k[-1] for k in keys if k != path and k[:-1] == path[:-1])
    return any(name in (names.find(str(key)), surely_meant(str(key), names)) for key in beside)
