"""Reports by cause, and what causes are called on pages."""

from __future__ import annotations

from collections.abc import Iterable

from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import fold
from svcsite.words import causes as words


def by_cause(reports: Iterable[Facets]) -> dict[str, list[Facets]]:
    """Return the reports of each cause in the order given; the empty one has those that give none.

    A cause is as it is first written: capitals and accents make no other one.
    """
    names: dict[str, str] = {}
    held: dict[str, list[Facets]] = {}
    for report in reports:
        cause = report.cause or ""
        held.setdefault(names.setdefault(fold(cause), cause), []).append(report)
    return held


def cause_title(cause: str, settings: Settings) -> str:
    """Return what a cause is called; the empty one is that none was given."""
    language = settings.language
    return settings.cause_label(cause, language) if cause else words.NONE.of(language)


def marked_title(cause: str, settings: Settings) -> str:
    """Return what a cause is called, marked where customers never see it by that name."""
    title, known = cause_title(cause, settings), settings.causes.get(cause)
    if known is None or not known.internal or known.renamed:
        return title
    return words.INTERNAL.format_in(settings.language, cause=title)


def is_internal(cause: str, settings: Settings) -> bool:
    """Tell whether customers never see a cause by its name."""
    known = settings.causes.get(cause)
    return known is not None and known.internal
