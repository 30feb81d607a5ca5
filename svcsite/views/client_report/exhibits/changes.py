"""What changed against the period before, as far as chance does not explain it; no other change is told."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.measures.intervals import Trend
from svcsite.views.client_report.blocks import Runs, phrase
from svcsite.views.client_report.exhibits.figure_table import is_told, label_of
from svcsite.views.client_report.prose.spans import clock_of_period
from svcsite.views.client_report.told import Told
from svcsite.views.figures import figure_value
from svcsite.words import figures as figure_words
from svcsite.words.client_report import analysis as words


def changes(told: Told) -> Iterator[Runs]:
    """Yield each figure whose intervals separate, as a sentence, and what may be said of all others."""
    language, now = told.language, told.now
    if not now.is_over:
        yield phrase(words.NOT_OVER, language)
        return
    if not now.before:
        yield phrase(words.NO_BEFORE, language)
        return
    if not now.is_comparable:
        yield phrase(words.NOT_WHOLE_BEFORE, language)
        return
    clock = clock_of_period(now)
    moved = [
        name
        for name, trend in now.trends.items()
        if trend is not Trend.NONE and is_told(now.figures[name]) and is_told(now.before[name])
    ]
    for name in moved:
        yield phrase(
            words.CHANGED,
            language,
            label=label_of(name, told),
            change=figure_words.TRENDS[now.trends[name].value].of(language),
            before=figure_value(now.before[name], told.settings, clock),
            now=figure_value(now.figures[name], told.settings, clock),
        )
    if not now.before["reports"].n:
        yield phrase(words.NOTHING_BEFORE, language)
    else:
        yield phrase(words.OTHERS_DID_NOT if moved else words.NONE_CHANGED, language)
