"""A service report as it leaves the house: for the customer to keep and to sign, with nothing internal in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from svcsite.checks.sealed import Sealed
from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.ledger import Ledger
from svcsite.measures.clock import zone_of
from svcsite.record.customer import Customer
from svcsite.record.moment import Moment
from svcsite.record.report import Report
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.settings import Cause, Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.values import STARTER_CAUSES
from svcsite.views import format as written
from svcsite.views.by_cause import is_internal
from svcsite.views.elements import joined
from svcsite.views.report import ReportView, report_view
from svcsite.words.client_report.causes import OURS
from svcsite.words.pdf import AS_OF


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceSheet:
    """A service report for paper, in the customer's language.

    `report` is what the page has, less what is internal; `lines` are the company's, under its name in the report, and
    `logo` its picture's path beside `archive.yml`, or None. `moment` is the aware time of the newest of its facts.
    `as_of` says of an open one when it was printed, since its times go on; it is empty for the others.
    """

    key: ReportKey
    language: Language
    report: ReportView
    lines: tuple[str, ...]
    logo: str | None
    moment: datetime
    as_of: str
    fingerprint: str


def service_sheet(ledger: Ledger, record: Report, seals: Sequence[Sealed] = ()) -> ServiceSheet:
    """Return the sheet of a report of the ledger, which has these seals. Raises `KeyError` for one that it does not have."""
    key = ReportKey.of(record)
    facets = ledger.find(key)
    if facets is None:
        raise KeyError(key)
    customer = ledger.customer(record.customer)
    settings = _for_clients(record, ledger.settings, customer.language or ledger.settings.language)
    case = ledger.case_of(facets)
    view = report_view(
        # Who is complained of is between the company and its people.
        record.model_copy(update={"involved": None}),
        facets,
        customer,
        settings,
        same_case=tuple(visit for visit in case.visits if visit is not facets),
        related=(),
        edit="",
        as_of=ledger.as_of,
        seals=seals,
    )
    return ServiceSheet(
        key=key,
        language=settings.language,
        report=replace(view, internal=(), history=(), same_case=(), related_elsewhere=()),
        lines=_lines(settings),
        logo=settings.logo,
        moment=_newest(record),
        as_of=_as_of(ledger, customer, settings.language) if facets.outcome in UNRESOLVED else "",
        fingerprint=record.fingerprint,
    )


def _for_clients(record: Report, settings: Settings, language: Language) -> Settings:
    """Return the settings in a language, in which the report's cause is called by what clients read."""
    update: dict[str, object] = {"language": language}
    if record.cause and (label := _cause_label(record.cause, settings, language)):
        told = Cause.model_construct(label=label)
        update["causes"] = {**settings.causes, record.cause: told}
    return settings.model_copy(update=update)


def _cause_label(cause: str, settings: Settings, language: Language) -> str:
    """Return what clients read for a cause where that is not the archive's own label; else nothing."""
    if is_internal(cause, settings):
        return OURS.of(language)
    starter = STARTER_CAUSES.find(cause)
    return starter.label[language] if starter and language != settings.language else ""


def _lines(settings: Settings) -> tuple[str, ...]:
    legal = joined(settings.legal_name, f"CNPJ {settings.cnpj}" if settings.cnpj else "")
    reach = joined(settings.phone, settings.email)
    return tuple(line for line in (legal, settings.address, reach, settings.website) if line)


def _as_of(ledger: Ledger, customer: Customer, language: Language) -> str:
    at = ledger.as_of.astimezone(zone_of(customer, ledger.settings))
    return AS_OF.format_in(language, moment=written.moment(Moment(at.date(), at), language))


def _newest(record: Report) -> datetime:
    """Return when the newest of a report's dated facts happened; of a day alone its first moment, in UTC."""
    accepted = record.accepted.on if record.accepted else None
    signed = record.signed.on if record.signed else None
    facts = (record.opened, record.arrived, record.left, record.resolved, signed, accepted)
    moments = [
        fact.at or datetime.combine(fact.day, time(), UTC) for fact in facts if fact is not None
    ]
    return max(moments, default=datetime.combine(day_of(record), time(), UTC))
