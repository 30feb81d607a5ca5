"""Delivered figures that are others now, and the errata that explain them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Self

from svcsite.audits.numerals import NUMBER, TIME, Typed, folded, read_number, read_time
from svcsite.audits.since import Since
from svcsite.audits.today import Today
from svcsite.audits.values import both, each, label, told
from svcsite.ledger.key import ReportKey
from svcsite.measures.figure import Figure, Unit
from svcsite.record.delivered import Delivered, FrozenFigure, FrozenTarget
from svcsite.record.narrative import Erratum
from svcsite.record.vocabulary.figure_names import ALL_FIGURES
from svcsite.record.vocabulary.names import LANGUAGES, fold
from svcsite.record.vocabulary.values import PRIORITIES
from svcsite.words import moved as words
from svcsite.words.figures import NAMES, NOTHING
from svcsite.words.text import Text

_NUMBERS = re.compile(NUMBER)
_TIMES = re.compile(TIME)
_PERCENT = re.compile(rf"(?P<n>{NUMBER}) ?%")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A figure, by name, that was delivered as `was` and is `new` now; None where there is no such figure any more.

    Of an agreed target `name` is its code, `label` names its priority, the figures are shares of its deadlines, and
    `verdicts` what came of it then and now. `since` are the reports that were edited since. `settled` is how many of
    the period's errata had been told when it was delivered.
    """

    name: str
    label: Text
    was: Figure
    new: Figure | None
    verdicts: tuple[str, str] = ("", "")
    since: Since = field(default_factory=Since)
    settled: int = 0

    @property
    def told_was(self) -> Text:
        """The delivered value in words, and what came of a target; with n where the values alone are alike."""
        return self._told(self.was, self.verdicts[0])

    @property
    def told_now(self) -> Text:
        """The value of today in the same form."""
        return self._told(self.new, self.verdicts[1]) if self.new else NOTHING

    def is_explained_by(self, errata: Sequence[Erratum]) -> bool:
        """Tell whether an erratum says what the figure is now, and why; what it was earlier explains nothing.

        One of all figures says only why, and explains what moved since the last delivery.
        """
        return any(
            bool(erratum.reason) and self._is_told_by(erratum, is_new=place >= self.settled)
            for place, erratum in enumerate(errata)
        )

    def _is_told_by(self, erratum: Erratum, *, is_new: bool) -> bool:
        figure = fold(erratum.figure or "")
        if figure in ALL_FIGURES:
            return is_new
        return figure == self.name and (
            self.new is None or _says(folded(erratum.now or ""), self.new)
        )

    def _told(self, figure: Figure, verdict: str) -> Text:
        text = told(figure)
        if self.new and text == told(self.was) == told(self.new) and self.was.n != self.new.n:
            text = each(words.WITH_N, value=text, n=both(str(figure.n)))
        if verdict in words.VERDICTS:
            text = each(words.WITH_VERDICT, value=text, verdict=words.VERDICTS[verdict])
        return text


def moved(delivered: Delivered, today: Today) -> list[Moved]:
    """Return the delivered figures that are others today, in their order, and then the agreed targets.

    One moved where its value, the number of reports behind it, or its part is not what was delivered; which reports
    they are by name does not matter. A target moved where its counts or its verdict did.
    """
    order = {name: place for place, name in enumerate(today.figures)}
    found = [
        Moved(
            name=name,
            label=label(name) if name in NAMES else both(name),
            was=thawed(name, old),
            new=today.figures.get(name),
            since=_since(delivered, today, name, today.figures.get(name)),
            settled=delivered.errata,
        )
        for name, old in delivered.figures.items()
        if not _is_same(old, today.figures.get(name))
    ]
    found.sort(key=lambda one: (order.get(one.name, len(order)), one.name))
    return [*found, *_moved_targets(delivered, today)]


def _moved_targets(delivered: Delivered, today: Today) -> Iterator[Moved]:
    for code, old in delivered.targets.items():
        agreed = today.targets.get(code)
        now = (agreed.figure.n, len(agreed.figure.part), agreed.verdict) if agreed else None
        if now == (old.n, old.part, old.verdict):
            continue
        name = f"sla_{old.measure}"
        figure = agreed.figure if agreed else None
        scope = words.GENERAL
        if old.priority:
            named = PRIORITIES.find(old.priority)
            labels = named.label if named else dict.fromkeys(LANGUAGES, old.priority)
            priority = Text(en=labels["en"].lower(), pt=labels["pt-BR"].lower())
            scope = each(words.OF_PRIORITY, priority=priority)
        yield Moved(
            name=code,
            label=each(words.OF_TARGET, share=label(name), scope=scope),
            was=_of_target(name, old),
            new=figure,
            verdicts=(old.verdict, agreed.verdict if agreed else ""),
            since=_since(delivered, today, name, figure),
            settled=delivered.errata,
        )


def _since(delivered: Delivered, today: Today, name: str, new: Figure | None) -> Since:
    """Return which of the reports that a figure has or had are others."""
    old = delivered.figures.get(name)
    concerned = {*old.counted, *(left.id for left in old.excluded)} if old else set()
    if new:
        concerned |= {key.id for key in (*new.counted, *(left.report for left in new.excluded))}
    return Since.of(concerned, delivered.reports, today.reports)


def thawed(name: str, figure: FrozenFigure) -> Figure:
    """Return a delivered figure as a figure; its reports are no one's in particular."""
    return Figure(
        name=name,
        value=figure.value,
        unit=next((unit for unit in Unit if unit.value == figure.unit), Unit.REPORTS),
        counted=tuple(ReportKey("", id_) for id_ in figure.counted),
        part=tuple(ReportKey("", id_) for id_ in figure.part),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """What of a figure was told."""

    n: int
    part: int

    @classmethod
    def of(cls, figure: FrozenFigure | Figure) -> Self:
        return cls(n=figure.n, part=len(figure.part))


def _of_target(name: str, target: FrozenTarget) -> Figure:
    counted = tuple(ReportKey("", str(n)) for n in range(target.n))
    return Figure(
        name=name,
        value=Decimal(target.part) / target.n if target.n else None,
        unit=Unit.SHARE,
        counted=counted,
        part=counted[: target.part],
    )


def _is_same(old: FrozenFigure, new: Figure | None) -> bool:
    return new is not None and old.holds(new.value) and _Shape.of(old) == _Shape.of(new)


def _says(said: str, figure: Figure) -> bool:
    """Tell whether a text has a figure's value, however it is written."""
    numbers = [read_number(match[0]) for match in _NUMBERS.finditer(said)]
    if figure.value is None:
        return not numbers
    if figure.unit is Unit.SECONDS:
        times = (read_time(match[0]) for match in _TIMES.finditer(said))
        return any(time.is_rounded(figure.value) for time in times)
    if figure.unit is Unit.SHARE:
        shares = (read_number(match["n"]) for match in _PERCENT.finditer(said))
        return _is_fraction(numbers, figure) or any(
            share.is_rounded(figure.value * 100) for share in shares
        )
    return any(number.is_rounded(figure.value) for number in numbers)


def _is_fraction(numbers: list[Typed], figure: Figure) -> bool:
    wanted = [Decimal(len(figure.part)), Decimal(figure.n)]
    return [number.readings[0] for number in numbers[:2]] == wanted
