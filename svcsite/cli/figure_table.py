"""Figures as a table for people, in the archive's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from svcsite.ledger.case import Case
from svcsite.measures.figure import Figure
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views.figures import clock_of, figure_view, of_planned, reason_text
from svcsite.views.periods import period_title
from svcsite.words import figures_command as words


def print_table(
    figures: Mapping[str, Figure],
    settings: Settings,
    cases: Iterable[Case],
    planned: int,
    *,
    customer: str | None,
    period: Period | None,
) -> None:
    """Print a row for each figure: what it is, its value, what it is made from, what was left out.

    `cases` say by which clock times are told; `planned` is on how many machines contracts made work due.
    """
    language = settings.language
    clock = clock_of(cases)
    table = Table(title=_title(customer, period, language), title_justify="left")
    for heading in words.COLUMNS:
        table.add_column(heading.of(language))
    for figure in figures.values():
        view = figure_view(figure, settings, href="", clock=clock)
        view = of_planned(view, figure, planned, language)
        base = view.base or view.note if figure.n else view.note or view.base
        # Texts, since rich would read markup in what people wrote.
        cells = (view.label, view.value, base, _left_out(figure, language))
        table.add_row(*map(Text, cells))
    Console().print(table)


def _title(customer: str | None, period: Period | None, language: Language) -> Text:
    whose = customer or words.ALL_CUSTOMERS.of(language)
    when = period_title(period, language) if period else words.ALL_TIME.of(language)
    return Text(f"{whose}, {when}")


def _left_out(figure: Figure, language: Language) -> str:
    reasons = Counter(reason_text(excluded.reason, language) for excluded in figure.excluded)
    return ", ".join(f"{count} {reason}" for reason, count in reasons.most_common())
