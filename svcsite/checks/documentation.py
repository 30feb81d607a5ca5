"""A rule's page, made from its module's docstring: what `svcsite rule` prints and `docs/rules/` holds."""

from __future__ import annotations

import re

from svcsite.checks.rule import Rule

HEADINGS = ("What it does", "Why", "Bad", "Good", "Fix")
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


def headings(rule: Rule) -> list[str]:
    """List the headings of a rule's documentation, in their order, without those of its examples."""
    return [heading for heading in _HEADING.findall(rule.documentation) if heading in HEADINGS]


def page(rule: Rule) -> str:
    """Give a rule's page in Markdown: code and name, severity, messages in both languages, documentation."""
    title, _, rest = rule.documentation.partition("\n")
    return "\n".join(
        [
            f"# {rule.code} {rule.name}",
            "",
            f"{title} *({rule.severity} by default)*",
            "",
            f"- en: {rule.text.en}",
            f"- pt-BR: {rule.text.pt}",
            *([f"- help: {rule.help.en}"] if rule.help else []),
            *([f"- como corrigir: {rule.help.pt}"] if rule.help else []),
            "",
            rest.strip(),
            "",
        ]
    )


def index(rules: tuple[Rule, ...]) -> str:
    """Give the table of all rules in Markdown, each leading to its page."""
    rows = [
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity} |"
        f" {rule.documentation.partition(chr(10))[0]} |"
        for rule in rules
    ]
    return "\n".join(
        [
            "# Rules",
            "",
            "`archive.yml` sets each to `error`, `warning` or `off` by code or name; a report may waive one with a",
            "reason: `waive: {SV402: the customer's own words}`.",
            "",
            "| code | name | default | |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
        ]
    )
