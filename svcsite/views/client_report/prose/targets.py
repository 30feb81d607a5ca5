"""The targets of a contract in prose: what each is called, which were met, and which were missed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from svcsite.measures.client.agreed import Agreed, Measure
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.values import PRIORITIES
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Runs, phrase
from svcsite.views.client_report.prose.numerals import chosen, listed, numeral
from svcsite.views.client_report.told import Told
from svcsite.words.client_report import targets as words

_TWO = 2


def target_name(agreed: Agreed, told: Told) -> str:
    """Return which cases a target is for: `prioridade crítica`, `demais prioridades`."""
    language = told.language
    priority = agreed.target.priority
    if priority:
        label = PRIORITIES[priority].label[language].lower()
        scope = words.OF_PRIORITY.format_in(language, priority=label)
    else:
        several = len(agreed.contract.targets) > 1
        scope = (words.OTHER_PRIORITIES if several else words.ALL_PRIORITIES).of(language)
    if len(told.now.contracts) > 1 and agreed.contract.number:
        return words.IN_CONTRACT.format_in(language, scope=scope, number=agreed.contract.number)
    return scope


def missed_some(lost: Sequence[Agreed], of: int, told: Told) -> Runs:
    """Return which targets of a measure were missed, as a sentence."""
    language, count, texts = told.language, len(lost), words.LOST[lost[0].measure]
    text = texts.one if count == 1 else texts.some
    if count == of:
        text = texts.both if of == _TWO else texts.every
    return phrase(
        text,
        language,
        number=numeral(count, language, is_feminine=True),
        of=numeral(of, language, is_feminine=True),
        targets=listed([_target(one, told) for one in lost], language, by="; "),
    )


def _target(agreed: Agreed, told: Told) -> Runs:
    language, figure = told.language, agreed.figure
    on_time = words.KEPT_ON_TIME.format_in(
        language, m=numeral(len(figure.part), language), n=numeral(figure.n, language)
    )
    if figure.n == 1:
        on_time = words.THE_ONLY_LATE.of(language)
    return phrase(
        words.ONE_TARGET,
        language,
        scope=target_name(agreed, told),
        kept=on_time,
        share=percent_told(agreed.compliance or Decimal(0), language),
    )


def met_here(measure: Measure, count: int, language: Language) -> Runs:
    """Return that so many targets of a measure were met, which are all of it, as a sentence."""
    if count == _TWO:
        return phrase(words.MET_HERE_BOTH[measure], language)
    number = numeral(count, language, is_feminine=True)
    return phrase(chosen(words.MET_HERE[measure], count), language, number=number)


def all_met(judged: Sequence[Agreed], told: Told) -> Runs:
    """Return that all judged targets of the contracts were met, as a sentence."""
    language, count, first = told.language, len(judged), judged[0]
    if count == _TWO:
        return phrase(words.MET_BOTH, language)
    if count == 1 and first.figure.n < told.now.figures[first.figure.name].n:
        # Of the other deadlines no share was agreed that could be met.
        return phrase(
            words.MET_ONLY[first.measure],
            language,
            scope=target_name(first, told),
            share=percent_told(first.compliance or Decimal(0), language),
        )
    number = numeral(count, language, is_feminine=True)
    return phrase(chosen(words.MET, count), language, number=number)


def percent_told(share: Decimal, language: Language) -> str:
    """Return an agreed share."""
    return written.percent(share, language)
