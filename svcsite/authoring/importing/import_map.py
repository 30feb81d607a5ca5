"""What a map says: where each field and section of a report comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from svcsite.authoring.importing.dates import check_format
from svcsite.authoring.importing.table import check_delimiter, check_encoding
from svcsite.authoring.importing.template import Template, parse_template
from svcsite.record.fields import Record, Text, YesNo
from svcsite.source.span import Span


def _checked(expected: str, check: Any) -> BeforeValidator:
    """Make a validator of a function that refuses a text by `ValueError`."""

    def read(value: Any) -> Any:
        if isinstance(value, str):
            try:
                return check(value)
            except ValueError:
                pass
        elif value is None:
            return None
        else:
            raise PydanticCustomError("text", "expected text")
        raise PydanticCustomError(expected, "expected {expected}", {"expected": expected})

    return BeforeValidator(read)


def _empty_if_none(value: Any) -> Any:
    return "" if value is None else value


TemplateText = Annotated[Template, _checked("template", parse_template)]
ValueText = Annotated[TemplateText, BeforeValidator(_empty_if_none)]


class Source(Record):
    """Where one value comes from: a column, or a text with columns in it.

    `values` puts other texts in place of a column's, and an empty one says that there is nothing; `default`
    stands where the source is empty, and where `values` lacks what the cell says.
    """

    column: Text | None = None
    text: TemplateText | None = None
    format: Annotated[str, _checked("format", check_format)] | None = None
    values: dict[str, ValueText] | None = None
    default: TemplateText | None = None

    @model_validator(mode="after")
    def _one_origin(self) -> Source:
        if self.column and self.text:
            raise PydanticCustomError("column-and-text", "both")
        if not self.column and (self.format or self.values):
            raise PydanticCustomError("column-needed", "no column")
        if not self.column and self.text is None and self.default is None:
            raise PydanticCustomError("no-origin", "nothing")
        return self


Tree = Source | tuple["Tree", ...] | Mapping[str, "Tree"]
"""A source, or a list or mapping of them, in the form of the field that they fill."""


class ImportMap(Record):
    """A whole map. `columns` are all the columns that it names, with the places where it does."""

    customer_id: Source
    customer_name: Source
    id: Source
    missing: tuple[str, ...] = ("",)
    fields: dict[str, Any] = Field(default_factory=dict)
    sections: dict[str, Source] = Field(default_factory=dict)
    encoding: Annotated[str, _checked("encoding", check_encoding)] | None = None
    delimiter: Annotated[str, _checked("delimiter", check_delimiter)] | None = None
    entities: YesNo = False
    columns: tuple[tuple[str, Span], ...] = ()

    def has_field(self, name: str) -> bool:
        """Tell whether there is a source for a field; a dot leads into a mapping."""
        first, *rest = name.split(".")
        return first in self.fields and _holds(self.fields[first], rest)


def _holds(tree: Tree, path: list[str]) -> bool:
    if not path:
        return True
    if isinstance(tree, tuple):
        return any(_holds(item, path) for item in tree)
    return isinstance(tree, Mapping) and path[0] in tree and _holds(tree[path[0]], path[1:])
