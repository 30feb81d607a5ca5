"""The report that a corrected one takes the place of, as the client should hear of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from svcsite.audits.moved import Moved
from svcsite.audits.values import told
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Block, Bullets, Paragraph, run
from svcsite.words import mail as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """A report that was delivered on a day (by the customer's clocks), and what of it is another now."""

    day: date
    moved: tuple[Moved, ...]

    def blocks(self, language: Language) -> tuple[Block, ...]:
        """Return what to say of it: which one it is, and each number that the client was told otherwise."""
        said = words.REPLACES.format_in(language, day=written.day(self.day, language))
        changes = tuple(run(change) for change in _changes(self.moved, language))
        paragraph = Paragraph(runs=run(said))
        return (paragraph, Bullets(items=changes)) if changes else (paragraph,)


def _changes(moved: Iterable[Moved], language: Language) -> Iterator[str]:
    for one in moved:
        # Of other reports behind the same value the client was told nothing.
        if one.new is None or told(one.new) != told(one.was) or len(set(one.verdicts)) > 1:
            old, new = one.told_was.of(language), one.told_now.of(language)
            figure = one.label.of(language)
            yield words.CHANGE.format_in(language, figure=figure, old=old, new=new)
