"""What the name of a received file says, however a phone or a mail program changed it.

A report is shared as `<customer>.<report id>.md`, or `.md.txt` where the phone refuses `.md`; its photos as
`<customer>.<report id>.<n>.jpg`. Saved a second time a name gets ` (1)`, `-1`, ` 2` or ` - Copia`; some programs change
its case. A name is only ever read: what is written is made anew of the parts that are understood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from svcsite.source.characters import visible
from svcsite.source.picture_kind import expected_kind
from svcsite.source.tree import REPORT_ID

Kind = Literal["report", "photo", "mail", "mailbox", "archive"]

NAME_LIMIT = 255
"""The longest name that is read, in characters: no system saves a longer one."""

# An id may end with `-2`, so after an id a hyphen and a number are no sign of a copy.
_COPY = (
    r"[ _]?\(\d{1,3}\)|_\d{1,2}| \d{1,2}|(?: - |[ _-])(?:copy|copia|cópia)(?:[ _-]?\(?\d{1,2}\)?)?"
)
_ANY_COPY = rf"{_COPY}|-\d{{1,2}}"
_REPORT = re.compile(
    rf"(?P<stem>.+?)(?P<copy>{_COPY})?\.(?:md|markdown)(?P<late>{_ANY_COPY})?"
    rf"(?:\.txt(?P<last>{_ANY_COPY})?){{0,2}}"
)
_TEXT = re.compile(rf"(?P<stem>.+?)(?P<copy>{_COPY})?\.txt(?P<late>{_ANY_COPY})?(?P<last>)")
_PHOTO = re.compile(rf"(?P<stem>.+?)(?P<copy>{_ANY_COPY})?(?P<ending>\.[a-z]{{3,4}})(?:\.txt)?")
_PARTS = re.compile(r"(?:(?P<customer>[^.]+)\.)?(?P<id>[^.]+)(?:\.(?P<number>\d{1,3}))?")
_AGAIN = re.compile(r"(.+)-\d{1,2}")
_ENDINGS: dict[str, Kind] = {
    ".eml": "mail",
    ".mbox": "mailbox",
    ".zip": "archive",
    ".7z": "archive",
    ".rar": "archive",
    ".gz": "archive",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a name says. `customer` is as typed, in lower case; `id` is None where it is none of a report.

    `number` is a photo's. `copy` is what was added to the name of a copy, ` (1)`. `stem` is the name without its
    ending and that.
    """

    kind: Kind | None
    customer: str | None = None
    id: str | None = None
    number: int | None = None
    copy: str = ""
    stem: str = ""


def read_label(name: str) -> Label:
    """Read the name of a file; never raises. Of a path only the last part counts."""
    plain = visible(re.split(r"[/\\]", name[-2 * NAME_LIMIT :])[-1]).lower()
    if not plain or len(plain) > NAME_LIMIT:
        return Label(kind=None)
    if kind := next((_ENDINGS[end] for end in _ENDINGS if f".{plain}".endswith(end)), None):
        return Label(kind=kind, stem=plain)
    if found := _REPORT.fullmatch(plain) or _TEXT.fullmatch(plain):
        copy = next((found[name] for name in ("copy", "late", "last") if found[name]), "")
        return _label("report", found["stem"], copy)
    found = _PHOTO.fullmatch(plain)
    if found and expected_kind(found["ending"]):
        label = _label("photo", found["stem"], found["copy"] or "")
        # A photo without a number has its whole name: `fusor-2` is nobody's copy.
        return label if label.number else _label("photo", found["stem"] + (found["copy"] or ""), "")
    return Label(kind=None, stem=plain)


def named_before(report: str) -> str | None:
    """Give the id that a copy was made of: `...-jam` for `...-jam-1`, which some programs save; else None."""
    found = _AGAIN.fullmatch(report)
    return found[1] if found and REPORT_ID.fullmatch(found[1]) else None


def _label(kind: Kind, stem: str, copy: str) -> Label:
    found = _PARTS.fullmatch(stem)
    if found is None:
        return Label(kind=kind, stem=stem, copy=copy.strip())
    typed = found["id"] if REPORT_ID.fullmatch(found["id"]) else None
    number = found["number"]
    return Label(
        kind=kind,
        customer=found["customer"] if typed or kind == "report" else None,
        id=typed,
        number=int(number) if number and typed else None,
        copy=copy.strip(),
        stem=stem,
    )
