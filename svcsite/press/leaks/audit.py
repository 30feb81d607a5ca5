"""A whole site read through: every byte of every file, and what the files are called."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from svcsite.press.leaks.decoding import texts
from svcsite.press.leaks.needles import Needles
from svcsite.press.leaks.secrets import Secret
from svcsite.press.leaks.unreadable import UnreadableError
from svcsite.record.vocabulary.names import Language
from svcsite.words import leaks as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a file of a site, by its address, tells that it must not: a secret, or what keeps it from being read."""

    file: str
    secret: Secret | None = None
    unreadable: UnreadableError | None = None

    def told(self, language: Language) -> str:
        """Say it in one line."""
        if self.unreadable is not None:
            reason = self.unreadable.told(language)
            return words.UNREADABLE.format_in(language, file=self.file, reason=reason)
        assert self.secret is not None
        phrase = words.FOUND_OF if self.secret.owner else words.FOUND
        return phrase.format_in(
            language,
            file=self.file,
            what=self.secret.what.of(language),
            owner=self.secret.owner,
            text=repr(self.secret.text),
        )


def audit(files: Mapping[str, Path], secrets: Iterable[Secret]) -> Iterator[Finding]:
    """Yield what the files of a site, by address, tell of these secrets, in the order of their addresses."""
    needles = Needles.of(secrets)
    for url in sorted(files):
        found: set[str] = set()
        try:
            for text in _texts(url, files[url]):
                for secret in needles.find(text):
                    if secret.compared not in found:
                        found.add(secret.compared)
                        yield Finding(file=url, secret=secret)
        except UnreadableError as error:
            yield Finding(file=url, unreadable=error)


def files_of(site: Path) -> dict[str, Path]:
    """Return all that is in a folder by address, links and hidden files included. Raises `OSError`."""
    found: dict[str, Path] = {}

    def refuse(error: OSError) -> None:
        raise error

    for folder, folders, names in os.walk(site, onerror=refuse):
        linked = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in (*names, *linked):
            path = Path(folder) / name
            found[path.relative_to(site).as_posix()] = path
    return found


def _texts(url: str, path: Path) -> Iterator[str]:
    yield url
    if path.is_symlink() or not path.is_file():
        raise UnreadableError(words.A_LINK)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(words.BROKEN, error) from error
    yield from texts(data)
