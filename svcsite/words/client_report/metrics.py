"""What the performance metrics say: tables of what was agreed and of all figures, and how long things took."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

AGREED = Text(en="Agreed targets and results", pt="Metas contratadas e resultados")
FIGURES = Text(en="Figures of the period", pt="Indicadores do período")
INDICATOR = Text(en="Indicator", pt="Indicador")
TARGET = Text(en="Target", pt="Meta")
RESULT = Text(en="Result", pt="Resultado")
CONSIDERED = Text(en="Cases counted", pt="Atendimentos considerados")
PREVIOUS = Text(en="Previous period", pt="Período anterior")
MET = Text(en="Met?", pt="Atingida?")
BASE = Text(en="Base", pt="Base")
CHANGE = Text(en="Change", pt="Variação")

PROMISES: dict[str, Text] = {
    "resolution": Text(en="Resolved within {limit}, {scope}", pt="Solução em até {limit}, {scope}"),
    "response": Text(
        en="Answered within {limit}, {scope}", pt="Atendimento em até {limit}, {scope}"
    ),
    "arrival": Text(en="Arrival within {limit}, {scope}", pt="Chegada em até {limit}, {scope}"),
}
"""By measure; that of an arrival where it is what answers."""
VERDICTS: dict[str, Text] = {
    "met": Text(en="Yes", pt="Sim"),
    "missed": Text(en="No", pt="Não"),
    "none decided": Text(en="Nothing to judge", pt="Nada a apurar"),
    "no compliance agreed": Text(en="No share agreed", pt="Sem meta percentual"),
}
PLANNED = Text(en="{work}, due by {day}", pt="{work}, até {day}")
OF_MACHINES = Text(en="{done} of {machines}", pt="{done} de {machines}")

NO_CONTRACT = Text(
    en="No contract was valid in the period: there is no target to compare the results with.",
    pt="Não havia contrato vigente no período: não há meta com que comparar os resultados.",
)
NO_TARGETS = Text(
    en="The contract names no targets: the results stand for themselves.",
    pt="O contrato não fixa metas: os resultados são apresentados sem comparação.",
)
LABELS: dict[str, Text] = {"reports": Text(en="Service calls", pt="Atendimentos")}
"""What clients read for figures that have another name in the archive."""
SATISFACTION_HEADING = Text(en="Satisfaction", pt="Satisfação")
SATISFIED = Counted(
    none=Text(
        en="None of the {n} gave {score} or more.", pt="Nenhuma das {n} deu nota {score} ou mais."
    ),
    one=Text(
        en="One of the {n} gave {score} or more ({share}).",
        pt="Uma das {n} deu nota {score} ou mais ({share}).",
    ),
    more=Text(
        en="{part} of the {n} gave {score} or more ({share}).",
        pt="{part} das {n} deram nota {score} ou mais ({share}).",
    ),
)
SATISFIED_ALL = Text(
    en="All {n} gave {score} or more.", pt="Todas as {n} deram nota {score} ou mais."
)
EMPTY = Text(
    en="There was nothing to measure in the period.", pt="Não houve o que medir no período."
)
