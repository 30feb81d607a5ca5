"""A missed deadline in prose: whose it was, by how much it was missed, why, and what was done or is to be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.actions import Action
from svcsite.measures.client.breaches import Breach
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.unknown import known
from svcsite.record.vocabulary.values import PAUSE_REASONS
from svcsite.views.client_report.blocks import Runs, phrase, run
from svcsite.views.client_report.prose.causes import cause_of
from svcsite.views.client_report.prose.commitments import action_told, is_ours
from svcsite.views.client_report.prose.contract_terms import reason_as_typed
from svcsite.views.client_report.prose.jobs import job_of, lowered, quoted, tidy
from svcsite.views.client_report.prose.numerals import chosen, listed
from svcsite.views.client_report.prose.spans import time_told
from svcsite.views.client_report.told import Told
from svcsite.views.figures import clock_of
from svcsite.words.client_report import missed as words
from svcsite.words.text import Text

_OUR_PART = "waiting part"
_OF_OUTCOMES = frozenset({_OUR_PART, "waiting third party"})


def missed(breach: Breach, told: Told) -> Runs:
    """Return a missed deadline as a clause, without a full stop: what ended how long after it, and why."""
    language = told.language
    job = job_of(breach.case, language)
    late = breach.observation.late
    time = "" if late is None else time_told(late, clock_of([breach.case]), language)
    timed, untimed = _texts(breach)
    clause = phrase(
        timed if time else untimed,
        language,
        work=job.work,
        about=job.about,
        title=job.title,
        late=time,
    )
    return phrase(words.BECAUSE, language, missed=clause, why=why(breach, told))


def why(breach: Breach, told: Told) -> Runs:
    """Return why a deadline was missed, as it goes on the clause: what held the work up, or that nobody wrote it down.

    What stopped the clock made nothing late.
    """
    language = told.language
    held = [_canonical(one.reason) for one in breach.held if not one.stops]
    found = next(chain(held, _outcomes(breach)), None)
    if found:
        return run(reason_told(found, language))
    if cause := cause_of(breach.case, told):
        return phrase(words.NO_REASON_BUT_CAUSE, language, cause=lowered(cause))
    return phrase(words.NO_REASON, language)


def reason_named(reason: str, told: Told) -> str:
    """Return the reason for which work stood still as a list within a sentence has it: as the contract types it."""
    return lowered(reason_as_typed(reason, told))


def reason_told(reason: str, language: Language) -> str:
    """Return the reason for which work stood still, as a sentence goes on with it."""
    name = _canonical(reason)
    if name in words.REASONS:
        return words.REASONS[name].of(language)
    return words.OTHER_REASON.format_in(language, reason=quoted(reason, language))


def is_our_part(reason: str) -> bool:
    """Tell whether work stood still for a part that we did not have."""
    return _canonical(reason) == _OUR_PART


def step(breach: Breach, told: Told) -> Runs:
    """Return the next step on record of a missed deadline's case, as a sentence, or the parts that ended it.

    Nothing where nobody wrote of either.
    """
    language = told.language
    if action := action_for(breach, told):
        text = words.STEP_DONE if action.is_done else words.STEP
        return phrase(text, language, action=action_told(action, told))
    return parts_fitted(breach, told)


def penalties(told: Told) -> Iterator[Runs]:
    """Yield what each contract says of missed deadlines, as a sentence, where one of its own was missed."""
    late = [breach.case.contract for breach in told.now.breaches]
    for contract in told.now.contracts:
        if contract.penalty and contract in late:
            penalty = quoted(contract.penalty, told.language)
            yield phrase(words.PENALTY, told.language, penalty=penalty)


def parts_fitted(breach: Breach, told: Told) -> Runs:
    """Return which parts ended a case, as a sentence; nothing where there were none, and while it is open."""
    parts = [tidy(part) for visit in breach.case.visits for part in visit.fitted if known(part)]
    if not parts or breach.case.is_open:
        return ()
    names = [run(lowered(part)) for part in dict.fromkeys(parts)]
    return phrase(
        chosen(words.FITTED, len(names)), told.language, parts=listed(names, told.language)
    )


def action_for(breach: Breach, told: Told) -> Action | None:
    """Return what the case's own reports promise for us to do: what is still to be done before what is."""
    reports = {ReportKey.of(visit) for visit in breach.case.visits}
    actions = (*told.plan.new, *told.plan.promised)
    found = [one for one in actions if one.source in reports and is_ours(one, told)]
    return next((one for one in found if not one.is_done), next(iter(found), None))


def _texts(breach: Breach) -> tuple[Text, Text]:
    """Return the clause with by how much, and the one without."""
    if breach.measure == "response":
        return _texts_of_answer(breach)
    if breach.observation.is_open:
        return words.STILL_OPEN, words.STILL_OPEN_UNTIMED
    if breach.case.resolved is None:
        return words.GIVEN_UP, words.GIVEN_UP
    return words.ENDED, words.ENDED_UNTIMED


def _texts_of_answer(breach: Breach) -> tuple[Text, Text]:
    case = breach.case
    if breach.observation.is_open:
        return words.UNANSWERED, words.UNANSWERED_UNTIMED
    only_arrival = case.contract is not None and case.contract.response_counts == "arrival"
    if not (case.arrival or case.resolved or (case.answer and not only_arrival)):
        return words.NEVER_ANSWERED, words.NEVER_ANSWERED
    if only_arrival:
        return words.ARRIVED, words.ARRIVED_UNTIMED
    return words.ANSWERED, words.ANSWERED_UNTIMED


def _outcomes(breach: Breach) -> Iterator[str]:
    """Yield what visits say the solution waited for, unless a pause tells already how that was counted."""
    if breach.measure == "resolution" and not breach.held:
        for visit in reversed(breach.case.visits):
            if visit.outcome in _OF_OUTCOMES:
                yield visit.outcome


def _canonical(reason: str) -> str:
    name = PAUSE_REASONS.find(reason)
    return name.name if name else reason
