"""The mail that brings a client report, as plain data: what `mail_html` and `mail_text` both print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from svcsite.delivery.harmless import one_line
from svcsite.delivery.replaced import Replaced
from svcsite.record.vocabulary.names import Language
from svcsite.views.client_report.blocks import Block, Runs, phrase, run
from svcsite.views.client_report.report import ClientReport
from svcsite.words import mail as words

NAMED = 3
"""The most people who are greeted by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a mail says, in the report's language, in this order.

    `replaces` says which earlier report this one corrects and in what, and is empty for a first one. `blocks` are the
    report's notices and its summary. `attached` says what comes with it, `question` asks whether the report's form and frequency
    still serve. `sender` are the lines below the regards.
    """

    language: Language
    subject: str
    title: str
    subtitle: str
    greeting: str
    replaces: tuple[Block, ...]
    summary: str
    blocks: tuple[Block, ...]
    data_as_of: str
    attached: str
    question: Runs
    regards: str
    sender: tuple[str, ...]


def letter(
    report: ClientReport,
    names: Sequence[str],
    enclosures: Sequence[str],
    *,
    every: Sequence[int],
    replaced: Replaced | None = None,
) -> Letter:
    """Return the letter with which a report goes to people of these names, with documents of these names.

    `every` says of how many months the reports are that the contract asks for, the shortest first. `replaced` is
    the report that this one corrects.
    """
    language = report.language
    summary = report.section("summary")
    facts = {"title": report.title, "subtitle": report.subtitle, "client": report.client.name}
    subject = words.SUBJECT_AGAIN if replaced else words.SUBJECT
    often = _listed([words.EVERY[months].of(language) for months in every], language)
    form = words.SHORT if report.summary else words.FULL
    return Letter(
        language=language,
        subject=one_line(subject.format_in(language, **facts)),
        title=report.title,
        subtitle=report.subtitle,
        greeting=_greeting(names, language),
        replaces=replaced.blocks(language) if replaced else (),
        summary=summary.title,
        blocks=(*report.notices, *summary.blocks),
        data_as_of=report.data_as_of,
        attached=words.ATTACHED.format_in(language, len(enclosures), names=", ".join(enclosures)),
        question=phrase(
            words.QUESTION,
            language,
            every=often or words.ON_REQUEST.of(language),
            form=form.of(language),
        ),
        regards=words.REGARDS.of(language),
        sender=tuple(line for line in (report.author, report.supplier.name) if line),
    )


def chart_text(title: str, description: str, language: Language) -> Runs:
    """Return in words what a chart shows, for programs that show none."""
    return run(words.CHART.format_in(language, title=title.rstrip("."), description=description))


def _greeting(names: Sequence[str], language: Language) -> str:
    known = [one_line(name) for name in names if one_line(name)]
    if not known or len(known) != len(names) or len(known) > NAMED:
        return words.GREETING.of(language)
    return words.GREETING_TO.format_in(language, names=_listed(known, language))


def _listed(parts: Sequence[str], language: Language) -> str:
    """Return some texts as people list them: `Ana, Carlos e Rita`; empty for none."""
    if len(parts) > 1:
        return words.AND.format_in(language, first=", ".join(parts[:-1]), last=parts[-1])
    return "".join(parts)
