"""What a reviewer is told of a changed report's effect on its customer's figures."""

from __future__ import annotations

from svcsite.record.vocabulary.names import Language
from svcsite.words.text import Text

TITLE = Text(
    en="What this report alone does to the figures of {customer}",
    pt="Efeito só deste relatório nos indicadores de {customer}",
)
TOGETHER = Text(
    en="What all reports of this branch do to the figures of {customer}",
    pt="Efeito de todos os relatórios deste envio nos indicadores de {customer}",
)
MOVED = Text(
    en="{figure}, {period}: {before} → {after}", pt="{figure}, {period}: {before} → {after}"
)
BASED = Text(en="{value} ({base})", pt="{value} ({base})")
LATE = {
    "sla_response": Text(
        en="response deadline missed by {time}", pt="resposta fora do prazo por {time}"
    ),
    "sla_resolution": Text(en="deadline missed by {time}", pt="solução fora do prazo por {time}"),
}
"""By the figure that a missed deadline counts in."""

OVERDUE = {
    "sla_response": Text(en="response overdue by {time}", pt="resposta em atraso há {time}"),
    "sla_resolution": Text(en="solution overdue by {time}", pt="solução em atraso há {time}"),
}
"""The same while the case still waits."""

RETURNED = Text(en="recurrence of {earlier}", pt="reincidência de {earlier}")
VISIT = Text(
    en="{nth} visit to {machine} in {days} days",
    pt="{nth} atendimento de {machine} em {days} dias",
)

_ENGLISH = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)


def nth(number: int, language: Language) -> str:
    """Return a place in a row: `3º`, `third`, `21st`."""
    if language == "pt-BR":
        return f"{number}º"
    suffix = "th" if number % 100 in _TEENS else _SUFFIXES.get(number % 10, "th")
    return _ENGLISH.get(number, f"{number}{suffix}")
