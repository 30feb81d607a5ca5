"""Ratings in prose: all scores where they are few, their mean where they are not, and what answers the worst."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.actions import Action
from svcsite.measures.client.client_period import ClientPeriod
from svcsite.measures.figure import SMALL
from svcsite.measures.intervals import Trend
from svcsite.measures.observation import Observation
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Runs, phrase, run
from svcsite.views.client_report.prose.commitments import action_told, is_ours
from svcsite.views.client_report.prose.gist import plain_text
from svcsite.views.client_report.prose.jobs import Job, job_of_report, quoted, tidy
from svcsite.views.client_report.prose.numerals import chosen, counted, listed, numeral, of_figure
from svcsite.views.client_report.prose.survey import out_of
from svcsite.views.client_report.told import Told
from svcsite.words.client_report import numerals as nouns
from svcsite.words.client_report import satisfaction as words
from svcsite.words.client_report.feedback import ANSWERS
from svcsite.words.text import Text

_MANY = 30
"""From so many ratings on it is not the base that makes a change inconclusive."""

_TWO = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Low:
    """The lowest score given, where it was no good one: how often, what for, why, and what of ours answers it."""

    score: Decimal
    n: int
    job: Job
    comment: str
    action: Action | None


def satisfaction(told: Told, said: Collection[str] = ()) -> Iterator[Runs]:
    """Yield the ratings received as sentences, and where the worst was no good one, what answers it; then the survey.

    An action of which the id was `said` before is not told again.
    """
    yield ratings(told)
    if low := lowest(told):
        yield from _worst(low, told, said)
    yield _survey(told)


def lowest(told: Told) -> Low | None:
    """Return the lowest score given where it was no good one; of several one that says why, or else the first."""
    seen = [one for one in _given(told) if not one.part]
    if not seen:
        return None

    def comment(one: Observation) -> str:
        record = told.records.get(one.report)
        return plain_text(record.rating.comment or "") if record else ""

    score = min(one.value or Decimal(0) for one in seen)
    alike = [one for one in seen if one.value == score]
    picked = min(alike, key=lambda one: (not comment(one), one.day, one.report))
    reports = (r for r in told.now.slice.reports if ReportKey.of(r) == picked.report)
    report = next(reports, None)
    if report is None:
        return None
    actions = [a for a in (*told.plan.new, *told.plan.promised) if a.source == picked.report]
    ours = [a for a in actions if is_ours(a, told)]
    return Low(
        score=score,
        n=len(alike),
        job=job_of_report(report, told.customer, told.language),
        comment=comment(picked),
        action=next((a for a in ours if not a.is_done), next(iter(ours), None)),
    )


def ratings(told: Told) -> Runs:
    """Return the ratings received: each score of a few, the mean of more."""
    language, figure = told.language, told.now.figures["rating_mean"]
    if not figure.n:
        asked = told.now.figures["response_rate"].n
        number = numeral(asked, language, is_feminine=True)
        return phrase(chosen(words.NONE_OF_ASKED, asked), language, n=number)
    received = of_figure(counted(figure.n, nouns.RATINGS, language), "rating_mean", figure.n)
    if figure.n < SMALL:
        return _few(_scores(told), received.text, told)
    return phrase(
        words.MANY,
        language,
        ratings=received,
        mean=of_figure(written.mean(figure.value or Decimal(0), language), "rating_mean", figure.n),
        top=written.number(told.settings.rating.scale.highest, language),
        trend=_trend(told),
    )


def _few(scores: list[Decimal], received: str, told: Told) -> Runs:
    language, n = told.language, len(scores)
    text = words.FEW
    if n == 1:
        text = words.ONE
    elif scores[0] == scores[-1]:
        text = words.TWO_ALIKE if n == _TWO else words.FEW_ALIKE
    return phrase(
        text,
        language,
        ratings=of_figure(received, "rating_mean", n),
        score=written.number(scores[0], language),
        scores=listed([run(written.number(score, language)) for score in scores], language),
    )


def _trend(told: Told) -> Runs:
    """Return what may be said of the mean against the period before."""
    language, before = told.language, told.now.before.get("rating_mean")
    trend = told.now.trends.get("rating_mean", Trend.NONE)
    mean = written.mean(before.value, language) if before and before.value is not None else ""
    if trend is not Trend.NONE:
        return phrase(words.ROSE if trend is Trend.UP else words.FELL, language, before=mean)
    text = _inconclusive(told.now, before.n if before else 0)
    return phrase(text, language, before=mean)


def _inconclusive(now: ClientPeriod, before: int) -> Text:
    """Return why nothing is claimed, by how many ratings the period before had; a small base comes first."""
    if now.figures["rating_mean"].n < _MANY:
        return words.SMALL_BASE
    if not now.is_over:
        return words.NOT_OVER
    if not before:
        return words.NONE_BEFORE
    if not now.is_comparable:
        return words.NOT_WHOLE_BEFORE
    return words.FEW_BEFORE if before < _MANY else words.NO_CHANGE


def _worst(low: Low, told: Told, said: Collection[str]) -> Iterator[Runs]:
    """Yield the lowest score, whose it was, what was said with it, and what was done about it."""
    language, action = told.language, low.action
    text = words.ONLY if len(_given(told)) == 1 else words.WORST
    clause = phrase(
        words.WORST_OF_SEVERAL if low.n > 1 else text,
        language,
        score=written.number(low.score, language),
        n=numeral(low.n, language, is_feminine=True),
        work=low.job.work,
    )
    if low.comment:
        comment = quoted(low.comment, language)
        yield phrase(words.WORST_SAID, language, worst=clause, comment=comment)
    else:
        yield phrase(words.WORST_ALONE, language, worst=clause)
    if action is None:
        yield phrase(words.UNANSWERED, language)
    elif action.id not in said:
        text = words.ANSWERED_DONE if action.is_done else words.ANSWERED
        yield phrase(text, language, action=action_told(action, told))


def _survey(told: Told) -> Runs:
    """Return how many answered the period's survey, and their mean where they are enough; nothing without one."""
    found = told.narrative.survey if told.narrative else None
    if found is None or found.answers is None:
        return ()
    language = told.language
    name = tidy(found.name or "")
    score = found.score if found.answers >= SMALL else None
    return phrase(
        words.SURVEY_ALONE if score is None else words.SURVEY_SCORE,
        language,
        survey=(words.SURVEY_NAMED if name else words.SURVEY).format_in(language, name=name),
        answers=counted(found.answers, ANSWERS, language),
        score=out_of(score, found, language) if score is not None else "",
    )


def _given(told: Told) -> list[Observation]:
    return [one for one in told.now.rated if one.value is not None]


def _scores(told: Told) -> list[Decimal]:
    """Return the scores given, the lowest first."""
    return sorted(one.value for one in _given(told) if one.value is not None)
