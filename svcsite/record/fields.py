"""The types of the records' fields: what pydantic is told, each with its own text parser.

The models are strict and never coerce. A validator here gets the text that was typed, or a value already of the
right type, and refuses everything else with an error whose type names what was expected.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from decimal import Decimal
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationInfo
from pydantic_core import PydanticCustomError

from svcsite.record import parsing
from svcsite.record.moment import Moment
from svcsite.record.vocabulary import values
from svcsite.record.vocabulary.names import Language, Names
from svcsite.source.characters import visible


class Record(BaseModel):
    """The base of all records: frozen, strict, and without keys that nobody knows."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        populate_by_name=True,
        revalidate_instances="never",
        # Most records stand within another; only those that files are read into need a validator of their own.
        defer_build=True,
    )


@dataclass(frozen=True, slots=True)
class Reader(BeforeValidator):
    """A validator that reads what was typed, and says in JSON Schema what it expects: `{"form": "moment"}`."""

    expected: str = ""

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: Any) -> dict[str, Any]:
        """Give the name of the form in place of the type that comes of it."""
        return {"form": self.expected}


def _reader(
    expected: str, kind: type | tuple[type, ...], parse: Callable[[str], Any]
) -> BeforeValidator:
    """Make the validator of a type: `parse` reads its text, `expected` names it in messages."""

    def read(value: Any) -> Any:
        if value is None or isinstance(value, kind):
            return value
        if isinstance(value, str):
            try:
                return parse(value)
            except parsing.ImpossibleError:
                raise PydanticCustomError("impossible", "no such day") from None
            except (ValueError, OverflowError):
                pass
        raise PydanticCustomError(expected, "expected {expected}", {"expected": expected})

    return Reader(read, expected=expected)


def _read_moment(value: Any, info: ValidationInfo) -> Any:
    if value is None or isinstance(value, Moment):
        return value
    if isinstance(value, str):
        zone = (info.context or {}).get("timezone", UTC)
        try:
            return parsing.parse_moment(value, zone)
        except parsing.ImpossibleError:
            raise PydanticCustomError("impossible", "no such moment") from None
        except (ValueError, OverflowError):
            pass
    raise PydanticCustomError("moment", "expected moment")


def _read_text(value: Any) -> Any:
    if value is None:
        return None
    if isinstance(value, str):
        return visible(value) or None
    raise PydanticCustomError("text", "expected text")


def _as_tuple(value: Any) -> Any:
    """Let one thing stand for a list of one; empty items are nothing."""
    if value is None:
        return ()
    if isinstance(value, (list, tuple)):
        return tuple(item for item in value if item not in (None, "", {}))
    return (value,)


def _as_pairs(value: Any) -> Any:
    """Read a mapping, a list of texts or of mappings, or a text, as pairs of name and text.

    A text without a name has an empty one.
    """
    items = list(value) if isinstance(value, list | tuple) else [value]
    pairs: list[tuple[str, str]] = []
    for item in items:
        if isinstance(item, dict) and all(isinstance(v, str | None) for v in item.values()):
            pairs += [(visible(name), visible(text or "")) for name, text in item.items()]
        elif isinstance(item, str):
            pairs.append(("", visible(item)))
        elif isinstance(item, tuple):
            pairs.append(item)
        elif item is not None:
            raise PydanticCustomError("pairs", "expected pairs")
    return tuple(pairs)


def _choice(expected: str, names: Names) -> BeforeValidator:
    def parse(text: str) -> str:
        return parsing.parse_choice(text, names)

    return _reader(expected, (), parse)


Text = Annotated[str, Reader(_read_text, expected="text")]
Many = BeforeValidator(_as_tuple)
Pairs = Annotated[tuple[tuple[str, str], ...], Reader(_as_pairs, expected="pairs")]
Texts = Annotated[tuple[Text, ...], Many]
Instant = Annotated[Moment, Reader(_read_moment, expected="moment")]
Day = Annotated[date, _reader("day", date, parsing.parse_day)]
DayOrUnknown = Annotated[date | None, _reader("day", date, parsing.parse_day_or_unknown)]
Number = Annotated[Decimal, _reader("number", Decimal, parsing.parse_number)]
Whole = Annotated[int, _reader("whole", int, parsing.parse_whole)]
Count = Annotated[int, _reader("count", int, parsing.parse_count)]
YesNo = Annotated[bool, _reader("yes-no", bool, parsing.parse_yes_no)]
Duration = Annotated[timedelta, _reader("duration", timedelta, parsing.parse_duration)]
Size = Annotated[int, _reader("size", int, parsing.parse_size)]
Percent = Annotated[Decimal, _reader("percent", Decimal, parsing.parse_percent)]
Sha256 = Annotated[str, _reader("sha256", (), parsing.parse_sha256)]
Zone = Annotated[ZoneInfo, _reader("timezone", ZoneInfo, parsing.parse_zone)]
LanguageTag = Annotated[Language, _reader("language", (), parsing.parse_language)]

Kind = Annotated[str, _choice("kind", values.KINDS)]
Outcome = Annotated[str, _choice("outcome", values.OUTCOMES)]
Channel = Annotated[str, _choice("channel", values.CHANNELS)]
Priority = Annotated[str, _choice("priority", values.PRIORITIES)]
AcceptanceState = Annotated[str, _choice("acceptance", values.ACCEPTANCE)]
RatingSource = Annotated[str, _choice("source", values.RATING_SOURCES)]
ResponseCounts = Annotated[str, _choice("response_counts", values.RESPONSE_COUNTS)]
Periodicity = Annotated[str, _choice("periodicity", values.PERIODICITIES)]
Depth = Annotated[str, _choice("depth", values.DEPTHS)]
NarrativeStatus = Annotated[str, _choice("narrative_status", values.NARRATIVE_STATUSES)]
SealAsked = Annotated[str, _choice("seal", values.SEALS)]
Severity = Annotated[str, _choice("severity", values.SEVERITIES)]

CHOICES: dict[str, Names] = {
    "kind": values.KINDS,
    "outcome": values.OUTCOMES,
    "channel": values.CHANNELS,
    "priority": values.PRIORITIES,
    "acceptance": values.ACCEPTANCE,
    "source": values.RATING_SOURCES,
    "response_counts": values.RESPONSE_COUNTS,
    "periodicity": values.PERIODICITIES,
    "depth": values.DEPTHS,
    "narrative_status": values.NARRATIVE_STATUSES,
    "seal": values.SEALS,
    "severity": values.SEVERITIES,
}
"""What may stand in a field of choice, by the name of what was expected."""
