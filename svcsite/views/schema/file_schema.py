"""The schema of one kind of file: the records' fields under all their names, with short forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core.core_schema import WithDefaultSchema

from svcsite.checks.registry import RULES
from svcsite.record.customer import Customer
from svcsite.record.narrative import Narrative
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.record.shorthand import expand
from svcsite.record.vocabulary.names import Language, Name, Names, fold
from svcsite.record.vocabulary.shapes import SHAPES
from svcsite.record.vocabulary.values import ACCEPTANCE, KINDS, NOT_ASKED, OUTCOMES
from svcsite.views.schema.archive import enumerated
from svcsite.views.schema.forms import (
    NOTHING,
    TEXT,
    Schema,
    any_of,
    example,
    form,
    named,
    several,
)
from svcsite.views.schema.spelling import pattern

FileKind = Literal["report", "customer", "archive", "narrative"]

DIALECT = "http://json-schema.org/draft-07/schema#"
_MODELS: dict[FileKind, type[BaseModel]] = {
    "report": Report,
    "customer": Customer,
    "archive": Settings,
    "narrative": Narrative,
}
# What every file of a kind must have, whatever else it says: one of each group.
_REQUIRED: dict[FileKind, tuple[tuple[str, ...], ...]] = {
    "report": (("opened", "scheduled", "imported"), ("rep", "imported")),
    "customer": (("name",),),
    "archive": (),
    "narrative": (),
}
_ROWS = {"kinds": KINDS, "outcomes": OUTCOMES}


class _Skeleton(GenerateJsonSchema):
    """The records' own schema, less their defaults: those are types of ours, and no file writes them."""

    def default_schema(self, schema: WithDefaultSchema) -> Schema:
        """Give the schema of a field as if it had no default."""
        return self.generate_inner(schema["schema"])


def schema_of(
    kind: FileKind, languages: tuple[Language, ...], settings: Settings | None = None
) -> Schema:
    """Give the schema of a kind of file, with keys, words and descriptions in these languages.

    With an archive's settings, the causes and reps of reports are those of the archive.
    """
    known = enumerated(settings) if settings and kind == "report" else {}
    skeleton = _MODELS[kind].model_json_schema(schema_generator=_Skeleton)
    return _FileSchema(kind, languages, known, skeleton.get("$defs", {})).build(skeleton)


@cache
def forms_of(kind: FileKind) -> Mapping[str, Mapping[str, str]]:
    """Give the name of the form of every field of a kind of file that holds a text, by shape and canonical name."""
    skeleton = _MODELS[kind].model_json_schema(schema_generator=_Skeleton)
    found: dict[str, dict[str, str]] = {}

    def walk(model: Schema, shape: str) -> None:
        found[shape] = {}
        for name in SHAPES[shape]:
            prop = _without_null(model["properties"][name.name])
            prop = _without_null(prop["items"]) if prop.get("type") == "array" else prop
            if "$ref" in prop:
                walk(skeleton["$defs"][prop["$ref"].rpartition("/")[2]], str(name.shape))
            elif "form" in prop:
                found[shape][name.name] = prop["form"]

    walk(skeleton, kind)
    return found


@dataclass(slots=True)
class _FileSchema:
    """A schema in the making; `definitions` has that of every field and mapping by its place."""

    kind: FileKind
    languages: tuple[Language, ...]
    known: Mapping[str, Schema]
    models: Mapping[str, Schema]
    definitions: dict[str, Schema] = field(default_factory=dict)

    def build(self, skeleton: Schema) -> Schema:
        names = SHAPES[self.kind]
        whole = self._mapping(skeleton, self.kind)
        required = [self._one_of(names, group) for group in _REQUIRED[self.kind]]
        return {
            "$schema": DIALECT,
            "title": f"svcsite {self.kind}",
            **whole,
            **({"allOf": required} if required else {}),
            "definitions": dict(sorted(self.definitions.items())),
        }

    def _mapping(self, model: Schema, shape: str) -> Schema:
        """Give the schema of a mapping: the keys to offer, and every spelling of them."""
        offered: Schema = {}
        spelled: Schema = {}
        for name in SHAPES[shape]:
            reference = self._define(f"{shape}.{name.name}", name, model)
            offered |= {name.typed[language]: reference for language in self.languages}
            spelled[pattern(name.spellings())] = reference
        return {
            "type": "object",
            "properties": offered,
            "patternProperties": spelled,
            "additionalProperties": False,
        }

    def _define(self, place: str, name: Name, model: Schema) -> Schema:
        """Define what a key may hold, with its description, and give the reference to it."""
        if place not in self.definitions:
            self.definitions[place] = {}
            value = self.known.get(name.name) if model.get("title") == "Report" else None
            prop = _without_null(model["properties"][name.name])
            self.definitions[place] = {
                "description": self._description(name, prop),
                **(value or self._value(prop, name)),
            }
        return {"$ref": f"#/definitions/{place}"}

    def _description(self, name: Name, prop: Schema) -> str:
        labels = dict.fromkeys(name.label[language] for language in self.languages)
        said = " · ".join(labels)
        hint = example(_without_null(prop.get("items", prop)).get("form", ""), self.languages[0])
        return f"{said}: {hint}" if hint else said

    def _value(self, prop: Schema, name: Name) -> Schema:
        if prop.get("type") == "array":
            return several(self._value(_without_null(prop["items"]), name))
        if "$ref" in prop:
            return self._shaped(prop["$ref"].rpartition("/")[2], str(name.shape))
        if "additionalProperties" in prop:
            return self._table(_without_null(prop["additionalProperties"]), name)
        return form(prop["form"], self.languages)

    def _shaped(self, model: str, shape: str) -> Schema:
        """Give a mapping of a shape, or the text that may stand for one."""
        if shape not in self.definitions:
            self.definitions[shape] = {}
            self.definitions[shape] = self._mapping(self.models[model], shape)
        return any_of({"$ref": f"#/definitions/{shape}"}, *self._short(shape), NOTHING)

    def _short(self, shape: str) -> tuple[Schema, ...]:
        if shape == "rating":
            return {"$ref": "#/definitions/rating.score"}, named(NOT_ASKED, self.languages)
        if shape == "acceptance":
            return named(ACCEPTANCE, self.languages), TEXT
        if shape == "signature":
            return (TEXT,)
        meant = expand(shape, "text")
        return (
            ()
            if isinstance(meant, str)
            else ({"$ref": f"#/definitions/{shape}.{next(iter(meant))}"},)
        )

    def _table(self, row: Schema, name: Name) -> Schema:
        """Give a mapping from names, known or free, to rows that are alike."""
        value = self._value(row, name)
        if name.name in _ROWS:
            keys = _ROWS[name.name]
            spelled = pattern(spelling for key in keys for spelling in key.spellings())
            offered = [word for language in self.languages for word in keys.typed(language)]
        elif name.name == "rules":
            spelled = pattern(fold(text) for rule in RULES for text in (rule.code, rule.name))
            offered = [rule.code for rule in RULES]
        else:
            return any_of({"type": "object", "additionalProperties": value}, NOTHING)
        mapping = {
            "type": "object",
            "properties": dict.fromkeys(offered, value),
            "patternProperties": {spelled: value},
            "additionalProperties": False,
        }
        return any_of(mapping, NOTHING)

    def _one_of(self, names: Names, group: tuple[str, ...]) -> Schema:
        """Ask for one of several keys, under whatever name. The plain ones come first: editors tell of those."""
        plain = [{"required": [names[group[0]].typed[language]]} for language in self.languages]
        spelled = pattern(spelling for name in group for spelling in names[name].spellings())
        return any_of(*plain, {"not": {"propertyNames": {"not": {"pattern": spelled}}}})


def _without_null(prop: Schema) -> Schema:
    """Give what a field may hold beside nothing."""
    kinds = [kind for kind in prop.get("anyOf", [prop]) if kind.get("type") != "null"]
    return dict(kinds[0])
