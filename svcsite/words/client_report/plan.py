"""What a client report says of recommendations and next steps."""

from __future__ import annotations

from svcsite.words.text import Text

NOTHING = Text(
    en="No action is pending, and no decision is asked for.",
    pt="Não há ações pendentes nem decisões solicitadas.",
)
RECOMMENDATIONS = Text(en="Recommendations", pt="Recomendações")
PROMISED = Text(en="Promised before", pt="Ações prometidas anteriormente")
PROMISED_TABLE = Text(
    en="What was promised, and how it stands", pt="O que foi prometido e como está"
)
NEW = Text(en="New actions", pt="Novas ações")
NEW_TABLE = Text(en="Actions of this period", pt="Ações deste período")
ID = Text(en="No.", pt="Nº")
ACTION = Text(en="Action", pt="Ação")
OWNER = Text(en="Owner", pt="Responsável")
DUE = Text(en="Date", pt="Prazo")
STATUS = Text(en="Status", pt="Situação")
NOBODY = Text(en="to be named", pt="a definir")
UNDATED = Text(en="to be set", pt="a definir")
STATES: dict[str, Text] = {
    "open": Text(en="Open", pt="Em aberto"),
    "done": Text(en="Done", pt="Concluída"),
    "late": Text(en="Overdue", pt="Em atraso"),
    "carried": Text(en="Carried over to {day}", pt="Reprogramada para {day}"),
}
DECISIONS = Text(en="Decisions asked for", pt="Decisões solicitadas")
DECISION = Text(en="{what}.", pt="{what}.")
PLANNED = Text(en="Next planned visits", pt="Próximas visitas planejadas")
MAKE_UP = Text(
    en="It is to be made up for, and comes before what is planned next.",
    pt="Falta fazê-la, antes do que está previsto a seguir.",
)
PLANNED_WORK = Text(en="Preventive maintenance", pt="Manutenção preventiva")
PLANNED_VISIT = Text(
    en="{service}: from {start} to {end}, {machines}.",
    pt="{service}: de {start} a {end}, {machines}.",
)
