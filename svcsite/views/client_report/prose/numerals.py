"""How prose writes numbers and lists: spelled up to ten, with the gender of what is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Run, Runs, joined
from svcsite.words.client_report import numerals as words
from svcsite.words.client_report.numerals import Noun
from svcsite.words.text import Counted, Text


def numeral(n: int, language: Language, *, is_feminine: bool = False) -> str:
    """Return a whole number as prose writes it: `nove`, `duas`, `14`, `1.250`."""
    if language != "pt-BR":
        spelled: Sequence[str] = words.ENGLISH
    else:
        spelled = words.FEMININE if is_feminine else words.MASCULINE
    return spelled[n] if n < len(spelled) else written.number(n, language)


def counted(n: int, noun: Noun, language: Language) -> str:
    """Return so many of something: `nenhuma avaliação`, `uma avaliação`, `14 avaliações`."""
    number = numeral(n, language, is_feminine=noun.is_feminine)
    return noun.counted.format_in(language, n, number=number)


def chosen(phrases: Counted, n: int) -> Text:
    """Return the phrase for so many things: none, one, or more."""
    return phrases.none if n == 0 else phrases.one if n == 1 else phrases.more


def of_figure(text: str, figure: str, n: int) -> Run:
    """Return the words of a figure's value, which lead to the reports behind it; plain where there are none."""
    return Run(text=text, figure=figure, n=n) if n else Run(text=text)


def listed(items: Sequence[Runs], language: Language, *, by: str = ", ") -> Runs:
    """Return several as prose lists them: `A, B e C`. Items that have commas are parted by `; `."""
    if len(items) < 2:  # noqa: PLR2004
        return items[0] if items else ()
    last = words.AND.of(language)
    return joined(
        joined(*items[:-1], by=by), items[-1], by=last if by == ", " else by.rstrip() + last
    )


def capitalised(runs: Runs) -> Runs:
    """Return runs as a sentence begins with them."""
    if not runs:
        return runs
    first = runs[0]
    return (replace(first, text=first.text[:1].upper() + first.text[1:]), *runs[1:])
