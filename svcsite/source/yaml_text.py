"""YAML as text with positions: no value is ever guessed to be a number, a date or a yes.

One pass over the events of libyaml gives plain data whose leaves are `str` or None, a span for every key and
value, and the defects: repeated keys, anchors, aliases, tags, nesting past all use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from svcsite.source.span import Defect, Span
from svcsite.source.yaml_error import YamlError, explained

Path = tuple[str | int, ...]
"""The way to a value: keys and list positions from the top."""

DEPTH_LIMIT = 16
_BRACKET = re.compile(r"[\[\]{}]")
_BRACKET_LIMIT = 100
_ABSENT = frozenset({"", "~", "null", "Null", "NULL"})
# YAML cuts a value at ` #`. Two blanks before and one after show that a comment was meant.
_CUT = re.compile(r"[ \t]#\S|(?<![ \t])[ \t]#")


@dataclass(slots=True)
class YamlText:
    """A YAML document read as text. Spans are those of the text given, counted from its first line."""

    data: Any = None
    keys: dict[Path, Span] = field(default_factory=dict)
    values: dict[Path, Span] = field(default_factory=dict)
    defects: list[Defect] = field(default_factory=list)


def read_yaml(text: str) -> YamlText:
    """Read one YAML document. Raises `YamlError` for text that is none."""
    if (deep := _deep_bracket(text)) is not None:
        return YamlText(defects=[Defect("too-deep", deep, {"limit": DEPTH_LIMIT})])
    builder = _Builder(text.split("\n"))
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            builder.take(event)
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        raise YamlError(
            "control", before.count("\n"), error.position - before.rfind("\n") - 1
        ) from None
    except yaml.MarkedYAMLError as error:
        raise explained(error, text.split("\n")) from None
    except UnicodeEncodeError as error:
        before = text[: error.start]
        raise YamlError(
            "control", before.count("\n"), error.start - before.rfind("\n") - 1
        ) from None
    return builder.result


def _deep_bracket(text: str) -> Span | None:
    """Find where brackets are open by the hundred: libyaml needs seconds for thousands of them."""
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth += 1 if bracket.group() in "[{" else -1
        if depth > _BRACKET_LIMIT:
            start = bracket.start()
            line_start = text.rfind("\n", 0, start) + 1
            return Span.at(text.count("\n", 0, start) + 1, start - line_start + 1, 1)
    return None


@dataclass(slots=True)
class _Level:
    """One open mapping or list: what it holds, the way to it, and the key that waits for its value."""

    holder: Any
    path: Path
    start: Any
    key: str | None = None
    expects_value: bool = False
    ignored: bool = False


class _Builder:
    def __init__(self, lines: list[str]) -> None:
        self.result = YamlText()
        self._lines = lines
        self._stack: list[_Level] = []
        self._skipping = 0
        self._documents = 0

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                mark = event.start_mark
                raise YamlError("second", mark.line, mark.column)
        elif kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.AliasEvent:
            if self._skipping:
                return
            self._defect("anchor-or-tag", event, what=f"*{event.anchor}")
            self._put(None, event)
        elif kind in {yaml.MappingStartEvent, yaml.SequenceStartEvent}:
            self._open(event, {} if kind is yaml.MappingStartEvent else [])
        elif kind in {yaml.MappingEndEvent, yaml.SequenceEndEvent}:
            self._close(event)

    def _scalar(self, event: Any) -> None:
        self._properties(event)
        if self._skipping:
            return
        level = self._stack[-1] if self._stack else None
        if level is not None and isinstance(level.holder, dict) and not level.expects_value:
            self._key(level, event)
            return
        absent = event.value == "" or (event.style == "" and event.value in _ABSENT)
        self._put(None if absent else event.value, event)
        # The last value of a text may be said to end on a line that is not there.
        if event.style == "" and event.end_mark.line < len(self._lines):
            rest = self._lines[event.end_mark.line][event.end_mark.column :]
            if rest.lstrip(" \t").startswith("#") and _CUT.match(rest):
                at = event.end_mark.column + rest.index("#")
                span = Span.at(event.end_mark.line + 1, at + 1, len(rest.strip()))
                self.result.defects.append(Defect("cut-value", span, {"rest": rest.strip()}))

    def _key(self, level: _Level, event: Any) -> None:
        level.key, level.expects_value = event.value, True
        path = (*level.path, event.value)
        level.ignored = path in self.result.keys
        if level.ignored:
            first = self.result.keys[path]
            self._defect("duplicate-key", event, key=event.value, first=first.line)
        else:
            self.result.keys[path] = _span(event)

    def _put(self, value: Any, event: Any) -> Path:
        """Place a value where it belongs and give the way to it."""
        if not self._stack:
            self.result.data = value
            self.result.values[()] = _span(event)
            return ()
        level = self._stack[-1]
        if isinstance(level.holder, list):
            path: Path = (*level.path, len(level.holder))
            level.holder.append(value)
        else:
            if not level.expects_value:
                raise YamlError("key", event.start_mark.line, event.start_mark.column)
            level.expects_value = False
            path = (*level.path, str(level.key))
            if level.ignored:
                return (*path, "")
            level.holder[level.key] = value
        self.result.values[path] = _span(event)
        return path

    def _open(self, event: Any, holder: Any) -> None:
        self._properties(event)
        if self._skipping or len(self._stack) >= DEPTH_LIMIT:
            if not self._skipping:
                self._defect("too-deep", event, limit=DEPTH_LIMIT)
                self._put(None, event)
            self._skipping += 1
            return
        path = self._put(holder, event)
        self._stack.append(_Level(holder, path, event.start_mark))

    def _close(self, event: Any) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        level = self._stack.pop()
        end = event.end_mark
        start = level.start
        # A block ends where the next thing begins; its span is shown on its first line.
        end_line, end_column = (
            (end.line, end.column) if end.line == start.line else (start.line, start.column + 1)
        )
        self.result.values[level.path] = Span(
            start.line + 1, start.column + 1, end_line + 1, end_column + 1
        )

    def _properties(self, event: Any) -> None:
        if event.anchor is not None:
            self._defect("anchor-or-tag", event, what=f"&{event.anchor}")
        if event.tag is not None:
            self._defect("anchor-or-tag", event, what=event.tag)

    def _defect(self, kind: str, event: Any, **facts: Any) -> None:
        if not self._skipping:
            self.result.defects.append(Defect(kind, _span(event), facts))


def _span(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def leaves(data: Any, path: Path = ()) -> Iterator[tuple[Path, str | None]]:
    """Give every leaf of a text tree with the way to it, in the order of the file."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from leaves(value, (*path, position))
    else:
        yield path, data
