"""What changed last, for a reader of feeds: the archive's reports, or one customer's."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.clock import zone_of
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.moment import Moment
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.values import KINDS, OUTCOMES
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.listing import subject
from svcsite.words import data as words

MOST = 50
"""How many entries a feed has: who looks in once a week misses none."""

_SPACE = uuid.UUID("6f0c2d1e-7a53-5b0a-9a52-5d7c5a9a3b11")
"""What all ids are made in, so that the same name is the same id for ever."""

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A report in a feed. `url` is its page within the site; `published` and `updated` are aware."""

    id: str
    url: str
    title: str
    summary: str
    author: str
    category: str
    published: datetime
    updated: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed at `url` within the site, about the page at `home`; its entries are the latest first."""

    id: str
    url: str
    home: str
    title: str
    subtitle: str
    author: str
    updated: datetime
    entries: tuple[Entry, ...]


def latest(
    reports: Iterable[Facets], customers: Mapping[str, Customer], settings: Settings
) -> list[Facets]:
    """Return the reports that changed last, the latest first."""
    changed = [
        (
            changed_at(report, zone_of(customers[report.customer], settings)),
            ReportKey.of(report),
            report,
        )
        for report in reports
    ]
    changed.sort(key=lambda one: one[:2], reverse=True)
    return [report for _, _, report in changed[:MOST]]


def feed(
    reports: Iterable[Facets],
    customers: Mapping[str, Customer],
    settings: Settings,
    *,
    customer: Customer | None = None,
) -> Feed:
    """Return the feed of reports in the order given: the archive's, or that of one customer."""
    language, archive = settings.language, settings.name
    entries = tuple(_entry(report, customers[report.customer], settings) for report in reports)
    named = f"{archive}/{customer.slug}" if customer else archive
    title = (
        words.FEED_OF.format_in(language, archive=archive, customer=customer.title)
        if customer
        else words.FEED.format_in(language, archive=archive)
    )
    return Feed(
        id=_id("feed", named),
        url=links.customer_feed(customer.slug) if customer else links.FEED,
        home=links.customer(customer.slug) if customer else links.HOME,
        title=title,
        subtitle=words.FEED_LEAD.format_in(language, len(entries)),
        author=archive,
        updated=max((entry.updated for entry in entries), default=_NEVER),
        entries=entries,
    )


def changed_at(report: Facets, zone: ZoneInfo) -> datetime:
    """Return when a report last changed: the latest of what it tells of that has happened."""
    told = (
        report.opened,
        report.responded,
        report.arrived,
        report.left,
        report.resolved,
        report.signed,
        report.rating.on,
    )
    known = [_aware(moment, zone) for moment in told if moment]
    return max(known) if known else _aware(Moment(day_of(report)), zone)


def _entry(report: Facets, customer: Customer, settings: Settings) -> Entry:
    language = settings.language
    zone = zone_of(customer, settings)
    key = ReportKey.of(report)
    kind = KINDS[report.kind].label[language]
    # A report that was renamed is the same report: its first name is what the id is made of.
    name = f"{report.customer}/{report.aliases[0] if report.aliases else report.id}"
    return Entry(
        id=_id("report", f"{settings.name}/{name}"),
        url=links.report(*key),
        title=words.ENTRY.format_in(
            language, customer=customer.title, subject=subject(report, language)
        ),
        summary=words.ENTRY_SUMMARY.format_in(
            language,
            kind=kind,
            day=written.day(day_of(report), language),
            outcome=OUTCOMES[report.outcome].label[language],
        ),
        author=settings.rep_name(report.rep) if report.rep else settings.name,
        category=kind,
        published=_aware(report.begins or Moment(day_of(report)), zone),
        updated=changed_at(report, zone),
    )


def _aware(moment: Moment, zone: ZoneInfo) -> datetime:
    """Return a moment as a feed can tell it: an unknown day is long ago, a day without a time its first."""
    if moment.day.year < _NEVER.year:
        return _NEVER
    return moment.at or datetime.combine(moment.day, time(), tzinfo=zone)


def _id(kind: str, name: str) -> str:
    """Return an id that is the same wherever the site stands; Atom forbids that it ever changes."""
    return uuid.uuid5(_SPACE, f"{kind}:{name.encode(errors='replace').decode()}").urn
