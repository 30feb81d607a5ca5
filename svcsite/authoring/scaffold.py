"""A new, empty archive that checks and builds at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from string import Template
from zoneinfo import available_timezones

from svcsite import resources
from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.placing import quoted, write_new
from svcsite.record.parsing import parse_zone
from svcsite.record.vocabulary.names import Language
from svcsite.source.characters import visible
from svcsite.words import authoring as words

_DEFAULT_ZONES: dict[Language, str] = {"en": "UTC", "pt-BR": "America/Sao_Paulo"}

_ALWAYS = {"gitignore": ".gitignore", "pre-commit-config.yaml": ".pre-commit-config.yaml"}
"""The files in every language's archive. They begin with a dot only where they work: in a checkout of
svcsite itself they would rule its own templates."""

_HOOKS = ("archive.py", "pre-commit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An archive to be laid: its name, language and time zone (an IANA name)."""

    name: str
    language: Language
    timezone: str


def plan(language: Language, name: str | None, timezone: str | None) -> Plan:
    """Give the plan of an archive, with defaults that go with its language.

    Raises `AuthoringError` for a time zone that does not exist.
    """
    zone = timezone if timezone is not None else _DEFAULT_ZONES[language]
    try:
        parse_zone(zone)
    except ValueError:
        raise _no_such_zone(zone, language) from None
    title = visible(" ".join((name or "").split()))
    return Plan(
        name=title or words.NEW_ARCHIVE.of(language), language=language, timezone=visible(zone)
    )


def lay(folder: Path, plan: Plan) -> tuple[Path, ...]:
    """Lay an archive in a folder that is empty or not there yet, and give the files it has.

    Raises `AuthoringError` for a folder with anything in it, which is left as it is.
    """
    _refuse_taken(folder, plan.language)
    facts = {
        "name": quoted(plan.name),
        "title": plan.name,
        "timezone": plan.timezone,
    }
    laid = []
    for source, target in _texts(plan.language):
        text = Template(source.read_text(encoding="utf-8")).substitute(facts)
        laid.append(write_new(folder / target, text, plan.language))
    for name in _HOOKS:
        source = resources.place("hooks", name)
        text = source.read_text(encoding="utf-8")
        laid.append(write_new(folder / "hooks" / name, text, plan.language))
    # A wheel does not keep what may be executed, and git runs only hooks that are.
    (folder / "hooks" / "pre-commit").chmod(0o755)
    return tuple(sorted(laid))


def _texts(language: Language) -> Iterator[tuple[Path, Path]]:
    """Give each template of an archive's files, and where its text goes."""
    top = resources.place("templates", "project")
    for name, target in _ALWAYS.items():
        yield top / name, Path(target)
    own = top / language
    for source in sorted(path for path in own.rglob("*") if path.is_file()):
        yield source, source.relative_to(own)


def _refuse_taken(folder: Path, language: Language) -> None:
    try:
        if folder.exists() and not folder.is_dir():
            raise AuthoringError(words.NOT_A_FOLDER, language, path=folder)
        taken = folder.is_dir() and any(folder.iterdir())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise AuthoringError(words.CANNOT_WRITE, language, path=folder, reason=reason) from None
    if taken:
        raise AuthoringError(words.FOLDER_NOT_EMPTY, language, path=folder)


def _no_such_zone(typed: str, language: Language) -> AuthoringError:
    zones = available_timezones()
    wanted = typed.strip().casefold().replace(" ", "_")
    # Most people type the city alone.
    close = sorted(zone for zone in zones if zone.casefold().rsplit("/", 1)[-1] == wanted)
    if not close:
        folded = {zone.casefold(): zone for zone in zones}
        close = [folded[zone] for zone in get_close_matches(wanted, folded, n=1)]
    hint = words.DID_YOU_MEAN.format_in(language, names=close[0]) if close else ""
    return AuthoringError(words.BAD_TIMEZONE, language, typed=typed, hint=hint)
