"""A service report, laid out as the form that a customer signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from svcsite.checks.sealed import Sealed
from svcsite.ledger.case import Case
from svcsite.ledger.key import day_of
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import PART, REPORT
from svcsite.record.vocabulary.values import BEFORE_THE_ARCHIVE, KINDS
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Badge, Fact, Link, Table, fact, joined, table
from svcsite.views.gallery import GalleryPhoto
from svcsite.views.listing import ReportRow, outcome_badge, report_row, subject
from svcsite.views.panels import Panel, panels
from svcsite.views.signoff import RatingView, SignatureView, history, rating_view, signatures
from svcsite.views.times import Times, times
from svcsite.words import pages as words
from svcsite.words.promises import EARLIER

_BEFORE_CAUSE = frozenset({"problem", "work_done"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """What the rep wrote under one heading, as Markdown, after the facts that belong to it.

    `name` tells apart the sections that everybody has; it is empty for a heading of the rep's own.
    """

    name: str
    heading: str
    facts: tuple[Fact, ...]
    markdown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """A service report. What nobody knows is empty or left out; `edit` may be empty.

    `earlier` leads to what came back with it, or nowhere.
    """

    heading: str
    title: str
    description: str
    issuer: str
    customer: Link
    what: str
    kind: str
    badges: tuple[Badge, ...]
    earlier: Link
    panels: tuple[Panel, ...]
    times: Times
    sections: tuple[SectionView, ...]
    internal: tuple[SectionView, ...]
    parts: Table
    photos: tuple[GalleryPhoto, ...]
    rating: RatingView | None
    signatures: tuple[SignatureView, SignatureView]
    same_case: tuple[ReportRow, ...]
    related: tuple[ReportRow, ...]
    related_elsewhere: tuple[str, ...]
    history: tuple[Fact, ...]
    edit: str


def report_view(
    report: Report,
    facets: Facets,
    customer: Customer,
    settings: Settings,
    *,
    same_case: Sequence[Facets],
    related: Sequence[Facets],
    edit: str,
    as_of: datetime,
    earlier: Facets | None = None,
    photos: tuple[GalleryPhoto, ...] = (),
    seals: Sequence[Sealed] = (),
    signature: GalleryPhoto | None = None,
) -> ReportView:
    """Lay out a report; `facets` are its own.

    `same_case` are the other reports of its ticket, `related` further ones that it names and that the archive has; all are of the same customer. `edit` is the address that edits its file, `as_of` the aware
    moment at which it is asked what is open, and `earlier` the report that ended the case that came back with this one.
    `seals` are the report's, and `signature` is the photo that its acceptance names.
    """
    zone = customer.timezone or settings.timezone
    language = settings.language
    start = links.report(report.customer, report.id)
    heading = _heading(report, language)
    what = subject(facets, language)
    kind = KINDS[report.kind].label[language]
    outcome = outcome_badge(report, language)
    sections = _sections(report, settings)
    listed = {other.id for other in (*same_case, *related)}
    return ReportView(
        heading=heading,
        title=f"{heading} – {customer.title}",
        description=words.REPORT_SUMMARY.format_in(
            language,
            kind=kind,
            day=written.day(day_of(report), language),
            what=joined(what, customer.title, by=", "),
            outcome=outcome.text,
        ),
        issuer=settings.name,
        customer=Link(
            text=customer.title, href=links.relative(links.customer(customer.slug), start)
        ),
        what=what,
        kind=kind,
        badges=(outcome, *_badges(report, earlier, language)),
        earlier=_earlier(earlier, start, language),
        panels=panels(report, customer, settings),
        times=times(report, customer, settings, Case.of(customer, (facets, *same_case)), as_of),
        sections=tuple(section for section in sections if section.name != "internal"),
        internal=tuple(section for section in sections if section.name == "internal"),
        parts=_parts(report, language),
        photos=photos,
        rating=rating_view(report, settings),
        signatures=signatures(report, settings, seals, zone, signature),
        same_case=tuple(report_row(other, customer, settings, start) for other in same_case),
        related=tuple(report_row(other, customer, settings, start) for other in related),
        related_elsewhere=tuple(
            _elsewhere(typed, language) for typed in named(report) if typed not in listed
        ),
        history=history(report, settings, seals, zone),
        edit=edit,
    )


def named(report: Facets | Report) -> tuple[str, ...]:
    """Return the reports that a report names, as typed: the one it follows first."""
    return tuple(dict.fromkeys(name for name in (report.follows, *report.related) if name))


def _heading(report: Report, language: Language) -> str:
    if report.ticket:
        return words.REPORT_NUMBER.format_in(language, ticket=report.ticket)
    return words.REPORT_OF_DAY.format_in(language, day=written.day(day_of(report), language))


def _elsewhere(typed: str, language: Language) -> str:
    before = BEFORE_THE_ARCHIVE.find(typed)
    return before.label[language] if before else typed


def _earlier(earlier: Facets | None, start: str, language: Language) -> Link:
    if earlier is None:
        return Link(text="")
    day = written.day(day_of(earlier), language)
    return Link(
        text=EARLIER.format_in(language, day=day),
        href=links.relative(links.report(earlier.customer, earlier.id), start),
    )


def _badges(report: Report, earlier: Facets | None, language: Language) -> list[Badge]:
    badges = []
    if report.recurring or earlier:
        badges.append(Badge(text=words.LABELS["recurring"].of(language), tone="bad"))
    if report.imported is not None and report.signed is None:
        badges.append(Badge(text=words.LABELS["imported_unsigned"].of(language)))
    return badges


def _sections(report: Report, settings: Settings) -> list[SectionView]:
    """Return the sections in the file's order; what is known of the cause stands in its section."""
    language = settings.language
    cause = _cause_facts(report, settings)
    sections = [
        SectionView(
            name=section.name or "",
            heading=HEADINGS[section.name].label[language] if section.name else section.heading,
            facts=cause if section.name == "cause" else (),
            markdown=section.text,
        )
        for section in report.sections
        if section.text or section.name == "cause"
    ]
    if cause and not any(section.name == "cause" for section in sections):
        heading = HEADINGS["cause"].label[language]
        place = 1 + max((n for n, s in enumerate(sections) if s.name in _BEFORE_CAUSE), default=-1)
        sections.insert(place, SectionView(name="cause", heading=heading, facts=cause, markdown=""))
    return sections


def _cause_facts(report: Report, settings: Settings) -> tuple[Fact, ...]:
    language = settings.language
    label = settings.cause_label(report.cause, language) if report.cause else ""
    return (
        *fact(_label("cause", language), label),
        *fact(_label("defective_parts", language), *report.defective_parts),
    )


def _parts(report: Report, language: Language) -> Table:
    columns = [PART[name].label[language] for name in ("part", "code", "quantity", "paid_by")]
    rows = (
        (part.part, part.code, written.number(part.quantity, language), part.paid_by)
        for part in report.parts
    )
    return table(columns, rows)


def _label(name: str, language: Language) -> str:
    return REPORT[name].label[language]
