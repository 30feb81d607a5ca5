"""How the search knows a report: by its numbers, by all that its rep wrote, by what it can be chosen by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_FLOOR
from functools import partial

from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.machines import model_of
from svcsite.press.planning import Planning
from svcsite.press.search.plain import plain
from svcsite.press.search.record import FilterName, SearchEntry, SearchRecord
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.values import KINDS, OUTCOMES
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import joined
from svcsite.views.listing import machine_title, subject
from svcsite.views.machines import model_title


def entries(planning: Planning) -> Iterator[SearchEntry]:
    """Yield the entry of every report."""
    ledger = planning.ledger
    for facets in ledger.reports:
        key = ReportKey.of(facets)
        customer = ledger.customer(facets.customer)
        yield SearchEntry(
            url=links.report(*key),
            shelf=year(facets),
            owner=facets.customer,
            key=planning.key("found", customer.title, facets.fingerprint, repr(facets.machines)),
            recipe=partial(_record, planning.records, facets, customer, ledger.settings),
        )


def _record(
    records: Mapping[ReportKey, Report], facets: Facets, customer: Customer, settings: Settings
) -> SearchRecord:
    return record(records[ReportKey.of(facets)], facets, customer, settings)


def record(report: Report, facets: Facets, customer: Customer, settings: Settings) -> SearchRecord:
    """Return what the search knows of a report; `facets` are its own."""
    language = settings.language
    rep = settings.rep_name(facets.rep) if facets.rep else ""
    cause = settings.cause_label(facets.cause, language) if facets.cause else ""
    kind = KINDS[facets.kind].label[language]
    models = tuple(model_title(model_of(machine), language) for machine in facets.machines)
    day = day_of(facets)
    score = facets.score
    filters: dict[FilterName, tuple[str, ...]] = {
        "customer": (customer.title,),
        "year": (year(facets),),
        "rep": (rep,),
        "cause": (cause,),
        "rating": () if score is None else (str(score.to_integral_value(ROUND_FLOOR)),),
        "model": models,
        "status": (OUTCOMES[facets.outcome].label[language],),
    }
    return SearchRecord(
        title=joined(subject(facets, language), facets.ticket),
        kind=kind,
        customer=customer.title,
        date=written.day(day, language),
        day=day.isoformat(),
        identity=tuple(
            number
            for number in (
                facets.ticket,
                *(number for m in facets.machines for number in (m.serial, m.tag)),
            )
            if number
        ),
        text=(
            *(plain(section.text) for section in report.sections),
            plain(report.service.description or "") if report.service else "",
            plain(report.rating.comment or ""),
            joined(
                *(machine_title(machine, language) for machine in facets.machines),
                *models,
                facets.site,
                facets.contact,
                rep,
                cause,
            ),
            joined(*facets.defective_parts, *facets.fitted, by=", "),
            joined(*(part.code for part in report.parts), by=", "),
            joined(report.escalated.to, report.escalated.reference) if report.escalated else "",
        ),
        filters=filters,
    )


def year(facets: Facets) -> str:
    """Return the year of a report, which its id begins with and so never changes."""
    return facets.id[:4]
