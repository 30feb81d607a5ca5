"""What the pages say that list what remains to be done: open cases, recurrences, next steps."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

LABELS: dict[str, Text] = {
    "case_since": Text(en="Open since", pt="Aberto desde"),
    "case_age": Text(en="Age", pt="Idade"),
    "deadline": Text(en="Deadline", pt="Prazo"),
    "none_open": Text(en="No case is open.", pt="Nenhum chamado em aberto."),
    "none_recurring": Text(
        en="Nothing came back within the window.", pt="Nada voltou dentro da janela."
    ),
    "none_due": Text(en="No step remains to be done.", pt="Nenhum passo pendente."),
    "step": Text(en="Step", pt="Ação"),
    "owner": Text(en="Owner", pt="Responsável"),
    "step_due": Text(en="Due", pt="Prazo da ação"),
    "earlier": Text(en="Earlier report", pt="Atendimento anterior"),
    "returned_case": Text(en="Came back", pt="Voltou"),
    "gap": Text(en="After", pt="Depois de"),
}
"""Short labels by name, which templates read in the page's language."""

OPEN_TITLE = Text(en="Open cases by age", pt="Chamados em aberto por idade")
OPEN_SUMMARY = Text(
    en="What is open on {moment}, the oldest first: for how long, and until when it was promised.",
    pt="O que está em aberto em {moment}, do mais antigo ao mais novo: há quanto tempo e qual o prazo.",
)
OVERDUE = Text(en="Overdue", pt="Em atraso")
RUNNING = Text(en="Open, not due", pt="Em aberto, dentro do prazo")
NO_DEADLINE = Text(en="No target", pt="Sem prazo contratual")
DUE = Text(en="due on {moment}", pt="vence em {moment}")
WAS_DUE = Text(en="was due on {moment}", pt="venceu em {moment}")
LATE = Text(en="overdue by {time}", pt="em atraso há {time}")
STOPPED = Text(en="the clock stands", pt="prazo suspenso")
NO_CLOCK = Text(en="time of the call not known", pt="hora da abertura não informada")
PRIORITY = Text(en="{priority} priority", pt="prioridade {priority}")
CASE_COUNT = Counted(
    none=Text(en="no cases", pt="nenhum chamado"),
    one=Text(en="1 case", pt="1 chamado"),
    more=Text(en="{number} cases", pt="{number} chamados"),
)
AGE = Counted(
    none=Text(en="less than a day", pt="menos de 1 dia"),
    one=Text(en="1 day", pt="1 dia"),
    more=Text(en="{number} days", pt="{number} dias"),
)

RECURRENCES = Text(en="Recurring faults", pt="Reincidências")
RECURRENCES_SUMMARY = Text(
    en="Cases that came back within {window}: the same machine or service with the same cause, "
    "newest first.",
    pt="Chamados que voltaram em até {window}: mesmo equipamento ou serviço com a mesma causa, dos "
    "mais recentes aos mais antigos.",
)

STEPS = Text(en="Next steps that are due", pt="Próximos passos a vencer")
STEPS_SUMMARY = Text(
    en="What reports promised and is not ticked yet, as of {day}.",
    pt="O que os atendimentos prometeram e ainda não foi marcado como feito, em {day}.",
)
UPCOMING = Text(en="Upcoming", pt="A vencer")
UNDATED = Text(en="Without a date", pt="Sem data")
STEP_COUNT = Counted(
    none=Text(en="no steps", pt="nenhuma ação"),
    one=Text(en="1 step", pt="1 ação"),
    more=Text(en="{number} steps", pt="{number} ações"),
)
DAYS_LATE = Counted(
    none=Text(en="today", pt="hoje"),
    one=Text(en="1 day late", pt="1 dia de atraso"),
    more=Text(en="{number} days late", pt="{number} dias de atraso"),
)
DAYS_LEFT = Counted(
    none=Text(en="today", pt="hoje"),
    one=Text(en="tomorrow", pt="amanhã"),
    more=Text(en="in {number} days", pt="em {number} dias"),
)
LATEST = Text(en="latest report", pt="último atendimento")
CAME_BACK = Text(en="Came back", pt="Voltaram")
ONCE = Text(en="Counted: did not come back", pt="Considerados: não voltaram")
LEFT_OUT = Text(en="Not counted", pt="Não considerados")
