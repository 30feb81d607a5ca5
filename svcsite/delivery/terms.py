"""Whether a report may leave the house: its period over and under contract, its human part done, not delivered yet."""

from __future__ import annotations

from pathlib import Path

from svcsite.audits.lacking import lacking
from svcsite.audits.moved import moved
from svcsite.audits.today import Today
from svcsite.delivery.archive import Delivery
from svcsite.delivery.errors import DeliveryError
from svcsite.delivery.refused import named, refused_within
from svcsite.record.delivered import Delivered, read_delivered
from svcsite.record.schedule import MONTHS, under_contract
from svcsite.views import format as written
from svcsite.words import delivery as words
from svcsite.words.text import Text

_MOVED = "SV812"
"""The finding that a delivered figure moved, of which delivering again tells in its own words."""


def last_delivery(delivery: Delivery, *, again: bool) -> Delivered | None:
    """Return what was delivered before, None for a first time. Raises `DeliveryError` for what may not be delivered.

    `again` is for a period that was delivered already and has an erratum since.
    """
    before = delivered_before(delivery)
    _refuse_period(delivery)
    _refuse_reports(delivery)
    _refuse_narrative(delivery)
    if before is None:
        if again:
            raise _refusal(words.NOT_YET, delivery)
        return None
    if not again:
        facts = {"day": delivery.day(before.delivered_on)}
        raise _refusal(words.ALREADY, delivery, delivery.narrative_file, **facts)
    _refuse_without_erratum(delivery, before)
    return before


def delivered_before(delivery: Delivery) -> Delivered | None:
    """Return what was delivered, None where nothing was. Raises `DeliveryError` where that cannot be known."""
    before, defects = read_delivered(delivery.frozen_file)
    if defects:
        raise _refusal(words.UNREADABLE, delivery, delivery.frozen_file)
    return before


def periodicity(delivery: Delivery) -> tuple[int, ...]:
    """Return of how many months the contract's reports are, the shortest first; empty where it asks for none."""
    due = under_contract(delivery.customer, delivery.period)
    contracts = [one for one in due.contracts if one.covers(due.last_day)] if due else []
    return tuple(sorted({MONTHS[name] for one in contracts for name in one.periodicity}))


def _refuse_period(delivery: Delivery) -> None:
    measured = delivery.archive.desk.period(*delivery.key)
    if not measured.is_over:
        day = written.day(delivery.period.end, delivery.archive.language)
        raise _refusal(words.NOT_OVER, delivery, day=day)
    if not measured.contracts:
        raise _refusal(words.NO_CONTRACT, delivery, delivery.customer_file)


def _refuse_reports(delivery: Delivery) -> None:
    if files := refused_within(delivery):
        said = words.REFUSED_WITHIN
        text, many = said.one if len(files) == 1 else said.more, str(len(files))
        raise _refusal(text, delivery, n=many, files=named(files, delivery))


def _refuse_narrative(delivery: Delivery) -> None:
    path = delivery.narrative_file
    if any(
        found.path == path and found.severity == "error" and found.code != _MOVED
        for found in delivery.findings
    ):
        raise _refusal(words.HAS_ERRORS, delivery, path)
    narrative = delivery.archive.desk.narrative(*delivery.key)
    if narrative and not narrative.is_final:
        raise _refusal(words.IS_DRAFT, delivery, path)


def _refuse_without_erratum(delivery: Delivery, before: Delivered) -> None:
    narrative = delivery.archive.desk.narrative(*delivery.key)
    errata = narrative.errata if narrative else ()
    if len(errata) <= before.errata:
        raise _refusal(words.NO_ERRATUM, delivery, delivery.narrative_file)
    today = Today.of(delivery.archive.desk.period(*delivery.key))
    if lacking(before, today):
        raise _refusal(words.UNREADABLE, delivery, delivery.frozen_file)
    language = delivery.archive.language
    found = [one for one in moved(before, today) if not one.is_explained_by(errata)]
    if found:
        said = ", ".join(f"{one.label.of(language)} ({one.name})" for one in found)
        raise _refusal(words.UNEXPLAINED, delivery, delivery.narrative_file, figures=said)


def _refusal(
    text: Text, delivery: Delivery, path: Path | None = None, **facts: str
) -> DeliveryError:
    known = delivery.facts(path or delivery.folder)
    return DeliveryError(text, delivery.archive.language, **known, **facts)
