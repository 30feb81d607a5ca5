"""How a missed deadline is told: by how much, why, and what was done about it."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

ENDED = Text(
    en="{work} ended {late} after the deadline", pt="{work} terminou {late} depois do prazo"
)
ENDED_UNTIMED = Text(en="{work} ended after the deadline", pt="{work} terminou depois do prazo")
STILL_OPEN = Text(
    en="{work} is still open, {late} past the deadline",
    pt="{work} segue em aberto, {late} além do prazo",
)
STILL_OPEN_UNTIMED = Text(
    en="{work} is still open past the deadline", pt="{work} segue em aberto depois do prazo"
)
GIVEN_UP = Text(
    en="{work} was closed without a solution after the deadline had passed",
    pt="{work} foi encerrado sem solução, já vencido o prazo",
)
ARRIVED = Text(
    en="the arrival for {work} came {late} after the deadline",
    pt="a chegada para {work} ocorreu {late} depois do prazo",
)
ARRIVED_UNTIMED = Text(
    en="the arrival for {work} came after the deadline",
    pt="a chegada para {work} ocorreu depois do prazo",
)
ANSWERED = Text(
    en="the first answer to the call about {title} came {late} after the deadline",
    pt="a primeira resposta ao chamado {about} veio {late} depois do prazo",
)
ANSWERED_UNTIMED = Text(
    en="the first answer to the call about {title} came after the deadline",
    pt="a primeira resposta ao chamado {about} veio depois do prazo",
)
UNANSWERED = Text(
    en="the call about {title} is still waiting for us, {late} past the deadline",
    pt="o chamado {about} segue à nossa espera, {late} além do prazo",
)
UNANSWERED_UNTIMED = Text(
    en="the call about {title} is still waiting for us past the deadline",
    pt="o chamado {about} segue à nossa espera depois do prazo",
)
NEVER_ANSWERED = Text(
    en="the call about {title} was closed without an answer in time",
    pt="o chamado {about} foi encerrado sem atendimento no prazo",
)

BECAUSE = Text(en="{missed}, {why}", pt="{missed}, {why}")
REASONS: dict[str, Text] = {
    "waiting part": Text(
        en="because a part was missing from our stock", pt="por falta de peça em nosso estoque"
    ),
    "waiting third party": Text(en="waiting for a third party", pt="à espera de terceiros"),
    "waiting customer": Text(
        en="waiting for an answer from the client", pt="à espera de retorno do cliente"
    ),
    "no access": Text(en="because access was denied", pt="por acesso negado"),
    "customer absent": Text(
        en="because nobody was there to let us in", pt="por não haver quem nos recebesse no local"
    ),
    "machine in use": Text(
        en="because the machine was in use", pt="porque o equipamento estava em uso"
    ),
}
"""Why work stood still, by the pause's reason."""

OTHER_REASON = Text(en="with the reason on record {reason}", pt="com o motivo registrado {reason}")
NO_REASON = Text(
    en="with no reason for the delay on record", pt="sem motivo registrado para o atraso"
)
NO_REASON_BUT_CAUSE = Text(
    en="with no reason for the delay on record (cause on record: {cause})",
    pt="sem motivo registrado para o atraso (causa registrada: {cause})",
)

STEP = Text(
    en="Next step on record from that visit: {action}.",
    pt="Próximo passo registrado nesse atendimento: {action}.",
)
STEP_DONE = Text(
    en="Next step on record from that visit, already done: {action}.",
    pt="Próximo passo registrado nesse atendimento, já concluído: {action}.",
)
PENALTY = Text(
    en="For missed deadlines the contract says: {penalty}.",
    pt="Para prazos não cumpridos, o contrato prevê: {penalty}.",
)
FITTED = Counted(
    none=Text(en="", pt=""),
    one=Text(en="Part fitted: {parts}.", pt="Peça aplicada: {parts}."),
    more=Text(en="Parts fitted: {parts}.", pt="Peças aplicadas: {parts}."),
)
