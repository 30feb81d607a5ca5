"""Short forms: what a lone text stands for where a mapping is meant.

They become mappings before anything is judged, so that one mistake gives one error.
"""

from __future__ import annotations

import re

from svcsite.record.vocabulary.values import ACCEPTANCE, NOT_ASKED
from svcsite.source.characters import visible

_BEGINS_WITH_DIGIT = re.compile(r"\d")

_ALONE = {
    "contact": "name",
    "machine": "reference",
    "service": "title",
    "part": "part",
    "escalation": "to",
    "site": "name",
    "planned": "service",
    "cause": "label",
    "rep": "name",
    "rating-settings": "scale",
    "recurrence": "window",
    "photos": "limit",
    "import": "from",
    "pause": "reason",
    "amendment": "reason",
    "target": "resolution",
    "contract": "number",
    "question": "text",
    "decision": "what",
    "erratum": "reason",
    "survey": "name",
    "report-review": "comment",
    "kind-row": "fields",
    "outcome-row": "fields",
}


def expand(shape: str, text: str) -> dict[str, str] | str:
    """Give the mapping that a lone text stands for in a key of this shape, or the text where it stands for none."""
    typed = visible(text)
    if shape == "rating":
        return {"asked": "no"} if NOT_ASKED.find(typed) else {"score": text}
    if shape == "acceptance" and (state := ACCEPTANCE.find(typed)):
        return {"state": state.name}
    if shape in {"signature", "acceptance"}:
        return {"on" if _BEGINS_WITH_DIGIT.match(typed) else "by": text}
    return {_ALONE[shape]: text} if shape in _ALONE else text
