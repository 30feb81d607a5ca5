"""What figures are called, what each means in one sentence, and why a report was left out of one."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

NAMES: dict[str, Text] = {
    "reports": Text(en="Reports", pt="Atendimentos"),
    "response_median": Text(
        en="First response (median)", pt="Tempo de primeira resposta (mediana)"
    ),
    "response_mean": Text(en="First response (mean)", pt="Tempo médio de primeira resposta"),
    "response_p90": Text(en="90% responded within", pt="90% respondidos em até"),
    "resolution_median": Text(en="Resolution time (median)", pt="Tempo de solução (mediana)"),
    "resolution_mean": Text(en="Resolution time (mean)", pt="Tempo médio de solução"),
    "resolution_p90": Text(en="90% resolved within", pt="90% solucionados em até"),
    "sla_response": Text(en="Responded on time", pt="Atendimentos respondidos no prazo"),
    "sla_resolution": Text(en="Resolved on time", pt="Atendimentos solucionados no prazo"),
    "paused_time": Text(en="Paused time", pt="Tempo suspenso"),
    "rating_mean": Text(en="Mean rating", pt="Nota média"),
    "rating_satisfied": Text(
        en="Satisfied customers ({score} or more)", pt="Clientes satisfeitos (nota {score} ou mais)"
    ),
    "response_rate": Text(
        en="Ratings received / asked for", pt="Avaliações recebidas / solicitadas"
    ),
    "recurrence": Text(en="Recurrences", pt="Reincidências"),
    "first_time_fix": Text(en="Fixed at the first visit", pt="Resolvidos na primeira visita"),
    "unproductive": Text(en="Unproductive visits", pt="Visitas improdutivas"),
    "planned_done": Text(en="Planned work done / planned", pt="Preventivas realizadas / previstas"),
    "open_cases": Text(en="Open cases", pt="Chamados em aberto"),
    "overdue": Text(en="Overdue", pt="Em atraso"),
    "time_between_failures": Text(en="Mean time between failures", pt="Tempo médio entre falhas"),
}
"""What each figure is called; `{score}` is where satisfied begins."""

SHORT: dict[str, Text] = {
    "response_median": Text(en="Response (median)", pt="Resposta (mediana)"),
    "resolution_median": Text(en="Resolution (median)", pt="Solução (mediana)"),
    "sla_response": Text(en="Responded on time", pt="Respondidos no prazo"),
    "sla_resolution": Text(en="Resolved on time", pt="Solucionados no prazo"),
    "rating_satisfied": Text(en="Satisfied", pt="Satisfeitos"),
    "first_time_fix": Text(en="First visit", pt="Na primeira visita"),
}
"""Shorter names for the heads of columns."""

MEANINGS: dict[str, Text] = {
    "reports": Text(
        en="Calls and visits that began in the period; each visit counts.",
        pt="Chamados e visitas abertos no período; cada visita conta.",
    ),
    "response_median": Text(
        en="Half of the cases had a first answer within this time.",
        pt="Metade dos chamados foi respondida em até este tempo.",
    ),
    "response_mean": Text(
        en="The average time from the call to the first answer.",
        pt="Média do tempo entre a abertura do chamado e a primeira resposta.",
    ),
    "response_p90": Text(
        en="Nine cases in ten had a first answer within this time.",
        pt="Nove em cada dez chamados foram respondidos em até este tempo.",
    ),
    "resolution_median": Text(
        en="Half of the cases were resolved within this time, pauses that stop the clock left out.",
        pt="Metade dos chamados foi solucionada em até este tempo, descontado o tempo suspenso.",
    ),
    "resolution_mean": Text(
        en="The average time from the call to the solution, pauses that stop the clock left out.",
        pt="Média do tempo entre a abertura e a solução, descontado o tempo suspenso.",
    ),
    "resolution_p90": Text(
        en="Nine cases in ten were resolved within this time, pauses that stop the clock left out.",
        pt="Nove em cada dez chamados foram solucionados em até este tempo, descontado o tempo suspenso.",
    ),
    "sla_response": Text(
        en="Cases answered within the contract's time, of those whose deadline fell in the period.",
        pt="Chamados respondidos no prazo do contrato, entre os que tiveram o prazo decidido no período.",
    ),
    "sla_resolution": Text(
        en="Cases resolved within the contract's time, of those whose deadline was decided in the period.",
        pt="Chamados solucionados no prazo do contrato, entre os que tiveram o prazo decidido no período.",
    ),
    "paused_time": Text(
        en="Time in which the clock stood for a reason that the contract names.",
        pt="Tempo em que o prazo ficou suspenso por um motivo previsto em contrato.",
    ),
    "rating_mean": Text(
        en="The average of the scores that customers gave.",
        pt="Média das notas dadas pelos clientes.",
    ),
    "rating_satisfied": Text(
        en="Customers who gave a score of {score} or more, of all who gave one.",
        pt="Clientes que deram nota {score} ou mais, entre os que avaliaram.",
    ),
    "response_rate": Text(
        en="Ratings received, of those that were asked for.",
        pt="Avaliações recebidas, entre as solicitadas.",
    ),
    "recurrence": Text(
        en="Cases that came back: the same machine and cause within {window}.",
        pt="Chamados que voltaram: mesmo equipamento e mesma causa em até {window}.",
    ),
    "first_time_fix": Text(
        en="Cases whose window of {window} after the solution ended in the period: how many were resolved in one visit"
        " and did not come back.",
        pt="Chamados cuja janela de {window} depois da solução terminou no período: quantos foram resolvidos em uma só"
        " visita e não voltaram.",
    ),
    "unproductive": Text(
        en="Visits in vain: nobody there, no access, machine in use.",
        pt="Visitas sem resultado: ninguém no local, sem acesso, equipamento em uso.",
    ),
    "planned_done": Text(
        en="Machines seen to, of those planned by contract in the intervals that ended in the period.",
        pt="Equipamentos atendidos, entre os previstos em contrato nos ciclos que terminaram no período.",
    ),
    "open_cases": Text(
        en="Cases in which something remains to be done.",
        pt="Chamados em que ainda há algo a fazer.",
    ),
    "time_between_failures": Text(
        en="The average time from one failure of a machine to its next.",
        pt="Média do tempo entre uma falha do equipamento e a seguinte.",
    ),
}
"""What each figure means; `{score}` and `{window}` are the archive's own."""

REASONS: dict[str, Text] = {
    "declined": Text(en="The customer declined to rate", pt="O cliente preferiu não avaliar"),
    "not asked": Text(en="Rating not asked for", pt="Avaliação não solicitada"),
    "no answer": Text(en="Asked for, no answer yet", pt="Avaliação solicitada, ainda sem resposta"),
    "unfinished": Text(en="Not finished yet", pt="Atendimento ainda não concluído"),
    "no time": Text(
        en="The time of day is not known, or the times contradict each other",
        pt="Hora não informada, ou horários que se contradizem",
    ),
    "no target": Text(en="No contract or no target", pt="Sem contrato ou sem prazo contratado"),
    "not due": Text(en="Open, deadline not reached", pt="Em aberto, prazo ainda não vencido"),
    "under way": Text(en="The interval is not over yet", pt="O ciclo ainda não terminou"),
    "not planned": Text(
        en="In no interval planned by contract", pt="Fora dos ciclos previstos em contrato"
    ),
    "not resolved": Text(
        en="Ended without a solution (cancelled, out of scope, nobody there)",
        pt="Encerrado sem solução (cancelado, fora do escopo, ninguém no local)",
    ),
    "too early": Text(
        en="Too early to tell: it could still come back",
        pt="Cedo para concluir: ainda pode voltar",
    ),
    "no cause": Text(
        en="Machine, service or cause not told, or cause not conclusive",
        pt="Equipamento, serviço ou causa não informados, ou causa não conclusiva",
    ),
}
"""Why a report was left out, by the reason's value."""

TOO_FEW_RATINGS = Text(
    en="too few ratings: no percentage", pt="poucas avaliações: percentual não calculado"
)
TOO_FEW_CASES = Text(
    en="too few cases: no percentage", pt="poucos chamados: percentual não calculado"
)
PART_AND_SHARE = Text(en="{part} of {n} ({share})", pt="{part} de {n} ({share})")
PART = Text(en="{part} of {n}", pt="{part} de {n}")
BUSINESS = Text(en="{time} (business hours)", pt="{time} úteis")
BUSINESS_ONE = Text(en="{time} (business hours)", pt="{time} útil")
WALL = Text(en="wall-clock time", pt="horas corridas")
MIXED = Text(
    en="business or wall-clock, by contract",
    pt="úteis ou corridas, conforme o contrato",
)
BASE_REPORTS = Counted(
    none=Text(en="no reports", pt="nenhum atendimento"),
    one=Text(en="based on 1 report", pt="base: 1 atendimento"),
    more=Text(en="based on {number} reports", pt="base: {number} atendimentos"),
)
BASE_CASES = Counted(
    none=Text(en="no cases", pt="nenhum chamado"),
    one=Text(en="based on 1 case", pt="base: 1 chamado"),
    more=Text(en="based on {number} cases", pt="base: {number} chamados"),
)
BASE_RATINGS = Counted(
    none=Text(en="no ratings", pt="nenhuma avaliação"),
    one=Text(en="based on 1 rating", pt="base: 1 avaliação"),
    more=Text(en="based on {number} ratings", pt="base: {number} avaliações"),
)
NOTHING = Text(en="nothing to count", pt="nada a apurar")

TRENDS: dict[str, Text] = {
    "up": Text(en="increase", pt="aumento"),
    "down": Text(en="decrease", pt="redução"),
    "none": Text(en="no conclusive change", pt="sem variação conclusiva"),
}
"""Where a figure went, by the trend's value."""

OF_PLANNED = Text(en="{done} of {planned} machines", pt="{done} de {planned} equipamentos")
