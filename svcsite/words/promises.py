"""What a report says of the times promised for its case."""

from __future__ import annotations

from svcsite.words.text import Text

RESPONSE = Text(en="Response target", pt="Prazo de resposta")
RESOLUTION = Text(en="Resolution target", pt="Prazo de solução")
DEADLINES = Text(en="Targets", pt="Prazos")
NO_TARGET = Text(en="no contract target", pt="sem prazo contratual")
NOT_DUE = Text(en="not yet due", pt="a vencer")
OVERDUE = Text(en="overdue", pt="em atraso")
OVERDUE_BY = Text(en="overdue by {time}", pt="em atraso por {time}")
SO_FAR = Text(en="{time} so far", pt="{time} até agora")
BOTH_CLOCKS = Text(
    en="Elapsed times are wall-clock time; targets count the contract's business hours.",
    pt="Tempos decorridos em horas corridas; prazos em horas úteis do contrato.",
)
WHOLE_CASE = Text(
    en="Targets count for the whole case, from its first call.",
    pt="Prazos contados para todo o chamado, desde a primeira abertura.",
)
EARLIER = Text(en="earlier visit: {day}", pt="atendimento anterior: {day}")
