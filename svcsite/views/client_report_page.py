"""A client report as a page of the site: the document, where what it says leads, and the way to the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from svcsite.ledger.key import ReportKey
from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.views import links
from svcsite.views.client_report.blocks import Evidence, Runs, Written, evidence_anchor, plain
from svcsite.views.client_report.report import ClientReport
from svcsite.views.elements import Link
from svcsite.views.figures import base_text
from svcsite.views.periods import Around, period_heading, period_title
from svcsite.words.client_report import pages as words

_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*")


@dataclass(frozen=True, kw_only=True)
class Leads:
    """Where what a client report says leads, on the page at `start`.

    `addresses` are those of the relative links in what a person wrote.
    """

    start: str
    language: Language
    places: Mapping[str, str]
    addresses: Mapping[str, str]

    def to(self, report: ReportKey) -> str:
        """Return the link to a service report."""
        return links.relative(links.report(*report), self.start)

    def place(self, figure: str) -> str:
        """Return the id of the list of the reports behind a figure."""
        return self.places.get(figure, evidence_anchor(figure))

    def id(self, figure: str) -> str:
        """Return the id that a figure has of its own, whichever list it shares with others."""
        return evidence_anchor(figure)

    def base(self, runs: Runs, figure: str, n: int) -> str:
        """Return n in words, for those who only hear what is said; empty where the runs say n in digits."""
        said = {re.sub(r"\D", "", number) for number in _NUMBER.findall(plain(runs))}
        return "" if str(n) in said else base_text(figure, n, self.language)


@dataclass(frozen=True, kw_only=True)
class ClientReportView:
    """A client report's page.

    `title` is that of the window, with the client's name; `heading` leaves it out. `lang` is the report's language
    where the site's is another. `figures` leads to all figures of the period, `pdf` to the same report as a PDF;
    either may lead nowhere.
    """

    title: str
    heading: str
    lang: str
    report: ClientReport
    leads: Leads
    customer: Link
    everyone: Link
    figures: Link
    before: Link
    after: Link
    pdf: Link
    enclosures: tuple[Link, ...]

    @cached_property
    def contents(self) -> tuple[tuple[str, str], ...]:
        """The sections in order, as (id, numbered title)."""
        return tuple(
            (section.anchor, f"{section.number}. {section.title}")
            for section in self.report.sections
        )


def client_report_view(
    report: ClientReport,
    around: Around,
    *,
    site_language: Language,
    has_figures: bool = False,
    has_pdf: bool = False,
    enclosures: Mapping[str, bool] | None = None,
    addresses: Mapping[str, str] | None = None,
) -> ClientReportView:
    """Return the page of a client report.

    `around` are the reports of the same length before and after it, `enclosures` the names of the files sent along
    with whether each is on the site, and `addresses` those that a person wrote and where they lead. `has_figures` tells that the site has the figures
    of the period on a page, and `has_pdf` that it has the report as a PDF.
    """
    slug, period, language = report.customer, report.period, report.language
    start = links.client_report(slug, period)
    heading = words.TITLE.format_in(language, title=report.title, period=report.subtitle)
    pdf = links.relative(links.client_report_pdf(slug, period), start)
    figures = links.relative(links.customer_period(slug, period), start)
    named = period_title(period, language)
    return ClientReportView(
        title=words.TITLE.format_in(language, title=heading, period=report.client.name),
        heading=heading,
        lang="" if language == site_language else language,
        report=report,
        leads=Leads(
            start=start,
            language=language,
            places=dict(_places(report)),
            addresses=addresses or {},
        ),
        customer=Link(text=report.client.name, href=links.relative(links.customer(slug), start)),
        everyone=Link(
            text=words.ALL.of(language), href=links.relative(links.CLIENT_REPORTS, start)
        ),
        figures=Link(
            text=words.FIGURES.format_in(language, period=named) if has_figures else "",
            href=figures if has_figures else "",
        ),
        before=_to(slug, around.before, start, language),
        after=_to(slug, around.after, start, language),
        pdf=Link(text=words.DOWNLOAD.of(language), href=pdf) if has_pdf else Link(text=""),
        enclosures=tuple(
            Link(
                text=name,
                href=links.relative(links.enclosure(slug, period, name), start) if is_here else "",
            )
            for name, is_here in (enclosures or {}).items()
        ),
    )


def written_in(report: ClientReport) -> Iterator[str]:
    """Yield what a person wrote in a client report, as Markdown."""
    for section in report.sections:
        yield from (block.markdown for block in section.blocks if isinstance(block, Written))


def _places(report: ClientReport) -> Iterator[tuple[str, str]]:
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Evidence):
                yield from ((figure, block.anchor) for figure in block.figures)


def _to(slug: str, period: Period | None, start: str, language: Language) -> Link:
    if period is None:
        return Link(text="")
    return Link(
        text=period_heading(period, language),
        href=links.relative(links.client_report(slug, period), start),
    )


def alike(periods: Iterable[Period], period: Period) -> Around:
    """Return the periods before and after one of those given that are of its length."""
    return Around.of(period, sorted(one for one in periods if one.months == period.months), ())
