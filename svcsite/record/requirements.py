"""What a report of each kind and outcome must have: a table with defaults, overridden row by row.

required = (always + what its kind asks) - what its outcome excuses + what its outcome asks
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic_core import PydanticCustomError

from svcsite.record.fields import Reader, Record
from svcsite.record.vocabulary.headings import find_heading
from svcsite.record.vocabulary.shapes import REPORT, SHAPES


def field_name(typed: str) -> str | None:
    """Give the canonical name of a report's field, `encaminhado.referencia` too, or None for no field's."""
    names, found = REPORT, []
    for part in typed.split("."):
        name = names.find(part)
        if name is None:
            return None
        found.append(name.name)
        names = SHAPES.get(name.shape or "", names)
    return ".".join(found)


def _field_name(typed: str) -> str:
    name = field_name(typed)
    if name is None:
        raise PydanticCustomError("field-name", "expected field-name")
    return name


def _section_name(typed: str) -> str:
    name = find_heading(typed)
    if name is None:
        raise PydanticCustomError("section-name", "expected section-name")
    return name.name


def _each(expected: str, convert: Any) -> Reader:
    def read(value: Any) -> Any:
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, (list, tuple)) or not all(isinstance(i, str) for i in items):
            raise PydanticCustomError("list", "expected list")
        return tuple(convert(item) for item in items)

    return Reader(read, expected=expected)


FieldNames = Annotated[tuple[str, ...], _each("field-names", _field_name)]
SectionNames = Annotated[tuple[str, ...], _each("section-names", _section_name)]


class KindRow(Record):
    """What a kind of job asks for."""

    fields: FieldNames = ()
    sections: SectionNames = ()


class OutcomeRow(Record):
    """What an outcome asks for beyond the kind, and what it excuses."""

    fields: FieldNames = ()
    sections: SectionNames = ()
    except_fields: FieldNames = ()
    except_sections: SectionNames = ()


@dataclass(frozen=True, slots=True)
class Required:
    """The canonical names of the fields and sections that one report must have, in a fixed order."""

    fields: tuple[str, ...]
    sections: tuple[str, ...]


ALWAYS = ("opened", "rep")
_TOLD = ("contact", "responded", "cause")
_FOUND = ("problem", "work_done", "cause")

DEFAULT_KINDS: dict[str, KindRow] = {
    "corrective": KindRow(fields=_TOLD, sections=(*_FOUND, "comments")),
    "support": KindRow(fields=_TOLD, sections=_FOUND),
    "preventive": KindRow(sections=("work_done",)),
    "installation": KindRow(fields=("contact",), sections=("work_done",)),
    "warranty": KindRow(fields=(*_TOLD, "escalated.reference"), sections=_FOUND),
    "return": KindRow(fields=(*_TOLD, "related"), sections=(*_FOUND, "comments")),
    "complaint": KindRow(fields=_TOLD, sections=(*_FOUND, "comments")),
    "supply": KindRow(sections=("work_done",)),
}

_UNKNOWN = OutcomeRow(except_fields=("cause",), except_sections=("cause", "comments"))
_NOTHING_FOUND = ("responded", "cause", "escalated.reference")

DEFAULT_OUTCOMES: dict[str, OutcomeRow] = {
    "resolved": OutcomeRow(fields=("resolved", "signed")),
    "partial": _UNKNOWN,
    "open": OutcomeRow(
        except_fields=_NOTHING_FOUND, except_sections=("work_done", "cause", "comments")
    ),
    "waiting customer": _UNKNOWN,
    "waiting part": _UNKNOWN,
    "waiting third party": _UNKNOWN,
    "unproductive": OutcomeRow(
        fields=("arrived", "left", "reason", "signed"),
        except_fields=_NOTHING_FOUND,
        except_sections=("problem", "cause", "comments"),
    ),
    "no fault": OutcomeRow(fields=("resolved", "signed"), except_fields=("cause",)),
    "out of scope": OutcomeRow(
        fields=("signed",), except_fields=_NOTHING_FOUND, except_sections=("cause", "comments")
    ),
    "cancelled": OutcomeRow(
        fields=("reason", "signed"),
        except_fields=_NOTHING_FOUND,
        except_sections=("work_done", "cause", "comments"),
    ),
}

UNRESOLVED = frozenset(
    {"open", "partial", "waiting customer", "waiting part", "waiting third party"}
)
"""Outcomes after which something remains to be done; such a report cannot say when it was resolved."""


def required(kind: KindRow, outcome: OutcomeRow) -> Required:
    """Combine a kind's row with an outcome's."""
    fields = [f for f in (*ALWAYS, *kind.fields) if f not in outcome.except_fields]
    sections = [s for s in kind.sections if s not in outcome.except_sections]
    return Required(
        tuple(dict.fromkeys([*fields, *outcome.fields])),
        tuple(dict.fromkeys([*sections, *outcome.sections])),
    )
