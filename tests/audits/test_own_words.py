"""What svcsite itself writes is never said to contradict the ledger: a draft's text may be copied as it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from svcsite.audits.known import Known
from svcsite.audits.mismatch import mismatches
from svcsite.audits.scope import Scope
from svcsite.checks.clock import now
from svcsite.checks.examination import Examination, examine
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.record.narrative import Narrative, NarrativeSection
from svcsite.record.vocabulary.names import LANGUAGES, Language
from svcsite.record.vocabulary.narrative_headings import NARRATIVE_SECTIONS
from svcsite.views.client_report.blocks import Block, Bullets, Paragraph, Table, plain
from svcsite.views.client_report.compose import computed
from svcsite.views.client_report.desk import ClientReports
from svcsite.views.client_report.told import Told

SAMPLE = Path(__file__).parents[2] / "reports"
CUSTOMERS = ("mercado-tropeiro", "portway-logistics")


@pytest.fixture(scope="module")
def examination() -> Examination:
    return examine(SAMPLE)


def desk_in(examination: Examination, language: Language) -> ClientReports:
    """The desk of the sample archive, with all its customers speaking one language."""
    ledger = Ledger.of(
        settings=examination.settings,
        customers=[c.model_copy(update={"language": language}) for c in examination.customers],
        reports=examination.admitted,
        as_of=now(),
    )
    records = {ReportKey.of(record): record for record in examination.reports}
    return ClientReports.of_examination(examination, ledger, records)


def markdown(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(runs=runs):
                yield from (plain(runs), "")
            case Bullets(items=items):
                yield from (*(f"- {plain(item)}" for item in items), "")
            case Table(rows=rows):
                yield from ("| " + " | ".join(plain(c.runs) for c in r.cells) + " |" for r in rows)
                yield ""


def copied(told: Told) -> Narrative:
    """A narrative into which somebody copied all that was computed."""
    texts = {h.name: "\n".join(markdown(computed(h.name, told))) for h in NARRATIVE_SECTIONS}
    return Narrative(
        customer=told.customer.slug,
        period=told.period,
        fingerprint="",
        sections=tuple(
            NarrativeSection(name=name, heading=name, text=text, line=1, raw=text)
            for name, text in texts.items()
        ),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_computed_text_of_every_period_contradicts_nothing(examination, language):
    desk = desk_in(examination, language)
    for slug in CUSTOMERS:
        for period in desk.periods(slug):
            told = desk.told(slug, period)
            scope = Scope.of(period, told.customer)
            found = [d.facts for d in mismatches(copied(told), Known.of(told.now), scope)]
            assert found == [], f"{slug} {period.key}"
