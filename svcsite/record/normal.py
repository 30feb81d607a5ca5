"""Typed text in canonical form: keys by their one name, short forms as mappings, positions kept.

A key that nobody knows is left out with a defect and a suggestion; a value that is empty, `~` or `null` is
absent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from svcsite.record.shorthand import expand
from svcsite.record.vocabulary.names import Name, Names, fold
from svcsite.record.vocabulary.shapes import SHAPES
from svcsite.source.span import START, Defect, Span
from svcsite.source.yaml_text import Path, YamlText

SLIPS = 20
"""How many unknown names of a file are given a suggestion."""
_LONGEST_SLIP = 40


@dataclass(slots=True)
class Normal:
    """A mapping in canonical form, with the spans of its keys and values by canonical path."""

    data: dict[str, Any] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)
    values: dict[Path, Span] = field(default_factory=dict)
    defects: list[Defect] = field(default_factory=list)

    def span(self, *path: str | int) -> Span:
        """Give where the value at this path stands, or the nearest mapping around it."""
        while path:
            for known in (path, tuple(part for part in path if isinstance(part, str))):
                if known in self.values:
                    return self.values[known]
            path = path[:-1]
        return START

    def key_span(self, *path: str | int) -> Span:
        """Give where the key at this path stands, or the nearest one around it."""
        while path:
            if path in self.keys:
                return self.keys[path]
            path = path[:-1]
        return START


def normalise(front: YamlText, shape: str) -> Normal:
    """Bring a front matter into canonical form; `front.data` is a mapping."""
    normal = Normal()
    normal.values[()] = front.values.get((), START)
    normal.data = _Walk(front, normal).mapping(front.data, shape, (), ())
    return normal


@dataclass(slots=True)
class _Walk:
    front: YamlText
    normal: Normal

    def mapping(self, data: dict[str, Any], shape: str, typed: Path, path: Path) -> dict[str, Any]:
        names = SHAPES[shape]
        found: dict[str, Any] = {}
        first: dict[str, str] = {}
        for key, value in data.items():
            here = (*typed, key)
            name = names.find(key)
            if name is None and value is None and path:
                # `{part: cable 2,5 mm}`: the comma ended the value and left half of it as a key.
                self._defect("value-cut-by-comma", here, rest=key)
            elif name is None:
                # Suggestions are for slips; a header of hundreds of unknown keys is something else.
                slips = len(self.normal.defects) < SLIPS
                facts = {"key": key, "suggestion": suggest(key, names) if slips else None}
                self._defect("unknown-key", here, **facts)
            elif name.name in first:
                other = first[name.name]
                kind = "duplicate-key" if fold(other) == fold(key) else "two-names"
                line = self.front.keys[(*typed, other)].line
                self._defect(kind, here, key=key, other=other, first=line)
            else:
                first[name.name] = key
                there = (*path, name.name)
                self.normal.keys[there] = self.front.keys[here]
                if value is None:
                    self.normal.values[there] = self.front.keys[here]
                else:
                    found[name.name] = self.value(value, name, here, there)
        return found

    def value(self, value: Any, name: Name, typed: Path, path: Path) -> Any:
        self.normal.values[path] = self.front.values.get(typed, self.front.keys.get(typed, START))
        if name.shape is None:
            self._copy(value, typed, path)
            return value
        if name.each:
            if not isinstance(value, dict):
                return value
            return {
                key: self._shaped(item, name.shape, (*typed, key), (*path, key))
                for key, item in value.items()
            }
        if isinstance(value, list):
            return [
                self._shaped(item, name.shape, (*typed, n), (*path, n))
                for n, item in enumerate(value)
            ]
        return self._shaped(value, name.shape, typed, path)

    def _shaped(self, value: Any, shape: str, typed: Path, path: Path) -> Any:
        span = self.front.values.get(typed, START)
        self.normal.values[path] = span
        if typed in self.front.keys:
            self.normal.keys.setdefault(path, self.front.keys[typed])
        if isinstance(value, dict):
            return self.mapping(value, shape, typed, path)
        if isinstance(value, str):
            return expand(shape, value)
        return {} if value is None else value

    def _copy(self, value: Any, typed: Path, path: Path) -> None:
        """Keep the spans of what has no names of its own."""
        items: list[tuple[str | int, Any]] = []
        if isinstance(value, dict):
            items = list(value.items())
        elif isinstance(value, list):
            items = list(enumerate(value))
        for key, item in items:
            here, there = (*typed, key), (*path, key)
            self.normal.values[there] = self.front.values.get(here, START)
            if here in self.front.keys:
                self.normal.keys[there] = self.front.keys[here]
            self._copy(item, here, there)

    def _defect(self, kind: str, typed: Path, **facts: Any) -> None:
        self.normal.defects.append(Defect(kind, self.front.keys[typed], facts))


def suggest(typed: str, names: Names) -> Name | None:
    """Find the name that was probably meant; a text too long for a slip is not looked up."""
    if len(typed) > _LONGEST_SLIP:
        return None
    spellings = {spelling: name for name in names for spelling in name.spellings()}
    close = get_close_matches(fold(typed), spellings, n=1, cutoff=0.75)
    return spellings[close[0]] if close else None
