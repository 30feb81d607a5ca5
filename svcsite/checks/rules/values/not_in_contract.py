"""A cause or a rep that the archive's settings do not know: figures would count it apart."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.checks.unregistered import unregistered
from svcsite.words.text import Text


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
    report, settings = subject.report, subject.settings
    assert report is not None
    if report.cause is not None and settings.find_cause(report.cause) is None:
        yield unregistered(subject, ("cause",), report.cause, settings.cause_ids())
    reps = list(settings.reps)
    for field in ("rep", "involved"):
        typed = getattr(report, field)
        if typed is not None and settings.find_rep(typed) is None:
            yield unregistered(subject, (field,), typed, reps)
    for n, typed in enumerate(report.team):
        if settings.find_rep(typed) is None:
            yield unregistered(subject, ("team", n), typed, reps)
