"""A front matter as a person would write it: nothing behind an empty key's colon, lists of texts on one line.

A list with mappings has a line for each, `- {part: fuser unit, code: RM2-5692}`, or several where one would need quotes
or be too long. No text is ever broken into lines: a form in a browser writes the same, byte for byte.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

import yaml

from svcsite.source.frontmatter import TextDumper

FLOW_LIMIT = 100
"""The longest mapping on one line, in characters."""

# Between braces these would have to be quoted, which reads worse than a line for each.
_NOT_IN_FLOW = re.compile(r"[:,\[\]{}]")


def write_front(front: Mapping[str, Any]) -> str:
    """Write a mapping of texts, lists, mappings and Nones, in the order given, without fences."""
    text: str = yaml.dump(
        dict(front),
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=False,
        width=math.inf,
    )
    return text.strip()


class _Dumper(TextDumper):
    """The archive's own dumper, in the layout above."""


def _empty(dumper: _Dumper, _: None) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:null", "")


def _list(dumper: _Dumper, items: list[Any]) -> yaml.Node:
    has_mappings = any(isinstance(item, Mapping) for item in items)
    node: yaml.SequenceNode = dumper.represent_sequence(
        "tag:yaml.org,2002:seq", items, flow_style=not has_mappings
    )
    for item, its_node in zip(items, node.value, strict=True):
        if isinstance(item, Mapping):
            its_node.flow_style = _fits_on_a_line(item)
    return node


def _fits_on_a_line(item: Mapping[str, str]) -> bool:
    texts = [text for pair in item.items() for text in pair]
    short = sum(len(text) + 2 for text in texts) <= FLOW_LIMIT
    return short and not any(_NOT_IN_FLOW.search(text) for text in texts)


_Dumper.add_representer(type(None), _empty)
_Dumper.add_representer(list, _list)
