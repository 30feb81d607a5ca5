"""The full records of one customer's reports, read again: a judgement with a memory gives facets alone."""

from __future__ import annotations

from svcsite.checks.examination import Examination
from svcsite.record.reader import read_report
from svcsite.record.report import Report


def read_records(examination: Examination, slug: str) -> dict[tuple[str, str], Report]:
    """Return the admitted reports of a customer by customer and id, in the order of the ledger.

    One that was spoilt since it was judged is left out; an unknown customer has none.
    """
    customer = next((c for c in examination.customers if c.slug == slug), None)
    if customer is None:
        return {}
    found: dict[tuple[str, str], Report] = {}
    for key, path in examination.sources.items():
        if key[0] == slug:
            data = examination.instead.get(path)
            report = read_report(path, customer, examination.settings, data).record
            if report is not None:
                found[key] = report
    return found
