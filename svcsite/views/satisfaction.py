"""A rating summary: cards, and the distribution as bars that are a table as well."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from svcsite.measures.figure import SMALL, Figure, Reason
from svcsite.measures.ratings import Bar, Ratings
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views.elements import Card, joined
from svcsite.words import pages as words


@dataclass(frozen=True, slots=True, kw_only=True)
class BarRow:
    """One bar: its score, the archive's phrase for it, how many answers, and their share if told.

    `length` is the bar's in per cent of the longest one.
    """

    score: str
    phrase: str
    count: str
    share: str
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Satisfaction:
    """A rating summary; without answers it has no bars. `base` tells n and who is not in it."""

    cards: tuple[Card, ...]
    bars: tuple[BarRow, ...]
    base: str
    note: str


def satisfaction(ratings: Ratings, settings: Settings) -> Satisfaction:
    """Put a rating summary into words."""
    language = settings.language
    bars = tuple(reversed(ratings.distribution)) if ratings.mean.n else ()
    return Satisfaction(
        cards=(_mean_card(ratings.mean, settings), *_satisfied_card(ratings.satisfied, settings)),
        bars=_bar_rows(bars, settings),
        base=joined(base(ratings.mean, language), left_out(ratings.mean, language), by="; "),
        note=words.LABELS["fractions"].of(language) if ratings.fractions else "",
    )


def mean_text(figure: Figure, language: Language) -> str:
    """Write a mean; a dash where there are no answers, which is not zero."""
    return "–" if figure.value is None else written.mean(figure.value, language)


def base(figure: Figure, language: Language) -> str:
    """Say how many ratings a figure was made from."""
    number = written.number(figure.n, language)
    return words.BASE.format_in(language, figure.n, number=number)


def left_out(figure: Figure, language: Language) -> str:
    """Say how many reports have no rating, and why; empty where all have one."""
    reasons = Counter(excluded.reason for excluded in figure.excluded)
    counted = (
        (words.DECLINED, reasons[Reason.DECLINED]),
        (words.NO_ANSWER, reasons[Reason.NO_ANSWER]),
        (words.NOT_ASKED, reasons[Reason.NOT_ASKED]),
        (words.UNFINISHED, reasons[Reason.UNFINISHED]),
    )
    return joined(
        *(
            text.format_in(language, n, number=written.number(n, language))
            for text, n in counted
            if n
        ),
        by="; ",
    )


def _mean_card(figure: Figure, settings: Settings) -> Card:
    language, scale = settings.language, settings.rating.scale
    value = mean_text(figure, language)
    if figure.value is not None:
        highest = written.number(scale.highest, language)
        value = words.OUT_OF.format_in(language, score=value, highest=highest)
    label = words.LABELS["rating_mean"].of(language)
    return Card(label=label, value=value, note=base(figure, language))


def _satisfied_card(figure: Figure, settings: Settings) -> tuple[Card, ...]:
    if figure.value is None:
        return ()
    language = settings.language
    part = words.PART_OF.format_in(
        language,
        part=written.number(len(figure.part), language),
        n=written.number(figure.n, language),
    )
    told = figure.told_share is not None
    score = written.number(settings.rating.satisfied, language)
    return (
        Card(
            label=words.SATISFIED.format_in(language, score=score),
            value=_percent(figure, language) if told else part,
            note=part if told else words.LABELS["too_few"].of(language),
        ),
    )


def _percent(figure: Figure, language: Language) -> str:
    return "" if figure.told_share is None else written.percent(figure.told_share, language)


def _bar_rows(bars: tuple[Bar, ...], settings: Settings) -> tuple[BarRow, ...]:
    language, scale = settings.language, settings.rating.scale
    longest = max((len(bar.counted) for bar in bars), default=0)
    answers = sum(len(bar.counted) for bar in bars)
    return tuple(
        BarRow(
            score=_stretch(bar, scale.highest, language),
            phrase=scale.phrase(bar.lowest) or "",
            count=written.number(len(bar.counted), language),
            share=_share(len(bar.counted), answers, language),
            length=len(bar.counted) * 100 // longest if longest else 0,
        )
        for bar in bars
    )


def _share(part: int, n: int, language: Language) -> str:
    return "" if n < SMALL else written.percent(Decimal(part) / n, language)


def _stretch(bar: Bar, highest: Decimal, language: Language) -> str:
    """Write the scores of a bar: one whole score, or from where to where."""
    lowest = written.number(bar.lowest, language)
    if bar.below - bar.lowest == 1:
        return lowest
    if bar.below >= highest:
        end = written.number(highest, language)
        return words.UP_TO.format_in(language, lowest=lowest, highest=end)
    below = written.number(bar.below, language)
    return words.BETWEEN.format_in(language, lowest=lowest, below=below)
