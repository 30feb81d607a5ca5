"""What a client report says of opportunities: each with its evidence and a modest advice."""

from __future__ import annotations

from svcsite.words.client_report.numerals import Noun
from svcsite.words.text import Counted, Text

NONE = Text(
    en="Nothing in the period points to an opportunity.",
    pt="Nada no período aponta oportunidades.",
)
AND_MORE = Text(en="And {number} more.", pt="E mais {number}.")
RECOMMENDED = Text(en="We suggest: {advice}", pt="Sugerimos: {advice}")

RECURRENCES = Text(en="Troubles that came back", pt="Problemas que voltaram")
RECURRENCES_LEAD = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="In one case a trouble came back that had been resolved up to {window} before.",
        pt="Em um chamado voltou um problema solucionado até {window} antes.",
    ),
    more=Text(
        en="In {number} cases a trouble came back that had been resolved up to {window} before.",
        pt="Em {number} chamados voltou um problema solucionado até {window} antes.",
    ),
)
CAME_BACK = Counted(
    none=Text(
        en="{what}: came back on the same day ({report}; before it: {earlier}).",
        pt="{what}: voltou no mesmo dia ({report}; antes: {earlier}).",
    ),
    one=Text(
        en="{what}: came back after one day ({report}; before it: {earlier}).",
        pt="{what}: voltou depois de um dia ({report}; antes: {earlier}).",
    ),
    more=Text(
        en="{what}: came back after {days} days ({report}; before it: {earlier}).",
        pt="{what}: voltou depois de {days} dias ({report}; antes: {earlier}).",
    ),
)
RECURRENCES_ADVICE = Text(
    en="look for the root cause of what came back before its repair is repeated.",
    pt="investigar a causa de origem do que voltou antes de repetir o reparo.",
)

WORN = Text(en="Machines that ask for many repairs", pt="Equipamentos com muitos reparos")
WORN_LEAD = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="One machine was repaired often in the twelve months up to {day}.",
        pt="Um equipamento foi reparado com frequência nos doze meses até {day}.",
    ),
    more=Text(
        en="{number} machines were repaired often in the twelve months up to {day}.",
        pt="{number} equipamentos foram reparados com frequência nos doze meses até {day}.",
    ),
)
REPAIRS = Noun(
    counted=Counted(
        none=Text(en="no repairs", pt="nenhum reparo"),
        one=Text(en="one repair", pt="um reparo"),
        more=Text(en="{number} repairs", pt="{number} reparos"),
    )
)
WORN_MACHINE = Text(
    en="{machine}: {repairs} in twelve months ({reports}){age}{warranty}.",
    pt="{machine}: {repairs} em doze meses ({reports}){age}{warranty}.",
)
AGE = Counted(
    none=Text(en="", pt=""),
    one=Text(en="; one year of age", pt="; um ano de uso"),
    more=Text(en="; {number} years of age", pt="; {number} anos de uso"),
)
IN_WARRANTY = Text(en="; in warranty until {day}", pt="; na garantia até {day}")
OUT_OF_WARRANTY = Text(en="; warranty ended on {day}", pt="; garantia encerrada em {day}")
AND_MORE_REPORTS = Counted(
    none=Text(en="", pt=""),
    one=Text(en="one more", pt="mais um"),
    more=Text(en="{number} more", pt="mais {number}"),
)
WORN_ADVICE = Text(
    en="for machines repaired this often, compare the cost of the next repair with that of a replacement.",
    pt="nos equipamentos com muitos reparos, comparar o custo do próximo com o da substituição.",
)
WARRANTY_ADVICE = Text(
    en="call on the maker's warranty for {machine} before the next repair.",
    pt="acionar a garantia de {machine} antes do próximo reparo.",
)

GROWING = Text(en="Causes that grow", pt="Causas em crescimento")
GROWING_LEAD = Text(
    en="Compared with the period before, more cases came from the same cause than chance alone explains.",
    pt="Em relação ao período anterior, houve mais chamados da mesma causa do que o acaso explicaria.",
)
GREW = Counted(
    none=Text(
        en="{cause}: {now} cases, against none in the period before.",
        pt="{cause}: {now} chamados, contra nenhum no período anterior.",
    ),
    one=Text(
        en="{cause}: {now} cases, against one in the period before.",
        pt="{cause}: {now} chamados, contra um no período anterior.",
    ),
    more=Text(
        en="{cause}: {now} cases, against {before} in the period before.",
        pt="{cause}: {now} chamados, contra {before} no período anterior.",
    ),
)
GROWING_ADVICE = Text(
    en="agree on an action against this cause at the next meeting.",
    pt="combinar uma ação contra essa causa na próxima reunião.",
)

NO_PLAN = Text(en="Preventive maintenance", pt="Manutenção preventiva")
NO_PLAN_LEAD = Text(
    en="The contract has no preventive maintenance, and {repairs} were made in the twelve months up to {day}.",
    pt="O contrato não prevê manutenção preventiva, e houve {repairs} nos doze meses até {day}.",
)
NO_PLAN_MACHINE = Text(
    en="{machine}: {repairs} ({reports}).", pt="{machine}: {repairs} ({reports})."
)
NO_PLAN_ADVICE = Text(
    en="consider preventive visits for the machines that were repaired more than once.",
    pt="avaliar visitas preventivas para os equipamentos reparados mais de uma vez.",
)

OUT_OF_HOURS = Text(en="Calls outside service hours", pt="Chamados fora do horário de atendimento")
OUT_OF_HOURS_LEAD = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="One case was opened outside the contract's service hours; its time began to run with the next ones.",
        pt="Um chamado foi aberto fora do horário contratado; seu prazo começou a contar no horário seguinte.",
    ),
    more=Text(
        en="{number} cases were opened outside the contract's service hours; their times began to run with the next ones.",
        pt="{number} chamados foram abertos fora do horário contratado; seus prazos começaram a contar no horário "
        "seguinte.",
    ),
)
OPENED_AT = Text(en="{what}: {moment}.", pt="{what}: {moment}.")
OUT_OF_HOURS_ADVICE = Text(
    en="consider longer service hours, or a standby service.",
    pt="avaliar a extensão do horário de atendimento, ou um plantão.",
)

OUT_OF_SCOPE = Text(en="Services outside the contract", pt="Serviços fora do contrato")
OUT_OF_SCOPE_LEAD = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="One service call asked for what the contract does not cover.",
        pt="Um atendimento pediu o que o contrato não cobre.",
    ),
    more=Text(
        en="{number} service calls asked for what the contract does not cover.",
        pt="{number} atendimentos pediram o que o contrato não cobre.",
    ),
)
NAMED = Text(en="{what} ({report}).", pt="{what} ({report}).")
OUT_OF_SCOPE_ADVICE = Text(
    en="consider including in the contract the services that it does not cover.",
    pt="avaliar a inclusão no contrato dos serviços que ele não cobre.",
)
