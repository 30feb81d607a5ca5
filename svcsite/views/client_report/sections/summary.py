"""The executive summary: what a client decides on renewal from, in the order in which it is asked.

Planned work that was not done comes first, then the verdict against the contract, what was promised last time, each
missed deadline, what waited, what is open, what came back, planned work, ratings, the next step, and decisions asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.actions import Action
from svcsite.measures.client.breaches import Breach
from svcsite.views.client_report.blocks import Block, Bullets, Paragraph, Run, Runs, joined, phrase
from svcsite.views.client_report.prose.commitments import action_told, decision_told, is_ours
from svcsite.views.client_report.prose.missed import action_for, missed, penalties, step
from svcsite.views.client_report.prose.numerals import capitalised, chosen, counted, numeral
from svcsite.views.client_report.prose.planned_work import coming, done, done_ahead, undone
from svcsite.views.client_report.prose.satisfaction import lowest, satisfaction
from svcsite.views.client_report.prose.spans import is_empty, when
from svcsite.views.client_report.prose.standing import came_back, paused, promised, still_open
from svcsite.views.client_report.prose.verdict import untold, verdict
from svcsite.views.client_report.told import Told
from svcsite.words.client_report import numerals as nouns
from svcsite.words.client_report import summary as words
from svcsite.words.text import Text

MOST_MISSED = 10
"""So many missed deadlines stand in the summary; the analysis lists all."""


def summary(told: Told) -> tuple[Block, ...]:
    """Return the executive summary; what is about broken promises stays whatever somebody writes."""
    return tuple(_empty(told) if is_empty(told) else _full(told))


def _full(told: Told) -> Iterator[Block]:
    if broken := tuple(undone(told)):
        yield _paragraph(map(_strong, broken), kept=True)
    yield _paragraph(verdict(told), kept=True)
    yield from _paragraphs(promised(told))
    if left := untold(told):
        yield from _missed(left, told)
        yield from _paragraphs(penalties(told))
    yield from _paragraphs(paused(told))
    planned = done(told), *done_ahead(told)
    yield from _paragraphs((still_open(told), came_back(told), *planned))
    said = {action.id for action in _with_missed(told)}
    yield from _paragraphs(satisfaction(told, said))
    if (low := lowest(told)) and low.action:
        said.add(low.action.id)
    yield from _paragraphs(_next_steps(told, said))
    yield from _decisions(told)


def _empty(told: Told) -> Iterator[Block]:
    language = told.language
    nothing = capitalised(phrase(words.EMPTY, language, when=when(told)))
    has_targets = any(contract.targets for contract in told.now.contracts)
    targets = phrase(words.EMPTY_TARGETS, language) if has_targets else ()
    yield _paragraph((nothing, targets), kept=True)
    yield from _paragraphs((*promised(told), still_open(told)))
    yield from _paragraphs(coming(told))
    yield from _paragraphs(_next_steps(told, set()))
    yield from _decisions(told)


def _missed(left: list[Breach], told: Told) -> Iterator[Block]:
    """Yield missed deadlines, those missed by most first if they are many."""
    language = told.language
    number = numeral(len(left), language)
    text: Text = chosen(words.MISSED, len(left))
    if len(left) > MOST_MISSED:
        text = words.MISSED_FIRST
        left = sorted(left, key=_by_delay)[:MOST_MISSED]
    yield Paragraph(runs=capitalised(phrase(text, language, n=number)))
    yield Bullets(items=tuple(_items(left, told)))


def _items(left: Iterable[Breach], told: Told) -> Iterator[Runs]:
    """Yield each missed deadline with its next step; of a case that missed both, that is told once."""
    told_of: set[ReportKey] = set()
    for breach in left:
        clause = phrase(words.DECISION_ITEM, told.language, what=missed(breach, told))
        first = breach.case.key not in told_of
        yield joined(capitalised(clause), step(breach, told) if first else ())
        told_of.add(breach.case.key)


def _with_missed(told: Told) -> Iterator[Action]:
    """Yield the actions that are told with the missed deadlines."""
    for breach in told.now.breaches:
        if action := action_for(breach, told):
            yield action


def _next_steps(told: Told, said: Collection[str]) -> Iterator[Runs]:
    """Yield what we are to do next, and what the client is, where it is neither late nor `said` already."""
    last, language = told.last_day, told.language
    ahead = [a for a in told.plan.undone if a.until and a.until > last and a.id not in said]
    for ours, text in ((True, words.NEXT_STEP), (False, words.NEXT_OF_CLIENT)):
        if action := next((a for a in ahead if is_ours(a, told) is ours), None):
            yield phrase(text, language, action=action_told(action, told))


def _decisions(told: Told) -> Iterator[Block]:
    """Yield what the client is asked to decide, with what it costs and until when."""
    language = told.language
    asked = [d for d in (told.narrative.decisions if told.narrative else ()) if d.what]
    items = [decision_told(decision, told) for decision in asked]
    if len(items) == 1:
        yield Paragraph(runs=phrase(words.DECISION, language, what=items[0]), kept=True)
    elif items:
        number = counted(len(items), nouns.DECISIONS, language)
        yield Paragraph(runs=phrase(words.DECISIONS, language, decisions=number), kept=True)
        yield Bullets(
            items=tuple(
                capitalised(phrase(words.DECISION_ITEM, language, what=item)) for item in items
            ),
            kept=True,
        )


def _by_delay(breach: Breach) -> tuple[object, ...]:
    late = breach.observation.late
    return late is None, -(late or 0), breach.case.key


def _strong(runs: Runs) -> Runs:
    return tuple(
        Run(text=one.text, strong=True, report=one.report, figure=one.figure, n=one.n)
        for one in runs
    )


def _paragraph(sentences: Iterable[Runs], *, kept: bool = False) -> Paragraph:
    return Paragraph(runs=joined(*sentences), kept=kept)


def _paragraphs(sentences: Iterable[Runs]) -> Iterator[Paragraph]:
    """Yield a paragraph of some sentences, if any of them says something."""
    paragraph = _paragraph(sentences)
    if paragraph.runs:
        yield paragraph
