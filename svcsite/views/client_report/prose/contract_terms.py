"""The terms of a contract as a client reads them: reasons as the contract types them, holidays by their place."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.record.customer import Contract
from svcsite.record.holidays import UnknownPlaceError, parse_place
from svcsite.record.vocabulary.names import LANGUAGES, Language, Name, fold
from svcsite.record.vocabulary.shapes import CONTRACT
from svcsite.record.vocabulary.values import PAUSE_REASONS, RESPONSE_COUNTS
from svcsite.views import format as written
from svcsite.views.client_report.told import Told
from svcsite.views.contract import contract_view
from svcsite.words.client_report import introduction as words


def terms(contract: Contract, told: Told) -> Iterator[tuple[str, str]]:
    """Yield each term that a contract has, and what was agreed."""
    language = told.language
    own = {
        CONTRACT["pausing"].label[language]: "; ".join(
            reason_as_typed(reason, told) for reason in contract.pausing
        ),
        CONTRACT["holidays"].label[language]: holidays_at(contract.holidays or "", language),
    }
    answer = CONTRACT["response_counts"].label[language]
    for fact in contract_view(contract, language, latest=False).facts:
        if fact.label == answer:
            counts = RESPONSE_COUNTS[contract.response_counts].label[language]
            yield words.ANSWER.of(language), counts
        else:
            texts = "; ".join(value.text for value in fact.values)
            yield fact.label, own.get(fact.label, texts)


def validity(contract: Contract, told: Told) -> str:
    """Return from when to when a contract is valid, which is the first of its facts; empty where it has no dates."""
    if not contract.from_ and not contract.to:
        return ""
    return contract_view(contract, told.language, latest=False).facts[0].values[0].text


def reason_as_typed(reason: str, told: Told) -> str:
    """Return what a table calls a reason for which work stands still: as the contracts type it, with a capital.

    A known one that no contract types, or types in another language than the client's, is told by its label.
    """
    name, language = PAUSE_REASONS.find(reason), told.language
    if name is None:
        return reason[:1].upper() + reason[1:]
    label = name.label[language]
    # The archive's people type in its own language.
    if language == told.now.slice.settings.language:
        typed = (text for one in told.now.contracts for text in (*one.pausing, *one.reasons))
        own = (text for text in typed if PAUSE_REASONS.find(text) is name)
        label = next((text for text in own if fold(text) not in _foreign(name, language)), label)
    return label[:1].upper() + label[1:]


def _foreign(name: Name, language: Language) -> frozenset[str]:
    """Return the spellings of a name that are no words of a language, folded: those of others, and the canonical one."""
    others = [other for other in LANGUAGES if other != language]
    texts = (text for other in others for text in (name.typed[other], name.label[other]))
    return frozenset(map(fold, (name.name, *texts)))


def holidays_at(typed: str, language: Language) -> str:
    """Return where the holidays of a contract are kept: `Brasil (PR)`; as typed where nobody knows the place."""
    try:
        place = parse_place(typed)
    except UnknownPlaceError:
        return typed
    country = written.country(place.country, language)
    if place.state is None:
        return country
    return words.STATE_OF.format_in(language, country=country, state=place.state)
