"""Figures of what was measured: medians, ratios of builds in the same round, and the aims they are held against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Any

SMALL, MIDDLE, LARGE = 1_000, 10_000, 100_000
_LEAN, _FULL, _HUGO, _MKDOCS = "svcsite-no-search", "svcsite", "hugo", "mkdocs"
_SECOND, _RATIO, _KB, _GB = "{:.2f} s", "{:.2f}", "{:.1f} KB", "{:.2f} GB"
_TOLERANCE = 1.15
"""What linear means."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What was to be reached, and what was; `value` is None where it was not measured."""

    what: str
    limit: float
    form: str
    value: float | None
    beside: str = ""

    @property
    def verdict(self) -> str:
        """Whether it was reached."""
        if self.value is None:
            return "not measured"
        return "reached" if self.value <= self.limit else "**missed**"

    @property
    def written(self) -> str:
        """What was reached, in words."""
        return "" if self.value is None else self.form.format(self.value) + self.beside


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of one file of measurements."""

    told: dict[str, Any]

    def all(self, size: int, tool: str, case: str, what: str, *, due: bool = False) -> list[float]:
        """Give what each round's build took, in the order of the rounds."""
        return [
            float(one[what])
            for one in self.told["builds"]
            if (one["size"], one["tool"], one["case"], one["due"]) == (size, tool, case, due)
        ]

    def of(
        self, size: int, tool: str, case: str, what: str = "wall", *, due: bool = False
    ) -> float | None:
        """Give the median of the rounds, or None."""
        return _middle(self.all(size, tool, case, what, due=due))

    def ratio(
        self, size: int, case: str, tool: str, other: str, what: str = "wall", base: str = ""
    ) -> float | None:
        """Give the median of the rounds' ratios to the other tool's build of the same round."""
        ours = self.all(size, tool, case, what)
        theirs = self.all(size, other, base or case, what)
        return _middle(one / another for one, another in zip(ours, theirs, strict=False))

    def peak(self, size: int, tool: str, case: str) -> float | None:
        """Give the bytes of the largest process of any round."""
        return max(self.all(size, tool, case, "memory"), default=None)

    def site(self, size: int, tool: str, *, due: bool = False) -> dict[str, Any] | None:
        """Give what a tool's site weighs."""
        found = (
            one
            for one in self.told["sites"]
            if (one["size"], one["tool"], one["due"]) == (size, tool, due)
        )
        return next(found, None)

    def rounds(self, size: int) -> int:
        """Give how often every build was measured."""
        return len({one["turn"] for one in self.told["builds"] if one["size"] == size})

    def scan(self, size: int) -> float | None:
        """Give the seconds that listing the archive's files takes."""
        found = (one["seconds"] for one in self.told["scans"] if one["size"] == size)
        return next(found, None)

    def aims(self) -> tuple[Aim, ...]:
        """Give what was to be reached, in the order in which it was asked for."""
        peak = self.peak(LARGE, _FULL, "cold")
        return (
            Aim(
                "10,000 cold, without search: wall against Hugo's",
                0.7,
                _RATIO,
                self.ratio(MIDDLE, "cold", _LEAN, _HUGO),
            ),
            Aim(
                "the same: CPU against Hugo's",
                1,
                _RATIO,
                self.ratio(MIDDLE, "cold", _LEAN, _HUGO, "cpu"),
            ),
            Aim(
                "10,000 cold with search: wall against MkDocs + Material with its search",
                0.25,
                _RATIO,
                self.ratio(MIDDLE, "cold", _FULL, _MKDOCS),
            ),
            Aim(
                "10,000, one report added, without search: wall against Hugo's",
                0.1,
                _RATIO,
                self.ratio(MIDDLE, "added", _LEAN, _HUGO),
            ),
            Aim(
                "10,000, one report added, with search: wall against Hugo's, which has none",
                0.1,
                _RATIO,
                self.ratio(MIDDLE, "added", _FULL, _HUGO),
            ),
            Aim("100,000, nothing changed", 2, _SECOND, self.of(LARGE, _FULL, "nothing")),
            Aim(
                "100,000, one report added, without search",
                3,
                _SECOND,
                self.of(LARGE, _LEAN, "added"),
            ),
            Aim(
                "100,000, one report added, with search", 6, _SECOND, self.of(LARGE, _FULL, "added")
            ),
            Aim("100,000 cold with search", 150, "{:.0f} s", self.of(LARGE, _FULL, "cold")),
            Aim(
                "the same: memory of its largest process",
                1.5,
                _GB,
                None if peak is None else peak / 1e9,
            ),
            *self._growth(),
            *self._weights(),
        )

    def _growth(self) -> Iterable[Aim]:
        cold = None
        few, many = (self.of(size, _FULL, "cold") for size in (MIDDLE, LARGE))
        if few and many:
            cold = many / LARGE / (few / MIDDLE)
        yield Aim(
            "cold, seconds a report: 100,000 against 10,000, with search", _TOLERANCE, _RATIO, cold
        )
        few, many = (self.of(size, _FULL, "nothing") for size in (MIDDLE, LARGE))
        short, long = self.scan(MIDDLE), self.scan(LARGE)
        warm, beside = None, ""
        if few and many and short and long:
            warm = (many - few) / (long - short)
            beside = f" ({many - few:.2f} s against {long - short:.2f} s)"
        yield Aim(
            "nothing changed: what 100,000 take more than 10,000, against what a scan of the files takes more",
            _TOLERANCE,
            _RATIO,
            warm,
            beside,
        )

    def _weights(self) -> Iterable[Aim]:
        sites = [(size, self.site(size, _FULL)) for size in (SMALL, MIDDLE, LARGE)]
        known = [(size, site) for size, site in sites if site]
        size, last = known[-1] if known else (LARGE, None)
        for what, limit, key in (
            ("the heaviest page of a report", 20, "largest_report"),
            ("the home page", 60, "home"),
        ):
            yield Aim(
                f"{what}, at {size:,}", limit, _KB, None if last is None else last[key] / 1024
            )
        grown, beside = None, ""
        if len(known) > 1:
            (few, small), (many, large) = known[-2:]
            grown = large["largest_page"] / small["largest_page"]
            beside = f" ({large['largest_page'] / 1024:.0f} KB, `{large['largest_page_at']}`)"
            size = many
            yield Aim(
                f"the heaviest page of any kind: at {many:,} against {few:,}",
                _TOLERANCE,
                _RATIO,
                grown,
                beside,
            )


def _middle(values: Iterable[float]) -> float | None:
    known = list(values)
    return median(known) if known else None
