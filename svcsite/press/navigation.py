"""The fixed entries of the navigation: the questions that people come with, those asked most first."""

from __future__ import annotations

from svcsite.record.vocabulary.names import Language
from svcsite.views import links
from svcsite.words import navigation as words
from svcsite.words.text import Text

_ENTRIES: tuple[tuple[Text, str], ...] = (
    (words.HOME, links.HOME),
    (words.CUSTOMERS, links.CUSTOMERS),
    (words.OPEN, links.OPEN),
    (words.CLIENT_REPORTS, links.CLIENT_REPORTS),
    (words.MONTHS, links.MONTHS),
    (words.RATINGS, links.RATINGS),
    (words.CAUSES, links.CAUSES),
    (words.MODELS, links.MODELS),
    (words.REPS, links.REPS),
    (words.ATTENTION, links.ATTENTION),
)


def navigation(language: Language, *, attention: bool) -> tuple[tuple[str, str], ...]:
    """Return the entries as (title, url); that of what needs attention only where something does."""
    return tuple(
        (title.of(language), url) for title, url in _ENTRIES if attention or url != links.ATTENTION
    )


def edition_navigation(language: Language) -> tuple[tuple[str, str], ...]:
    """Return the entries of a client's own site as (title, url)."""
    entries = ((words.HOME, links.HOME), (words.CLIENT_REPORTS, links.CLIENT_REPORTS))
    return tuple((title.of(language), url) for title, url in entries)
