"""One row as a report: where it stands, its fields and sections, and its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from svcsite.authoring.composing import compose
from svcsite.authoring.importing.evaluation import (
    BadDateError,
    FieldReader,
    section_from,
    text_from,
)
from svcsite.authoring.importing.import_map import ImportMap
from svcsite.authoring.importing.rejects import rejected
from svcsite.authoring.importing.slug import slug_of
from svcsite.record.customer import Customer
from svcsite.record.moment import Moment
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import fold
from svcsite.record.vocabulary.shapes import REPORT, SHAPES
from svcsite.record.vocabulary.values import KINDS, OUTCOMES
from svcsite.words import importing as words

SLUG_LIMIT = 64
ID_LIMIT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a row says as a report, in canonical names; `missing` is what the map has no source for."""

    id: str
    day: date
    fields: Mapping[str, Any]
    sections: Mapping[str, str]
    missing: tuple[str, ...]

    @property
    def stem(self) -> str:
        """The report's file name without its ending."""
        return f"{self.day.isoformat()}-{self.id}"

    def texts(self, *names: str) -> list[str]:
        """Give the texts of some fields, in order."""
        found: list[str] = []
        for name in names:
            value = self.fields.get(name)
            found += [value] if isinstance(value, str) else value or []
        return found


@dataclass(slots=True, kw_only=True)
class Drafter:
    """Drafts reports from rows, for one map and one archive."""

    import_map: ImportMap
    settings: Settings
    _missing: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def customer_of(self, cells: Mapping[str, str]) -> tuple[str, str]:
        """Give the customer's id as the row has it, and the name of its folder; both may be empty."""
        text = text_from(self.import_map.customer_id, cells)
        return text, slug_of(text, SLUG_LIMIT)

    def name_of(self, cells: Mapping[str, str]) -> str:
        """Give the customer's name, which is its id where the row has none."""
        name = text_from(self.import_map.customer_name, cells)
        return name or text_from(self.import_map.customer_id, cells)

    def id_of(self, cells: Mapping[str, str]) -> str:
        """Give the report's id within its customer. Raises `RejectedError`."""
        text = text_from(self.import_map.id, cells)
        found = slug_of(text, ID_LIMIT)
        if not found:
            raise rejected(words.NO_ID, self.settings.language, text=text)
        return found

    def draft(self, cells: Mapping[str, str], customer: Customer) -> Draft:
        """Draft the report of a row. Raises `RejectedError` for a row that cannot be one."""
        fields = self._fields(cells, customer)
        begun = fields.get("opened") or fields.get("scheduled")
        if not isinstance(begun, Moment):
            name = "opened" if "opened" in self.import_map.fields else "scheduled"
            said = REPORT[name].typed[self.settings.language]
            raise rejected(words.NO_DATE_IN_ROW, self.settings.language, field=said)
        sections = {
            name: text
            for name, source in self.import_map.sections.items()
            if (text := section_from(source, cells))
        }
        return Draft(
            id=self.id_of(cells),
            day=begun.day,
            fields=fields,
            sections=sections,
            missing=self._missing_of(fields),
        )

    def text(self, draft: Draft, origin: Mapping[str, Any]) -> str:
        """Write the report; `origin` says from which file and row it comes, and on which day it came."""
        imported = {**origin, "missing": draft.missing}
        fields = {**draft.fields, "imported": imported}
        return compose(fields, draft.sections, self.settings.language)

    def _fields(self, cells: Mapping[str, str], customer: Customer) -> dict[str, Any]:
        reader = FieldReader(customer.timezone or self.settings.timezone)
        language = self.settings.language
        fields: dict[str, Any] = {}
        for name, tree in self.import_map.fields.items():
            try:
                value = reader.value(tree, (name,), cells)
            except BadDateError as error:
                form = error.form or words.HUMAN_FORM.of(language)
                where = _typed(error.field, self.settings)
                facts = {"text": error.text, "field": where, "form": form}
                raise rejected(words.BAD_DATE, language, **facts) from None
            if value is not None:
                fields[name] = value
        return fields

    def _missing_of(self, fields: Mapping[str, Any]) -> tuple[str, ...]:
        """Name what a report like this must have and the map cannot give it, as its file will say it."""
        kind = KINDS.find(str(fields.get("kind", "corrective")))
        outcome = OUTCOMES.find(str(fields.get("outcome", "")))
        if outcome is None:
            outcome = OUTCOMES["resolved" if "resolved" in fields else "open"]
        key = (kind.name if kind else "corrective", outcome.name)
        if key not in self._missing:
            self._missing[key] = self._lacking(*key)
        return self._missing[key]

    def _lacking(self, kind: str, outcome: str) -> tuple[str, ...]:
        known, required = self.import_map, self.settings.required(kind, outcome)
        # Nobody signs what is imported, and the map always has a source for the day.
        fields = [
            f for f in required.fields if f not in {"signed", "opened"} and not known.has_field(f)
        ]
        if not (known.has_field("product") or known.has_field("service")):
            fields.append("product")
        language = self.settings.language
        said = [_typed(name, self.settings) for name in fields]
        said += [
            HEADINGS[name].typed[language]
            for name in required.sections
            if name not in known.sections
        ]
        # A key and a heading may be one word; naming it once is enough.
        return tuple({fold(name): name for name in reversed(said)}.values())[::-1]


def _typed(field_name: str, settings: Settings) -> str:
    """Give a field as the archive's language writes it; a dot leads into a mapping."""
    names, typed = REPORT, []
    for part in field_name.split("."):
        name = names[part]
        typed.append(name.typed[settings.language])
        names = SHAPES.get(name.shape or "", names)
    return ".".join(typed)
