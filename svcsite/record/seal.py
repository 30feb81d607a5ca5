"""A seal's text: what a report said when it was sealed, in the one form that is signed.

A line says which form it is, then who sealed which report and when, then what the report says, a line for each field in
the order of the format and for each section in the order of the file, each a name and JSON:

    svcsite-report-seal 1
    customer: "acme"
    report: "2026-10-02-printer-jam"
    seal: 1
    by: "joao.silva"
    on: "2026-10-02T18:05:00Z"

    ticket: "OS-48213"
    opened: "2026-10-02T09:12:00"
    rating: {"score": "9"}
    section: {"name": "problem", "text": "Paper jam on every second page."}

From the second seal on, `previous` is the SHA-256 of the text of the seal before it, so that none can be taken out.
The text is UTF-8 with a line feed at the end of each line; `docs/formats.md` tells all of it. What one report says in this
form is made by `record.sealing`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

VERSION = 1
_HEAD = "svcsite-report-seal "
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"
_NAME = re.compile(r"[a-z_]{1,40}")
_MAPPINGS = ("contact", "service", "escalated", "rating", "signed", "accepted", "imported")
_ROWS = ("pauses", "product", "parts", "amended")
_TEXTS = ("defective_parts", "related", "team", "aliases")
_FACTS = ("customer", "report", "seal", "by", "on", "previous")

Contents = dict[str, Any]
"""What a report says: fields by canonical name, as JSON has them; `sections` is a list of mappings."""


class SealTextError(ValueError):
    """A text is no seal's; `version` is that of a newer form, where it is one."""

    def __init__(self, version: str | None = None) -> None:
        super().__init__(version)
        self.version = version


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What was sealed, by whom (the id of a rep) and when (aware, UTC). `previous` is empty in the first."""

    customer: str
    report: str
    number: int
    by: str
    on: datetime
    contents: Contents
    previous: str = ""

    @property
    def text(self) -> str:
        """The text that is signed."""
        facts: dict[str, Any] = {
            "customer": self.customer,
            "report": self.report,
            "seal": self.number,
            "by": self.by,
            "on": self.on.astimezone(UTC).strftime(_MOMENT),
        }
        if self.previous:
            facts["previous"] = self.previous
        lines = [f"{_HEAD}{VERSION}", *_lines(facts), ""]
        fields = {name: said for name, said in self.contents.items() if name != "sections"}
        lines += _lines(fields)
        lines += [f"section: {_json(section)}" for section in self.contents.get("sections", ())]
        return "".join(f"{line}\n" for line in lines)

    @property
    def fingerprint(self) -> str:
        """What the next seal calls this one: the SHA-256 of its text, in hexadecimal."""
        return sha256(self.text.encode("utf-8")).hexdigest()


def read_seal(text: str) -> Seal:
    """Read a seal's text. Raises `SealTextError` for what is not to the letter what `Seal.text` would write."""
    head, _, rest = text.partition("\n")
    if head != f"{_HEAD}{VERSION}":
        version = head.removeprefix(_HEAD)
        newer = head.startswith(_HEAD) and version.isascii() and version.isdigit()
        raise SealTextError(version[:10] if newer else None)
    facts_text, _, contents_text = rest.partition("\n\n")
    try:
        facts = _read_facts(facts_text)
        seal = Seal(contents=_read_contents(contents_text), **facts)
        if seal.text != text:
            raise SealTextError
    except (ValueError, TypeError, KeyError, RecursionError):
        raise SealTextError from None
    return seal


def _lines(values: dict[str, Any]) -> list[str]:
    return [f"{name}: {_json(value)}" for name, value in values.items()]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)


def _read_facts(text: str) -> dict[str, Any]:
    facts = dict(_read_line(line) for line in text.split("\n"))
    strings = {name: facts[name] for name in ("customer", "report", "by", "on")}
    if not facts.keys() <= set(_FACTS) or not all(isinstance(v, str) for v in strings.values()):
        raise SealTextError
    on = datetime.strptime(strings.pop("on"), _MOMENT).replace(tzinfo=UTC)
    number, previous = facts["seal"], facts.get("previous", "")
    if type(number) is not int or not isinstance(previous, str):
        raise SealTextError
    return {**strings, "on": on, "number": number, "previous": previous}


def _read_contents(text: str) -> Contents:
    contents: Contents = {}
    sections = []
    for line in text.removesuffix("\n").split("\n"):
        name, value = _read_line(line)
        if name == "section":
            if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
                raise SealTextError
            sections.append(value)
        elif name in contents or name == "sections" or not _is_shaped(name, value):
            raise SealTextError
        else:
            contents[name] = value
    if sections:
        contents["sections"] = sections
    return contents


def _is_shaped(name: str, value: Any) -> bool:
    """Tell whether a field's value has the shape that it has in every seal; what is not known may have any of them."""
    if name in _MAPPINGS:
        return _is_mapping(value)
    if name in _ROWS:
        return isinstance(value, list) and all(map(_is_mapping, value))
    if name in _TEXTS:
        return _is_texts(value)
    if isinstance(value, list):
        return _is_texts(value) or all(_is_mapping(item) or _is_texts(item) for item in value)
    return isinstance(value, str | bool) or _is_mapping(value)


def _is_mapping(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(item, str | bool) for item in value.values())


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _read_line(line: str) -> tuple[str, Any]:
    name, _, value = line.partition(": ")
    if not _NAME.fullmatch(name):
        raise SealTextError
    return name, json.loads(value)
