"""Why a text is no YAML: libyaml's complaints in our own words, and where a person would look."""

from __future__ import annotations

from typing import Any

import yaml


class YamlError(Exception):
    """The text is no YAML: `reason` is one of our own words for why, `line` and `column` count from 0."""

    def __init__(self, reason: str, line: int, column: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.column = column


_REASONS = (
    ("scanning a quoted scalar", "quote", "context"),
    ("scanning a simple key", "no-colon", "context"),
    ("parsing a flow", "bracket", "context"),
    ("mapping values are not allowed", "colon", "problem"),
    ("parsing a block mapping", "indent", "problem"),
    ("parsing a block collection", "indent", "problem"),
    ("cannot start any token", "start", "problem"),
)


def explained(error: yaml.MarkedYAMLError, lines: list[str]) -> YamlError:
    """Put libyaml's complaint in our own words and where a person would look for the mistake.

    `lines` are those of the text that it refused.
    """
    said = f"{error.context or ''} {error.problem or ''}"
    for phrase, reason, which in _REASONS:
        if phrase in said:
            mark = error.context_mark if which == "context" else error.problem_mark
            mark = mark or error.problem_mark
            stop = error.problem_mark
            # `{comment: he said: fine}`: the bracket is closed, the colon is one too many.
            if reason == "bracket" and mark and stop and _is_colon(lines, mark.line, stop):
                return YamlError("colon", stop.line, stop.column)
            return YamlError(reason, mark.line if mark else 0, mark.column if mark else 0)
    mark = error.problem_mark or error.context_mark
    return YamlError("other", mark.line if mark else 0, mark.column if mark else 0)


def _is_colon(lines: list[str], line: int, stop: Any) -> bool:
    return line == stop.line < len(lines) and lines[line][stop.column :].startswith(":")
