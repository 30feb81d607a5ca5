"""A report that somebody pasted into a mail as its text."""

from __future__ import annotations

import re

from svcsite.record.vocabulary.shapes import REPORT
from svcsite.source.characters import visible
from svcsite.source.frontmatter import divide, read_front

_FEWEST_KEYS = 2
_FENCE_LIMIT = 4
_SIGNATURE = re.compile(
    r"(?:enviado (?:do|de|da|pelo|via|por|usando)|sent (?:from|via|with)|get outlook for|obter o outlook|obtenha o outlook)"
    r" ?.{0,80}",
    re.IGNORECASE,
)
_SIGNATURE_MARK = re.compile(r"-- ?")


def unfolded(text: str, *, deletes_space: bool) -> str:
    """Join the lines that a mail program broke: those of `format=flowed` end with a blank (RFC 3676)."""
    lines: list[str] = []
    flows = False
    for line in text.split("\n"):
        plain = line.removeprefix(" ") if line.startswith(" ") and not flows else line
        if flows:
            lines[-1] += plain
        else:
            lines.append(plain)
        flows = line.endswith(" ") and line != "-- "
        if flows and deletes_space:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)


def pasted(text: str) -> str | None:
    """Find the report in the text of a mail: from its first fence on, without the signature below it.

    None where there is none: no fence, or nothing between two of them that a report says.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for place, line in enumerate(lines):
        if not _may_open(line):
            continue
        rest = "\n".join(lines[place:])
        divided = divide(rest)
        if divided.front is None:
            return None
        data = read_front(divided.front, divided.front_line).data
        known = [key for key in data or {} if REPORT.find(key)]
        if len(known) >= _FEWEST_KEYS:
            head = lines[place : place + divided.body_line - 1]
            return "\n".join([*head, *_without_signature(lines[place + len(head) :])]) + "\n"
    return None


def _may_open(line: str) -> bool:
    plain = visible(line)
    if not plain or len(plain) > _FENCE_LIMIT or any(c.isalnum() for c in plain):
        return False
    return divide(f"{plain}\na: b\n---\n").front is not None


def _without_signature(lines: list[str]) -> list[str]:
    kept = list(lines)
    mark = next((n for n, line in enumerate(kept) if _SIGNATURE_MARK.fullmatch(line)), None)
    if mark is not None:
        kept = kept[:mark]
    while kept and (not visible(kept[-1]) or _SIGNATURE.fullmatch(visible(kept[-1]))):
        kept.pop()
    return kept
