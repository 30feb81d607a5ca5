"""Names that are two here and one elsewhere.

Windows and macOS tell no capitals from small letters, and an accent in two characters is an accent. People tell no
letters apart that look the same.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from svcsite.source.characters import visible
from svcsite.source.span import START, Defect

_LOOKS = str.maketrans(
    "АВЕКМНОРСТУХІЈЅаеорсухіјѕ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχ",
    "ABEKMHOPCTYXIJSaeopcyxijs" + "ABEZHIKMNOPTYXikvopux",
)


def twins(paths: Iterable[Path], is_good: Callable[[str], bool]) -> Iterator[tuple[Path, Defect]]:
    """Give each path whose name (less `.md`) is another's on some system, with a defect that names both.

    Of the two, one whose name `is_good` is spared; where both or neither are, the first by name.
    """
    groups: dict[str, dict[str, Path]] = {}
    for path in paths:
        name = path.name.removesuffix(".md")
        group = groups.setdefault(one_name(name), {})
        if name in group:
            # In two years' folders: one id, and one address, for two reports.
            yield path, Defect("twin-name", START, {"name": name, "other": name})
        group.setdefault(name, path)
    for group in groups.values():
        if len(group) > 1:
            spared, *others = sorted(group, key=lambda name: (not is_good(name), name))
            for name in others:
                yield group[name], Defect("twin-name", START, {"name": name, "other": spared})


def one_name(name: str) -> str:
    """Give the form that a name shares with all that are the same name on some system, or look it."""
    if name.isascii():
        return name.lower()
    seen = unicodedata.normalize("NFKC", visible(name)).translate(_LOOKS)
    return seen.casefold()
