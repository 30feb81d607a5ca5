"""The verdict against the contract in prose: how many deadlines were kept, and whether the targets were met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from svcsite.measures.client.agreed import Agreed, Measure
from svcsite.measures.client.breaches import Breach
from svcsite.measures.figure import Figure
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Run, Runs, phrase, run
from svcsite.views.client_report.prose.missed import missed, penalties, step
from svcsite.views.client_report.prose.numerals import (
    capitalised,
    chosen,
    counted,
    numeral,
    of_figure,
)
from svcsite.views.client_report.prose.spans import when
from svcsite.views.client_report.prose.targets import all_met, met_here, missed_some, percent_told
from svcsite.views.client_report.told import Told
from svcsite.words.client_report import numerals as nouns
from svcsite.words.client_report import verdict as words

MEASURES: tuple[Measure, ...] = ("resolution", "response")
"""In the order in which a client asks for them."""
_TWO = 2


def verdict(told: Told) -> Iterator[Runs]:
    """Yield the sentences of the verdict: how much there was, and of each measure how it was kept."""
    yield opening(told)
    judged = {measure: _judged(told, measure) for measure in MEASURES}
    everything = [one for found in judged.values() for one in found]
    is_met = bool(everything) and all(one.verdict == "met" for one in everything)
    decided = False
    for measure in MEASURES:
        figure = told.now.figures[f"sla_{measure}"]
        if not figure.n:
            continue
        decided = True
        yield _kept(measure, figure, judged[measure], told)
        yield from _verdict_of(measure, judged[measure], told, is_all_met=is_met)
    if is_met:
        yield all_met(everything, told)
    if not decided:
        yield _undecided(told)


def opening(told: Told) -> Runs:
    """Return how many reports there were, as a sentence."""
    figure = told.now.figures["reports"]
    text = counted(figure.n, nouns.REPORTS, told.language)
    return capitalised(
        phrase(
            chosen(words.OPENING, figure.n),
            told.language,
            when=when(told),
            reports=of_figure(text, "reports", figure.n),
        )
    )


def told_alone(told: Told, measure: Measure) -> Breach | None:
    """Return the one missed deadline of a measure that the verdict tells itself; None where there are none or several."""
    found = [breach for breach in told.now.breaches if breach.measure == measure]
    return found[0] if len(found) == 1 else None


def untold(told: Told) -> list[Breach]:
    """Return the missed deadlines that the verdict does not tell."""
    alone = [told_alone(told, measure) for measure in MEASURES]
    return [breach for breach in told.now.breaches if breach not in alone]


def kept(measure: Measure, told: Told) -> Runs:
    """Return how many deadlines of a measure were kept, as a sentence; some must have been decided."""
    figure = told.now.figures[f"sla_{measure}"]
    return _counted(words.OF_DEADLINES[measure], figure, _judged(told, measure), told.language)


def _judged(told: Told, measure: Measure) -> list[Agreed]:
    """Return the targets of a measure that were met or missed."""
    return [
        one
        for one in told.now.agreed
        if one.measure == measure and one.verdict in {"met", "missed"}
    ]


def _kept(measure: Measure, figure: Figure, judged: Sequence[Agreed], told: Told) -> Runs:
    """Return how many deadlines of a measure were kept, as a sentence."""
    n, met, language = figure.n, len(figure.part), told.language
    reports = told.now.figures["reports"].counted
    are_known = set(figure.counted) <= set(reports)
    if are_known and n == len(reports) == 1:
        text = (words.IN_TIME_ALONE if met else words.LATE_ALONE)[measure]
        return phrase(text, language, aside=_aside(figure, judged, language))
    are_theirs = measure == "resolution" and are_known
    texts = words.OF_REPORTS if are_theirs else words.OF_DEADLINES[measure]
    return _counted(texts, figure, judged, language)


def _counted(
    texts: words.Kept, figure: Figure, judged: Sequence[Agreed], language: Language
) -> Runs:
    n, met, name = figure.n, len(figure.part), figure.name
    if n == 1:
        text = texts.only_met if met else texts.only_missed
    elif met == n:
        text = texts.both if n == _TWO else texts.every
    elif met == 0:
        text = texts.neither if n == _TWO else texts.none
    else:
        text = texts.one if met == 1 else texts.some
    return phrase(
        text,
        language,
        n=of_figure(numeral(n, language), name, n),
        m=of_figure(numeral(met, language), name, n),
        aside=_aside(figure, judged, language),
    )


def _aside(figure: Figure, judged: Sequence[Agreed], language: Language) -> Runs:
    """Return the share, where n is large enough and something was kept, and the target where all have the same."""
    share = figure.told_share
    inner: list[Runs] = []
    if share:
        inner.append((of_figure(written.percent(share, language), figure.name, figure.n),))
    targets = {one.compliance for one in judged if one.compliance is not None}
    # Deadlines for which no share was agreed are among those of the figure, but not judged.
    if len(targets) == 1 and sum(one.figure.n for one in judged) == figure.n:
        inner.append(
            run(words.TARGET.format_in(language, share=percent_told(targets.pop(), language)))
        )
    if not inner:
        return ()
    between: Runs = (Run(text="; "),)
    runs = inner[0] if len(inner) == 1 else (*inner[0], *between, *inner[1])
    return phrase(words.ASIDE, language, inner=runs)


def _verdict_of(
    measure: Measure, judged: Sequence[Agreed], told: Told, *, is_all_met: bool
) -> Iterator[Runs]:
    """Yield whether the targets of a measure were met, and its missed deadline where there is but one."""
    language = told.language
    lost = [one for one in judged if one.verdict == "missed"]
    alone = told_alone(told, measure)
    clause = missed(alone, told) if alone else ()
    if lost and len(judged) == 1:
        yield (
            phrase(words.MISSED_AS, language, missed=clause)
            if clause
            else phrase(words.MISSED, language)
        )
    else:
        if lost:
            yield missed_some(lost, len(judged), told)
        elif judged and not is_all_met:
            yield met_here(measure, len(judged), language)
        if clause:
            is_only = told.now.figures[f"sla_{measure}"].n == 1
            text = words.JUST_MISSED if is_only else words.ONE_MISSED[measure]
            yield capitalised(phrase(text, language, missed=clause))
    # One case may have missed both its deadlines, and its next step is told once.
    answer = told_alone(told, "response")
    if alone and (measure == "response" or not answer or answer.case is not alone.case):
        yield step(alone, told)
    # What the contract says of missed deadlines follows on the last that is told.
    if alone and not untold(told) and (measure == "response" or not answer):
        yield from penalties(told)


def _undecided(told: Told) -> Runs:
    """Say why there is nothing to judge."""
    if not told.now.contracts:
        return phrase(words.NO_CONTRACT, told.language)
    promised = any(contract.targets for contract in told.now.contracts)
    return phrase(words.NONE_DECIDED if promised else words.NO_TARGETS, told.language)
