"""What a branch did to an archive's reports: each changed one with its past, and those that are gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from svcsite.checks.change import Address, Change
from svcsite.record.alias import answers_for
from svcsite.record.customer import Customer
from svcsite.record.reader import read_report
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.source.change import FileChange
from svcsite.source.tree import REPORT_ID, YEAR, slug_is_good


@dataclass(slots=True)
class History:
    """`changed` has each report of now that the branch touched; `gone` those that nothing stands for, by old path."""

    changed: dict[Path, tuple[Reading[Report], Change]] = field(default_factory=dict)
    gone: dict[Path, Change] = field(default_factory=dict)


def trace(
    changes: Iterable[FileChange],
    root: Path,
    customers: Mapping[str, Customer],
    settings: Settings,
) -> History:
    """Sort out what a branch changed; `customers` are those whose files can be relied on, by slug.

    A report that names a deleted one among its aliases stands for it: a new one is the old one renamed, however
    much git thinks they differ, and one that was there already has taken it in.
    """
    history = History()
    gone: list[FileChange] = []
    for change in changes:
        now = address(root, change.path) if change.status != "deleted" else None
        before = address(root, change.old_path) if change.old_path else None
        if before and not now:
            gone.append(change)
        elif now and change.path.is_file():
            customer = customers.get(now[0]) or Customer(slug=now[0], fingerprint="")
            old = _old(change, customer, settings) if before else None
            status = change.status if before else "added"
            reading = read_report(change.path, customer, settings)
            past = Change(status=status, old_address=before, old=old)
            history.changed[change.path] = reading, past
    for change in gone:
        assert change.old_path is not None
        _let_go(history, change, change.old_path, root, customers, settings)
    return history


def _let_go(
    history: History,
    change: FileChange,
    old_path: Path,
    root: Path,
    customers: Mapping[str, Customer],
    settings: Settings,
) -> None:
    """Find the report that stands for a deleted one, or tell that it is gone."""
    was = address(root, old_path)
    assert was is not None
    heirs = list(_heirs(history, was))
    if not heirs:
        customer = customers.get(was[0]) or Customer(slug=was[0], fingerprint="")
        old = _old(change, customer, settings)
        history.gone[old_path] = Change(status="deleted", old_address=was, old=old)
    for path, reading, past in heirs:
        if past.old_address is None:
            slug = path.parts[-3]
            customer = customers.get(slug) or Customer(slug=slug, fingerprint="")
            old = _old(change, customer, settings)
            history.changed[path] = (
                reading,
                replace(past, status="renamed", old_address=was, old=old),
            )


def _heirs(history: History, was: Address) -> Iterator[tuple[Path, Reading[Report], Change]]:
    for path, (reading, past) in history.changed.items():
        if reading.record is not None and answers_for(reading.record, *was):
            yield path, reading, past


def _old(change: FileChange, customer: Customer, settings: Settings) -> Reading[Report] | None:
    """Read what a report was, or None where that is not known."""
    if change.before is None or change.old_path is None:
        return None
    return read_report(change.old_path, customer, settings, change.before)


def address(root: Path, path: Path) -> Address | None:
    """Give where a file's page is found, or None for what never had one."""
    if not path.is_relative_to(root):
        return None
    match path.relative_to(root).parts:
        case (slug, year, name) if slug_is_good(slug) and YEAR.fullmatch(year):
            stem = name.removesuffix(".md")
            return (slug, stem) if stem != name and REPORT_ID.fullmatch(stem) else None
    return None
