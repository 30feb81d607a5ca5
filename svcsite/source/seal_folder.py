"""Where the seals of a report stand: `seals/1.txt` and `seals/1.txt.sig` in the folder that has the report's name.

The text is what was signed, kept as it was; the signature beside it is as `ssh-keygen -Y sign` wrote it. Each amendment
adds the next number. So both can be verified without svcsite, without git's history, and for as long as there is an
OpenSSH.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from svcsite.source.entries import Strays, entries
from svcsite.source.span import START, Defect

SEALS = "seals"
SIGNATURE = ".sig"
MOST_SEALS = 50
"""How many seals of one report are looked at; each costs a signature to be verified."""

_NAME = re.compile(r"[1-9][0-9]{0,5}\.txt(?:\.sig)?")


@dataclass(frozen=True, slots=True)
class SealFiles:
    """The two files of one seal, there or not: the text that was signed and the signature of it."""

    number: int
    text: Path
    signature: Path


def seal_files(folder: Path, number: int) -> SealFiles:
    """Say where a report's seal stands or will; `folder` is the one that has the report's name."""
    text = folder / SEALS / f"{number}.txt"
    return SealFiles(number, text, text.with_name(f"{text.name}{SIGNATURE}"))


def sealed_folder(seal: Path) -> Path:
    """Give the folder with the report's name that a file of a seal stands in."""
    return seal.parent.parent


def seals_in(folder: Path, strays: Strays) -> Iterator[Path]:
    """List the files of seals in a folder `seals`; what plays no part in it is added to the strays."""
    for entry in entries(folder, strays):
        path = Path(entry.path)
        if entry.is_symlink():
            strays.append((path, Defect("link", START)))
        elif not entry.is_file() or not _NAME.fullmatch(entry.name):
            strays.append((path, Defect("lost-seal", START)))
        else:
            yield path


def is_seal(path: Path) -> bool:
    """Tell whether a file stands where a file of a seal does, by its name alone."""
    return path.parent.name == SEALS and bool(_NAME.fullmatch(path.name))


def numbers_of(files: tuple[Path, ...]) -> list[int]:
    """Give the numbers for which there is a text or a signature, in order."""
    return sorted({int(path.name.partition(".")[0]) for path in files})
