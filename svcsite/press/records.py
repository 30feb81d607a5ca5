"""The full reports of a customer, each read again when a page wants it: a build holds few of them at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from svcsite.ledger.key import ReportKey
from svcsite.press.page import PressError
from svcsite.press.wording import Wording, wording_of
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.reader import read_report
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.words import press as words


class Records(Mapping[ReportKey, Report]):
    """The admitted reports of a customer by key, which say what they said when they were judged.

    Asking for one that was changed since raises `PressError`: what nobody judged is not published.
    """

    def __init__(
        self,
        customer: Customer,
        settings: Settings,
        facets: Mapping[ReportKey, Facets],
        sources: Mapping[tuple[str, str], Path],
    ) -> None:
        self._customer = customer
        self._settings = settings
        self._facets = facets
        self._sources = sources
        self._read: dict[ReportKey, Report] = {}

    def __getitem__(self, key: ReportKey) -> Report:
        """Return the report of a key. Raises `KeyError` for one that is not among them."""
        if key not in self._read:
            judged, path = self._facets[key], self._sources[key]
            record = read_report(path, self._customer, self._settings).record
            if record is None or record.fingerprint != judged.fingerprint:
                raise PressError.of(words.CHANGED_MEANWHILE, path=path)
            self._read[key] = record
        return self._read[key]

    def __iter__(self) -> Iterator[ReportKey]:
        """Yield all keys."""
        return iter(self._facets)

    def __len__(self) -> int:
        """Return how many reports there are."""
        return len(self._facets)


class ToldRecords(Mapping[ReportKey, Report]):
    """Reports as a reader gets them: `told` is asked for each when a page wants it."""

    def __init__(
        self, records: Mapping[ReportKey, Report], told: Callable[[Report], Report]
    ) -> None:
        self._records = records
        self._told = told
        self._made: dict[ReportKey, Report] = {}

    def __getitem__(self, key: ReportKey) -> Report:
        """Return the report of a key. Raises `KeyError` for one that is not among them."""
        if key not in self._made:
            self._made[key] = self._told(self._records[key])
        return self._made[key]

    def __iter__(self) -> Iterator[ReportKey]:
        """Yield all keys."""
        return iter(self._records)

    def __len__(self) -> int:
        """Return how many reports there are."""
        return len(self._records)


class Wordings(Mapping[ReportKey, Wording]):
    """What reports say in words, each looked up when a page wants it.

    `kept` is what they said when they were last looked through, by id: of those that have not changed it is still true.
    """

    def __init__(
        self,
        records: Mapping[ReportKey, Report],
        facets: Mapping[ReportKey, Facets],
        kept: Mapping[str, Wording],
    ) -> None:
        self._records = records
        self._facets = facets
        self._kept = kept
        self._made: dict[ReportKey, Wording] = {}

    def __getitem__(self, key: ReportKey) -> Wording:
        """Return what a report says. Raises `KeyError` for one that is not among them."""
        if key not in self._made:
            kept = self._kept.get(key.id)
            is_true = kept is not None and kept.fingerprint == self._facets[key].fingerprint
            self._made[key] = kept if kept and is_true else wording_of(self._records[key])
        return self._made[key]

    def __iter__(self) -> Iterator[ReportKey]:
        """Yield all keys."""
        return iter(self._records)

    def __len__(self) -> int:
        """Return how many reports there are."""
        return len(self._records)
