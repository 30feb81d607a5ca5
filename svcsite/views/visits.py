"""The visits to a machine, as its timeline tells them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.observation import Observation
from svcsite.record.facets import Facets
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import REPORT
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Badge, Fact, Link, fact, joined
from svcsite.views.history import gap_text, visit_title
from svcsite.views.listing import outcome_badge
from svcsite.views.people import rep_link
from svcsite.words import machines as words
from svcsite.words import pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A report on a machine: what was written, and what its place among the others says of it.

    `gap` has how long after the failure before it came, `earlier` is the report that came back with it; both are None
    where it has none. `said` is what was wrong, in the rep's first words, and `addresses`
    are those in the comments.
    """

    facets: Facets
    report: Report
    said: str
    addresses: Mapping[str, str]
    is_failure: bool = False
    gap: Observation | None = None
    earlier: Facets | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitView:
    """A visit in words. `back` leads to the earlier report of a recurrence; `comments` is Markdown."""

    key: str
    day: str
    what: Link
    others: str
    outcome: Badge
    is_failure: bool
    gap: str
    back: Link
    said: str
    facts: tuple[Fact, ...]
    comments: str
    addresses: Mapping[str, str]


def visit_view(visit: Visit, settings: Settings, start: str) -> VisitView:
    """Return a visit in words, for the page at `start`."""
    facets, language = visit.facets, settings.language
    key = ReportKey.of(facets)
    return VisitView(
        key=str(key),
        day=written.day(day_of(facets), language),
        what=Link(
            text=visit_title(facets, language), href=links.relative(links.report(*key), start)
        ),
        others=words.OTHER_MACHINES.format_in(language, len(facets.machines) - 1)
        if facets.machines
        else "",
        outcome=outcome_badge(facets, language),
        is_failure=visit.is_failure,
        gap=""
        if visit.gap is None or visit.gap.value is None
        else words.SINCE_FAILURE.format_in(language, time=gap_text(visit.gap, language)),
        back=_back(visit.earlier, language, start),
        said=visit.said,
        facts=_facts(visit.report, settings, start),
        comments=visit.report.section("comments"),
        addresses=visit.addresses,
    )


def _back(earlier: Facets | None, language: Language, start: str) -> Link:
    if earlier is None:
        return Link(text="")
    day = written.day(day_of(earlier), language)
    url = links.report(*ReportKey.of(earlier))
    return Link(text=words.BACK_FROM.format_in(language, day=day), href=links.relative(url, start))


def _facts(report: Report, settings: Settings, start: str) -> tuple[Fact, ...]:
    language = settings.language
    facts: list[Fact] = []
    if report.cause:
        href = links.relative(links.cause(report.cause), start)
        label = pages.LABELS["cause"].of(language)
        facts += fact(label, settings.cause_label(report.cause, language), href=href)
    facts += fact(
        REPORT["defective_parts"].label[language], joined(*report.defective_parts, by=", ")
    )
    fitted = joined(
        *(
            words.FITTED.format_in(
                language, quantity=written.number(part.quantity, language), part=part.part
            )
            for part in report.parts
            if part.part
        ),
        by=", ",
    )
    facts += fact(REPORT["parts"].label[language], fitted)
    facts += fact(REPORT["meter"].label[language], report.meter)
    rep = rep_link(report.rep, settings, start)
    facts += fact(REPORT["rep"].label[language], rep.text, href=rep.href)
    return tuple(facts)
