"""A frozen delivery of which something was taken out, so that nobody would miss it."""

from __future__ import annotations

from svcsite.audits.today import Today
from svcsite.measures.client.agreed import MEASURES
from svcsite.measures.version import definitions_version
from svcsite.record.delivered import Delivered


def lacking(delivered: Delivered, today: Today) -> tuple[str, ...]:
    """Return the fields that a delivery must have and has not, by their paths in the file; empty where it has all.

    A delivery made with the definitions of today has every figure of today, and the targets whose deadlines its shares
    counted; an older one may lack what was no figure then, but not all.
    """
    if not delivered.figures:
        return ("figures",)
    if delivered.definitions != definitions_version():
        return ()
    figures = [f"figures.{name}" for name in today.figures if name not in delivered.figures]
    targets = delivered.targets.values()
    judged = {
        measure: sum(one.n for one in targets if one.measure == measure) for measure in MEASURES
    }
    counted = {
        measure: figure.n if (figure := delivered.figures.get(f"sla_{measure}")) else 0
        for measure in MEASURES
    }
    return (*figures, *(("targets",) if judged != counted else ()))
