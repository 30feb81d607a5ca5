"""Where something stands in a file, and what is wrong there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text; lines and columns count from 1, `end_column` is one past the last character."""

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def at(cls, line: int, column: int = 1, length: int = 0) -> Span:
        """Give the span of `length` characters on one line."""
        return cls(line, column, line, column + length)


START = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Defect:
    """A malformed fact: its kind, where it stands, and the facts a message about it needs.

    The kind is a plain name such as `duplicate-key`; only `checks` turns it into a rule's code.
    """

    kind: str
    span: Span
    facts: Mapping[str, Any] = field(default_factory=dict)
