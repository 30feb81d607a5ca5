"""A contract in words: its terms as facts, its targets as a table."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from svcsite.record.calendar import WorkingHours
from svcsite.record.customer import Contract, PlannedWork
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import CONTRACT, TARGET
from svcsite.record.vocabulary.values import (
    PAUSE_REASONS,
    PERIODICITIES,
    PRIORITIES,
    RESPONSE_COUNTS,
    SEALS,
)
from svcsite.views import format as written
from svcsite.views.elements import Fact, Table, fact, joined, table
from svcsite.words import pages as words


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractView:
    """A contract. `latest` marks the one of the customer's that begins last."""

    title: str
    latest: bool
    facts: tuple[Fact, ...]
    targets: Table


def contract_view(contract: Contract, language: Language, *, latest: bool) -> ContractView:
    """Put a contract into words."""
    facts = [
        *fact(words.LABELS["validity"].of(language), _validity(contract, language)),
        *fact(_label("scope", language), contract.scope),
        *fact(_label("calendar", language), *hours(contract.calendar, language)),
        *fact(_label("holidays", language), contract.holidays),
        *fact(_label("pausing", language), *(reason(text, language) for text in contract.pausing)),
        *fact(
            _label("planned", language), *(_planned(work, language) for work in contract.planned)
        ),
        *fact(
            _label("periodicity", language),
            joined(*(PERIODICITIES[name].label[language] for name in contract.periodicity)),
        ),
        *fact(_label("delivery", language), contract.delivery),
        *fact(_label("penalty", language), contract.penalty),
        *fact(
            _label("seal", language),
            SEALS[contract.seal].label[language] if contract.seal == "required" else None,
        ),
    ]
    if contract.targets:
        counts = RESPONSE_COUNTS[contract.response_counts].label[language]
        facts += fact(_label("response_counts", language), counts)
    title = joined(_label("number", language), contract.number, by=" ") if contract.number else ""
    return ContractView(
        title=title, latest=latest, facts=tuple(facts), targets=_targets(contract, language)
    )


def reason(typed: str, language: Language) -> str:
    """Write the reason of a pause: in the page's language where it is a known one, else as typed."""
    name = PAUSE_REASONS.find(typed)
    return name.label[language] if name else typed


def hours(calendar: WorkingHours, language: Language) -> list[str]:
    """Write hours of service, one line for each stretch of days that have the same."""
    if calendar.always:
        return [words.LABELS["always_open"].of(language)]
    names = written.weekdays(language)
    lines = []
    for spans, stretch in groupby(zip(calendar.days, names, strict=True), key=lambda day: day[0]):
        days = [name for _, name in stretch]
        if spans:
            times = ", ".join(
                f"{written.clock(start, language)}–{written.clock(end, language)}"
                for start, end in spans
            )
            lines.append(f"{days[0]}–{days[-1]} {times}" if len(days) > 1 else f"{days[0]} {times}")
    return lines


def _label(name: str, language: Language) -> str:
    return CONTRACT[name].label[language]


def _validity(contract: Contract, language: Language) -> str:
    start = written.day(contract.from_, language) if contract.from_ else ""
    end = written.day(contract.to, language) if contract.to else ""
    if start and end:
        return words.VALID.format_in(language, start=start, end=end)
    if start:
        return words.VALID_FROM.format_in(language, start=start)
    return words.VALID_UNTIL.format_in(language, end=end) if end else ""


def _planned(work: PlannedWork, language: Language) -> str:
    every = PERIODICITIES[work.every].label[language]
    machines = words.MACHINE_COUNT.format_in(
        language, int(work.machines), number=written.number(work.machines, language)
    )
    return joined(work.service, every, machines)


def _targets(contract: Contract, language: Language) -> Table:
    columns = [
        TARGET[name].label[language]
        for name in ("priority", "response", "resolution", "compliance")
    ]
    others = "other_priorities" if len(contract.targets) > 1 else "any_priority"
    return table(
        columns,
        (
            (
                PRIORITIES[target.priority].label[language]
                if target.priority
                else words.LABELS[others].of(language),
                written.hours(target.response, language) if target.response else "",
                written.hours(target.resolution, language) if target.resolution else "",
                written.percent(target.compliance, language) if target.compliance else "",
            )
            for target in contract.targets
        ),
    )
