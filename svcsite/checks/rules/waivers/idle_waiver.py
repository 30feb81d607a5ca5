"""A waiver that sets nothing aside: the rule found nothing, does not exist, or cannot be waived."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV702",
    "idle-waiver",
    severity="warning",
    about="waiver",
    en="waiving {rule} has no effect",
    pt="dispensa sem efeito: {rule}",
    help=Text(en="take it out", pt="retire a dispensa"),
)
def idle_waiver(subject: Subject) -> Iterator[Finding]:
    for waiver in subject.waivers:
        if waiver.reason and not waiver.used:
            yield Finding(waiver.span, {"rule": waiver.rule})
