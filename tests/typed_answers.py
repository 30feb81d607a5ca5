"""What people may type into a form, for laws: times, names on file and off it, and whatever a keyboard has."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hypothesis import strategies as st

from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.shapes import REPORT, SHAPES

_THEN, _SOON = datetime.fromisoformat("1988-01-01"), datetime.fromisoformat("2027-01-01")

# What Python's Unicode does not know yet, a browser may.
characters = st.characters(exclude_categories=("Cs", "Cn"))
odd = st.sampled_from(
    ["---", "#", "# ", ": ", "'", '"', "•", "– ", "\n", "\r\n", "\u00a0", "\u200b", "😀", "ç", "\\", "|", "> ", "1. ", "2026. ", "☐", "<!--", "`" * 3, "~", "null", "  ", "{", "[", ",", "?", "=", "*", "&amp;", "\u2028", "x" * 130]
)  # fmt: skip
odd_texts = st.lists(st.one_of(odd, st.text(characters, max_size=6)), max_size=12).map("".join)
moments = st.one_of(
    st.one_of(st.datetimes(_THEN, _SOON), st.datetimes()).map(lambda at: f"{at:%Y-%m-%dT%H:%M}".rjust(16, "0")),
    st.sampled_from(["02/10/2026 9h12", "2026-10-02", "2026-02-30 09:00", "2026-10-02 09:12-07:00"]),
    odd_texts,
)  # fmt: skip
names = st.one_of(
    odd_texts,
    st.sampled_from(["VNB3K12345", "tag-01", "ANA SOUZA", "Joao Silva", "store 2", "fusor", "hardware",
                     "waiting part", "aguardando peça", "visita", "corretiva", "preventive", "9,5", "sim"]),
)  # fmt: skip
PLAIN = [
    name.name
    for name in REPORT
    if name.name not in {"waive", "readings", "amended", "aliases", "imported"}
]
DOTTED = [
    f"{name.name}.{part.name}"
    for name in REPORT
    if name.shape and name.name not in {"pauses", "parts", "product", "amended", "imported"}
    for part in SHAPES[name.shape]
]


def rows(shape: str) -> st.SearchStrategy[Any]:
    parts = st.sampled_from([part.name for part in SHAPES[shape]])
    return st.lists(st.one_of(names, st.dictionaries(parts, st.one_of(moments, names))), max_size=3)


def answers(texts: st.SearchStrategy[str] = odd_texts) -> st.SearchStrategy[dict[str, Any]]:
    """Make the answers of a form for the customer `acme`; `texts` stand in the sections."""
    plain = st.dictionaries(st.sampled_from(PLAIN), st.one_of(moments, names), max_size=10)
    dotted = st.dictionaries(st.sampled_from(DOTTED), st.one_of(moments, names), max_size=6)
    several = st.fixed_dictionaries(
        {},
        optional={
            "product": rows("machine"),
            "parts": rows("part"),
            "pauses": rows("pause"),
            "related": st.lists(names, max_size=3),
            "defective_parts": st.lists(names, max_size=3),
            "team": st.lists(names, max_size=3),
            "readings": st.lists(st.dictionaries(odd_texts, odd_texts, max_size=1), max_size=3),
            "recurring": st.booleans(),
        },
    )
    sections = st.dictionaries(st.sampled_from([name.name for name in HEADINGS]), texts, max_size=7)
    return st.builds(
        lambda a, b, c, sections, name: {
            "customer": "acme",
            "fields": {**a, **b, **c},
            "sections": sections,
            **({"name": name} if name else {}),
        },
        plain,
        dotted,
        several,
        sections,
        odd_texts,
    )
