"""Pagefind at work: a folder of fragments in, the files that a browser searches in out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shutil import rmtree
from typing import TypeAlias

from svcsite.press.search.order import UnknownFormError, put_in_order
from svcsite.record.vocabulary.names import Language

Index: TypeAlias = Callable[[Path, Path, Language], None]
"""Makes an index of the fragments in one folder in another one, of which the parent exists."""

CODES: dict[Language, str] = {"pt-BR": "pt", "en": "en"}
"""The code that Pagefind has for a language: it decides how the ends of words are cut."""

RUNTIME = ("pagefind.js", "pagefind-worker.js", "wasm.*.pagefind")
"""What runs in the browser, as patterns of names: the same for every index, needed once."""

_KEPT = ("filter", "fragment", "index")
_LONGEST = 900
"""Seconds after which the command is given up: the largest shard takes some 5."""


class IndexingError(Exception):
    """Pagefind made no index; its text is what there is to tell."""


def tool() -> str:
    """Return the version of Pagefind, on which what it makes depends; empty if it is not installed."""
    try:
        return version("pagefind")
    except PackageNotFoundError:
        return ""


def index(source: Path, target: Path, language: Language) -> None:
    """Index all fragments below `source` as one language into `target`, which is made.

    Only what a browser needs is left there, the same bytes for the same fragments. Raises
    `IndexingError` if Pagefind cannot be run or fails.
    """
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(source),
        "--output-path",
        str(target),
    ]
    # One language whatever a page says of itself: Pagefind would else search those of the reader's alone.
    options = ["--force-language", CODES[language], "--keep-index-url", "--quiet"]
    # Neither a team's own settings nor those of another site are meant for this one.
    surroundings = {
        name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")
    }
    try:
        done = subprocess.run(  # noqa: S603 - our own Python, and no text of anyone's
            [*command, *options],
            cwd=source,
            env=surroundings,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_LONGEST,
            check=False,
        )
        if done.returncode:
            raise IndexingError(_last_line(done.stderr or done.stdout))
        _tidy(target, CODES[language])
        put_in_order(target)
    except (OSError, subprocess.TimeoutExpired, UnknownFormError) as error:
        raise IndexingError(str(error)) from error


def _tidy(folder: Path, code: str) -> None:
    """Remove the ready-made interfaces that Pagefind adds: the site has its own."""
    kept = {*_KEPT, "pagefind.js", "pagefind-worker.js", "pagefind-entry.json"}
    kept.add(f"wasm.{code}.pagefind")
    for path in folder.iterdir():
        if path.is_dir() and path.name not in _KEPT:
            rmtree(path)
        elif path.name not in kept and path.suffix != ".pf_meta":
            path.unlink()


def _last_line(said: str) -> str:
    return next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "?")
