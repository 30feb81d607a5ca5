"""A figure in a few words, for who has to be told that something else was typed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from svcsite.measures.figure import Figure, Unit
from svcsite.words import figures as words
from svcsite.words import pages
from svcsite.words.text import Text

_TENTH = Decimal("0.1")


def told(figure: Figure) -> Text:
    """Return a figure's value in words, with the part and the whole of a share."""
    unit = figure.unit
    if figure.value is None or (not figure.n and unit is not Unit.REPORTS):
        return words.NOTHING
    if unit is Unit.SECONDS:
        return _time(int(figure.value))
    if unit is Unit.SCORE:
        return _decimal(figure.value)
    if unit is Unit.REPORTS:
        return both(str(int(figure.value)))
    part, n = str(len(figure.part)), str(figure.n)
    share = figure.told_share
    if share is None:
        return each(words.PART, part=both(part), n=both(n))
    percent = _decimal(share * 100)
    signed = Text(en=f"{percent.en}%", pt=f"{percent.pt}%")
    return each(words.PART_AND_SHARE, part=both(part), n=both(n), share=signed)


def label(name: str) -> Text:
    """Return what a figure is called, without what is the archive's own."""
    text = words.NAMES[name]
    return Text(en=text.en.partition(" ({score}")[0], pt=text.pt.partition(" (nota {score}")[0])


def each(text: Text, **facts: Text) -> Text:
    """Put facts into a phrase, in each language its own."""
    return Text(
        en=text.en.format_map({name: fact.en for name, fact in facts.items()}),
        pt=text.pt.format_map({name: fact.pt for name, fact in facts.items()}),
    )


def both(text: str) -> Text:
    """Return what is written alike in both languages."""
    return Text(en=text, pt=text)


def _decimal(value: Decimal) -> Text:
    rounded = value.quantize(_TENTH, ROUND_HALF_UP)
    plain = str(rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded)
    return Text(en=plain, pt=plain.replace(".", ","))


def _time(seconds: int) -> Text:
    hours, minutes = divmod(seconds // 60, 60)
    if not hours:
        return each(pages.MINUTES, minutes=both(str(minutes)))
    if not minutes:
        return each(pages.HOURS, hours=both(str(hours)))
    facts = {"hours": hours, "minutes": minutes}
    return Text(
        en=pages.HOURS_MINUTES.format_in("en", **facts),
        pt=pages.HOURS_MINUTES.format_in("pt-BR", **facts),
    )
