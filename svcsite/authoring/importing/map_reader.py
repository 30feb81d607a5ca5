"""Reading a map: every mistake in it at once, each with its place and in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from svcsite.authoring.importing import keys
from svcsite.authoring.importing.import_map import ImportMap, Source, Tree
from svcsite.checks.judging import judge
from svcsite.checks.subject import Subject
from svcsite.record.normal import suggest
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.headings import HEADINGS, find_heading
from svcsite.record.vocabulary.names import Name, Names
from svcsite.record.vocabulary.shapes import REPORT, SHAPES
from svcsite.source.document import read_settings
from svcsite.source.files import read_file
from svcsite.source.span import START, Span
from svcsite.source.yaml_text import Path as Way
from svcsite.source.yaml_text import YamlText
from svcsite.words import importing as words
from svcsite.words.text import Text

_FREE = frozenset({"readings", "waive"})
"""Fields that hold a mapping whose keys are anybody's."""


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """What is wrong in a map, and where."""

    span: Span
    message: str


def read_map(path: Path, settings: Settings) -> tuple[ImportMap | None, tuple[Mistake, ...]]:
    """Read a map; it is None when there are mistakes, which come in the order of the file."""
    file, defects = read_file(path)
    document = read_settings(file) if file else None
    found = judge(
        Subject(
            path=path,
            defects=(*defects, *(document.defects if document else ())),
            settings=settings,
        )
    )
    mistakes = [
        Mistake(d.span, d.message) for d in found if d.severity == "error" or d.name == "cut-value"
    ]
    if document is None or document.front.data is None:
        return None, tuple(mistakes)
    walk = _Walk(document.front, settings, mistakes)
    import_map = walk.whole()
    if walk.mistakes or import_map is None:
        return None, tuple(sorted(walk.mistakes))
    return import_map, ()


def check_columns(
    import_map: ImportMap, columns: tuple[str, ...], settings: Settings
) -> tuple[Mistake, ...]:
    """Hold a map against the columns that there are."""
    language = settings.language
    found: list[Mistake] = []
    for column, span in import_map.columns:
        if columns.count(column) > 1:
            found.append(Mistake(span, words.TWO_COLUMNS.format_in(language, column=column)))
        elif column not in columns:
            close = get_close_matches(column, columns, n=1, cutoff=0.6)
            hint = words.DID_YOU_MEAN.format_in(language, name=close[0]) if close else ""
            there = ", ".join(name for name in columns if name)
            facts = {"column": column, "hint": hint, "columns": there}
            found.append(Mistake(span, words.NO_COLUMN.format_in(language, **facts)))
    return tuple(sorted(found))


@dataclass(slots=True)
class _Walk:
    front: YamlText
    settings: Settings
    mistakes: list[Mistake]
    columns: list[tuple[str, Span]] = field(default_factory=list)

    def whole(self) -> ImportMap | None:
        """Read the map from its top."""
        ways: dict[str, Way] = {}
        data: dict[str, Any] = {}
        for name, way, value in self._named(self.front.data, keys.MAP, ()):
            ways[name.name] = way
            read = getattr(self, f"_{name.name}", None)
            data |= read(value, way) if read else {name.name: value}
        for needed in ("customer", "id", "fields"):
            if needed not in ways:
                self._say(words.MAP_LACKS, (), name=keys.MAP[needed])
        if "fields" in ways and not {"opened", "scheduled"} & data.get("fields", {}).keys():
            self._say(words.NO_DATE, ways["fields"], name=REPORT["opened"])
        if self.mistakes:
            return None
        try:
            return ImportMap.model_validate({**data, "columns": tuple(self.columns)})
        except ValidationError as error:
            for one in error.errors():
                first, *rest = one["loc"]
                self._refused(one["type"], (*ways.get(str(first), ()), *rest))
            return None

    def _customer(self, value: Any, way: Way) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            self._say(words.CUSTOMER_FORM, way)
            return {}
        found = {
            f"customer_{name.name}": self._source(item, below)
            for name, below, item in self._named(value, keys.CUSTOMER, way)
        }
        if "customer_id" not in found:
            self._say(words.MAP_LACKS, way, name=keys.CUSTOMER["id"])
        return {"customer_name": found.get("customer_id"), **found}

    def _id(self, value: Any, way: Way) -> dict[str, Any]:
        return {"id": self._source(value, way)}

    def _missing(self, value: Any, way: Way) -> dict[str, Any]:
        items = value if isinstance(value, list) else [value]
        if not all(isinstance(item, str | None) for item in items):
            self._say(words.LIST_OF_TEXTS, way)
            return {}
        return {"missing": ("", *((item or "").strip() for item in items))}

    def _fields(self, value: Any, way: Way) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            self._say(words.MAPPING_NEEDED, way)
            return {}
        return {"fields": self._mapping(value, REPORT, way)}

    def _sections(self, value: Any, way: Way) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            self._say(words.MAPPING_NEEDED, way)
            return {}
        found: dict[str, Any] = {}
        for heading, item in value.items():
            name = find_heading(heading)
            if name is None:
                self._unknown(heading, (*way, heading), HEADINGS)
            elif name.name in found:
                self._say(words.TWICE, (*way, heading), name=name)
            else:
                found[name.name] = self._source(item, (*way, heading))
        return {"sections": found}

    def _mapping(self, data: Mapping[str, Any], names: Names, way: Way) -> dict[str, Tree]:
        found: dict[str, Tree] = {}
        for name, below, value in self._named(data, names, way):
            tree = self._tree(value, name, below)
            if tree is not None:
                found[name.name] = tree
        return found

    def _tree(self, value: Any, name: Name, way: Way) -> Tree | None:
        if isinstance(value, list):
            items = (self._tree(item, name, (*way, n)) for n, item in enumerate(value))
            return tuple(item for item in items if item is not None)
        if isinstance(value, Mapping) and not any(keys.SOURCE.find(key) for key in value):
            if name.shape is not None:
                return self._mapping(value, SHAPES[name.shape], way)
            if name.name in _FREE:
                found = {key: self._source(item, (*way, key)) for key, item in value.items()}
                return {key: source for key, source in found.items() if source is not None}
        return self._source(value, way)

    def _source(self, value: Any, way: Way) -> Source | None:
        """Read a source; a text alone is its `text`."""
        if not isinstance(value, Mapping):
            data, ways = {"text": value}, {"text": way}
        else:
            named = list(self._named(value, keys.SOURCE, way))
            data = {name.name: item for name, _, item in named}
            ways = {name.name: below for name, below, _ in named}
        try:
            source = Source.model_validate(data)
        except ValidationError as error:
            for one in error.errors():
                first, *rest = one["loc"] or ("",)
                self._refused(one["type"], (*ways.get(str(first), way), *rest))
            return None
        self._note_columns(source, ways)
        return source

    def _note_columns(self, source: Source, ways: Mapping[str, Way]) -> None:
        if source.column:
            self.columns.append((source.column, self._span(ways["column"])))
        for key in ("text", "default"):
            template = getattr(source, key)
            for column in template.columns if template else ():
                self.columns.append((column, self._span(ways[key])))
        for key, template in (source.values or {}).items():
            for column in template.columns:
                self.columns.append((column, self._span((*ways["values"], key))))

    def _named(
        self, data: Mapping[str, Any], names: Names, way: Way
    ) -> Iterator[tuple[Name, Way, Any]]:
        """Give what stands under known keys; complain of the others."""
        seen: set[str] = set()
        for key, value in data.items():
            name = names.find(key)
            if name is None:
                self._unknown(key, (*way, key), names)
            elif name.name in seen:
                self._say(words.TWICE, (*way, key), name=name)
            else:
                seen.add(name.name)
                yield name, (*way, key), value

    def _unknown(self, key: str, way: Way, names: Names) -> None:
        language = self.settings.language
        close = suggest(key, names) or suggest(key, keys.SOURCE)
        if close:
            hint = words.DID_YOU_MEAN.format_in(language, name=close.typed[language])
        else:
            hint = words.KNOWN.format_in(language, names=", ".join(names.typed(language)))
        self._say(words.UNKNOWN_KEY, way, key=key, hint=hint, of_key=True)

    def _refused(self, kind: str, way: Way) -> None:
        self._say(words.MAP_EXPECTED.get(kind, words.MAP_EXPECTED["text"]), way)

    def _say(self, text: Text, way: Way, *, of_key: bool = False, **facts: Any) -> None:
        language = self.settings.language
        said = {k: v.typed[language] if isinstance(v, Name) else v for k, v in facts.items()}
        span = self.front.keys.get(way) if of_key else None
        self.mistakes.append(Mistake(span or self._span(way), text.format_in(language, **said)))

    def _span(self, way: Way) -> Span:
        while way:
            if span := self.front.values.get(way) or self.front.keys.get(way):
                return span
            way = way[:-1]
        return START
