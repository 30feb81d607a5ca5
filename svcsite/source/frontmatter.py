"""The block between the fences at the head of a file, read as text.

`TextHandler` is a python-frontmatter handler: `frontmatter.loads(text, handler=TextHandler())` gives every
value as the text that was typed, and `frontmatter.dumps` writes it back so. `divide` and `read_front` are the
same with positions, for readers that must say where something is wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml
from frontmatter.default_handlers import BaseHandler
from yaml.emitter import Emitter
from yaml.representer import SafeRepresenter
from yaml.resolver import BaseResolver
from yaml.serializer import Serializer

from svcsite.source.characters import visible
from svcsite.source.decimals import join_decimals
from svcsite.source.repair import Repaired, quote_values, without_odd_characters
from svcsite.source.span import START, Defect, Span
from svcsite.source.yaml_error import YamlError
from svcsite.source.yaml_text import YamlText, read_yaml

FRONT_LIMIT = 64 * 1024
"""The longest front matter that is read, in characters."""

# Phones turn `---` into a long dash and a hyphen, a long dash alone, or two.
_FENCE = re.compile(r"(?:[-\u2010-\u2015\u2212]{2,}|[\u2012-\u2015])$")


@dataclass(frozen=True, slots=True)
class Divided:
    """A file's front matter and body, with the line (from 1) on which each begins."""

    front: str | None
    front_line: int
    body: str
    body_line: int
    defects: tuple[Defect, ...] = ()


def divide(text: str) -> Divided:
    """Divide a file at its fences. Without two of them there is no front matter, and a defect says why."""
    lines = text.split("\n")
    first = next((n for n, line in enumerate(lines) if visible(line)), None)
    if first is None:
        return _undivided(text, "empty-file", 1)
    if not _FENCE.match(visible(lines[first])):
        later = next((n for n, line in enumerate(lines) if visible(line) == "---"), None)
        kind = "text-before-front-matter" if later is not None else "no-front-matter"
        return _undivided(text, kind, first + 1)
    closing = next(
        (n for n in range(first + 1, len(lines)) if _is_closing(lines[n])),
        None,
    )
    if closing is None:
        return _undivided(text, "unclosed-front-matter", first + 1)
    front = "\n".join(lines[first + 1 : closing])
    defects = [
        Defect("typed-fence", Span.at(n + 1, 1, len(lines[n])), {"typed": visible(lines[n])})
        for n in (first, closing)
        if visible(lines[n]) != "---"
    ]
    if len(front) > FRONT_LIMIT:
        facts = {"size": len(front), "limit": FRONT_LIMIT}
        defects.append(Defect("front-matter-too-large", Span.at(first + 1), facts))
        front = ""
    body = "\n".join(lines[closing + 1 :])
    return Divided(front, first + 2, body, closing + 2, tuple(defects))


def _is_closing(line: str) -> bool:
    # A line that begins with a blank belongs to a block of text inside the front matter.
    return not line[:1].isspace() and bool(_FENCE.match(visible(line)))


def _undivided(text: str, kind: str, line: int) -> Divided:
    return Divided(None, 1, text, 1, (Defect(kind, Span.at(line)),))


def read_front(front: str, first_line: int) -> YamlText:
    """Read a front matter whose first line is `first_line` of its file; spans are those of the file.

    The data is a mapping, or None with a defect that says why there is none.
    """
    repaired = without_odd_characters(front)
    result = _attempt(repaired)
    if isinstance(result, Defect) or _has_lone_alias(result):
        trial = Repaired(list(repaired.lines), dict(repaired.origin), list(repaired.defects))
        if quote_values(trial) and not isinstance(again := _attempt(trial), Defect):
            repaired, result = trial, again
    if isinstance(result, Defect):
        result = YamlText(None, defects=[result])
    elif result.data is None and not result.defects:
        result.data = {}
    elif result.data is not None and not isinstance(result.data, dict):
        result = YamlText(None, defects=[Defect("invalid-yaml", START, {"reason": "mapping"})])
    return _placed(result, repaired, first_line)


def _attempt(repaired: Repaired) -> YamlText | Defect:
    try:
        result = read_yaml(repaired.text)
    except YamlError as error:
        return _refusal(error, repaired.lines)
    join_decimals(result)
    return result


def _has_lone_alias(result: YamlText) -> bool:
    """Tell whether there is a `*word` that cannot be an alias, since the file has no anchor."""
    marks = [d.facts["what"][:1] for d in result.defects if d.kind == "anchor-or-tag"]
    return "*" in marks and "&" not in marks


def _refusal(error: YamlError, lines: list[str]) -> Defect:
    line = min(error.line, len(lines) - 1)
    column = min(error.column, len(lines[line]))
    reason = "tab" if "\t" in lines[line][: column + 1] else error.reason
    return Defect("invalid-yaml", Span.at(line + 1, column + 1, 1), {"reason": reason})


def _placed(result: YamlText, repaired: Repaired, first_line: int) -> YamlText:
    """Move every span from the repaired text to the file; repairs have the file's columns already."""
    shift = first_line - 1

    def place(span: Span) -> Span:
        return Span(
            span.line + shift,
            repaired.column(span.line - 1, span.column - 1) + 1,
            span.end_line + shift,
            repaired.column(span.end_line - 1, span.end_column - 1) + 1,
        )

    def lower(span: Span) -> Span:
        return Span(span.line + shift, span.column, span.end_line + shift, span.end_column)

    def facts(defect: Defect) -> dict[str, Any]:
        return {k: v + shift if k == "first" else v for k, v in defect.facts.items()}

    return YamlText(
        result.data,
        {path: place(span) for path, span in result.keys.items()},
        {path: place(span) for path, span in result.values.items()},
        [Defect(d.kind, place(d.span), facts(d)) for d in result.defects]
        + [Defect(d.kind, lower(d.span), d.facts) for d in repaired.defects],
    )


class TextDumper(Emitter, Serializer, SafeRepresenter, BaseResolver):
    """Writes text so that it is read back as the same text, plain wherever that is safe."""

    def __init__(self, stream: Any, **options: Any) -> None:
        emitter = {k: options[k] for k in ("canonical", "indent", "width", "allow_unicode")}
        Emitter.__init__(self, stream, line_break="\n", **emitter)
        Serializer.__init__(self)
        SafeRepresenter.__init__(
            self, default_flow_style=options["default_flow_style"], sort_keys=False
        )
        BaseResolver.__init__(self)


TextDumper.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile(r"^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""]
)


class TextHandler(BaseHandler):
    """A python-frontmatter handler whose values are the text that was typed."""

    FM_BOUNDARY = re.compile(r"^-{3}\s*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def split(self, text: str) -> tuple[str, str]:
        """Give front matter and body. Raises `ValueError` for a file that has no front matter."""
        divided = divide(text)
        if divided.front is None:
            raise ValueError(divided.defects[0].kind)
        return divided.front, divided.body

    def load(self, fm: str, **_: object) -> Any:
        """Give the front matter's mapping. Raises `ValueError` for text that is none."""
        result = read_front(fm, 1)
        if result.data is None:
            raise ValueError(result.defects[0].kind)
        return result.data

    def export(self, metadata: dict[str, object], **_: object) -> str:
        """Write a mapping of texts, in the order given."""
        return yaml.dump(
            metadata,
            Dumper=TextDumper,
            allow_unicode=True,
            default_flow_style=False,
            width=10_000,
        ).strip()
