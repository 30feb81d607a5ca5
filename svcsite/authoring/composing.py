"""A report's or a customer's Markdown, written from canonical values in one language.

The keys come in the order of the vocabulary and under that language's names, and so do the headings and the
words that stand for a choice. What is composed is read back the same: invisible and control characters are
dropped beforehand, since no reader would keep them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

import frontmatter
import yaml
from yaml.cyaml import CEmitter  # type: ignore[attr-defined]

from svcsite.record.moment import Moment
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import Language, Names
from svcsite.record.vocabulary.shapes import SHAPES
from svcsite.source.characters import visible, without_control
from svcsite.source.frontmatter import TextDumper, TextHandler
from svcsite.source.sections import read_sections
from svcsite.views.form.vocabulary import CHOICE_OF, CHOICES, YES_OR_NO

_FLOW_LIMIT = 100
# Between braces these would have to be quoted, which reads worse than a line for each.
_NOT_IN_FLOW = re.compile(r"[\n:,\[\]{}]")

_CHOICES = {place: CHOICES[choice] for place, choice in CHOICE_OF.items()}
"""Where a text may be the name of something that each language calls its own way."""


def compose(fields: Mapping[str, Any], sections: Mapping[str, str], language: Language) -> str:
    """Write a report.

    `fields` are by canonical key: texts, numbers, yes or no, days, times, `Moment`s, and lists and mappings of
    them; what is None or empty is left out. `sections` are Markdown by canonical name; an empty one is its
    heading alone. Raises `KeyError` for a name that the vocabulary does not have, and `ValueError` for a
    section's text that would be read back as something else, such as one with a heading of level 1 or 2.
    """
    written = {HEADINGS[name].name: _without_blank_ends(text) for name, text in sections.items()}
    ordered = [(name, written[name.name]) for name in HEADINGS if name.name in written]
    body = "\n\n".join(
        f"## {name.typed[language]}\n\n{text}".rstrip("\n") for name, text in ordered
    )
    _, found = read_sections(body, 1)
    if [section.text for section in found] != [text for _, text in ordered]:
        raise ValueError("a section's text would be read back as another section")
    return _document(_mapping(fields, "report", language), body)


def compose_customer(fields: Mapping[str, Any], notes: str, language: Language) -> str:
    """Write a `customer.md` with free Markdown below its front matter. Raises as `compose` does."""
    return _document(_mapping(fields, "customer", language), _without_blank_ends(notes))


def text_of(value: Any, language: Language) -> str:
    """Give one value as a file says it: `2026-10-02 09:12`, `9.5`, `sim`."""
    if isinstance(value, str):
        return visible(_with_plain_breaks(value))
    if isinstance(value, bool):
        return YES_OR_NO[language][value]
    if isinstance(value, Moment):
        value = value.at.replace(tzinfo=None) if value.at else value.day
    if isinstance(value, datetime):
        return _time_text(value)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _time_text(at: datetime) -> str:
    seconds = ":%S" if at.second else ""
    offset = at.strftime("%z") if at.tzinfo else ""
    return at.strftime(f"%Y-%m-%d %H:%M{seconds}") + offset[:5]


def _document(front: dict[str, Any], body: str) -> str:
    post = frontmatter.Post(body)
    post.metadata = front
    text: str = frontmatter.dumps(post, handler=_HANDLER)
    return text + "\n"


def _mapping(data: Mapping[str, Any], shape: str, language: Language) -> dict[str, Any]:
    """Write a mapping of a known shape, in the order of its vocabulary."""
    names = SHAPES[shape]
    for key in data:
        _ = names[key]
    written: dict[str, Any] = {}
    for name in names:
        choices = _CHOICES.get((shape, name.name))
        value = _value(data.get(name.name), name.shape, choices, language)
        if value not in (None, "", [], {}):
            written[name.typed[language]] = value
    return written


def _value(value: Any, shape: str | None, choices: Names | None, language: Language) -> Any:
    if value is None:
        return None
    if isinstance(value, Mapping):
        if shape is not None:
            return _mapping(value, shape, language)
        free = {text_of(key, language): text_of(item, language) for key, item in value.items()}
        return {key: text for key, text in free.items() if text}
    if isinstance(value, Iterable) and not isinstance(value, str):
        items = [_value(item, shape, choices, language) for item in value]
        return [item for item in items if item not in (None, "", [], {})]
    text = text_of(value, language)
    chosen = choices.find(text) if choices else None
    return chosen.typed[language] if chosen else text


def _without_blank_ends(markdown: str) -> str:
    lines = _with_plain_breaks(markdown).split("\n")
    with_text = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[with_text[0] : with_text[-1] + 1]) if with_text else ""


def _with_plain_breaks(markdown: str) -> str:
    return without_control(markdown.replace("\r\n", "\n").replace("\r", "\n"))


class _Dumper(TextDumper):
    """Writes short lists and mappings on one line, as people do: `{brand: HP, model: M404}`."""

    def represent(self, data: Any) -> None:
        """Lay out a front matter and write it."""
        node = self.represent_data(data)
        _lay_out(node, top=True)
        self.serialize(node)
        self.represented_objects, self.object_keeper = {}, []


class _SwiftDumper(CEmitter, _Dumper):
    """The same by libyaml's emitter, six times as fast."""

    def __init__(self, stream: Any, **options: Any) -> None:
        TextDumper.__init__(self, stream, **options)
        chosen = {key: options[key] for key in ("canonical", "indent", "width", "allow_unicode")}
        CEmitter.__init__(self, stream, line_break="\n", **chosen)


class _Handler(TextHandler):
    """The archive's handler, in the layout above."""

    def export(self, metadata: dict[str, object], **_: object) -> str:
        """Write a mapping of texts, in the order given."""
        text = _dump(metadata, _SwiftDumper)
        # libyaml spells out what lies beyond U+FFFF, which nobody could read.
        return _dump(metadata, _Dumper) if "\\U" in text else text


_HANDLER = _Handler()


def _dump(front: dict[str, object], dumper: Any) -> str:
    text: str = yaml.dump(front, Dumper=dumper, allow_unicode=True, width=10_000)
    return text.strip("\n") if front else ""


def _lay_out(node: yaml.Node, *, top: bool = False) -> int:
    """Choose between one line and several for every collection; give the length on one line."""
    if isinstance(node, yaml.ScalarNode):
        return len(node.value) + (_FLOW_LIMIT if _NOT_IN_FLOW.search(node.value) else 0)
    items: list[yaml.Node] = (
        [part for pair in node.value for part in pair]
        if isinstance(node, yaml.MappingNode)
        else list(node.value)
    )
    length = sum(_lay_out(item) + 2 for item in items)
    node.flow_style = not top and length <= _FLOW_LIMIT  # type: ignore[attr-defined]
    return length
