"""What names a person and is out of this command's reach, with what to do there; and the list for `git filter-repo`."""

from __future__ import annotations

import errno
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from svcsite.authoring.forgetting.folding import runs
from svcsite.authoring.forgetting.people import People
from svcsite.authoring.forgetting.person import Person
from svcsite.authoring.forgetting.plan import Plan
from svcsite.delivery.archive import shown
from svcsite.press.client_pdf import FOLDER
from svcsite.record.vocabulary.names import Language
from svcsite.words import forgetting as words

LIST = "forget-replacements.txt"
"""The name of the list for `git filter-repo`."""

_MADE = ("site", ".svcsite")
_BETWEEN = r"(?:\s+(?:d[aeiou]s?|del|e|v[ao]n)\s+|\s+)"
_LATIN = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ"


def unreachable(plan: Plan, project: Path, file: Path | None, language: Language) -> Iterator[str]:
    """Give what cannot be reached, a text for each; `file` is the list for `git filter-repo`, None without git."""
    for path in plan.sealed:
        yield words.SEALS.format_in(language, path=shown(path))
    for path in plan.named:
        yield words.NAMED.format_in(language, path=shown(path))
    for path in plan.opaque:
        yield words.OPAQUE.format_in(language, path=shown(path))
    if file is None:
        yield words.NO_HISTORY.of(language)
    else:
        yield words.HISTORY.format_in(language, file=shown(file))
    # Behind the list, which stands in one of them.
    for path in (*(project / name for name in _MADE), project / FOLDER / plan.people.slug):
        if path.is_dir():
            yield words.MADE.format_in(language, path=shown(path))
    yield words.OUTSIDE.format_in(language, project=shown(project))
    for text in (words.FORGE, words.CLONES, words.CACHES, words.PUBLISHED, words.SENT):
        yield text.of(language)


def replacements(people: People, language: Language) -> str:
    """Give the list for `git filter-repo --replace-text`: a regular expression a line, what is longest first."""
    # No line for people: git filter-repo knows no comments.
    lines: list[str] = []
    for person in people.forgotten:
        put = words.REMOVED["email"].of(language)
        emails = sorted(person.emails - people.shared)
        lines += [f"regex:(?i){re.escape(email)}==>{put}" for email in emails]
        for phone in person.phones:
            if phone.national not in people.shared:
                digits = r"[\s().-]{0,4}".join(phone.national)
                put = words.REMOVED["phone"].of(language)
                lines.append(rf"regex:(?<!\d)\(?{digits}(?!\d)==>{put}")
        lines += [
            rf"regex:(?i)(?<!\w){_BETWEEN.join(map(_spellings, run))}(?!\w)==>{person.pseudonym}"
            for run in _sure(person, people)
        ]
    return "\n".join(lines) + "\n"


def _sure(person: Person, people: People) -> Iterator[tuple[str, ...]]:
    searcher = people.searcher("")
    for run in runs(person.words):
        if all(one.is_sure for one in searcher.full(" ".join(run).title())):
            yield run


def _spellings(word: str) -> str:
    """Give a folded word as a pattern of bytes that finds it with every accent, in both cases."""
    return "".join(map(_letter, word))


def _letter(letter: str) -> str:
    accented = [c for c in _LATIN if unicodedata.normalize("NFKD", c)[0] == letter]
    if not accented:
        return re.escape(letter)
    both = [form for c in accented for form in (c, c.upper())]
    return f"(?:{'|'.join([letter, *dict.fromkeys(both)])})"


def keep(text: str, folder: Path) -> Path:
    """Add to the list in `folder`, for its owner alone and out of git's sight, and give its place. Raises `OSError`.

    Who forgets several people rewrites git's history once.
    """
    if folder.is_symlink():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    if not folder.is_dir():
        folder.mkdir()
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    path = folder / LIST
    there = path.read_text(encoding="utf-8") if path.is_file() and not path.is_symlink() else ""
    lines = dict.fromkeys([*there.splitlines(), *text.splitlines()])
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write("\n".join(lines) + "\n")
    return path
