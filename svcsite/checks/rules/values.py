"""SV3xx: what the values say, each by itself, against each other and against the archive's settings."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from svcsite.checks.rule import Field, Finding, Subject, rule, suggestion
from svcsite.record.fields import CHOICES
from svcsite.record.moment import Moment
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.vocabulary.names import fold
from svcsite.record.vocabulary.values import OUTCOMES
from svcsite.words.expected import EXPECTED
from svcsite.words.text import Text


@rule(
    "SV301",
    "wrong-type",
    en='invalid value for "{field}"{value}; write {expected}',
    pt='valor inválido para "{field}"{value}; escreva {expected}',
)
def wrong_type(subject: Subject) -> Iterator[Finding]:
    """A value that cannot be what its key stands for: `opened: yesterday`."""
    for defect in subject.defects_of("wrong-type"):
        typed = defect.facts["value"]
        expected = defect.facts["expected"]
        facts = {
            "field": Field(defect.facts["field"], subject.about),
            "value": f': "{typed}"' if typed else "",
            "expected": _expected(expected),
        }
        yield Finding(defect.span, facts)


@rule(
    "SV302",
    "rating-scale",
    about="report",
    en="the rating {score} is outside the scale from {lowest} to {highest}",
    pt="nota {score} fora da escala de {lowest} a {highest}",
)
def rating_scale(subject: Subject) -> Iterator[Finding]:
    """A score that the archive's scale does not have."""
    report = subject.report
    assert report is not None
    score, scale = report.rating.score, subject.settings.rating.scale
    if score is not None and not scale.has(score):
        facts = {"score": score, "lowest": scale.lowest, "highest": scale.highest}
        yield Finding(subject.normal.span("rating", "score"), facts)


_ORDER = (
    ("opened", "responded"),
    ("opened", "arrived"),
    ("opened", "left"),
    ("opened", "resolved"),
    ("responded", "resolved"),
    ("arrived", "left"),
)


@rule(
    "SV303",
    "time-order",
    about="report",
    en='"{late}" ({late_at}) is before "{early}" ({early_at})',
    pt='"{late}" ({late_at}) está antes de "{early}" ({early_at})',
)
def time_order(subject: Subject) -> Iterator[Finding]:
    """Times that cannot have followed each other: resolved before it was opened."""
    report = subject.report
    assert report is not None
    for early, late in _ORDER:
        yield from _out_of_order(
            subject, (early,), getattr(report, early), (late,), getattr(report, late)
        )
    signed = report.signed.on if report.signed else None
    yield from _out_of_order(subject, ("opened",), report.opened, ("signed", "on"), signed)
    # One pause may stand without a list around it; its keys are then found without a position.
    for n, pause in enumerate(report.pauses):
        if pause.from_ and pause.to and pause.to.precedes(pause.from_):
            facts = _order_facts(("pauses", "from"), pause.from_, ("pauses", "to"), pause.to)
            yield Finding(subject.normal.span("pauses", n, "to"), facts)


@rule(
    "SV304",
    "outcome-contradiction",
    about="report",
    en='"{outcome}" and a time of resolution ("{resolved}") contradict each other',
    pt='"{outcome}" e a data da solução ("{resolved}") se contradizem',
    help=Text(
        en="take out the resolution, or say that it is resolved",
        pt="retire a solução ou informe que está concluído",
    ),
)
def outcome_contradiction(subject: Subject) -> Iterator[Finding]:
    """A report that says when it was resolved and that it is not."""
    report = subject.report
    assert report is not None
    if report.resolved is not None and report.outcome in UNRESOLVED:
        facts = {"outcome": OUTCOMES[report.outcome], "resolved": Field(("resolved",))}
        yield Finding(subject.normal.span("outcome"), facts)


@rule(
    "SV305",
    "not-in-contract",
    about="report",
    en='"{value}" ({field}) is not in archive.yml{hint}',
    pt='"{value}" ({field}) não está no cadastro{hint}',
    help=Text(
        en="correct it, or add it to archive.yml",
        pt="corrija, ou acrescente ao cadastro (archive.yml)",
    ),
)
def not_in_contract(subject: Subject) -> Iterator[Finding]:
    """A cause or a rep that the archive's settings do not know: figures would count it apart."""
    report, settings = subject.report, subject.settings
    assert report is not None
    if report.cause is not None and settings.find_cause(report.cause) is None:
        yield _unregistered(subject, ("cause",), report.cause, settings.cause_ids())
    reps = list(settings.reps)
    for field in ("rep", "involved"):
        typed = getattr(report, field)
        if typed is not None and settings.find_rep(typed) is None:
            yield _unregistered(subject, (field,), typed, reps)
    for n, typed in enumerate(report.team):
        if settings.find_rep(typed) is None:
            yield _unregistered(subject, ("team", n), typed, reps)


@rule(
    "SV306",
    "not-on-file",
    severity="warning",
    about="report",
    en='"{value}" ({field}) is not in the customer\'s file{hint}',
    pt='"{value}" ({field}) não está no cadastro do cliente{hint}',
    help=Text(
        en="correct it, add it to customer.md, or write it out in full",
        pt="corrija, acrescente ao customer.md, ou escreva os dados completos",
    ),
)
def not_on_file(subject: Subject) -> Iterator[Finding]:
    """A contact, machine or site given by name alone that `customer.md` does not have."""
    report, customer = subject.report, subject.customer
    assert report is not None
    if customer is None:
        return
    contact = report.contact
    if (
        contact is not None
        and contact.name
        and not (contact.known or contact.email or contact.phone)
    ):
        known = [c.name for c in customer.contacts if c.name]
        yield _unregistered(subject, ("contact",), contact.name, known)
    if report.site is not None and customer.sites and customer.site(report.site) is None:
        known = [s.name for s in customer.sites if s.name]
        yield _unregistered(subject, ("site",), report.site, known)
    for n, machine in enumerate(report.product):
        if machine.identity and not (machine.known or machine.brand or machine.model):
            known = [m for x in customer.machines for m in (x.serial, x.tag) if m]
            yield _unregistered(subject, ("product", n), machine.identity, known)


def _unregistered(
    subject: Subject, path: tuple[str | int, ...], value: str, known: list[str]
) -> Finding:
    folded = {fold(name): name for name in known}
    close = get_close_matches(fold(value), folded, n=1, cutoff=0.7)
    hint = suggestion(folded[close[0]] if close else None)
    words = tuple(part for part in path if isinstance(part, str))
    facts = {"value": value, "field": Field(words), "hint": hint}
    return Finding(subject.normal.span(*path), facts)


def _out_of_order(
    subject: Subject,
    early: tuple[str, ...],
    early_at: Moment | None,
    late: tuple[str, ...],
    late_at: Moment | None,
) -> Iterator[Finding]:
    if early_at and late_at and late_at.precedes(early_at):
        yield Finding(subject.normal.span(*late), _order_facts(early, early_at, late, late_at))


def _order_facts(
    early: tuple[str, ...], early_at: Moment, late: tuple[str, ...], late_at: Moment
) -> dict[str, object]:
    return {
        "early": Field(early),
        "early_at": early_at,
        "late": Field(late),
        "late_at": late_at,
    }


def _expected(kind: str) -> Text:
    if kind in CHOICES:
        names = list(CHOICES[kind])
        return Text(
            en=", ".join(name.typed["en"] for name in names),
            pt=", ".join(name.typed["pt-BR"] for name in names),
        )
    return EXPECTED.get(kind, EXPECTED["text"])
