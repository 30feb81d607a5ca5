"""Numbers typed into a client report, held against an October of 14 visits: which contradict it, and which do not.

12 of 13 deadlines of solution were kept, 13 of 13 of answer, nine ratings of 8.7 on average, 8 of them satisfied, of 12
asked; 2 recurrences, 9 of 11 fixed at the first visit, one visit in vain, 9 of 10 machines seen to, 3 cases open.
September had 11 visits, 10 of 12 deadlines, 8.2 from five ratings.
"""

from __future__ import annotations

from time import process_time

import pytest

from svcsite.audits.mismatch import mismatches
from svcsite.record.narrative import Narrative, NarrativeSection
from tests.audits.octobers import KNOWN, OCTOBER, SCOPE

RIGHT = [
    "Em outubro realizamos 14 atendimentos.",
    "Em outubro realizamos **14** atendimentos.",
    "Foram 14 atendimentos no período, contra 11 em setembro.",
    "Realizamos catorze atendimentos, e os quatorze atendimentos do mês foram assinados.",
    "No mês anterior foram 11 atendimentos.",
    "Houve um total de 13 chamados no mês.",
    "Tivemos mais de 10 atendimentos em outubro.",
    "Dos 13 com prazo de solução apurado, 12 foram concluídos no prazo (92,3%; meta contratual: 95%).",
    "SLA de solução: 12 de 13 (92,3%).",
    "Foram solucionados no prazo doze dos treze chamados.",
    "92% dos chamados foram solucionados no prazo.",
    "92,31 % dos chamados foram solucionados no prazo.",
    "O índice de solução no prazo passou de 83,3% para 92,3%.",
    "Todos foram respondidos no prazo: 100% dos chamados respondidos no prazo.",
    "Apenas um terminou fora do prazo.",
    "Recebemos nove avaliações, com nota média 8,7 em 10; a base é pequena.",
    "A nota média das 9 avaliações foi 8,7.",
    "A nota média ficou em cerca de 9.",
    "Clientes satisfeitos: 8 de 9 (88,9%).",
    "Taxa de resposta: 75%.",
    "Houve duas reincidências no período.",
    "9 dos 11 chamados foram resolvidos na primeira visita (81,8%).",
    "Preventivas realizadas: 9 de 10.",
    "Permanecem 3 chamados em aberto.",
    "Chamados em aberto: 3",
    "O tempo médio de solução foi de 4h10.",
    "O tempo médio de solução caiu de 5h20 para 4h10.",
    "O tempo mediano de solução ficou em 3 horas e 40 minutos.",
    "Tempo médio de primeira resposta: 35 min.",
    "90% dos chamados foram solucionados em até 9h.",
    "Metade dos chamados foi respondida em até 28 min.",
    "Tempo suspenso: 5h30.",
    "In October we carried out 14 visits.",
    "There were 13 cases in October, of which 92.3% were resolved on time.",
    "Twelve of the thirteen cases were resolved on time.",
    "We received nine ratings, with a mean rating of 8.7 out of 10.",
    "The mean resolution time was 4 h 10 min.",
    "The mean resolution time was 4.2 hours.",
    "There were two recurrences this month, against one last month.",
    "Three open cases remain open.",
    "Foram 14 atendimentos: 11 corretivos e 3 preventivos.",
    "In October we completed 14 visits; 12 of 13 deadlines were met (92.3%).",
    "On-time resolution was 92.3% against a 95% target.",
    "Dos 14 atendimentos, 12 foram concluídos no prazo.",
    "A nota média subiu de 8,2 para 8,7.",
    "Em setembro, a nota média foi 8,2.",
    "Foram realizadas 14 visitas técnicas em outubro.",
    "Os 13 prazos de atendimento apurados foram cumpridos.",
    "| Solucionados no prazo | 95% | 92,3% | 83,3% |",
    "| Nota média | 8,0 | **8,7** |",
]

WRONG = [
    ("Em outubro realizamos 15 atendimentos.", "15", "reports"),
    ("Em outubro realizamos **15** atendimentos.", "15", "reports"),
    ("Foram dezesseis atendimentos no período.", "dezesseis", "reports"),
    ("Os 12 atendimentos de outubro foram assinados.", "12", "reports"),
    ("Em outubro realizamos 11 atendimentos.", "11", "reports"),
    ("Tivemos mais de 20 atendimentos em outubro.", "20", "reports"),
    ("- Atendimentos: 41", "41", "reports"),
    ("Houve um total de 12 chamados no mês.", "12", "reports"),
    ("Dos 14 com prazo de solução apurado, 12 foram concluídos no prazo.", "14", "sla_resolution"),
    ("Dos 13 com prazo de solução, 13 foram concluídos no prazo.", "13", "sla_resolution"),
    ("SLA de solução: 11 de 13.", "11 de 13", "sla_resolution"),
    ("Foram solucionados no prazo onze dos treze chamados.", "onze dos treze", "sla_resolution"),
    ("95% dos chamados foram solucionados no prazo.", "95%", "sla_resolution"),
    ("Cumprimos o prazo de solução em 96,5% dos chamados.", "96,5%", "sla_resolution"),
    ("Solucionados no prazo: 93,2% (meta: 95%).", "93,2%", "sla_resolution"),
    ("90% dos chamados foram respondidos no prazo.", "90%", "sla_response"),
    ("2 chamados terminaram fora do prazo.", "2", "sla_resolution"),
    ("Recebemos dez avaliações, com nota média 8,7.", "dez", "rating_mean"),
    ("A nota média foi 9,1.", "9,1", "rating_mean"),
    ("Recebemos nove avaliações, com nota média 7,8 em 10.", "7,8", "rating_mean"),
    ("Clientes satisfeitos: 95%.", "95%", "rating_satisfied"),
    ("Taxa de resposta: 90%.", "90%", "response_rate"),
    ("Houve três reincidências no período.", "três", "recurrence"),
    ("Não houve reincidências.", "Não houve", "recurrence"),
    ("9 dos 10 chamados foram resolvidos na primeira visita.", "9 dos 10", "first_time_fix"),
    ("Preventivas realizadas: 10 de 10.", "10 de 10", "planned_done"),
    ("Permanecem 2 chamados em aberto.", "2", "open_cases"),
    ("Nenhum chamado em aberto.", "Nenhum", "open_cases"),
    ("O tempo médio de solução foi de 3h50.", "3h50", "resolution_mean"),
    ("O tempo médio de primeira resposta foi de 20 minutos.", "20 minutos", "response_mean"),
    ("90% dos chamados foram solucionados em até 6h.", "6h", "resolution_p90"),
    ("Tempo suspenso: 2h.", "2h", "paused_time"),
    ("In October we carried out 16 visits.", "16", "reports"),
    ("98% of the cases were resolved on time.", "98%", "sla_resolution"),
    (
        "Eleven of the thirteen cases were resolved on time.",
        "Eleven of the thirteen",
        "sla_resolution",
    ),
    ("The mean rating was 9.3.", "9.3", "rating_mean"),
    ("The mean resolution time was 3.1 hours.", "3.1 hours", "resolution_mean"),
    ("There were no recurrences.", "no", "recurrence"),
    ("Two cases are still open and were reported.", "Two", "open_cases"),
    ("We had 5 open cases.", "5", "open_cases"),
    ("O SLA fechou em 97%.", "97%", "sla_resolution"),
    ("Em outubro, cumprimos 95% dos prazos.", "95%", "sla_resolution"),
    ("On-time resolution was 96% against a 95% target.", "96%", "sla_resolution"),
    ("We met 10 of 13 resolution deadlines.", "10 of 13", "sla_resolution"),
    ("Todos os chamados foram solucionados no prazo.", "Todos", "sla_resolution"),
    ("Não houve atendimentos fora do prazo.", "Não houve", "sla_resolution"),
    ("O tempo de resposta médio foi 40 min.", "40 min", "response_mean"),
    ("The average rating was 8.7 from ten ratings.", "ten", "rating_mean"),
    ("A nota média subiu de 8,2 para 9,0.", "9,0", "rating_mean"),
    ("Em setembro, a nota média foi 9,9.", "9,9", "rating_mean"),
    ("Foram 20 atendimentos: 12 corretivos e 8 preventivos.", "20", "reports"),
    ("Neste mês, 20 atendimentos foram realizados.", "20", "reports"),
    ("Encerramos o mês com 5 chamados em aberto.", "5", "open_cases"),
    ("Nota média: **8,9**", "8,9", "rating_mean"),
    ("| Solucionados no prazo | 95% | 93,2% |", "93,2%", "sla_resolution"),
]

NOT_OURS = [
    "A rede é de 220 V e a corrente chegou a 14 A.",
    "Conforme a NBR 13971 e a ISO 9001, revisados 12 itens.",
    "A meta de 95% não foi atingida.",
    "A meta contratual é de 95% no prazo.",
    "O contrato prevê 98% de atendimentos no prazo.",
    "Resultado: 12 de 13 (92,3%).",
    "A peça custa R$ 1.250,00.",
    "O chamado OS-48213 foi aberto às 9h12 e encerrado às 15:05.",
    "Entregamos no 3º dia útil.",
    "Em 2 de outubro realizamos 3 atendimentos.",
    "Realizamos 3 atendimentos na Loja 2.",
    "Na Loja 2, realizamos 3 atendimentos.",
    "A câmara fria voltou a parar. Foram 3 atendimentos.",
    "A impressora exigiu 3 atendimentos em outubro.",
    "O reparo terminou 2h10 depois do prazo.",
    "O prazo de solução é de 8h e o de resposta, de 2h.",
    "O tempo de solução do chamado foi 6h.",
    "Tempo de solução contratado: 8h.",
    "A umidade de 80% impediu concluir o serviço no prazo.",
    "Trocados 2 fusores no prazo de garantia.",
    "Duas avaliações com nota 10 e uma com nota 6.",
    "Um cliente deu nota 9.",
    "Uma reincidência na Loja 1 preocupa.",
    "No próximo mês esperamos 20 atendimentos.",
    "Desde janeiro foram 120 atendimentos.",
    "No ano, foram 120 atendimentos.",
    "Houve aumento de 27% nos atendimentos.",
    "Propomos um plano com 4 preventivas por ano.",
    "> Foram 20 atendimentos e todos rápidos, disse a cliente.",
    'A cliente escreveu: "foram 20 atendimentos no mês".',
    "- [ ] Reduzir para 5 atendimentos em outubro — João — 2026-12-01",
    "Foram {figure: reports} atendimentos no período.",
    "A pesquisa anual teve nota média 9,4.",
    "Em 100% das visitas a equipe usou EPI.",
    "Substituídas 14 lâmpadas de 60 W em 5 setores.",
    "Dos 6 chamados críticos, 50% foram solucionados no prazo.",
    "Atendemos 2 chamados por semana.",
    "O custo caiu 12%, de 2 para 1 peça por visita.",
    "The store has 220 V and 14 lamps.",
    "The agreed target is 95% on time.",
    "We made 3 visits to Depot in October.",
    "The repair ended 2 h 10 min after the deadline.",
    "Next month we will carry out 20 visits.",
    "Since January there were 120 visits.",
    "On 2 October we carried out 3 visits.",
    "The part costs $1,250.00 and weighs 8.7 kg.",
    "Quarterly visits: see annex 3, page 14.",
    "Nosso compromisso: voltar a 95% dos prazos de solução cumpridos.",
    "Foram realizados 11 atendimentos corretivos e 3 preventivos.",
    "O técnico João Silva fez 5 atendimentos em outubro.",
    "O tempo médio de solução na Loja 2 foi de 9h.",
    "O índice de 92,3% ficou abaixo da meta de 95%.",
    "A pesquisa teve oito respostas. Responderam 8 de 12. A nota média foi 8,9 em 10.",
    "| Multa | 1% por chamado fora do prazo, até 5% da fatura |",
    "| Impressora da recepção | Solução, 8h | 2h10 |",
]


def narrative(text: str) -> Narrative:
    """Return a client report's file with one section, whose text begins on line 10."""
    section = NarrativeSection(name="summary", heading="Resumo", text=text, line=10, raw=text)
    return Narrative(customer="acme", period=OCTOBER, fingerprint="", sections=(section,))


def found(text: str) -> list[tuple[str, str]]:
    """Return what contradicts: what was typed, and the figure."""
    defects = mismatches(narrative(text), KNOWN, SCOPE)
    return [(d.facts["typed"], d.facts["figure"]) for d in defects]


@pytest.mark.parametrize("text", RIGHT)
def test_what_the_ledger_bears_out_is_no_finding(text):
    assert found(text) == []


@pytest.mark.parametrize(("text", "typed", "figure"), WRONG)
def test_what_contradicts_the_ledger_is_found_once(text, typed, figure):
    assert found(text) == ([(typed, figure)] if typed else [])


@pytest.mark.parametrize("text", NOT_OURS)
def test_other_numbers_are_nobodys_business(text):
    assert found(text) == []


def test_a_finding_says_what_was_typed_where_and_what_the_ledger_has():
    text = "Um mês calmo.\n\nNo **total**, foram\n**15** atendimentos em outubro."
    (defect,) = mismatches(narrative(text), KNOWN, SCOPE)
    assert (defect.span.line, defect.span.column, defect.span.end_column) == (13, 3, 5)
    assert defect.facts["typed"] == "15"
    assert defect.facts["counted"].pt == "Atendimentos: 14"
    (defect,) = mismatches(narrative("O SLA fechou em 97%."), KNOWN, SCOPE)
    assert defect.facts["counted"].pt == (
        "Atendimentos solucionados no prazo: 12 de 13 (92,3%); "
        "Atendimentos respondidos no prazo: 13 de 13 (100%)"
    )
    assert defect.facts["counted"].en.startswith("Resolved on time: 12 of 13 (92.3%)")


@pytest.mark.parametrize(
    "text",
    [
        "atendimento " * 8000 + "5%",
        "no prazo 5% " * 4000,
        "de " * 20000 + "5",
        "12 de 13 " * 8000,
        "\u201c" * 40000,
        "{" * 60000,
        "| 5% " * 12000,
    ],
    ids=lambda text: text[:12],
)
def test_no_text_takes_long(text):
    started = process_time()
    found(text)
    assert process_time() - started < 20
