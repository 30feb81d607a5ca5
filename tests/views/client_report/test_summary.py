"""The executive summary reads as a service manager would write it, and says first what was not kept."""

from decimal import Decimal
from typing import Any

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.actions import Plan
from svcsite.record.facets import Facets, RatingFacets
from svcsite.record.machine import Contact
from svcsite.record.narrative import Decision, Narrative, Survey
from svcsite.record.period import Period
from svcsite.record.report import Rating
from svcsite.views.client_report.blocks import Paragraph
from svcsite.views.client_report.sections.summary import summary
from tests.ledgers import day
from tests.views.client_report.telling import (
    action,
    agreed,
    client,
    machine,
    prose,
    record,
    telling,
    visit,
)

WITHOUT_PART: dict[str, Any] = {
    "ticket": None,
    "hours": 10,
    "minutes": 10,
    "pauses": [("2026-10-03 10:00", "2026-10-03 15:00", "waiting part")],
}
"""A visit that ended 2h10 after its deadline of eight hours."""


def rated(score: int) -> RatingFacets:
    return RatingFacets(score=Decimal(score), asked=True)


def october() -> list[Facets]:
    """Return 14 visits: one open, one late, nine of them rated, with a mean of 8.7."""
    scores = dict(zip((1, 2, 4, 5, 6, 7, 8, 9, 10), (9, 9, 9, 8, 8, 9, 9, 8, 9), strict=True))
    found = [
        visit(number, rating=rated(scores[number]) if number in scores else RatingFacets())
        for number in range(1, 14)
        if number != 3
    ]
    waiting = visit(31, resolved=None, outcome="open", opened="2026-10-31 20:00", responded=None)
    return [*found, visit(3, **WITHOUT_PART), waiting]


def test_the_month_of_the_first_example() -> None:
    text = prose(summary(telling(*october())))
    assert text.startswith(
        "Em outubro realizamos 14 atendimentos. Dos 13 com prazo de solução apurado, 12 foram concluídos no prazo "
        "(92,3%; meta contratual: 95%). **A meta não foi atingida:** o reparo da câmara fria da Loja 2 terminou "
        "2h10 depois do prazo, por falta de peça em nosso estoque."
    )
    assert (
        "Recebemos nove avaliações, com nota média 8,7 em 10; a base é pequena para afirmar melhora ou piora."
        in text
    )


def test_the_month_of_the_first_example_in_english() -> None:
    text = prose(summary(telling(*october(), language="en")))
    assert text.startswith(
        "In October we handled 14 service calls. Of the 13 with a resolution deadline assessed, 12 were resolved on "
        "time (92.3%; contract target: 95%). **The target was not met:** the repair of the câmara fria at Loja 2 "
        "ended 2 h 10 min after the deadline, because a part was missing from our stock."
    )
    assert (
        "We received nine ratings, with a mean of 8.7 out of 10; the base is too small to claim that it rose or fell."
        in text
    )


def test_two_ratings_have_no_mean() -> None:
    told = telling(visit(1, rating=rated(10)), visit(2, rating=rated(9)))
    assert (
        "Recebemos duas avaliações, com notas 9 e 10. Por serem poucas, não apresentamos média nem percentual."
        in prose(summary(told))
    )


def test_ratings_in_every_number() -> None:
    def said(*scores: int) -> str:
        reports = [visit(n, rating=rated(score)) for n, score in enumerate(scores, start=1)]
        return prose(summary(telling(*reports, visit(20))))

    assert "Não recebemos avaliações." in said()
    assert "Recebemos uma avaliação, com nota 9. Por ser uma só, não apresentamos" in said(9)
    assert "Recebemos duas avaliações, ambas com nota 9. Por serem poucas" in said(9, 9)
    assert "Recebemos três avaliações, todas com nota 9. Por serem poucas" in said(9, 9, 9)
    assert "Recebemos quatro avaliações, com notas 8, 9, 9 e 10." in said(9, 10, 8, 9)
    assert "Recebemos cinco avaliações, com nota média 9,0 em 10;" in said(9, 9, 9, 9, 9)


def test_the_empty_month_says_what_is_open_and_what_comes_next() -> None:
    planned = agreed(planned=[{"service": "PMOC", "every": "half-year", "machines": "6"}])
    waiting = visit(
        1,
        on="2026-09-28",
        resolved=None,
        outcome="waiting part",
        opened="2026-09-28",
        ticket="OS-9",
    )
    text = prose(summary(telling(waiting, of=client(planned), period="2026-11")))
    assert text == (
        "Em novembro não houve chamados, e nenhuma manutenção programada estava prevista. Nenhum prazo contratual "
        "foi apurado e, por isso, não há meta a avaliar.\n"
        "Ficou em aberto um chamado: câmara fria da Loja 2 (chamado OS-9), há 64 dias, aguardando peça.\n"
        "A próxima manutenção programada (PMOC) deve ser feita até 31/12/2026."
    )


def test_planned_work_that_was_not_done_is_the_first_sentence_and_stays() -> None:
    planned = agreed(planned=[{"service": "PMOC", "every": "month", "machines": "3"}])
    done = visit(5, kind="preventive", service=None)
    blocks = summary(telling(done, visit(6), of=client(planned)))
    first = blocks[0]
    assert isinstance(first, Paragraph)
    assert first.kept
    assert prose(blocks).startswith(
        "**A manutenção programada (PMOC) prevista até 31/10/2026 foi feita em um de três equipamentos: faltam dois.**"
    )


def test_planned_work_of_which_nothing_was_done() -> None:
    def first(machines: str) -> str:
        planned = agreed(planned=[{"every": "month", "machines": machines}])
        return prose(summary(telling(visit(6), of=client(planned)))).split("\n")[0]

    assert first("1") == (
        "**A manutenção programada prevista até 31/10/2026 não foi feita no único equipamento previsto.**"
    )
    assert first("6") == (
        "**A manutenção programada prevista até 31/10/2026 não foi feita em nenhum dos seis equipamentos previstos.**"
    )


def test_our_own_missing_part_is_never_told_as_a_clock_that_stopped() -> None:
    lenient = agreed(pausing=["waiting part"])
    report = visit(
        3,
        hours=10,
        minutes=30,
        pauses=[("2026-10-03 09:00", "2026-10-03 10:00", "waiting part")],
    )
    text = prose(summary(telling(report, of=client(lenient))))
    assert "suspenso" not in text
    assert (
        "Houve espera de 1h por falta de peça em nosso estoque, que o contrato admite descontar."
        in text
    )


def test_beside_our_own_missing_part_other_reasons_have_their_own_times() -> None:
    lenient = agreed(pausing=["waiting part", "no access", "concessionária"])
    report = visit(
        3,
        hours=10,
        pauses=[
            ("2026-10-03 09:00", "2026-10-03 10:00", "waiting part"),
            ("2026-10-03 10:00", "2026-10-03 10:30", "no access"),
            ("2026-10-03 11:00", "2026-10-03 13:00", "Concessionária"),
        ],
    )
    text = prose(summary(telling(report, of=client(lenient))))
    assert (
        "O prazo contratual ficou suspenso por 2h (concessionária) e 30 min (acesso negado). Houve espera de 1h por "
        "falta de peça em nosso estoque, que o contrato admite descontar." in text
    )


def test_paused_time_is_told_by_reason() -> None:
    report = visit(
        3,
        pauses=[
            ("2026-10-03 08:30", "2026-10-03 09:00", "no access"),
            ("2026-10-03 09:00", "2026-10-03 10:00", "waiting customer"),
        ],
    )
    text = prose(summary(telling(report)))
    assert "O prazo contratual ficou suspenso por 30 min (acesso negado)." in text
    assert "Houve também espera que não suspendeu o prazo: 1h (aguardando cliente)." in text


def test_several_missed_deadlines_are_listed_with_their_next_steps() -> None:
    late = [visit(number, hours=9, minutes=5) for number in (1, 2)]
    step = action("Comprar um ventilador", "2026-11-10", source=ReportKey("acme", late[0].id))
    text = prose(summary(telling(*late, visit(4), plan=Plan(new=(step,)))))
    assert "Dois prazos não foram cumpridos:" in text
    assert (
        "O reparo da câmara fria da Loja 2 (chamado OS-1) terminou 1h05 depois do prazo, sem motivo registrado para "
        "o atraso (causa registrada: defeito de componente). Próximo passo registrado nesse atendimento: comprar um "
        "ventilador (Ana Lima, até 10/11/2026)." in text
    )
    assert text.count("comprar um ventilador") == 1


def test_what_was_promised_last_time_is_counted_with_the_right_verbs() -> None:
    def said(*states: str) -> str:
        actions = tuple(
            action(f"Trocar {number}", "2026-10-05", state=state)
            for number, state in enumerate(states)
        )
        return prose(summary(telling(visit(1), plan=Plan(promised=actions)))).split("\n")[1]

    assert said("done") == (
        "A única ação prometida antes deste período foi concluída: trocar 0 (Ana Lima)."
    )
    assert said("done", "done") == "As duas ações prometidas antes deste período foram concluídas."
    assert said("done", "done", "late").startswith(
        "Das três ações prometidas antes deste período, duas foram concluídas e uma está **atrasada**. "
        "Atrasada: trocar 2 (Ana Lima, vencida em 05/10/2026)."
    )
    assert said("late", "late", "carried", "open").startswith(
        "Das quatro ações prometidas antes deste período, duas estão **atrasadas**, uma foi reprogramada e uma segue "
        "em aberto. Atrasadas: trocar 0"
    )


def test_the_worst_rating_is_told_with_its_words_and_what_answers_it() -> None:
    report, other = visit(1, rating=rated(4)), visit(2, rating=rated(9))
    words = record(report, rating=Rating(score=Decimal(4), comment="Demorou.\nMuito"))
    answer = action("Ligar para a gerente", "2026-11-03", source=ReportKey("acme", report.id))
    told = telling(report, other, records=words, plan=Plan(new=(answer,)))
    assert (
        "A nota mais baixa, 4, é do reparo da câmara fria da Loja 2 (chamado OS-1): “Demorou. Muito”. "
        "Ação registrada nesse atendimento: ligar para a gerente (Ana Lima, até 03/11/2026)."
        in prose(summary(told))
    )


def test_what_came_back_names_its_cause() -> None:
    again = [
        visit(number, machines=(machine("Forno combinado", "F1"),), site=None) for number in (2, 9)
    ]
    text = prose(summary(telling(*again)))
    assert (
        "Um problema voltou em até 30 dias: forno combinado (chamado OS-9), sete dias depois, com a mesma causa "
        "(defeito de componente)." in text
    )


def test_decisions_are_asked_with_cost_and_date() -> None:
    asked = Narrative(
        customer="acme",
        period=Period.parse("2026-10"),
        fingerprint="",
        decisions=(
            Decision(what="Trocar o compressor.", cost="R$ 4.800,00", by=day("2026-11-15")),
        ),
    )
    blocks = summary(telling(visit(1), narrative=asked))
    assert prose(blocks[-1:]) == (
        "**Decisão solicitada:** trocar o compressor (custo: R$ 4.800,00; resposta até 15/11/2026)."
    )
    assert isinstance(blocks[-1], Paragraph)
    assert blocks[-1].kept


def test_a_deadline_that_the_client_held_up_with_the_clock_stopped_is_not_blamed_on_it() -> None:
    report = visit(
        3,
        hours=12,
        pauses=[("2026-10-03 09:00", "2026-10-03 10:00", "no access")],
    )
    text = prose(summary(telling(report)))
    assert "terminou 3h depois do prazo, sem motivo registrado para o atraso" in text


def test_without_a_contract_nothing_is_judged() -> None:
    nobody = client().model_copy(update={"contracts": ()})
    text = prose(summary(telling(visit(1), of=nobody)))
    assert text.startswith(
        "Em outubro realizamos um atendimento. Não havia contrato vigente no período e, portanto, não há prazos "
        "contratados."
    )


PRIORITIES = agreed(
    targets=[
        {"priority": "critical", "resolution": "4h", "compliance": "95%"},
        {"priority": "high", "resolution": "8h", "compliance": "95%"},
        {"resolution": "12h", "compliance": "90%"},
    ]
)


def test_of_several_targets_the_missed_ones_are_named() -> None:
    kept = [visit(1, priority="high"), visit(2), *(visit(n, priority="critical") for n in (3, 4))]
    late = visit(5, priority="critical", hours=6)
    told = telling(*kept, late, of=client(PRIORITIES))
    assert (
        "**Das três metas de solução, uma não foi atingida:** prioridade crítica, dois de três no prazo (meta: 95%)."
        in prose(summary(told))
    )
    only = telling(visit(1, priority="high"), late, of=client(PRIORITIES))
    assert (
        "**Das duas metas de solução, uma não foi atingida:** prioridade crítica, com o único chamado fora do prazo "
        "(meta: 95%)." in prose(summary(only))
    )


def test_a_target_stands_beside_a_count_only_where_all_of_it_have_that_target() -> None:
    mixed = agreed(
        targets=[
            {"priority": "high", "resolution": "8h"},
            {"resolution": "12h", "compliance": "90%"},
        ]
    )
    told = telling(visit(1, priority="high"), visit(2), of=client(mixed))
    assert prose(summary(told)).startswith(
        "Em outubro realizamos dois atendimentos. Os dois com prazo de solução apurado foram concluídos no prazo. "
        "**A única meta percentual de solução apurada foi atingida:** demais prioridades (90%)."
    )


def test_what_the_contract_says_of_missed_deadlines_follows_on_them() -> None:
    strict = client(agreed(penalty="5% da mensalidade."))
    said = " Para prazos não cumpridos, o contrato prevê: “5% da mensalidade”."
    assert prose(summary(telling(visit(1, hours=9), of=strict))).split("\n")[0].endswith(said)
    several = telling(visit(1, hours=9), visit(2, hours=9), of=strict)
    assert said.strip() in prose(summary(several)).split("\n")
    assert said not in prose(summary(telling(visit(1), of=strict)))


def test_a_next_step_of_the_clients_is_not_sold_as_ours() -> None:
    late = visit(3, hours=9)
    theirs = action(
        "Reparar o quadro", "2026-11-10", owner="Sidnei", source=ReportKey("acme", late.id)
    )
    of = client(contacts=(Contact(name="Sidnei"),))
    text = prose(summary(telling(late, of=of, plan=Plan(new=(theirs,)))))
    assert "Próximo passo registrado" not in text
    assert "Nosso próximo passo" not in text
    assert text.endswith("Do lado do cliente: reparar o quadro (Sidnei, até 10/11/2026).")


def test_one_action_is_told_once_on_the_first_page() -> None:
    late = visit(3, hours=9, rating=rated(4))
    step = action("Comprar um relé", "2026-11-10", source=ReportKey("acme", late.id))
    text = prose(summary(telling(late, plan=Plan(new=(step,)))))
    assert text.count("comprar um relé") == 1
    assert "Ainda não registramos" not in text
    assert "Nosso próximo passo" not in text


def test_a_large_base_is_not_called_small() -> None:
    many = [
        visit(n, on=f"2026-10-{n % 28 + 1:02}", ticket=f"OS-{n}", rating=rated(9))
        for n in range(40)
    ]
    assert "não há avaliações do período anterior com que comparar" in prose(
        summary(telling(*many))
    )
    before = visit(50, on="2026-09-20", rating=rated(9))
    assert "o período anterior não foi inteiro e não serve de comparação" in prose(
        summary(telling(before, *many))
    )
    earlier = visit(51, on="2026-08-20")
    assert "as do período anterior são poucas para comparar" in prose(
        summary(telling(earlier, before, *many))
    )


def test_the_lowest_score_is_counted_where_several_gave_it() -> None:
    low = [visit(number, rating=rated(6)) for number in (1, 2)]
    said = record(low[1], rating=Rating(score=Decimal(6), comment="Demorou"))
    text = prose(summary(telling(*low, visit(3, rating=rated(9)), records=said)))
    assert (
        "A nota mais baixa, 6, foi dada duas vezes, uma delas no reparo da câmara fria da Loja 2 (chamado OS-2): "
        "“Demorou”." in text
    )


def test_a_survey_is_told_beside_the_ratings() -> None:
    survey = Survey(name="Pesquisa anual", answers=8, score=Decimal("8.9"), scale_top=Decimal(10))
    asked = Narrative(
        customer="acme", period=Period.parse("2026-10"), fingerprint="", survey=survey
    )
    assert "A pesquisa “Pesquisa anual” teve oito respostas, com nota média 8,9 em 10." in prose(
        summary(telling(visit(1), narrative=asked))
    )


def test_a_decision_that_costs_nothing_has_no_cost() -> None:
    asked = Narrative(
        customer="acme",
        period=Period.parse("2026-10"),
        fingerprint="",
        decisions=(Decision(what="Aprovar a lista", cost="sem custo", by=day("2026-11-15")),),
    )
    text = prose(summary(telling(visit(1), narrative=asked)))
    assert text.endswith("aprovar a lista (sem custo; resposta até 15/11/2026).")


def test_planned_work_says_when_it_was_done_and_what_was_done_ahead() -> None:
    planned = agreed(
        **{"from": "2026-05-01"},
        planned=[{"service": "PMOC", "every": "quarter", "machines": "1"}],
    )
    early = visit(5, on="2026-06-05", kind="preventive")
    ahead = visit(6, on="2026-09-06", kind="preventive")
    text = prose(summary(telling(early, ahead, of=client(planned), period="2026-Q3")))
    assert (
        "A manutenção programada (PMOC) que vencia em 31/07/2026 foi feita no único equipamento previsto (em "
        "05/06/2026). A manutenção programada (PMOC) com prazo até 31/10/2026 já foi feita (em 06/09/2026)."
        in text
    )


def test_of_planned_work_that_was_due_twice_each_time_is_told() -> None:
    planned = agreed(
        **{"from": "2026-07-01"},
        planned=[{"service": "PMOC", "every": "month", "machines": "1"}],
    )
    done = [visit(n, on=f"2026-{n:02}-05", kind="preventive") for n in (9, 10)]
    text = prose(summary(telling(*done, of=client(planned), period="2026-B5")))
    assert (
        "Toda a manutenção programada (PMOC) que vencia no período foi feita: um equipamento até 30/09/2026 (em "
        "05/09/2026); e um equipamento até 31/10/2026 (em 05/10/2026)." in text
    )
