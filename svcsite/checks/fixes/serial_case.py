"""A serial number or tag is written as its customer's file writes it: `vnb3k12345` becomes `VNB3K12345`."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.fixes.sheet import Sheet
from svcsite.record.customer import Customer
from svcsite.source.edit import Edit
from svcsite.source.yaml_text import leaves

_IDENTITIES = frozenset({"reference", "serial", "tag"})


def serial_case(sheet: Sheet) -> Iterator[Edit]:
    """Write each serial number and tag with the capitals of the one machine that has it."""
    if sheet.shape != "report" or sheet.customer is None:
        return
    for path, value in leaves(sheet.reading.normal.data.get("product"), ("product",)):
        if value is None or path[-1] not in _IDENTITIES:
            continue
        span, right = sheet.place(path), _on_file(sheet.customer, value)
        if span is not None and right is not None and right != value:
            yield Edit(span, sheet.typed.slice(span).replace(value, right))


def _on_file(customer: Customer, typed: str) -> str | None:
    """Give how a customer's file writes a serial number or tag, where it writes it in one way only."""
    known = {name for m in customer.machines for name in (m.serial, m.tag) if name}
    same = [name for name in known if name.casefold() == typed.casefold()]
    return same[0] if len(same) == 1 else None
