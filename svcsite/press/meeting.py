"""What workers must have in common with a build before anything that they make is believed.

They outlive builds, and run where nobody looks: one that sees other files, or is made with other versions, would print
another site without a word.
"""

from __future__ import annotations

import os
import re
import secrets
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import requires, version
from pathlib import Path
from typing import Any, Self

import svcsite
from svcsite.press import templating
from svcsite.press.page import PressError
from svcsite.press.standing import digest_of
from svcsite.words import press as words

_NAME = "meeting"
_MOMENT = "SOURCE_DATE_EPOCH"
_EXTRA = "extra =="


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A build as its workers know it: a file of the folder that it works in, what stands there, who runs it and when.

    `archive` is a file of the archive, and `digest` the hash of its bytes. `moment` is `SOURCE_DATE_EPOCH`, which decides what time it is; None for the clock.
    """

    file: Path
    secret: str
    program: str
    archive: Path
    digest: str
    moment: str | None

    @classmethod
    def called(cls, folder: Path, archive: Path) -> Self:
        """Call a meeting in a folder of this build's own, about an archive by one of its files.

        Raises `OSError` where the one cannot be written.
        """
        secret = secrets.token_hex()
        file = folder / _NAME
        file.write_text(secret, encoding="ascii")
        return cls(
            file=file,
            secret=secret,
            program=_program(),
            archive=archive,
            digest=_digest(archive),
            moment=os.environ.get(_MOMENT),
        )

    def run(self, work: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Do some work as the build would; a worker that may not raises `PressError`."""
        _come_to(self)
        return work(*given, **named)


@lru_cache(maxsize=1)
def _come_to(meeting: Meeting) -> None:
    """Make this process one of the build's, once."""
    where = f"{os.uname().nodename if hasattr(os, 'uname') else ''}:{os.getpid()}"
    if not _is_at_work_in(meeting):
        raise PressError.of(words.OTHER_FOLDER, worker=where, folder=meeting.file.parent)
    if _digest(meeting.archive) != meeting.digest:
        raise PressError.of(words.OTHER_ARCHIVE, worker=where, folder=meeting.archive.parent)
    if _program() != meeting.program:
        raise PressError.of(words.OTHER_PROGRAM, worker=where)
    if meeting.moment is None:
        os.environ.pop(_MOMENT, None)
    else:
        os.environ[_MOMENT] = meeting.moment
    # A team may have laid its first own template since the last build.
    templating.begin_anew()


def _is_at_work_in(meeting: Meeting) -> bool:
    try:
        there = meeting.file.read_text(encoding="ascii")
        (meeting.file.parent / f"{_NAME}-{secrets.token_hex(8)}").touch()
    except (OSError, ValueError):
        return False
    return there == meeting.secret


def _digest(file: Path) -> str:
    try:
        return digest_of(file.read_bytes())
    except OSError:
        return ""


@cache
def _program() -> str:
    """Return the hex hash of what this process runs: it stays what it was, though somebody installs another."""
    package = Path(svcsite.__file__).parent
    versions = (f"{name} {version(name)}" for name in sorted(_made_with()))
    return templating.key(
        (*map(str, sys.version_info[:2]), *versions, templating.fingerprint(package))
    )


def _made_with() -> Iterator[str]:
    for line in requires("svcsite") or ():
        name = re.match(r"[\w.-]+", line)
        if name and _EXTRA not in line:
            yield name[0]
