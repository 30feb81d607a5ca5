"""Whom an audit concerns, and an examination with what it finds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from svcsite.checks.clock import now
from svcsite.checks.examination import Examination
from svcsite.ledger.ledger import Ledger


def audited(
    examination: Examination, ledger: Ledger | None = None, *, only: Iterable[Path] | None = None
) -> Examination:
    """Return an examination with the findings of its audit among its diagnostics.

    With `only`, the audit is of the customers that one of these paths is of: any of their reports may move what was
    delivered. Without a ledger one is made as of now, of the customers concerned alone.
    """
    slugs = concerned(examination, only)
    if not slugs:
        return examination
    # Most archives have nothing to audit yet, and its patterns take their time to be made.
    from svcsite.audits.audit import audit  # noqa: PLC0415

    of_these = ledger or Ledger.of(
        settings=examination.settings,
        customers=(customer for customer in examination.customers if customer.slug in slugs),
        reports=(facts for facts in examination.admitted if facts.customer in slugs),
        as_of=now(),
    )
    found = (*examination.diagnostics, *audit(examination, of_these, slugs))
    return replace(examination, diagnostics=tuple(sorted(found, key=lambda d: d.order)))


def concerned(examination: Examination, only: Iterable[Path] | None = None) -> frozenset[str]:
    """Return the slugs of the customers for whom a person wrote a client report, or one was delivered.

    With `only`, those that one of these paths is of.
    """
    written = {reading.path.parent.parent.name for reading in examination.narrative_readings}
    written |= {narrative.customer for narrative in examination.narratives}
    written |= {path.parent.parent.name for path in examination.delivered_files}
    known = frozenset(customer.slug for customer in examination.customers) & written
    if only is None:
        return known
    root = examination.root
    asked = {path.relative_to(root).parts[:1] for path in only if root in path.parents}
    return known & {slug for parts in asked for slug in parts}
