"""What the conclusion says: how the period ends, and the one promise that follows from it."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

EMPTY = Text(
    en="{when} there were no service calls and nothing was due.",
    pt="{when} não houve chamados nem serviço previsto.",
)
MET = Text(
    en="{when} we handled {reports} and kept what the contract promises.",
    pt="{when} realizamos {reports} e cumprimos o que foi contratado.",
)
MET_WITHOUT_CALLS = Text(
    en="{when} there were no new calls, and we kept what the contract promises.",
    pt="{when} não houve chamados novos, e cumprimos o que foi contratado.",
)
MET_BUT = Counted(
    none=MET,
    one=Text(
        en="{when} the contract targets were met, but one deadline was missed.",
        pt="{when} as metas contratuais foram atingidas, mas um prazo não foi cumprido.",
    ),
    more=Text(
        en="{when} the contract targets were met, but {n} deadlines were missed.",
        pt="{when} as metas contratuais foram atingidas, mas {n} prazos não foram cumpridos.",
    ),
)
MET_BUT_BACK = Counted(
    none=MET,
    one=Text(
        en="{when} the contract targets were met, but one problem came back.",
        pt="{when} as metas contratuais foram atingidas, mas um problema voltou.",
    ),
    more=Text(
        en="{when} the contract targets were met, but {n} problems came back.",
        pt="{when} as metas contratuais foram atingidas, mas {n} problemas voltaram.",
    ),
)
UNDONE = Text(
    en="{when} we did not do all of the planned maintenance that was due.",
    pt="{when} não fizemos toda a manutenção programada que era devida.",
)
MISSED = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="{when} one contract target was not met: {targets}.",
        pt="{when} uma meta contratual não foi atingida: {targets}.",
    ),
    more=Text(
        en="{when} {n} contract targets were not met: {targets}.",
        pt="{when} {n} metas contratuais não foram atingidas: {targets}.",
    ),
)
TARGETS: dict[str, Text] = {
    "resolution": Text(en="resolution, {scope}", pt="solução, {scope}"),
    "response": Text(en="response, {scope}", pt="atendimento, {scope}"),
}
LATE = Counted(
    none=Text(en="", pt=""),
    one=Text(en="{when} one deadline was missed.", pt="{when} um prazo não foi cumprido."),
    more=Text(en="{when} {n} deadlines were missed.", pt="{when} {n} prazos não foram cumpridos."),
)
HANDLED = Counted(
    none=Text(en="{when} there were no new calls.", pt="{when} não houve chamados novos."),
    one=Text(en="{when} we handled {reports}.", pt="{when} realizamos {reports}."),
    more=Text(en="{when} we handled {reports}.", pt="{when} realizamos {reports}."),
)

HANDLED_PLANNED = Counted(
    none=Text(
        en="{when} there were no new calls, and all planned maintenance that was due was done.",
        pt="{when} não houve chamados novos, e toda a manutenção programada que vencia foi feita.",
    ),
    one=Text(
        en="{when} we handled {reports}, and all planned maintenance that was due was done.",
        pt="{when} realizamos {reports}, e toda a manutenção programada que vencia foi feita.",
    ),
    more=Text(
        en="{when} we handled {reports}, and all planned maintenance that was due was done.",
        pt="{when} realizamos {reports}, e toda a manutenção programada que vencia foi feita.",
    ),
)
ACTION = Text(en="**Our commitment:** {action}.", pt="**Nosso compromisso:** {action}.")
PLANNED = Text(
    en="**Our commitment:** to do the next {work} by {day}.",
    pt="**Nosso compromisso:** fazer a próxima {work} até {day}.",
)
MAKE_UP = Text(
    en="**Our commitment:** to make up for the {work} that was due by {day}.",
    pt="**Nosso compromisso:** pôr em dia a {work} que vencia em {day}.",
)
MAKE_UP_ON = Counted(
    none=MAKE_UP,
    one=Text(
        en="**Our commitment:** to make up for the {work} that was due by {day}, on the machine that is missing.",
        pt="**Nosso compromisso:** pôr em dia, no equipamento que falta, a {work} que vencia em {day}.",
    ),
    more=Text(
        en="**Our commitment:** to make up for the {work} that was due by {day}, on the {n} machines that are missing.",
        pt="**Nosso compromisso:** pôr em dia, nos {n} equipamentos que faltam, a {work} que vencia em {day}.",
    ),
)
OPEN = Counted(
    none=Text(
        en="**Our commitment:** to finish {work}.", pt="**Nosso compromisso:** concluir {work}."
    ),
    one=Text(
        en="**Our commitment:** to finish {work}, open for {days}.",
        pt="**Nosso compromisso:** concluir {work}, em aberto há {days}.",
    ),
    more=Text(
        en="**Our commitment:** to finish {work}, open for {days}.",
        pt="**Nosso compromisso:** concluir {work}, em aberto há {days}.",
    ),
)
"""By the days that it has been open."""
ANSWER_RATING = Text(
    en="**Our commitment:** to talk to you about the score of {score} for {work}.",
    pt="**Nosso compromisso:** conversar com vocês sobre a nota {score} dada a{work}.",
)
STOCK = Text(
    en="**Our commitment:** to review our stock of parts, which delayed {work}.",
    pt="**Nosso compromisso:** rever nosso estoque de peças, que atrasou {work}.",
)
IN_TIME: dict[str, Text] = {
    "resolution": Text(
        en="**Our commitment:** to resolve the next call on time.",
        pt="**Nosso compromisso:** solucionar no prazo o próximo chamado.",
    ),
    "response": Text(
        en="**Our commitment:** to respond to the next call on time.",
        pt="**Nosso compromisso:** atender no prazo o próximo chamado.",
    ),
}
FIND_OUT = Text(
    en="**Our commitment:** to find out why the problem came back that led to {work}.",
    pt="**Nosso compromisso:** apurar por que voltou o problema que levou a{work}.",
)
RENEW = Text(
    en="**Our commitment:** to talk to you about renewing the contract, which is valid until {day}.",
    pt="**Nosso compromisso:** conversar com vocês sobre a renovação do contrato, vigente até {day}.",
)
LATE_ACTION = Text(
    en="**Our commitment:** to finish what is late: {action}.",
    pt="**Nosso compromisso:** concluir o que está atrasado: {action}.",
)
REGAIN: dict[str, Text] = {
    "resolution": Text(
        en="**Our commitment:** to meet the resolution target of {share} again ({scope}).",
        pt="**Nosso compromisso:** voltar a cumprir {share} dos prazos de solução ({scope}).",
    ),
    "response": Text(
        en="**Our commitment:** to meet the response target of {share} again ({scope}).",
        pt="**Nosso compromisso:** voltar a cumprir {share} dos prazos de atendimento ({scope}).",
    ),
}
NEXT_REPORT = Text(
    en="**Our commitment:** to deliver the next report, {period}, by {day}.",
    pt="**Nosso compromisso:** entregar o próximo relatório, {period}, até {day}.",
)
NEXT_REPORT_AS_AGREED = Text(
    en="**Our commitment:** to deliver the next report, {period}, as the contract says.",
    pt="**Nosso compromisso:** entregar o próximo relatório, {period}, como diz o contrato.",
)
NEXT_REPORT_AS_TYPED = Text(
    en="**Our commitment:** to deliver the next report, {period}, as the contract says ({delivery}).",
    pt="**Nosso compromisso:** entregar o próximo relatório, {period}, como diz o contrato ({delivery}).",
)
ANSWER = Text(
    en="**Our commitment:** to answer the next call, and to put each visit on record.",
    pt="**Nosso compromisso:** atender o próximo chamado e registrar cada visita.",
)
FOLLOWED_UP = Text(
    en="The report {period} will say whether it was kept.",
    pt="O relatório {period} dirá se foi cumprido.",
)
