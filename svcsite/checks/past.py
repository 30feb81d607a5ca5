"""What changed reports were before, in short: for who compares figures before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from svcsite.checks.change import Address, Change
from svcsite.checks.history import History
from svcsite.record.facets import Facets, facets_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A report that a branch touched.

    `now` is its customer and id, None for one that is gone. `before` is what it was, None for a new one and for one
    that could not be read.
    """

    now: Address | None
    before: Facets | None


def pasts(history: History) -> Iterator[Past]:
    """Yield every report that a branch touched, gone ones last."""
    for path, (_, change) in history.changed.items():
        yield Past(now=(path.parts[-3], path.stem), before=_before(change))
    for change in history.gone.values():
        yield Past(now=None, before=_before(change))


def _before(change: Change) -> Facets | None:
    old, address = change.old, change.old_address
    if old is None or old.record is None or address is None:
        return None
    # It was read with the customer of now, who need not be the one of then.
    return replace(facets_of(old.record, old.normal), customer=address[0])
