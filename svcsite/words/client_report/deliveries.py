"""What a client report says of what was delivered."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

NONE = Text(
    en="Nothing was called for {in_period}, and no visit was made.",
    pt="Nenhum atendimento foi aberto {in_period}.",
)
DELIVERED_ONE = Text(
    en="There was {reports} {in_period}: {outcomes}. By kind: {kinds}.",
    pt="Houve {reports} {in_period}: {outcomes}. Por tipo: {kinds}.",
)
DELIVERED = Text(
    en="There were {reports} {in_period}. By status: {outcomes}. By kind: {kinds}.",
    pt="Houve {reports} {in_period}. Por situação: {outcomes}. Por tipo: {kinds}.",
)
HOW_MANY = Text(en="{label}, {number}", pt="{label}, {number}")
BY_GROUP = Text(
    en="Deliveries {in_period}, by machine or service",
    pt="Entregas {in_period}, por equipamento ou serviço",
)
GROUP_TITLE = Counted(
    none=Text(en="{title}", pt="{title}"),
    one=Text(en="{title}: 1 report", pt="{title}: 1 atendimento"),
    more=Text(en="{title}: {number} reports", pt="{title}: {number} atendimentos"),
)
GROUP = Text(en="Machine or service", pt="Equipamento ou serviço")
DATE = Text(en="Date", pt="Data")
WHAT = Text(en="Service", pt="Serviço")
PERSON = Text(en="Person responsible", pt="Técnico")
STATUS = Text(en="Status", pt="Situação")
COUNT = Text(en="Reports", pt="Atendimentos")
FINISHED = Text(en="Finished", pt="Concluídos")
LAST = Text(en="Latest", pt="Mais recente")
SEVERAL = Text(en="Several machines", pt="Vários equipamentos")
WITH_TICKET = Text(en="{kind}, ticket {ticket}", pt="{kind}, chamado {ticket}")
TOLD = Text(en="{what}: {work}.", pt="{what}: {work}.")
WITHOUT_CONTRACT = Text(
    en="{outcome}; no contract was valid then", pt="{outcome}; sem contrato vigente na data"
)
SOLVED_ON = Text(
    en="{outcome}; case resolved on {day}", pt="{outcome}; chamado solucionado em {day}"
)
