"""The results of a periodic survey, as a person entered them for the period."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from svcsite.measures.figure import SMALL
from svcsite.record.narrative import Survey
from svcsite.record.vocabulary.names import Language, fold
from svcsite.views import format as written
from svcsite.views.client_report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Runs,
    Table,
    joined,
    phrase,
    run,
)
from svcsite.views.client_report.prose.gist import plain_text
from svcsite.views.client_report.prose.numerals import counted
from svcsite.views.client_report.told import Told
from svcsite.words import figures as figure_words
from svcsite.words.client_report import feedback as words
from svcsite.words.client_report import naming


def survey(told: Told) -> Iterator[Block]:
    """Yield what the survey found; nothing where none was entered."""
    found = told.narrative.survey if told.narrative else None
    if found is None:
        return
    language = told.language
    yield Heading(text=_heading(found, language))
    if opening := joined(*_opening(found, told)):
        yield Paragraph(runs=opening, kept=True)
    if found.questions:
        yield _questions(found, language)
    if found.comments:
        quotes = (
            run(naming.QUOTE.format_in(language, text=plain_text(comment)))
            for comment in found.comments
        )
        yield Bullets(items=tuple(quotes), kept=True)


def _heading(found: Survey, language: Language) -> str:
    """Return the survey's name, after what it is unless the name says so."""
    if not found.name:
        return words.SURVEY.of(language)
    if fold(words.A_SURVEY.of(language)) in fold(found.name):
        return found.name[:1].upper() + found.name[1:]
    return words.SURVEY_NAMED.format_in(language, name=found.name)


def _opening(found: Survey, told: Told) -> Iterator[Runs]:
    language = told.language
    if found.answers is not None:
        answers = counted(found.answers, words.ANSWERS, language)
        if found.on:
            day = written.day(found.on, language)
            yield phrase(words.SURVEY_ANSWERS_ON, language, day=day, answers=answers)
        else:
            yield phrase(words.SURVEY_ANSWERS, language, answers=answers)
        if found.invited:
            share = _share(found.answers, found.invited, language)
            yield phrase(words.SURVEY_INVITED, language, share=share)
    if found.score is None:
        return
    if found.answers is not None and found.answers < SMALL:
        yield run(words.SURVEY_FEW.of(language))
        return
    yield phrase(words.SURVEY_MEAN, language, score=out_of(found.score, found, language))
    earlier = told.earlier_survey
    if earlier and earlier.score is not None and not _is_small(earlier):
        score = out_of(earlier.score, earlier, language)
        yield phrase(words.SURVEY_BEFORE, language, score=score)


def _questions(found: Survey, language: Language) -> Table:
    """Return the mean of each question; of too few answers there is none."""
    rows = (
        (
            plain_text(question.text or "–"),
            "–"
            if question.score is None or _few(question.answers, found)
            else out_of(question.score, found, language),
            "–" if question.answers is None else written.number(question.answers, language),
        )
        for question in found.questions
    )
    return Table(
        caption=words.QUESTIONS.of(language),
        columns=(
            Column(title=words.QUESTION.of(language), width=4),
            Column(title=words.QUESTION_SCORE.of(language), align="end"),
            Column(title=words.QUESTION_ANSWERS.of(language), align="end"),
        ),
        rows=tuple(Row(cells=tuple(Cell(runs=run(text)) for text in row)) for row in rows),
    )


def _few(answers: int | None, found: Survey) -> bool:
    """Tell whether a question's answers are too few; where they were not counted, the survey's are."""
    return _is_small(found) if answers is None else answers < SMALL


def _is_small(found: Survey) -> bool:
    return found.answers is not None and found.answers < SMALL


def out_of(score: Decimal, found: Survey, language: Language) -> str:
    """Return a survey's score with the highest there is, where that is known: `8,9 em 10`."""
    told = written.number(score, language)
    if found.scale_top is None:
        return told
    top = written.number(found.scale_top, language)
    return words.OUT_OF.format_in(language, score=told, top=top)


def _share(part: int, n: int, language: Language) -> str:
    """Return a part of a whole, with its percentage where the whole is large enough and holds it."""
    told = {"part": written.number(part, language), "n": written.number(n, language)}
    if not SMALL <= n >= part:
        return figure_words.PART.format_in(language, **told)
    share = written.percent(Decimal(part) / n, language)
    return figure_words.PART_AND_SHARE.format_in(language, share=share, **told)
