"""Words that stand nowhere else, planted in everything that one customer's files say, and looked for in sites."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

_FIELD = re.compile(r"(?:\{|, )(?P<key>serie|serial|nome|name): *(?P<value>[^,}\"\n ][^,}\"\n]*)")
_TITLE = re.compile(r"^(?:nome|name|razao_social|legal_name): *[^\"\n]+$", re.MULTILINE)
_EMAIL = re.compile(r"(?<=email: )(?=[a-z])")
_CANARY = re.compile(rb"kanar[a-z]{4,}q")
_HIDDEN = re.compile(rb"intern(?:al)?kanar")


def canary(slug: str) -> str:
    """Return the word of a customer."""
    return "Kanar" + re.sub(r"[^a-z]", "", slug)[:24] + "abcd" + _letters(slug) + "q"


def plant(reports: Path) -> dict[str, str]:
    """Put each customer's word into its names, contacts, serials, e-mails, notes and reports; return the words by slug."""
    planted = {}
    for file in sorted(reports.glob("*/customer.md")):
        slug = file.parent.name
        word = planted[slug] = canary(slug)
        text = file.read_text(encoding="utf-8")
        swaps = {}
        for field in _FIELD.finditer(text):
            value = field["value"].strip()
            joint = "" if field["key"].startswith("seri") else " "
            swaps[value] = f"{value}{joint}{word if joint else word.upper()}"
        text = _TITLE.sub(rf"\g<0> {word}", _swapped(text, swaps))
        text = _EMAIL.sub(f"{word.lower()}.", text)
        file.write_text(
            f"{text.rstrip()}\n\nIntern{word} never leaves this house.\n", encoding="utf-8"
        )
        for report in file.parent.glob("2*/*.md"):
            head, fence, body = _swapped(report.read_text(encoding="utf-8"), swaps).rpartition(
                "\n---\n"
            )
            body = re.sub(r"^(?=[A-Za-zÀ-ÿ])", f"{word}: ", body, count=3, flags=re.MULTILINE)
            secret = f"Intern{word} was told to the team alone."
            if re.search(r"^##? .*[Ii]ntern", body, re.MULTILINE):
                body = re.sub(
                    r"^(##? .*[Ii]ntern.*)$", rf"\1\n\n{secret}", body, flags=re.MULTILINE
                )
            else:
                body = f"{body.rstrip()}\n\n## Uso interno\n\n{secret}\n"
            report.write_text(f"{head}{fence}{body}", encoding="utf-8")
    return planted


def seen(site: Path) -> Counter[str]:
    """Return how often each word stands in a site's files and their names; `internal` where it is that of a note."""
    found: Counter[str] = Counter()
    for path in site.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        while data.startswith(b"\x1f\x8b"):
            data = gzip.decompress(data)
        said = data.lower() + b"\n" + path.relative_to(site).as_posix().lower().encode()
        found.update(match.decode() for match in _CANARY.findall(said))
        found["internal"] += len(_HIDDEN.findall(said))
    return found


def foreign(sites: Path, planted: dict[str, str]) -> Iterator[str]:
    """Yield a line for each edition below a folder that has others' words, or those of notes, or not its own."""
    for slug, word in planted.items():
        found = seen(sites / slug)
        own = found.pop(word.lower(), 0)
        others = {name: count for name, count in found.items() if count}
        if others or not own:
            yield f"{slug}: {own} of its own, {others}"


def _swapped(text: str, swaps: dict[str, str]) -> str:
    if not swaps:
        return text
    every = "|".join(map(re.escape, sorted(swaps, key=len, reverse=True)))
    return re.sub(rf"(?<![\w-])(?:{every})(?![\w-])", lambda match: swaps[match[0]], text)


def _letters(slug: str) -> str:
    """Return digits of a slug as letters: two customers' words must not be one."""
    return "".join(chr(ord("a") + int(c)) for c in slug if c.isdigit())
