"""Recommendations and next steps: what was promised and what became of it, what is new, what is to be decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.actions import Action
from svcsite.measures.client.next_planned import NextPlanned
from svcsite.views import format as written
from svcsite.views.client_report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Run,
    Table,
    Tone,
    joined,
    phrase,
    run,
)
from svcsite.views.client_report.prose.commitments import decision_told
from svcsite.views.client_report.prose.gist import plain_text
from svcsite.views.client_report.prose.naming import person
from svcsite.views.client_report.prose.numerals import capitalised
from svcsite.views.client_report.prose.planned_work import undone
from svcsite.views.client_report.prose.spans import is_empty
from svcsite.views.client_report.sections.opportunities import found_opportunities
from svcsite.views.client_report.told import Told
from svcsite.views.figures import machines_text
from svcsite.words.client_report import plan as words
from svcsite.words.text import Text

_TONES: dict[str, Tone] = {"open": "plain", "done": "good", "late": "bad", "carried": "waiting"}


def next_steps(told: Told) -> tuple[Block, ...]:
    """Return the recommendations, the plan, the planned visits that come next, and the decisions asked for."""
    language = told.language
    blocks = (
        *_recommendations(told),
        *_actions(words.PROMISED, words.PROMISED_TABLE, told.plan.promised, told),
        *_actions(words.NEW, words.NEW_TABLE, told.plan.new, told),
        *_planned(told.now.next_planned, told),
        *_decisions(told),
    )
    return blocks or (Paragraph(runs=run(words.NOTHING.of(language))),)


def _recommendations(told: Told) -> Iterator[Block]:
    """Yield what the opportunities suggest, each once."""
    advice = dict.fromkeys(text for one in found_opportunities(told) for text in one.advice)
    if advice:
        yield Heading(text=words.RECOMMENDATIONS.of(told.language))
        yield Bullets(items=tuple(capitalised(run(text)) for text in advice))


def _actions(title: Text, caption: Text, actions: Iterable[Action], told: Told) -> Iterator[Block]:
    language = told.language
    rows = tuple(_row(action, told) for action in actions)
    if not rows:
        return
    if not is_empty(told):
        yield Heading(text=title.of(language))
    yield Table(
        caption=caption.of(language),
        columns=(
            Column(title=words.ID.of(language), width=2),
            Column(title=words.ACTION.of(language), width=5),
            Column(title=words.OWNER.of(language), width=2),
            Column(title=words.DUE.of(language), width=2),
            Column(title=words.STATUS.of(language), width=2),
        ),
        rows=rows,
    )


def _row(action: Action, told: Told) -> Row:
    language = told.language
    report = action.source if isinstance(action.source, ReportKey) else None
    state = words.STATES[action.state]
    day = written.day(action.new_due, language) if action.new_due else ""
    return Row(
        cells=(
            Cell(runs=run(action.id)),
            Cell(runs=(Run(text=plain_text(action.text), report=report),)),
            Cell(runs=run(person(action.owner, told.settings) or words.NOBODY.of(language))),
            Cell(
                runs=run(
                    written.day(action.due, language) if action.due else words.UNDATED.of(language)
                )
            ),
            Cell(runs=run(state.format_in(language, day=day)), tone=_TONES[action.state]),
        )
    )


def _planned(visits: Iterable[NextPlanned], told: Told) -> Iterator[Block]:
    """Yield when planned work is to be done next, and first what of it is still to be made up for."""
    language = told.language
    missing = tuple(undone(told))
    items = tuple(
        phrase(
            words.PLANNED_VISIT,
            language,
            service=visit.plan.service or words.PLANNED_WORK.of(language),
            start=written.day(visit.start, language),
            end=written.day(visit.last_day, language),
            machines=machines_text(visit.plan.machines, language),
        )
        for visit in visits
    )
    if is_empty(told):
        # What is planned the summary says of such a period.
        return
    if missing or items:
        yield Heading(text=words.PLANNED.of(language))
    if missing:
        yield Paragraph(runs=joined(*missing, run(words.MAKE_UP.of(language))), kept=True)
    if items:
        yield Bullets(items=items, kept=True)


def _decisions(told: Told) -> Iterator[Block]:
    decisions = told.narrative.decisions if told.narrative else ()
    items = tuple(
        phrase(words.DECISION, told.language, what=capitalised(decision_told(one, told)))
        for one in decisions
        if one.what
    )
    if items:
        yield Heading(text=words.DECISIONS.of(told.language))
        yield Bullets(items=items, kept=True)
