"""Some files and folders of an archive, and what stands in them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from pathlib import Path


def stands_in(path: Path, places: AbstractSet[Path]) -> bool:
    """Tell whether a path is one of some places or lies below one; the number of places does not matter."""
    return path in places or not places.isdisjoint(path.parents)
