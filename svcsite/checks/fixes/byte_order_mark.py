"""The invisible mark at the head of a file goes."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.fixes.sheet import Sheet
from svcsite.source.edit import BYTE_ORDER_MARK, Edit


def byte_order_mark(sheet: Sheet) -> Iterator[Edit]:
    """Take the byte order mark away."""
    if sheet.defects("byte-order-mark"):
        yield Edit(BYTE_ORDER_MARK, "")
