"""All missed deadlines in one table: whose, by how much, why, and what was done or is to be."""

from __future__ import annotations

from datetime import timedelta

from svcsite.measures.client.breaches import Breach
from svcsite.views.client_report.blocks import Cell, Column, Row, Runs, Table, phrase, run
from svcsite.views.client_report.prose.commitments import action_told
from svcsite.views.client_report.prose.jobs import job_of
from svcsite.views.client_report.prose.missed import action_for, parts_fitted, why
from svcsite.views.client_report.prose.numerals import capitalised
from svcsite.views.client_report.prose.spans import limit_told, time_told
from svcsite.views.client_report.told import Told
from svcsite.views.figures import clock_of
from svcsite.words.client_report import analysis as words


def missed_table(told: Told) -> Table:
    """Return all missed deadlines: whose, by how much, why, and what was done or is to be."""
    language = told.language
    return Table(
        caption=words.MISSED.of(language),
        columns=(
            Column(title=words.WHAT.of(language), width=4),
            Column(title=words.DEADLINE.of(language), width=2),
            Column(title=words.LATE_BY.of(language), width=2),
            Column(title=words.REASON.of(language), width=3),
            Column(title=words.STEP.of(language), width=4),
        ),
        rows=tuple(_missed_row(breach, told) for breach in told.now.breaches),
    )


def _missed_row(breach: Breach, told: Told) -> Row:
    language, seen = told.language, breach.observation
    clock = clock_of([breach.case])
    limit = limit_told(timedelta(seconds=int(seen.limit)), clock, language) if seen.limit else ""
    late = words.UNKNOWN.of(language)
    if seen.late is not None:
        late = time_told(seen.late, clock, language)
        if seen.is_open:
            late = words.SO_FAR.format_in(language, time=late)
    deadline = words.LIMITS[_counting(breach)].format_in(language, limit=limit)
    return Row(
        cells=(
            Cell(runs=capitalised(job_of(breach.case, language).title)),
            Cell(runs=capitalised(run(deadline))),
            Cell(runs=run(late), tone="bad"),
            Cell(runs=capitalised(why(breach, told))),
            Cell(runs=_step(breach, told)),
        )
    )


def _counting(breach: Breach) -> str:
    """Return what ends the wait: the solution, the answer, or an arrival where the contract counts that."""
    contract = breach.case.contract
    is_arrival = breach.measure == "response" and contract and contract.response_counts == "arrival"
    return "arrival" if is_arrival else breach.measure


def _step(breach: Breach, told: Told) -> Runs:
    language, action = told.language, action_for(breach, told)
    if action is None:
        return parts_fitted(breach, told) or phrase(words.NO_STEP, language)
    runs = capitalised(action_told(action, told))
    return phrase(words.STEP_DONE, language, action=runs) if action.is_done else runs
