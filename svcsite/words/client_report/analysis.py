"""What the performance analysis says: what went well, what did not, and what it came from."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

EMPTY = Text(
    en="There was no work in the period to analyse.",
    pt="Não houve atendimentos a analisar no período.",
)
WELL = Text(en="What went well", pt="O que foi bem")
BADLY = Text(en="What did not go well", pt="O que não foi bem")
CAUSES = Text(en="Causes", pt="Causas")
CHANGES = Text(en="Compared with the previous period", pt="Em relação ao período anterior")

NOTHING_BAD = Text(
    en="No missed deadlines, recurrences or unproductive visits are on record.",
    pt="Não há registro de prazos perdidos, de reincidências nem de visitas improdutivas.",
)
FIXED_AT_ONCE = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="The one repair whose {window} have passed was done in one visit and did not come back.",
        pt="O único reparo que já completou {window} foi feito em uma só visita e não voltou.",
    ),
    more=Text(
        en="The {n} repairs whose {window} have passed were done in one visit each and did not come back.",
        pt="Os {n} reparos que já completaram {window} foram feitos em uma só visita e não voltaram.",
    ),
)
SATISFIED = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="The only rating received was {score} or more.",
        pt="A única avaliação recebida foi de nota {score} ou mais.",
    ),
    more=Text(
        en="All {n} ratings received were {score} or more.",
        pt="As {n} avaliações recebidas foram de nota {score} ou mais.",
    ),
)
SATISFIED_BOTH = Text(en="Both ratings received were {score} or more.", pt=SATISFIED.more.pt)

MISSED = Text(en="Deadlines missed", pt="Prazos não cumpridos")
MISSED_INTRO = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="One deadline was missed; the table below says by how much, why, and which action is on record.",
        pt="Um prazo não foi cumprido; a tabela abaixo diz por quanto, por quê e qual ação está registrada.",
    ),
    more=Text(
        en="{n} deadlines were missed; the table below says by how much, why, and which action is on record.",
        pt="{n} prazos não foram cumpridos; a tabela abaixo diz por quanto, por quê e qual ação está registrada.",
    ),
)
WHAT = Text(en="Work", pt="Atendimento")
DEADLINE = Text(en="Deadline", pt="Prazo")
LATE_BY = Text(en="Missed by", pt="Atraso")
REASON = Text(en="Reason", pt="Motivo")
STEP = Text(en="Action on record", pt="Ação registrada")
LIMITS: dict[str, Text] = {
    "resolution": Text(en="resolution, {limit}", pt="solução, {limit}"),
    "response": Text(en="response, {limit}", pt="atendimento, {limit}"),
    "arrival": Text(en="arrival, {limit}", pt="chegada, {limit}"),
}
SO_FAR = Text(en="{time} so far", pt="{time} até aqui")
UNKNOWN = Text(en="not known", pt="não apurado")
STEP_DONE = Text(en="{action}; already done", pt="{action}; já concluída")
NO_STEP = Text(en="Nothing on record", pt="Sem registro")

CAME_BACK = Text(
    en="{title} came back {later}, after {earlier}.",
    pt="Voltou {later} do {earlier}: {title}.",
)
CAME_BACK_WITH_CAUSE = Text(
    en="{title} came back {later}, after {earlier}, with the same cause ({cause}).",
    pt="Voltou {later} do {earlier}: {title}, com a mesma causa ({cause}).",
)
MORE_CAME_BACK = Counted(
    none=Text(en="", pt=""),
    one=Text(en="One more problem came back.", pt="Mais um problema voltou."),
    more=Text(en="Another {n} problems came back.", pt="Outros {n} problemas voltaram."),
)
EARLIER_TICKET = Text(en="ticket {ticket}", pt="chamado {ticket}")
EARLIER_DAY = Text(en="the service call of {day}", pt="atendimento de {day}")
IN_VAIN = Counted(
    none=Text(en="", pt=""),
    one=Text(en="One visit was unproductive: {items}.", pt="Uma visita foi improdutiva: {items}."),
    more=Text(
        en="{n} visits were unproductive: {items}.", pt="{n} visitas foram improdutivas: {items}."
    ),
)
IN_VAIN_BECAUSE = Text(en="{title}, {reason}", pt="{title}, {reason}")
AND_MORE = Counted(
    none=Text(en="{items}", pt="{items}"),
    one=Text(en="{items}; and one more", pt="{items}; e mais uma"),
    more=Text(en="{items}; and {n} more", pt="{items}; e mais {n}"),
)
AND_MORE_CASES = Counted(
    none=Text(en="{items}", pt="{items}"),
    one=Text(en="{items} and one more", pt="{items} e mais um"),
    more=Text(en="{items} and {n} more", pt="{items} e mais {n}"),
)
LOW = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="One rating was under {score}: {items}.",
        pt="Uma avaliação ficou abaixo de {score}: {items}.",
    ),
    more=Text(
        en="{n} ratings were under {score}: {items}.",
        pt="{n} avaliações ficaram abaixo de {score}: {items}.",
    ),
)
LOW_ITEM = Text(en="{title}, {given}", pt="{title}, nota {given}")

TOP_ONE = Text(
    en="The most frequent cause was {cause}, in {m} of the {n} cases with a known cause{share}.",
    pt="A causa mais frequente foi {cause}, em {m} dos {n} chamados com causa definida{share}.",
)
TOP_SEVERAL = Text(
    en="The most frequent causes were {causes}, with {cases} each, of the {n} with a known cause.",
    pt="As causas mais frequentes foram {causes}, com {cases} cada, dos {n} com causa definida.",
)
TOP_ALL = Text(
    en="All {n} cases with a known cause had the same one: {cause}.",
    pt="Os {n} chamados com causa definida tiveram a mesma: {cause}.",
)
TOP_BOTH = Text(
    en="Both cases with a known cause had the same one: {cause}.",
    pt="Os dois chamados com causa definida tiveram a mesma: {cause}.",
)
TOP_ALONE = Text(
    en="The cause of the only case with a known one was this: {cause}.",
    pt="O único chamado com causa definida teve esta causa: {cause}.",
)
EACH_ITS_OWN = Text(
    en="The {n} cases with a known cause each had a different one.",
    pt="Os {n} chamados com causa definida tiveram cada um a sua causa.",
)
SHARE = Text(en=" ({share})", pt=" ({share})")
UNKNOWN_CAUSES = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="In one case the cause was not found or not recorded.",
        pt="Em um chamado a causa não foi constatada ou não foi informada.",
    ),
    more=Text(
        en="In {n} cases the cause was not found or not recorded.",
        pt="Em {n} chamados a causa não foi constatada ou não foi informada.",
    ),
)
CAUSE_TABLE = Text(en="Causes and the cases behind them", pt="Causas e os chamados de cada uma")
CAUSE = Text(en="Cause", pt="Causa")
COUNT = Text(en="Cases", pt="Chamados")
BEHIND = Text(en="Which ones", pt="Quais")
CHART = Text(
    en="How many cases each cause had, the most frequent first, with the running total.",
    pt="Quantos chamados teve cada causa, da mais frequente à menos frequente, com o acumulado.",
)

CHANGED = Text(
    en="{label}: {change}, from {before} to {now}.", pt="{label}: {change}, de {before} para {now}."
)
OTHERS_DID_NOT = Text(
    en="Of the other figures no change is conclusive.",
    pt="Nos demais indicadores, nenhuma variação é conclusiva.",
)
NONE_CHANGED = Text(
    en="No change from the previous period is conclusive: the numbers are too small or too close to each other.",
    pt="Nenhuma variação em relação ao período anterior é conclusiva: os números são pequenos ou próximos demais.",
)
NO_BEFORE = Text(
    en="There is no previous period to compare with.",
    pt="Não há período anterior com que comparar.",
)
NOTHING_BEFORE = Text(
    en="The previous period had no service calls to compare with.",
    pt="O período anterior não teve atendimentos com que comparar.",
)
NOT_WHOLE_BEFORE = Text(
    en="The first service call on record came during the previous period, so it was not a whole one to compare with.",
    pt="O primeiro atendimento registrado é do período anterior, que por isso não foi inteiro e não serve de comparação.",
)
NOT_OVER = Text(
    en="The period goes on and is not compared yet.",
    pt="O período ainda corre e não é comparado.",
)
