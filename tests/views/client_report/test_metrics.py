"""The performance metrics: each promise with its result, times told one by one where they are few."""

from decimal import Decimal

import pytest

from svcsite.record.facets import RatingFacets
from svcsite.views.client_report.blocks import Drawing, Table
from svcsite.views.client_report.sections.metrics import metrics
from tests.views.client_report.telling import (
    agreed,
    client,
    everything,
    prose,
    rows,
    telling,
    visit,
)

PRIORITIES = agreed(
    targets=[
        {"priority": "critical", "resolution": "4h", "compliance": "98%"},
        {"response": "1h", "resolution": "8h", "compliance": "90%"},
    ]
)


def test_each_promise_has_a_row_with_its_verdict() -> None:
    reports = [visit(number) for number in range(1, 6)]
    late = visit(6, priority="critical", hours=5)
    told = telling(*reports, late, of=client(PRIORITIES))
    assert rows(metrics(told), "Metas contratadas e resultados") == [
        ("Solução em até 4h, prioridade crítica", "98%", "0 de 1", "1", "–", "Não"),
        ("Atendimento em até 1h, demais prioridades", "90%", "5 de 5 (100%)", "5", "–", "Sim"),
        ("Solução em até 8h, demais prioridades", "90%", "5 de 5 (100%)", "5", "–", "Sim"),
    ]


def test_the_period_before_stands_beside_the_result() -> None:
    before = visit(3, on="2026-09-03", hours=9)
    told = telling(before, visit(1), language="en")
    assert rows(metrics(told), "Agreed targets and results") == [
        ("Resolved within 8 h, all priorities", "95%", "1 of 1", "1", "0 of 1", "Yes")
    ]


def test_planned_work_is_a_promise_too() -> None:
    planned = agreed(targets=[], planned=[{"service": "PMOC", "every": "month", "machines": "2"}])
    told = telling(visit(1, kind="preventive"), of=client(planned))
    assert rows(metrics(told), "Metas contratadas e resultados") == [
        (
            "Manutenção programada (PMOC), até 31/10/2026",
            "dois equipamentos",
            "1 de 2",
            "1",
            "–",
            "Não",
        )
    ]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "O único chamado solucionado levou 1h."),
        (2, "Os dois chamados solucionados levaram 1h e 2h."),
        (3, "Os três chamados solucionados levaram 1h, 2h e 3h."),
        (
            5,
            "Dos cinco chamados solucionados, metade levou até 3h, e nove em cada dez levaram até 4h36.",
        ),
    ],
)
def test_few_times_are_told_one_by_one(count: int, said: str) -> None:
    told = telling(*(visit(number, hours=number) for number in range(1, count + 1)))
    assert said in prose(metrics(told))


def test_business_hours_are_said_once() -> None:
    office = client(agreed(calendar=["mon-fri 08:00-18:00"]))
    told = telling(visit(5, hours=1), visit(6, hours=2), of=office, language="en")
    assert "The two cases resolved took 1 h and 2 h (business hours)." in prose(metrics(told))


def test_a_limit_is_told_in_hours_as_the_contract_has_it() -> None:
    told = telling(visit(1), of=client(agreed(targets=[{"resolution": "48h", "compliance": "9%"}])))
    assert rows(metrics(told), "Metas contratadas e resultados")[0][0] == (
        "Solução em até 48h, todas as prioridades"
    )


def test_an_arrival_that_counts_as_the_answer_is_called_one() -> None:
    arrival = agreed(targets=[{"response": "2h", "compliance": "90%"}], response_counts="arrival")
    told = telling(visit(1, arrived="2026-10-01 09:00"), of=client(arrival))
    assert rows(metrics(told), "Metas contratadas e resultados")[0][0] == (
        "Chegada em até 2h, todas as prioridades"
    )
    assert (
        "A primeira resposta do único chamado respondido veio em 1h. Pelo contrato, o que conta como resposta é a "
        "chegada do técnico." in prose(metrics(told))
    )


def test_equal_times_are_told_once() -> None:
    text = prose(metrics(telling(visit(1, hours=2), visit(2, hours=2))))
    assert "Os dois chamados solucionados levaram 2h cada um." in text


def test_our_own_missing_part_is_left_out_of_times_only_as_the_contract_allows() -> None:
    lenient = client(agreed(pausing=["waiting part"]))
    report = visit(3, pauses=[("2026-10-03 09:00", "2026-10-03 10:00", "waiting part")])
    text = prose(metrics(telling(report, of=lenient)))
    assert (
        "Como o contrato admite, o tempo de solução não inclui 1h de espera por peça de nosso estoque."
        in text
    )
    assert "suspenso" not in text


def test_what_the_contract_says_of_missed_deadlines_is_quoted() -> None:
    strict = client(agreed(penalty="5% da mensalidade."))
    said = "Para prazos não cumpridos, o contrato prevê: “5% da mensalidade”."
    assert said in prose(metrics(telling(visit(1, hours=9), of=strict)))
    assert said not in prose(metrics(telling(visit(1), of=strict)))


def test_few_ratings_have_no_mean_in_the_table() -> None:
    nine = RatingFacets(score=Decimal(9), asked=True)
    texts = everything(metrics(telling(visit(1, rating=nine), visit(2, rating=nine))))
    assert "Nota média" not in texts
    assert "2 de 2" in texts


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ((9, 9, 9, 9, 9), "Todas as cinco deram nota 8 ou mais."),
        ((9, 9, 5, 5, 5), "Duas das cinco deram nota 8 ou mais (40%)."),
        ((9, 5, 5, 5, 5), "Uma das cinco deu nota 8 ou mais (20%)."),
        ((5, 5, 5, 5, 5), "Nenhuma das cinco deu nota 8 ou mais."),
    ],
)
def test_satisfied_clients_in_every_number(scores: tuple[int, ...], said: str) -> None:
    reports = [
        visit(number, rating=RatingFacets(score=Decimal(score), asked=True))
        for number, score in enumerate(scores, start=1)
    ]
    assert said in prose(metrics(telling(*reports)))


def test_a_quarter_has_its_months_drawn() -> None:
    reports = [visit(n, on=f"2026-{month:02}-05") for n, month in enumerate((7, 8, 9), start=1)]
    blocks = metrics(telling(*reports, period="2026-Q3"))
    charts = [block.chart.key for block in blocks if isinstance(block, Drawing)]
    assert charts == ["reports-by-month", "sla-by-month", "resolution-by-month"]


def test_a_month_is_drawn_beside_those_before_it_and_leads_to_its_own_list() -> None:
    blocks = metrics(telling(visit(1), visit(2, on="2026-08-02")))
    chart = next(block.chart for block in blocks if isinstance(block, Drawing))
    assert [(mark.label, mark.n, mark.href) for mark in chart.marks] == [
        ("agosto de 2026", 1, ""),
        ("setembro de 2026", 0, ""),
        ("outubro de 2026", 1, "#evidence-reports"),
    ]
    assert [mark.figure for mark in chart.marks] == ["", "", "reports"]


def test_nothing_is_measured_where_nothing_was() -> None:
    blocks = metrics(telling())
    assert prose(blocks) == "Não houve o que medir no período."
    assert not any(isinstance(block, Table) for block in blocks)
