"""`svcsite new`: a report to be filled in, with everything known in it already."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TextIO

import click

from svcsite.authoring.answers import read_field_name
from svcsite.authoring.customers import begin_customer
from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.known import Archive, know, open_archive
from svcsite.authoring.new import Written, write_filled, write_new_report
from svcsite.authoring.sheet import read_sheet
from svcsite.checks.clock import now
from svcsite.cli.archive_option import archive_option
from svcsite.cli.language import ui_language
from svcsite.cli.saying import say
from svcsite.cli.speaking import ClickTerminal, at_a_terminal
from svcsite.words import authoring as words

_SINGLE = (
    ("kind", "KIND", "Kind of job, such as corrective or preventiva (default: corrective)."),
    ("outcome", "OUTCOME", "Outcome, such as resolved or aguardando peça."),
    ("ticket", "NUMBER", "The number that the customer quotes; a known one fills in its case."),
    (
        "opened",
        "TIME",
        "When the customer called, 2026-10-02 09:12 or 02/10/2026 9h12 (default: now).",
    ),
    ("scheduled", "TIME", "When planned work was planned for."),
    ("responded", "TIME", "The first human answer; a time alone is one of the report's day."),
    ("arrived", "TIME", "Arrival at the customer's."),
    ("left", "TIME", "Departure."),
    ("resolved", "TIME", "When it was resolved; left out while it is open."),
    ("channel", "CHANNEL", "How it was handled: visit, remoto, ..."),
    ("priority", "PRIORITY", "low, medium, high, critical; baixa, média, alta, crítica."),
    ("site", "NAME", "The customer's site."),
    ("contact", "NAME", "Who was spoken to at the customer's."),
    ("service", "TITLE", "What was served, in place of a machine."),
    ("cause", "CAUSE", "One of the archive's causes."),
    ("rating", "SCORE", "The customer's rating."),
    ("rep", "REP", "Who handled it (default: you, by git's user.email or $SVCSITE_REP)."),
    ("involved", "REP", "The rep whom a complaint is about."),
    ("signed", "DATE", "When the rep signed; `today` will do."),
    ("reason", "TEXT", "Why a visit was unproductive, or a job cancelled."),
)
_REPEATED = (
    ("product", "product", "MACHINE", "Serial number or tag; may be given several times."),
    ("part", "defective_parts", "PART", "A defective part; may be given several times."),
    ("related", "related", "REPORT", "An earlier report; may be given several times."),
)


def _with_options(function: click.decorators.FC) -> click.decorators.FC:
    """Give a command the options that stand for the fields of a report."""
    for option, field, metavar, text in reversed(_REPEATED):
        function = click.option(f"--{option}", field, metavar=metavar, multiple=True, help=text)(
            function
        )
    for name, metavar, text in reversed(_SINGLE):
        function = click.option(f"--{name}", metavar=metavar, help=text)(function)
    return function


@click.command(name="new")
@click.argument("customer", required=False)
@_with_options
@click.option("--escalated", "escalated_to", metavar="WHO", help="Whom it was passed on to.")
@click.option(
    "--reference", "escalated_reference", metavar="NUMBER", help="Their reference, as of a claim."
)
@click.option(
    "--field", "fields", metavar="KEY=VALUE", multiple=True, help="Any other field, as in a report."
)
@click.option(
    "--answers",
    metavar="FILE",
    type=click.File(encoding="utf-8"),
    help="Write what a form was filled in with (JSON; - for standard input); nothing is asked.",
)
@click.option("--words", "name", metavar="TEXT", help="The words of the file's name.")
@click.option("--no-input", is_flag=True, help="Ask nothing; leave empty what is not known.")
@click.option(
    "--new-customer", metavar="NAME", help="Begin a customer in the folder CUSTOMER; no report yet."
)
@archive_option()
@click.pass_context
def command(
    context: click.Context,
    /,
    customer: str | None,
    *,
    fields: tuple[str, ...],
    answers: TextIO | None,
    name: str | None,
    no_input: bool,
    new_customer: str | None,
    folder: Path,
    **options: str | tuple[str, ...] | None,
) -> None:
    """Begin a report on CUSTOMER (its folder or its name) and print where it is.

    On a terminal it asks for what the kind of job needs and nobody has said; Enter leaves a field empty.
    Without a terminal, or with --no-input, everything comes from the options; with --answers, from a form.
    """
    asking = not no_input and at_a_terminal()
    try:
        archive = open_archive(folder, ui_language())
        given = _given(options, fields, archive)
        if answers is not None:
            alone = not (customer or given or name or new_customer)
            written = _from_answers(archive, answers.read(), alone=alone)
            _tell(written)
            return
        slug = _named(customer, archive)
        if new_customer is not None:
            _begin(archive, slug, new_customer, given)
            return
        known = know(archive, slug, now(), os.environ)
        written = write_new_report(
            known, given, name=name, terminal=ClickTerminal() if asking else None
        )
    except AuthoringError as error:
        say(f"svcsite new: {error}", err=True)
        context.exit(2)
    _tell(written)


def _named(customer: str | None, archive: Archive) -> str:
    if customer is None:
        raise AuthoringError(words.NO_CUSTOMER_GIVEN, archive.settings.language)
    return customer


def _from_answers(archive: Archive, text: str, *, alone: bool) -> Written:
    """Write the report of a filled-in form."""
    language = archive.settings.language
    if not alone:
        raise AuthoringError(words.ANSWERS_ALONE, language)
    sheet = read_sheet(text, language)
    return write_filled(know(archive, sheet.customer, now(), os.environ), sheet)


def _tell(written: Written) -> None:
    for note in written.notes:
        say(note, err=True)
    say(_shown(written.path))


def _given(
    options: dict[str, str | tuple[str, ...] | None], fields: tuple[str, ...], archive: Archive
) -> dict[str, tuple[str, ...]]:
    """Give what was said, by canonical field name."""
    given: dict[str, tuple[str, ...]] = {}
    for option, value in options.items():
        values = (value,) if isinstance(value, str) else value
        if values:
            given[option.replace("escalated_", "escalated.")] = values
    for typed in fields:
        key, value = read_field_name(typed, archive.settings.language)
        given[key] = (*given.get(key, ()), value)
    return given


def _begin(archive: Archive, slug: str, name: str, given: dict[str, tuple[str, ...]]) -> None:
    """Write a new customer's file, print where it is, and say what comes next."""
    language = archive.settings.language
    if given:
        raise AuthoringError(words.ONLY_A_CUSTOMER, language)
    path = begin_customer(archive.root, slug, name, archive.settings)
    say(words.CUSTOMER_BEGUN.format_in(language, slug=slug), err=True)
    say(_shown(path))


def _shown(path: Path) -> str:
    """Give a path as a person at this folder would type it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
