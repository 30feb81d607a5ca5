"""`--fix` and `--diff`: what has one right answer, written into the files or shown."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterable
from pathlib import Path

from svcsite.checks.fixes.archive import Repair, repairs
from svcsite.cli.language import ui_language
from svcsite.cli.saying import say
from svcsite.record.reader import read_archive_file
from svcsite.record.vocabulary.names import Language
from svcsite.source.tree import SETTINGS
from svcsite.source.writing import WriteRefusedError, rewrite
from svcsite.words import command, fixing
from svcsite.words.text import Text

_REASONS = {"changed": fixing.CHANGED, "outside": fixing.OUTSIDE}
_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")


def fix_files(root: Path, only: tuple[Path, ...] | None) -> bool:
    """Write every fix into its file; tell whether all of them could be. Says on standard error what it did."""
    language, done, all_written = _language(root), list[Repair](), True
    for repair in repairs(root, only=only):
        try:
            rewrite(repair.original, repair.data, root)
            done.append(repair)
        except WriteRefusedError as refused:
            reason = _REASONS.get(refused.reason, Text(en=refused.reason, pt=refused.reason))
            facts = {"path": _shown(repair.original.path), "reason": reason.of(language)}
            say(fixing.LEFT_ALONE.format_in(language, **facts), err=True)
            all_written = False
    _count(fixing.FIXED, done, language)
    return all_written


def show_fixes(root: Path, only: tuple[Path, ...] | None) -> bool:
    """Print what `fix_files` would do as a unified diff; tell whether that is anything. Writes nothing."""
    proposed = list(repairs(root, only=only))
    for repair in proposed:
        # Bytes, so that line ends come out as they stand in the file.
        say(_diff(repair).encode("utf-8"), nl=False)
    _count(fixing.WOULD_FIX, proposed, _language(root))
    return bool(proposed)


def _diff(repair: Repair) -> str:
    path = _shown(repair.original.path)
    before, after = repair.original.data.decode("utf-8"), repair.data.decode("utf-8")
    lines = difflib.unified_diff(
        _LINE.findall(before), _LINE.findall(after), f"a/{path}", f"b/{path}"
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _count(text: Text, found: Iterable[Repair], language: Language) -> None:
    edits = [len(repair.fixes) for repair in found]
    if edits:
        files = command.FILES.format_in(language, len(edits))
        say(text.format_in(language, n=sum(edits), files=files), err=True)


def _shown(path: Path) -> str:
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive on Windows
        return path.as_posix()


def _language(root: Path) -> Language:
    settings = read_archive_file(root / SETTINGS).record
    return settings.language if settings else ui_language()
