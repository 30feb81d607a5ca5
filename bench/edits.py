"""What happens to an archive between two builds: a report is changed, one is added, a template is changed."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from generate import NOW, SEED

# The evening of the archive's last day, where its customers are.
_TODAY = (datetime.fromtimestamp(NOW, UTC) - timedelta(hours=3)).date()
_MARK = re.compile(r"</h1>(<span hidden>\d+</span>)?")
_NEW = """\
---
chamado: OS-NOVO-{number:06}
abertura: {today} 08:30
primeira_resposta: {today} 08:50
solucao: {today} 11:20
canal: visita
{facts}
causa: desgaste
pecas_defeituosas: [cabo de alimentação]
avaliacao: 9
tecnico: ana.lima
assinatura: {today}
---
## Problema relatado

O equipamento não liga desde a abertura da loja. Chamado número {number} do dia.

## Serviços executados

- Medida a tomada: sem defeito.
- Trocado o cabo de alimentação e acompanhada uma hora de uso.

## Causa

Cabo rompido junto ao conector.

## Observações

Prender o cabo à bancada evita nova parada.
"""


class Edits:
    """Edits of one archive; the same number always gives the same edit."""

    def __init__(self, archive: Path) -> None:
        """Learn which reports there are: the customers with most of them are edited most."""
        self._archive = archive
        self._reports = sorted(
            str(path.relative_to(archive)) for path in archive.glob("*/[0-9]*/[0-9]*.md")
        )

    def change_one(self, number: int) -> Path:
        """Let a report say one sentence more."""
        path = self._any("changed", number)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\nAcrescentado depois: conferido por telefone, registro {number}.\n")
        return path

    def add_one(self, number: int) -> Path:
        """Add a report of today about a machine that some customer has."""
        near = self._any("added", number)
        text = near.read_text(encoding="utf-8")
        facts = re.findall(r"^(?:local|contato|equipamento): .*$", text, re.MULTILINE)
        path = near.parents[1] / f"{_TODAY:%Y}" / f"{_TODAY}-novo-{number:06}.md"
        path.parent.mkdir(exist_ok=True)
        told = _NEW.format(number=number, today=_TODAY, facts="\n".join(facts))
        path.write_text(told, encoding="utf-8")
        return path

    def _any(self, what: str, number: int) -> Path:
        chance = random.Random(f"{SEED}/{what}/{number}")
        return self._archive / chance.choice(self._reports)


def change_template(template: Path, number: int) -> None:
    """Let a template of reports put a number after the heading, where nobody sees it."""
    text = template.read_text(encoding="utf-8")
    changed, places = _MARK.subn(f"</h1><span hidden>{number}</span>", text, count=1)
    if not places:
        raise ValueError(f"{template} has no heading")
    template.write_text(changed, encoding="utf-8")
