"""`svcsite forget`: a person at a customer's replaced by a pseudonym, and told what has to be done elsewhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from svcsite.authoring.customers import find_customer
from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.forgetting.carrying_out import judge, sealed_reports, write
from svcsite.authoring.forgetting.gathering import Gathered, gather
from svcsite.authoring.forgetting.people import people
from svcsite.authoring.forgetting.person import is_pseudonym
from svcsite.authoring.forgetting.plan import Place, Plan, plan
from svcsite.authoring.forgetting.unreachable import LIST, keep, replacements, unreachable
from svcsite.authoring.known import Archive, open_archive
from svcsite.cli.archive_option import archive_option
from svcsite.cli.language import ui_language
from svcsite.cli.locating import memory_file
from svcsite.cli.saying import say
from svcsite.cli.speaking import at_a_terminal
from svcsite.delivery.archive import shown
from svcsite.formats.harmless import one_line
from svcsite.record.customer import Customer
from svcsite.record.reader import read_customer
from svcsite.source.tree import CUSTOMER
from svcsite.words import command as command_words
from svcsite.words import forgetting as words

_FINDINGS, _REFUSED = 1, 2


@click.command(name="forget")
@click.argument("customer")
@click.argument("contact", required=False)
@click.option(
    "--as",
    "pseudonym",
    metavar="PSEUDONYM",
    help='The pseudonym that the person has already ("Contact B"), where an old branch brought the name back.',
)
@click.option("--dry-run", "is_trial", is_flag=True, help="Say what would be done; write nothing.")
@click.option("--yes", "is_agreed", is_flag=True, help="Write without asking.")
@archive_option()
@click.pass_context
def command(
    context: click.Context,
    customer: str,
    contact: str | None,
    *,
    pseudonym: str | None,
    is_trial: bool,
    is_agreed: bool,
    folder: Path,
) -> None:
    """Replace a person at CUSTOMER's by a pseudonym in every file of the archive; without CONTACT, all its contacts.

    CONTACT is a name, a part of one that means nobody else, or an e-mail address. Figures stay as they are. Lists the
    places that a person has to look at, and what it cannot reach (seals, git's history, what was published or sent)
    with the steps for each. Leaves with 0 when all was written, 1 when places are left to look at, 2 when nothing
    was written.
    """
    try:
        archive = open_archive(folder, ui_language())
        whose = find_customer(archive.root, customer, archive.settings)
        found = _plan(archive, whose, contact, pseudonym)
        language = archive.settings.language
        if found.is_nothing:
            who = one_line(contact) if contact else words.ALL_CONTACTS.of(language)
            facts = {"who": who, "customer": one_line(whose.title)}
            say(words.NOBODY.format_in(language, **facts), err=True)
            context.exit(0)
        judge(found, archive.root)
        _show(found, archive)
        written = is_trial or not found.rewritings or _write(found, archive, is_agreed=is_agreed)
        _tell_of_the_rest(found, archive, is_trial=is_trial)
    except AuthoringError as error:
        say(f"svcsite forget: {error}", err=True)
        context.exit(_REFUSED)
    if not written:
        context.exit(_REFUSED)
    context.exit(_FINDINGS if found.doubtful or found.hidden else 0)


def _plan(archive: Archive, whose: Customer, contact: str | None, pseudonym: str | None) -> Plan:
    if pseudonym and (contact is None or not is_pseudonym(pseudonym)):
        raise AuthoringError(words.NO_PSEUDONYM, archive.settings.language)
    gathered: Gathered = gather(archive.root)
    readings = (
        read_customer(file.path, file.slug, file.original.data).record
        for file in gathered.texts
        if file.path.name == CUSTOMER
    )
    customers = [one for one in readings if one is not None]
    meant = people(whose, contact, gathered, customers, archive.settings, pseudonym)
    return plan(meant, gathered, whose, archive.settings)


def _show(found: Plan, archive: Archive) -> None:
    language = archive.settings.language
    for person in found.people.forgotten:
        facts = {"name": one_line(person.name), "pseudonym": person.pseudonym}
        say(words.WHO.format_in(language, **facts))
    for place in found.replaced:
        text = words.EMPTIED if place.text == '""' else words.REPLACED
        facts = {
            "place": _where(place),
            "typed": one_line(place.typed),
            "text": one_line(place.text),
        }
        say(f"  {text.format_in(language, **facts)}")
    files = command_words.FILES.format_in(language, len(found.rewritings))
    say(words.PLACES.format_in(language, len(found.replaced), files=files))
    for path in sealed_reports(found):
        say(words.REVIEW_SEAL.format_in(language, report=shown(path)))


def _write(found: Plan, archive: Archive, *, is_agreed: bool) -> bool:
    """Ask, write, and tell whether everything was."""
    language = archive.settings.language
    if not is_agreed:
        if not at_a_terminal():
            raise AuthoringError(words.NOT_ASKED, language)
        if not click.confirm(words.ASK.of(language), err=True):
            return False
    left: list[tuple[Path, str]] = []
    written = write(found, archive.root, left, language)
    say(words.WRITTEN.format_in(language, written))
    for path, reason in left:
        facts = {"path": shown(path), "reason": reason}
        say(words.LEFT_ALONE.format_in(language, **facts), err=True)
    return not left


def _tell_of_the_rest(found: Plan, archive: Archive, *, is_trial: bool) -> None:
    language = archive.settings.language
    if found.doubtful or found.hidden:
        say(f"\n{words.DOUBTFUL.of(language)}:")
    for place in found.doubtful:
        say(f"  {_where(place)}: {one_line(place.typed)}")
    for path in found.hidden:
        say(f"  {words.HIDDEN.format_in(language, path=shown(path))}")
    file = None
    if _has_history(archive.root):
        file = memory_file(archive.root).with_name(LIST)
        if found.rewritings and not is_trial:
            _keep(found, archive, file)
    say(f"\n{words.UNREACHED.of(language)}:")
    for text in unreachable(found, archive.project, file, language):
        say(f" - {text}")
    if is_trial:
        say(f"\n{words.TRIAL.of(language)}")


def _keep(found: Plan, archive: Archive, file: Path) -> None:
    language = archive.settings.language
    try:
        keep(replacements(found.people, language), file.parent)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        facts = {"path": shown(file), "reason": reason}
        say(command_words.CANNOT_WRITE.format_in(language, **facts), err=True)


def _has_history(root: Path) -> bool:
    places = (root, *root.parents)
    return shutil.which("git") is not None and any((place / ".git").exists() for place in places)


def _where(place: Place) -> str:
    return f"{shown(place.path)}:{place.span.line}:{place.span.column}"
