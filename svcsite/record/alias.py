"""An old address of a report, as `aliases` has it: an id, a path in the archive, or a page's own address."""

from __future__ import annotations

from pathlib import PurePosixPath

from svcsite.record.report import Report


def names_report(alias: str, home: str, customer: str, report: str) -> bool:
    """Tell whether an alias, typed in a report of the customer `home`, means a report of `customer`.

    `2026-10-02-x`, `2026/2026-10-02-x.md`, `acme/2026/2026-10-02-x`, and `customers/acme/2026/2026-10-02-x.html` all
    do; without a customer's folder, `home` is meant.
    """
    *folders, name = PurePosixPath(alias.strip().strip("/")).parts or ("",)
    if name.removesuffix(".md").removesuffix(".html") != report:
        return False
    if folders and folders[-1] == report[:4]:
        folders.pop()
    return (folders[-1] if folders else home) == customer


def answers_for(report: Report, customer: str, old: str) -> bool:
    """Tell whether a report says that the address of another one is its own old address."""
    return any(names_report(alias, report.customer, customer, old) for alias in report.aliases)
