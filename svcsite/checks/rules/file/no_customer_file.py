"""A folder with reports but without the file that says whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV109",
    "no-customer-file",
    en="the customer has no customer.md, so its reports cannot be published",
    pt="falta o customer.md do cliente; sem ele os relatórios não podem ser publicados",
    help=Text(
        en="write at least its name: three lines, ---, name: ..., ---",
        pt="escreva ao menos o nome: três linhas, ---, nome: ..., ---",
    ),
)
def no_customer_file(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("no-customer-file"):
        yield Finding(defect.span)
