"""What was delivered to a customer, frozen: `periods/<period>.delivered.json`, written by svcsite and by nobody else.

Later it is held against what the archive says by then; so it has values with the reports behind each, what was
promised, and the fingerprints of all that it was made from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.source.period_folder import DELIVERED, PERIODS
from svcsite.source.span import START, Defect, Span

SIZE_LIMIT = 16 << 20
"""The largest file that is read, in bytes; one of a month of two thousand reports has about three million."""

FrozenUnit = Literal["reports", "score", "share", "s"]
"""What values count, as figures for programs name it."""

_JSON_POSITION = "at line "


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class LeftOut(_Frozen):
    """A report that a figure left out, by its id, and the name of the reason."""

    id: str
    reason: str


class FrozenFigure(_Frozen):
    """A figure as it was delivered, in the form that figures have for programs.

    `value` is in `unit`, None where nothing was counted; `part` and `counted` are ids of the customer's reports.
    `planned` is on how many machines contracts made work due, for the one figure that tells it.
    """

    value: Decimal | None
    unit: FrozenUnit
    n: int
    part: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    excluded: tuple[LeftOut, ...] = ()
    planned: int | None = None

    def holds(self, value: Decimal | None) -> bool:
        """Tell whether a value is the one that was delivered, as exactly as JSON has it."""
        if value is None or self.value is None:
            return value is self.value
        return float(value) == float(self.value)


class FrozenTarget(_Frozen):
    """What came of one agreed target as it was delivered.

    `limit` is in seconds of business time, `compliance` the share to be kept (0 to 1), None where none was agreed. `n`
    deadlines were decided, and `part` of them were met.
    """

    measure: Literal["response", "resolution"]
    priority: str | None
    limit: int
    compliance: Decimal | None
    n: int
    part: int
    verdict: Literal["met", "missed", "none decided", "no compliance agreed"]


class FrozenAction(_Frozen):
    """A promise as the client report listed it. `source` is a report's id, or the key of a period."""

    id: str
    text: str
    owner: str | None = None
    due: date | None = None
    source: str = ""
    state: Literal["open", "done", "late", "carried"] = "open"
    new_due: date | None = None


class Sent(_Frozen):
    """When a mail server took the mail, and for which addresses."""

    on: AwareDatetime
    to: tuple[str, ...]


class Delivered(_Frozen):
    """A client report as it left the house.

    `cut_off` and `delivered_on` are aware moments, `edition` counts from 1 how often the period was delivered.
    `targets` are the agreed ones by the code of `measures.agreed.coded`, empty in what was delivered without them.
    `fingerprint` is that of the client report, `definitions` that of the figures' definitions, `narrative` that of
    the period's file (empty where there was none), `reports` those of the reports behind the figures, by id.
    `commit` is the archive's own at that moment, or empty. `files` are the names of what was attached, `errata` how
    many the period's file had, `sent` each time that a mail server took the mail.
    """

    format: Literal[1] = 1
    customer: str
    period: str
    language: Language
    edition: int = Field(1, ge=1)
    cut_off: AwareDatetime
    delivered_on: AwareDatetime
    figures: Mapping[str, FrozenFigure]
    targets: Mapping[str, FrozenTarget] = Field(default_factory=dict)
    actions: tuple[FrozenAction, ...] = ()
    fingerprint: str
    narrative: str = ""
    definitions: str
    commit: str = ""
    reports: Mapping[str, str] = Field(default_factory=dict)
    files: tuple[str, ...] = ()
    errata: int = 0
    sent: tuple[Sent, ...] = ()

    @property
    def of_period(self) -> Period:
        """The period that was delivered."""
        return Period.parse(self.period)

    def text(self) -> str:
        """Return it as the file has it: the same text for the same facts, and read again it is the same."""
        return json.dumps(_plain(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    @classmethod
    def read(cls, data: bytes) -> tuple[Self | None, tuple[Defect, ...]]:
        """Read what such a file holds. Never raises; the defects are `delivered-json` and `delivered-form`.

        The facts of `delivered-form` are the `field`, with points between its parts, and pydantic's `reason`.
        """
        try:
            found = cls.model_validate_json(data)
            Period.parse(found.period)
        except ValidationError as error:
            return None, tuple(_defect(mistake) for mistake in error.errors(include_url=False))
        except ValueError:
            facts = {"field": "period", "reason": "period"}
            return None, (Defect("delivered-form", START, facts),)
        return found, ()


def delivered_path(folder: Path, period: Period) -> Path:
    """Return where a period's delivery is frozen, below a customer's folder."""
    return folder / PERIODS / f"{period.key}{DELIVERED}"


def read_delivered(path: Path) -> tuple[Delivered | None, tuple[Defect, ...]]:
    """Read a frozen delivery. Never raises; None with defects, and both None and none where there is no file.

    Besides those of `Delivered.read` there are `unreadable-file`, `file-too-large`, `link`, and
    `delivered-elsewhere` for one that speaks of another customer or period than its place does.
    """
    try:
        data = _data(path)
    except FileNotFoundError:
        return None, ()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return None, (Defect("unreadable-file", START, {"reason": reason}),)
    if isinstance(data, Defect):
        return None, (data,)
    found, defects = Delivered.read(data)
    if found and (found.customer, found.period) != _said_by(path):
        facts = {"customer": found.customer, "period": found.period}
        return None, (Defect("delivered-elsewhere", START, facts),)
    return found, defects


def _data(path: Path) -> bytes | Defect:
    if path.is_symlink():
        return Defect("link", START)
    if (size := path.stat().st_size) > SIZE_LIMIT:
        return Defect("file-too-large", START, {"size": size, "limit": SIZE_LIMIT})
    return path.read_bytes()


def _said_by(path: Path) -> tuple[str, str]:
    """Return the customer and the period that a file's place speaks of."""
    return path.parent.parent.name, path.name.removesuffix(DELIVERED)


def _defect(mistake: Any) -> Defect:
    if mistake["type"] != "json_invalid":
        facts = {"field": ".".join(map(str, mistake["loc"])), "reason": mistake["type"]}
        return Defect("delivered-form", START, facts)
    return Defect("delivered-json", _place(str(mistake["ctx"]["error"])))


def _place(said: str) -> Span:
    """Return the place that the parser speaks of: `... at line 3 column 14`."""
    _, _, place = said.rpartition(_JSON_POSITION)
    numbers = [int(word) for word in place.split() if word.isdigit()]
    return Span.at(numbers[0], max(numbers[1], 1)) if len(numbers) > 1 else START


def _plain(value: Any) -> Any:
    """Return a value as JSON has it; numbers as figures for programs have them."""
    match value:
        case BaseModel():
            return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case Mapping():
            return {str(name): _plain(item) for name, item in value.items()}
        case tuple():
            return [_plain(item) for item in value]
        case datetime() | date():
            return value.isoformat()
    return value
