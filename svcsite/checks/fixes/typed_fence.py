"""A phone's dashes around the header become three hyphens."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.fixes.sheet import Sheet
from svcsite.source.edit import Edit


def typed_fence(sheet: Sheet) -> Iterator[Edit]:
    """Write `---` where something else was read as it."""
    for defect in sheet.defects("typed-fence"):
        yield Edit(defect.span, "---")
