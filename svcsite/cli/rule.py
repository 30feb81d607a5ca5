"""`svcsite rule`: what a rule is for, or the table of all rules."""

from __future__ import annotations

from difflib import get_close_matches

import click

from svcsite.checks.documentation import page
from svcsite.checks.registry import KNOWN, RULES, find_rule
from svcsite.checks.saying import Said, suggestion
from svcsite.cli.language import ui_language
from svcsite.cli.saying import say
from svcsite.record.vocabulary.names import Language
from svcsite.words import command as words


@click.command()
@click.argument("name", metavar="[CODE_OR_NAME]", required=False)
def command(name: str | None) -> None:
    """Say what a rule does, why, and how to mend what it finds; without one, list them all.

    A rule is called by its code (SV204) or its name (missing-section).
    """
    language = ui_language()
    if name is None:
        say(_table(language))
    elif rule := find_rule(name):
        say(page(rule), nl=False)
    else:
        raise click.UsageError(_unknown(name, language))


def _table(language: Language) -> str:
    """Give code, name and severity of every rule, a line each."""
    width = max(len(rule.name) for rule in RULES)
    return "\n".join(
        f"{rule.code}  {rule.name:{width}}  {words.SEVERITIES[rule.severity].of(language)}"
        for rule in RULES
    )


def _unknown(name: str, language: Language) -> str:
    """Say that there is no such rule, and which was probably meant."""
    close = get_close_matches(name.strip().lower(), sorted(KNOWN), n=1, cutoff=0.7)
    known = find_rule(close[0]) if close else None
    # A code is answered with a code, a name with a name.
    meant = None if known is None else known.name if known.name in close else known.code
    return Said(words.NO_SUCH_RULE, {"name": name, "meant": suggestion(meant)}).put(language)
