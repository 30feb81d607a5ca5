"""The reports behind a figure as nodes for Typst: beside each other as far as they fit, in running text where many."""

from __future__ import annotations

from collections.abc import Sequence

from svcsite.delivery.pdf.runs import NOWHERE, Node, pieces, runs, spaced
from svcsite.delivery.pdf.widths import EVIDENCE, PAGE
from svcsite.press.drawing.lettering import SIZE, width
from svcsite.record.vocabulary.names import Language
from svcsite.views.client_report.blocks import Evidence, Mention
from svcsite.words.periods import LABELS

MANY = 200
"""Lists of more reports than this are set as running text, without what each adds: nobody adds up so many."""

_GUTTER = 14.0
"""Between two columns, in points."""
_MOST_COLUMNS = 4
_SHORT = 24


def evidence(given: Evidence, language: Language) -> Node:
    """Return the reports behind one or more figures, those counted first."""
    groups = [(LABELS["counted"].of(language), given.counted)]
    groups += [
        (f"{LABELS['left_out'].of(language)}: {spaced(left_out.reason)}", left_out.reports)
        for left_out in given.left_out
    ]
    many = sum(len(reports) for _, reports in groups) > MANY
    return {
        "kind": "evidence",
        "anchor": given.anchor,
        "title": spaced(given.title),
        # They would lead to where they stand.
        "values": [runs(value, NOWHERE) for value in given.values],
        "groups": [
            _running(title, reports) if many else _listed(title, reports)
            for title, reports in groups
            if reports
        ],
        "note": spaced(given.note),
    }


def _running(title: str, reports: Sequence[Mention]) -> Node:
    names = "; ".join(_unbroken(mention.name) for mention in reports)
    return {"title": title, "columns": 0, "runs": pieces(f"{names}.", size=EVIDENCE)}


def _unbroken(name: str) -> str:
    """Return a short name as it stays in one line, such as a day and a ticket."""
    return name.replace(" ", "\u00a0") if len(name) <= _SHORT else name


def _listed(title: str, reports: Sequence[Mention]) -> Node:
    longest = max(_length(mention) for mention in reports) + _GUTTER
    columns = max(1, min(int((PAGE + _GUTTER) / longest), _MOST_COLUMNS))
    room = (PAGE + _GUTTER) / columns - _GUTTER
    return {
        "title": title,
        "columns": columns,
        "reports": [
            {
                "name": pieces(mention.name, room=room, size=EVIDENCE),
                "value": spaced(mention.value, room=room, size=EVIDENCE),
            }
            for mention in reports
        ],
    }


def _length(mention: Mention) -> float:
    """Return about how many points a report takes in a line; half a page at most, since it may go on in the next."""
    text = f"{mention.name} ({mention.value})" if mention.value else mention.name
    return min(width(text) * EVIDENCE / SIZE, PAGE / 2 - _GUTTER)
