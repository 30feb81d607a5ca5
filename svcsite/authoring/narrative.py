"""The human part of a client report, drafted: ten headings, the computed text of each to start from, open actions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.placing import quoted, write_new
from svcsite.measures.client.actions import Action
from svcsite.record.period import Period
from svcsite.record.placeholders import PLACEHOLDER
from svcsite.record.schedule import under_contract
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.narrative_headings import NARRATIVE_SECTIONS
from svcsite.record.vocabulary.narrative_keys import NARRATIVE
from svcsite.record.vocabulary.values import NARRATIVE_STATUSES
from svcsite.source.characters import visible
from svcsite.source.period_folder import PERIODS
from svcsite.source.tree import CUSTOMER
from svcsite.views import format as written
from svcsite.views.client_report.blocks import (
    Block,
    Bullets,
    Drawing,
    Evidence,
    Heading,
    Notice,
    Paragraph,
    Table,
    plain,
)
from svcsite.views.client_report.compose import computed
from svcsite.views.client_report.desk import ClientReports
from svcsite.views.client_report.told import Told
from svcsite.views.periods import period_title
from svcsite.words import drafting as words

_DASHES = re.compile(r"-(?=-)")
_COMMENT = re.compile(r"<(?=!--)")


def read_period(typed: str, language: Language) -> Period:
    """Read a period as it was typed. Raises `AuthoringError` for what is none."""
    try:
        return Period.parse(typed)
    except ValueError:
        raise AuthoringError(words.NO_PERIOD, language, typed=visible(typed)) from None


def draft_narrative(
    desk: ClientReports, folder: Path, slug: str, period: Period, author: str, language: Language
) -> Path:
    """Write the draft of a customer's client report below the archive's `folder`, and give its path.

    It is in the customer's language; `language` is the one that the writer is spoken to in. Raises `AuthoringError` for
    a period that is not over or had no contract, and where a file is there already: then nothing was written.
    """
    told = desk.told(slug, period)
    title = period_title(period, language)
    if not told.now.is_over:
        day = written.day(period.end, language)
        raise AuthoringError(words.NOT_OVER, language, period=title, day=day)
    if under_contract(told.customer, period) is None:
        path = folder / slug / CUSTOMER
        facts = {"customer": told.customer.title, "period": title, "path": path}
        raise AuthoringError(words.NO_CONTRACT, language, **facts)
    path = folder / slug / PERIODS / f"{period.key}.md"
    try:
        return write_new(path, "".join(_file(told, author)), language)
    except FileExistsError:
        raise AuthoringError(words.IS_THERE, language, path=path) from None


def _file(told: Told, author: str) -> Iterator[str]:
    """Yield the file piece by piece."""
    language = told.language
    keys = {name: NARRATIVE[name].typed[language] for name in ("author", "status", "signed")}
    yield "---\n"
    yield f"{keys['author']}: {quoted(visible(author)) if author else ''}".rstrip() + "\n"
    yield f"{keys['status']}: {NARRATIVE_STATUSES['draft'].typed[language]}\n"
    yield f"{keys['signed']}:\n"
    yield words.HINTS.format_in(language) + "\n"
    yield "---\n"
    for heading in NARRATIVE_SECTIONS:
        yield f"\n## {heading.typed[language]}\n\n"
        yield from _comment(computed(heading.name, told), language)
        yield f"{PLACEHOLDER[language]}\n"
        if heading.name == "next_steps" and (actions := told.plan.undone):
            yield "\n" + "".join(f"{line}\n" for line in _tasks(actions, language))


def _comment(blocks: Iterable[Block], language: Language) -> Iterator[str]:
    """Yield the computed text as a comment, which nothing in it can end."""
    lines = [line for block in blocks for line in _lines(block, language)]
    if lines:
        text = _DASHES.sub("- ", "\n".join((words.COMPUTED.of(language), "", *lines)))
        yield f"<!--\n{text.rstrip('-')}\n-->\n\n"


def _lines(block: Block, language: Language) -> Iterator[str]:
    """Yield what a block says in plain lines; what always stays is only named."""
    match block:
        case Paragraph(runs=runs) | Notice(runs=runs):
            yield from (plain(runs), "")
        case Bullets(items=items):
            yield from (*(f"- {plain(item)}" for item in items), "")
        case Heading(text=text):
            yield from (text, "")
        case Table(caption=caption):
            yield from (words.TABLE.format_in(language, title=caption), "")
        case Drawing(chart=chart):
            yield from (words.CHART.format_in(language, title=chart.title), "")
        case Evidence(title=title):
            yield words.EVIDENCE.format_in(language, title=title)


def _tasks(actions: Iterable[Action], language: Language) -> Iterator[str]:
    for action in actions:
        until = _typed(action.until, language) if action.until else ""
        # Without a date the end of a line is no owner's name.
        parts = [action.text, *((action.owner or "", until) if until else ())]
        said = " — ".join(part for part in parts if part)
        yield f"- [ ] #{action.id} {_COMMENT.sub('< ', said)}"


def _typed(day: date, language: Language) -> str:
    """Write a day as a person types it."""
    return written.day(day, language) if language == "pt-BR" else day.isoformat()
