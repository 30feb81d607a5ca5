"""Corrections of figures that were delivered: those of this report, and of earlier ones that this one carries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from svcsite.record.narrative import Erratum
from svcsite.record.vocabulary.figure_names import ALL_FIGURES
from svcsite.record.vocabulary.names import Language, fold
from svcsite.record.vocabulary.values import PRIORITIES
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Notice, Runs, joined, phrase, run
from svcsite.views.client_report.prose.gist import plain_text
from svcsite.views.client_report.prose.jobs import lowered
from svcsite.views.client_report.told import Told
from svcsite.views.figures import figure_label
from svcsite.views.periods import period_title
from svcsite.words.client_report import errata as words
from svcsite.words.figures import NAMES
from svcsite.words.moved import GENERAL, OF_PRIORITY, OF_TARGET


def errata_notices(told: Told) -> Iterator[Notice]:
    """Yield a notice for each report that was corrected: this one first, then earlier ones in their order."""
    own = told.narrative.errata if told.narrative else ()
    if own:
        yield Notice(
            title=words.OF_THIS.of(told.language),
            runs=joined(*_corrections(own, told), run(words.REPLACES.of(told.language))),
        )
    for period in dict.fromkeys(period for period, _ in told.errata):
        title = period_title(period, told.language)
        yield Notice(
            title=words.OF_EARLIER.format_in(told.language, period=title),
            runs=joined(*_corrections([one for of, one in told.errata if of == period], told)),
        )


def _corrections(errata: Sequence[Erratum], told: Told) -> Iterator[Runs]:
    """Yield which figures were corrected, from what to what, and why and when, once for all that have it in common."""
    for (reason, on), group in groupby(errata, key=lambda one: (one.reason, one.on)):
        yield from (_changed(one, told) for one in group)
        if reason:
            yield phrase(words.REASON, told.language, reason=plain_text(reason).rstrip("."))
        if on:
            yield phrase(words.ON, told.language, day=written.day(on, told.language))


def _changed(erratum: Erratum, told: Told) -> Runs:
    name = _figure(erratum, told)
    if not name:
        return phrase(words.UNNAMED, told.language)
    if not erratum.now:
        return phrase(words.NAMED, told.language, figure=name)
    text = words.CHANGED if erratum.was else words.NOW
    return phrase(text, told.language, figure=name, was=erratum.was or "", now=erratum.now)


def _figure(erratum: Erratum, told: Told) -> str:
    """Return what was corrected: in words where it is the name of a figure, of all, or of a target; else as typed."""
    language, typed = told.language, erratum.figure or ""
    name, _, target = fold(typed).partition(".")
    if name in ALL_FIGURES:
        return words.ALL.of(language)
    if name not in NAMES:
        return typed
    label = figure_label(name, told.settings)
    if not target:
        return label
    return OF_TARGET.format_in(language, share=label, scope=_scope(target, language))


def _scope(target: str, language: Language) -> str:
    """Return the priority of a target by the end of its code, such as `high` or `high.2`."""
    priority = PRIORITIES.find(target.partition(".")[0])
    if priority is None:
        return GENERAL.of(language)
    return OF_PRIORITY.format_in(language, priority=lowered(priority.label[language]))
