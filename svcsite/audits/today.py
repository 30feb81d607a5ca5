"""What the archive says today of a period that was delivered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from svcsite.measures.client.agreed import Agreed, coded
from svcsite.measures.client.client_period import ClientPeriod
from svcsite.measures.figure import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The figures of a period by name, its agreed targets by code, and the fingerprints of its reports by id."""

    figures: Mapping[str, Figure]
    targets: Mapping[str, Agreed] = field(default_factory=dict)
    reports: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, period: ClientPeriod) -> Self:
        """Return what is said of a period today, as of its cut-off."""
        return cls(
            figures=period.figures,
            targets=coded(period.agreed),
            reports={report.id: report.fingerprint for report in period.slice.reports},
        )
