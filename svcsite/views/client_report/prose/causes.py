"""What a client is told of causes: in its own language, nothing internal by name, no wear or misuse without evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey
from svcsite.record.facets import Facets
from svcsite.record.vocabulary.unknown import known
from svcsite.record.vocabulary.values import STARTER_CAUSES
from svcsite.views.by_cause import cause_title, is_internal
from svcsite.views.client_report.told import Told
from svcsite.words.client_report.causes import OURS

_NEED_EVIDENCE = frozenset({"wear", "user"})
_NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldCause:
    """A cause as the client reads it, and the reports that tell it, newest first.

    What is not `is_known` says nothing of what happened, and is never ranked.
    """

    label: str
    counted: tuple[ReportKey, ...]
    is_known: bool

    @property
    def n(self) -> int:
        """How many cases had it."""
        return len(self.counted)


def told_causes(told: Told) -> tuple[ToldCause, ...]:
    """Return what the cases of the period came from: the known first, the most frequent first."""
    cases = {ReportKey.of(visit): case for case in told.now.slice.cases for visit in case.visits}
    held: dict[tuple[bool, str], list[ReportKey]] = {}
    for is_ranked, shares in ((True, told.now.causes.ranked), (False, told.now.causes.apart)):
        for share in shares:
            for key in share.counted:
                case = cases.get(key)
                proven = case is None or is_proven(share.name, case, told)
                label = label_of(share.name, told) if proven else _label(_NOT_FOUND, told)
                held.setdefault((is_ranked and proven, label), []).append(key)
    found = [
        ToldCause(label=label, counted=tuple(keys), is_known=is_known)
        for (is_known, label), keys in held.items()
    ]
    return tuple(sorted(found, key=lambda one: (not one.is_known, -one.n, one.label)))


def cause_of(case: Case, told: Told) -> str:
    """Return the cause of a case as the client reads it; empty where none is known, or none that can be shown."""
    cause = next((visit.cause for visit in reversed(case.visits) if visit.cause), None)
    if cause is None or not known(cause) or not is_proven(cause, case, told):
        return ""
    starter = STARTER_CAUSES.find(cause)
    if starter and starter.name in {_NOT_FOUND, "under analysis", "not applicable", "other"}:
        return ""
    return label_of(cause, told)


def label_of(cause: str, told: Told) -> str:
    """Return what a client reads for a cause; the empty one is that none was given."""
    if cause and is_internal(cause, told.settings):
        return OURS.of(told.language)
    # A starter cause has a name in the client's language where the archive's own is another.
    own_language = told.now.slice.settings.language
    return (
        _label(cause, told) if told.language != own_language else cause_title(cause, told.settings)
    )


def is_proven(cause: str, case: Case, told: Told) -> bool:
    """Tell whether a cause may be named: of wear and operation only what a part or a report's words show."""
    starter = STARTER_CAUSES.find(cause) if cause else None
    if starter is None or starter.name not in _NEED_EVIDENCE:
        return True
    return any(_evidence(case.visits, told))


def _evidence(visits: Iterable[Facets], told: Told) -> Iterator[bool]:
    for visit in visits:
        yield any(known(part) for part in (*visit.defective_parts, *visit.fitted))
        record = told.records.get(ReportKey.of(visit))
        yield record is not None and bool(known(record.section("cause").strip()))


def _label(cause: str, told: Told) -> str:
    starter = STARTER_CAUSES.find(cause) if cause else None
    return starter.label[told.language] if starter else cause_title(cause, told.settings)
