"""How commands of authoring speak with a person: questions at the terminal."""

from __future__ import annotations

import sys

import click

from svcsite.cli.saying import say


class ClickTerminal:
    """Asks on standard error, so that standard output has nothing but the result."""

    def ask(self, question: str) -> str:
        """Ask and give the line that was typed; an empty one is no answer."""
        answer: str = click.prompt(question, default="", show_default=False, err=True)
        return answer

    def say(self, text: str) -> None:
        """Show a line."""
        say(text, err=True)


def at_a_terminal() -> bool:
    """Tell whether there is a person who can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()
