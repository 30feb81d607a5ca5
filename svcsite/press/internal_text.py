"""What stands below a deeper heading that says it is internal, within a section that is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from svcsite.record.vocabulary.names import fold

_HEADING = re.compile(r"\s{0,3}(?P<marks>#{1,6})\s*(?P<title>\S.*)?")


def without_internal(text: str) -> str:
    """Return the text of a section without what is internal in it."""
    if "intern" not in fold(text):
        return text
    return "\n".join(line for line, internal in _lines(text) if not internal)


def internal_of(text: str) -> str:
    """Return what is internal in the text of a section, headings included."""
    if "intern" not in fold(text):
        return ""
    return "\n".join(line for line, internal in _lines(text) if internal)


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each line with whether it is internal: up to the next heading that is not deeper."""
    within = 0
    for line in text.split("\n"):
        heading = _HEADING.fullmatch(line)
        if heading:
            depth = len(heading["marks"])
            if within and depth <= within:
                within = 0
            if not within and "intern" in fold(heading["title"] or ""):
                within = depth
        yield line, bool(within)
