"""A client report put together: cover, notices, and the ten sections in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

from svcsite.record.vocabulary.narrative_headings import NARRATIVE_SECTIONS
from svcsite.views.client_report import cover
from svcsite.views.client_report.blocks import Block, Section, figures_in
from svcsite.views.client_report.prose.spans import clock_of_period, is_empty
from svcsite.views.client_report.report import ClientReport
from svcsite.views.client_report.sections.analysis import analysis
from svcsite.views.client_report.sections.annexes import annexes
from svcsite.views.client_report.sections.conclusion import conclusion
from svcsite.views.client_report.sections.deliveries import deliveries
from svcsite.views.client_report.sections.feedback import feedback
from svcsite.views.client_report.sections.introduction import introduction
from svcsite.views.client_report.sections.metrics import metrics
from svcsite.views.client_report.sections.opportunities import opportunities
from svcsite.views.client_report.sections.plan import next_steps
from svcsite.views.client_report.sections.summary import summary
from svcsite.views.client_report.told import Told
from svcsite.views.client_report.written import FigureTexts, merged
from svcsite.views.periods import period_title
from svcsite.words.client_report.cover import DESCRIPTION, TITLES

_COMPUTED: dict[str, Callable[[Told], tuple[Block, ...]]] = {
    "summary": summary,
    "introduction": introduction,
    "deliveries": deliveries,
    "metrics": metrics,
    "analysis": analysis,
    "feedback": feedback,
    "opportunities": opportunities,
    "next_steps": next_steps,
    "conclusion": conclusion,
    "annexes": annexes,
}
"""What each section says where nobody wrote for it, by its canonical name."""

_DIGITS = 32


def client_report(told: Told) -> ClientReport:
    """Return the client report of what is told."""
    language, period = told.language, told.period
    title, subtitle = TITLES[period.months].of(language), period_title(period, language)
    made = ClientReport(
        customer=told.customer.slug,
        period=period,
        language=language,
        title=title,
        subtitle=subtitle,
        description=DESCRIPTION.format_in(
            language,
            title=title,
            supplier=told.settings.name,
            client=told.customer.title,
            period=subtitle,
        ),
        supplier=cover.supplier(told),
        client=cover.client(told),
        contract=cover.contract(told),
        cut_off=told.now.cut_off,
        data_as_of=cover.data_as_of(told),
        author=cover.author(told),
        signed=cover.signed(told),
        status=cover.status(told),
        notices=tuple(cover.notices(told)),
        sections=sections(told),
        labels=cover.labels(language),
        summary=told.is_summary,
        fingerprint="",
        # What a person wrote may be longer than the page that a period without calls has.
        brief=is_empty(told) and told.narrative is None,
    )
    # That it was delivered changes nothing in what was delivered, and neither its fingerprint.
    status = cover.delivered_status(language) if told.delivered else made.status
    return replace(made, status=status, fingerprint=_fingerprint(made, told))


def sections(told: Told) -> tuple[Section, ...]:
    """Return the ten sections, with what a person wrote for them."""
    figures = FigureTexts(told.now.figures, told.settings, clock_of_period(told.now))
    found: list[Section] = []
    for number, heading in enumerate(NARRATIVE_SECTIONS, start=1):
        name = heading.name
        if name == "annexes" and is_empty(told):
            said = {one for section in found for b in section.blocks for one in figures_in(b)}
            blocks = annexes(told, said)
        else:
            blocks = computed(name, told)
        found.append(
            Section(
                name=name,
                number=number,
                title=heading.label[told.language],
                blocks=merged(name, blocks, told.narrative, figures),
            )
        )
    return tuple(found)


def computed(name: str, told: Told) -> tuple[Block, ...]:
    """Return what a section says where nobody wrote for it. Raises `KeyError` for a name that none has."""
    return _COMPUTED[name](told)


def _fingerprint(made: ClientReport, told: Told) -> str:
    """Return a hash of all that a report says, and of the names of the documents that go with it."""
    said = repr((made, told.enclosures))
    return sha256(said.encode(errors="surrogatepass")).hexdigest()[:_DIGITS]
