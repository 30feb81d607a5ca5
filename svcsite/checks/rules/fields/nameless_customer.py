"""A customer's file that does not say who it is."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import is_typed
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject


@rule(
    "SV211",
    "nameless-customer",
    about="customer",
    en='the customer has no name; write "{field}: ..."',
    pt='o cliente está sem nome; escreva "{field}: ..."',
)
def nameless_customer(subject: Subject) -> Iterator[Finding]:
    if not is_typed(subject.normal.data, ("name",)):
        field = Field(("name",), "customer")
        yield Finding(subject.normal.key_span("name"), {"field": field})
