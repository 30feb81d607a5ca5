"""The opportunities that the facts of the period point to, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.views.client_report.blocks import Block, Bullets, Heading, Paragraph, phrase, run
from svcsite.views.client_report.opportunities.machine_opportunities import machine_opportunities
from svcsite.views.client_report.opportunities.opportunity import Opportunity, cut
from svcsite.views.client_report.opportunities.service_opportunities import service_opportunities
from svcsite.views.client_report.told import Told
from svcsite.words.client_report import opportunities as words


def opportunities(told: Told) -> tuple[Block, ...]:
    """Return the opportunities, or that there are none."""
    blocks = [block for one in found_opportunities(told) for block in _blocks(one, told)]
    return tuple(blocks) or (Paragraph(runs=run(words.NONE.of(told.language))),)


def found_opportunities(told: Told) -> tuple[Opportunity, ...]:
    """Return what the facts point to: first of machines, then of services."""
    return (*machine_opportunities(told), *service_opportunities(told))


def _blocks(one: Opportunity, told: Told) -> Iterator[Block]:
    yield Heading(text=one.title)
    yield Paragraph(runs=one.lead)
    yield Bullets(items=cut(one.evidence, told.language))
    for advice in one.advice:
        yield Paragraph(runs=phrase(words.RECOMMENDED, told.language, advice=advice))
