"""The command line: each verb in a file of its own, which parses and delegates.

Exit codes: 0 clean or done, 1 findings or refused, 2 wrong usage or an internal error.
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

import click

from svcsite.cli.language import ui_language
from svcsite.cli.saying import say
from svcsite.words import command as words

_VERBS = {
    "check": "svcsite.cli.check",
    "build": "svcsite.cli.build",
    "serve": "svcsite.cli.serve",
    "new": "svcsite.cli.new",
    "figures": "svcsite.cli.figures",
    "sign": "svcsite.cli.sign",
    "draft": "svcsite.cli.draft",
    "pdf": "svcsite.cli.pdf",
    "deliver": "svcsite.cli.deliver",
    "verify": "svcsite.cli.verify",
    "forget": "svcsite.cli.forget",
    "audit": "svcsite.cli.audit",
    "import": "svcsite.cli.import_",
    "receive": "svcsite.cli.receive",
    "init": "svcsite.cli.init",
    "rule": "svcsite.cli.rule",
    "schema": "svcsite.cli.schema",
}
_IN_PORTUGUESE = {
    "verificar": "check",
    "publicar": "build",
    "servir": "serve",
    "novo": "new",
    "indicadores": "figures",
    "assinar": "sign",
    "rascunho": "draft",
    "entregar": "deliver",
    "conferir": "verify",
    "esquecer": "forget",
    "auditar": "audit",
    "importar": "import",
    "receber": "receive",
    "iniciar": "init",
    "regra": "rule",
    "esquema": "schema",
}
USAGE = 2


class _Verbs(click.Group):
    """A group that imports a verb when it is called: one command never pays for another's imports."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        module = _VERBS.get(_IN_PORTUGUESE.get(cmd_name, cmd_name))
        if module is None:
            return None
        found: click.Command = importlib.import_module(module).command
        return found


@click.group(
    cls=_Verbs,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="In Portuguese: "
    + ", ".join(f"{said} ({verb})" for said, verb in _IN_PORTUGUESE.items())
    + ".",
)
@click.version_option(package_name="svcsite")
def svcsite() -> None:
    """Service reports as plain text in git: check them, and publish them as a site."""


def main(arguments: list[str] | None = None) -> Any:
    """Run one command and leave with its exit code. A fault of ours is said in one line."""
    try:
        return svcsite.main(arguments, prog_name="svcsite")
    except Exception as error:
        if os.environ.get("SVCSITE_DEBUG"):
            raise
        said = f"{type(error).__name__}: {error}"
        say(words.INTERNAL.format_in(ui_language(), error=said), err=True)
        sys.exit(USAGE)
