"""What the executive summary says around what the other sections tell."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

EMPTY = Text(
    en="{when} there were no service calls, and no planned maintenance was due.",
    pt="{when} não houve chamados, e nenhuma manutenção programada estava prevista.",
)
EMPTY_TARGETS = Text(
    en="No contract deadline fell due, so there is no target to judge.",
    pt="Nenhum prazo contratual foi apurado e, por isso, não há meta a avaliar.",
)
MISSED = Counted(
    none=Text(en="", pt=""),
    one=Text(en="One deadline was missed:", pt="Um prazo não foi cumprido:"),
    more=Text(en="{n} deadlines were missed:", pt="{n} prazos não foram cumpridos:"),
)
MISSED_FIRST = Text(
    en="{n} deadlines were missed. The ones missed by most are these; all of them are listed under performance analysis:",
    pt="{n} prazos não foram cumpridos. Os de maior atraso são estes; a análise de desempenho relaciona todos:",
)
NEXT_STEP = Text(en="Our next step: {action}.", pt="Nosso próximo passo: {action}.")
NEXT_OF_CLIENT = Text(en="On the client's side: {action}.", pt="Do lado do cliente: {action}.")
DECISION = Text(en="**Decision asked:** {what}.", pt="**Decisão solicitada:** {what}.")
DECISIONS = Text(en="**We ask you for {decisions}:**", pt="**Solicitamos {decisions}:**")
DECISION_ITEM = Text(en="{what}.", pt="{what}.")
