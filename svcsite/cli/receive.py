"""`svcsite receive`: reports that came from phones, by mail or in a folder, put into the archive."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.placing import words_of
from svcsite.authoring.receiving.folder import gather
from svcsite.authoring.receiving.in_branches import InBranches
from svcsite.authoring.receiving.in_folder import InFolder
from svcsite.authoring.receiving.reply import Reply, replies
from svcsite.authoring.receiving.run import Intake
from svcsite.authoring.receiving.standing import Place
from svcsite.authoring.receiving.telling import told
from svcsite.checks.clock import now
from svcsite.cli.archive_option import archive_option
from svcsite.cli.language import ui_language
from svcsite.cli.saying import say
from svcsite.record.vocabulary.names import Language
from svcsite.source.git import GitError
from svcsite.source.tree import find_archive
from svcsite.words import command as command_words
from svcsite.words import history, replying
from svcsite.words import receiving as words

_USAGE = 2
_BETWEEN = f"\n{'-' * 72}\n\n"


@click.command("receive")
@click.argument(
    "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@archive_option()
@click.option(
    "--customer",
    metavar="CUSTOMER",
    help="Whose reports they are, where a file's name names nobody.",
)
@click.option(
    "--reply",
    "typed_reply",
    metavar="FILE|DIR",
    help="Write an answer to each sender: into one new file, or each into one of a folder.",
)
@click.option(
    "--update",
    "may_update",
    is_flag=True,
    help="Let another version take the place of one that is here.",
)
@click.option(
    "--no-commit", is_flag=True, help="Put the files into the archive's folder; git hears nothing."
)
@click.option(
    "--base",
    metavar="REV",
    help="Where branches begin (default: origin's branch, else main or master).",
)
@click.option(
    "--dry-run",
    "is_trial",
    is_flag=True,
    help="Say what would become of everything, and write nothing.",
)
def command(
    paths: tuple[Path, ...],
    *,
    folder: Path,
    customer: str | None,
    typed_reply: str | None,
    may_update: bool,
    no_commit: bool,
    base: str | None,
    is_trial: bool,
) -> None:
    """Take reports and photos from files, folders and mails (.eml, .mbox) into the archive.

    Each is named, judged by all rules, and committed on a branch of its rep and day; what is checked out stays as it
    is. The same report twice is one report. Leaves with 0 when everything was taken or is here already, 1 when
    something was sent back, 2 when the command was used wrongly.
    """
    root = find_archive(folder)
    if root is None:
        said = command_words.NO_ARCHIVE.format_in(ui_language(), path=folder)
        raise click.UsageError(said)
    reply = Path(typed_reply) if typed_reply else None
    _refuse(paths, reply, root)
    if no_commit and base is not None:
        raise click.UsageError(words.BASE_WITHOUT_COMMIT.of(ui_language()))
    try:
        place = _place(root, base, no_commit=no_commit)
        parcels = gather(paths, photo_limit=place.settings.photos.limit, without=root)
        intake = Intake(
            root=root,
            place=place,
            today=now().astimezone(place.settings.timezone).date(),
            customer=customer,
            may_update=may_update,
            is_trial=is_trial,
        )
        account = intake.run(parcels)
    except AuthoringError as error:
        say(f"svcsite receive: {error}", err=True)
        sys.exit(_USAGE)
    language = place.settings.language
    for line in told(account, _shown(root), language, is_trial=is_trial):
        say(line)
    if reply is not None and typed_reply is not None:
        is_folder = reply.is_dir() or typed_reply.endswith(("/", os.sep))
        _write(replies(account, place.settings), reply, language, is_folder=is_folder)
    sys.exit(1 if account.refused else 0)


def _place(root: Path, base: str | None, *, no_commit: bool) -> Place:
    """Give where reports go: branches where there is a repository, else the folder."""
    language = ui_language()
    if no_commit:
        return InFolder(root, language)
    try:
        return InBranches(root, language, base)
    except GitError as error:
        if error.trouble not in {"no-git", "no-repository"} or base is not None:
            text = history.TROUBLES[error.trouble]
            raise AuthoringError(text, language, **error.facts) from None
        folder = InFolder(root, language)
        say(words.NO_REPOSITORY.of(folder.settings.language), err=True)
        return folder


def _refuse(paths: tuple[Path, ...], reply: Path | None, root: Path) -> None:
    """Raise a usage error for a path that is not there or is the archive's own, and for an answer over another."""
    language = ui_language()
    for path in paths:
        if not os.path.lexists(path):
            said = command_words.NO_SUCH_PATH.format_in(language, path=path)
            raise click.UsageError(said)
        if path.resolve().is_relative_to(root):
            raise click.UsageError(words.INSIDE_ARCHIVE.format_in(language, path=path))
    if reply is not None and reply.resolve().is_relative_to(root):
        said = command_words.OUTPUT_IN_ARCHIVE.format_in(language, path=reply)
        raise click.UsageError(said)
    if reply is not None and os.path.lexists(reply) and not reply.is_dir():
        raise click.UsageError(words.REPLY_IS_THERE.format_in(language, path=reply))


def _write(answers: tuple[Reply, ...], reply: Path, language: Language, *, is_folder: bool) -> None:
    """Write the answers, over none that is there. What cannot be written is printed, so that none is lost."""
    try:
        if is_folder:
            reply.mkdir(parents=True, exist_ok=True)
            for answer in answers:
                _write_new(reply, words_of(answer.key) or "x", answer.text)
        elif answers:
            text = _BETWEEN.join(answer.text for answer in answers)
            with reply.open("x", encoding="utf-8", errors="replace") as stream:
                stream.write(text)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        said = command_words.CANNOT_WRITE.format_in(language, path=reply, reason=reason)
        say(said, err=True)
        say(_BETWEEN.join(answer.text for answer in answers))
        sys.exit(_USAGE)
    say(replying.WRITTEN.format_in(language, len(answers), path=reply))


def _write_new(folder: Path, name: str, text: str) -> None:
    number = 1
    while True:
        path = folder / (f"{name}.txt" if number == 1 else f"{name}-{number}.txt")
        try:
            with path.open("x", encoding="utf-8", errors="replace") as stream:
                stream.write(text)
        except FileExistsError:
            number += 1
        else:
            return


def _shown(root: Path) -> str:
    """Give the archive's folder as a person here would type it."""
    here = Path.cwd()
    return root.relative_to(here).as_posix() if root.is_relative_to(here) else root.as_posix()
