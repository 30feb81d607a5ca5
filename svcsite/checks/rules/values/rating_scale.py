"""A score that the archive's scale does not have."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV302",
    "rating-scale",
    about="report",
    en="the rating {score} is outside the scale from {lowest} to {highest}",
    pt="nota {score} fora da escala de {lowest} a {highest}",
)
def rating_scale(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    score, scale = report.rating.score, subject.settings.rating.scale
    if score is not None and not scale.has(score):
        facts = {"score": score, "lowest": scale.lowest, "highest": scale.highest}
        yield Finding(subject.normal.span("rating", "score"), facts)
