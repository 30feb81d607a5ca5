"""`svcsite schema`: JSON Schema of a file's front matter, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from svcsite.cli.saying import say
from svcsite.record.reader import read_archive_file
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import LANGUAGES, Language
from svcsite.source.tree import SETTINGS, find_archive
from svcsite.views.schema.file_schema import FileKind, schema_of


@click.command()
@click.argument(
    "kind", type=click.Choice(["report", "customer", "archive", "narrative"]), default="report"
)
@click.option(
    "--language",
    type=click.Choice([*LANGUAGES, "both"]),
    help="Whose keys and words an editor offers (default: the archive's).",
)
def command(kind: FileKind, language: Language | None) -> None:
    """Print the JSON Schema of the front matter of a report, a customer, a client report, or of archive.yml.

    Within an archive, the causes and reps of reports are the archive's own.
    """
    settings = _settings()
    if language in LANGUAGES:
        languages: tuple[Language, ...] = (language,)
    elif language is None and settings is not None:
        languages = (settings.language,)
    else:
        languages = LANGUAGES
    say(json.dumps(schema_of(kind, languages, settings), ensure_ascii=False, indent=2))


def _settings() -> Settings | None:
    root = find_archive(Path.cwd())
    return read_archive_file(root / SETTINGS).record if root else None
