"""What came before and after a case at the same customer's: the same trouble, and how soon it was back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey
from svcsite.record.moment import Moment
from svcsite.record.trouble import Trouble, is_within, troubles

_LOOKED_BACK = 20
"""Cases among which an earlier one is looked for: more than begin on one day, where no time says which was first."""


class Histories:
    """The histories of a ledger's customers, each made when it is asked for."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self._cases: dict[str, list[Case]] = {}
        for case in cases:
            self._cases.setdefault(case.customer.slug, []).append(case)
        self._made: dict[str, History] = {}

    def of(self, case: Case) -> History:
        """Return the history of a case's customer."""
        slug = case.customer.slug
        if slug not in self._made:
            self._made[slug] = History(self._cases.get(slug, ()))
        return self._made[slug]


class History:
    """The cases of one customer by trouble, in the order in which they began.

    A case comes back with a later one of the same trouble that began no longer after its end than the window; the end
    is the solution, or, while there was none, when the last report before that began. A planned return, which names
    in `follows` what it goes on with, does not come back.
    """

    def __init__(self, cases: Iterable[Case]) -> None:
        self._troubles: dict[ReportKey, tuple[Trouble, ...]] = {}
        self._cases: dict[Trouble, list[Case]] = {}
        self._place: dict[tuple[Trouble, ReportKey], int] = {}
        for case in sorted(cases, key=_begun):
            found = tuple(dict.fromkeys(t for visit in case.visits for t in troubles(visit)))
            self._troubles[case.key] = found
            for trouble in found:
                alike = self._cases.setdefault(trouble, [])
                self._place[trouble, case.key] = len(alike)
                alike.append(case)

    def is_told(self, case: Case) -> bool:
        """Tell whether the trouble of a case is known, so that it can be the same as another's."""
        return bool(self._troubles.get(case.key))

    def before(self, case: Case, window: timedelta) -> Case | None:
        """Find the case that came back with this one, of several the last."""
        found = (
            next((e for e in self._earlier(case, trouble) if _is_return(case, e, window)), None)
            for trouble in self._troubles.get(case.key, ())
        )
        return max((earlier for earlier in found if earlier), key=_begun, default=None)

    def after(self, case: Case, window: timedelta) -> Case | None:
        """Find the case with which this one came back, of several the first."""
        found = (
            next(
                (x for x in self._later(case, trouble, window) if _is_return(x, case, window)), None
            )
            for trouble in self._troubles.get(case.key, ())
        )
        return min((later for later in found if later), key=_begun, default=None)

    def _earlier(self, case: Case, trouble: Trouble) -> Iterator[Case]:
        """Return the cases of a trouble before one, the last first."""
        place = self._place[trouble, case.key]
        return reversed(self._cases[trouble][max(0, place - _LOOKED_BACK) : place])

    def _later(self, case: Case, trouble: Trouble, window: timedelta) -> Iterator[Case]:
        place = self._place[trouble, case.key]
        end = case.resolved or case.begins
        for later in self._cases[trouble][place + 1 :]:
            if end and later.begins and not is_within(window, end, later.begins):
                return
            yield later


def _is_return(case: Case, earlier: Case, window: timedelta) -> bool:
    begins, began = case.begins, earlier.begins
    if begins is None or began is None or case.first.follows or not began.precedes(begins):
        return False
    return is_within(window, _end(earlier, begins), begins)


def _end(case: Case, before: Moment) -> Moment:
    """Return when a case was over, as far as that had happened by a moment after its begin."""
    resolved = case.resolved
    if resolved and not before.precedes(resolved):
        return resolved
    began = [visit.begins for visit in case.visits if visit.begins]
    return max((b for b in began if b.precedes(before)), key=lambda b: b.order, default=before)


def _begun(case: Case) -> tuple[object, ...]:
    return (*(case.begins or Moment(case.day)).order, case.key)
