"""The analysis says what went well and what did not, names no wear without evidence, and claims no trend."""

from decimal import Decimal

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.actions import Plan
from svcsite.record.facets import RatingFacets
from svcsite.record.report import ReportSection
from svcsite.record.settings import Cause, Settings
from svcsite.views.client_report.prose.causes import told_causes
from svcsite.views.client_report.sections.analysis import analysis
from tests.ledgers import ZONE
from tests.views.client_report.telling import (
    action,
    everything,
    machine,
    prose,
    record,
    rows,
    telling,
    visit,
)


def test_a_good_month() -> None:
    nine = RatingFacets(score=Decimal(9), asked=True)
    text = prose(analysis(telling(visit(1, rating=nine), visit(2))))
    assert text.split("\n")[:3] == [
        "Os dois prazos de solução apurados foram cumpridos (meta contratual: 95%).",
        "A única avaliação recebida foi de nota 8 ou mais.",
        "Não há registro de prazos perdidos, de reincidências nem de visitas improdutivas.",
    ]


def test_missed_deadlines_are_all_in_a_table_with_reason_and_next_step() -> None:
    late = visit(3, hours=10, pauses=[("2026-10-03 09:00", "2026-10-03 14:00", "aguardando peça")])
    fitted = visit(4, hours=9, cause=None, fitted=("Compressor", "Filtro"))
    remedy = action("Ter um de reserva", source=ReportKey("acme", late.id), state="done")
    told = telling(late, fitted, plan=Plan(new=(remedy,)))
    assert rows(analysis(told), "Prazos não cumpridos") == [
        (
            "Câmara fria da Loja 2 (chamado OS-3)",
            "Solução, 8h",
            "2h",
            "Por falta de peça em nosso estoque",
            "Ter um de reserva (Ana Lima); já concluída",
        ),
        (
            "Câmara fria da Loja 2 (chamado OS-4)",
            "Solução, 8h",
            "1h",
            "Sem motivo registrado para o atraso",
            "Peças aplicadas: compressor e filtro.",
        ),
    ]


def test_what_came_back_names_the_report_before_it() -> None:
    same = (machine("Forno combinado", "F1"),)
    told = telling(visit(2, machines=same, site=None), visit(9, machines=same, site=None))
    assert (
        "Voltou sete dias depois do chamado OS-2: forno combinado (chamado OS-9), com a mesma causa (defeito de "
        "componente)." in prose(analysis(told))
    )


def test_visits_in_vain_and_low_ratings_are_counted_with_their_reports() -> None:
    vain = visit(
        1, outcome="unproductive", arrived="2026-10-01 09:00", resolved=None, reason="loja fechada"
    )
    low = visit(2, rating=RatingFacets(score=Decimal(5), asked=True))
    text = prose(analysis(telling(vain, low)))
    assert (
        "Uma visita foi improdutiva: câmara fria da Loja 2 (chamado OS-1), “loja fechada”." in text
    )
    assert "Uma avaliação ficou abaixo de 8: câmara fria da Loja 2 (chamado OS-2), nota 5." in text


def test_the_most_frequent_cause_in_every_case() -> None:
    def said(*causes: str) -> str:
        reports = [visit(number, cause=cause) for number, cause in enumerate(causes, start=1)]
        return "\n".join(everything(analysis(telling(*reports))))

    assert "O único chamado com causa definida teve esta causa: energia elétrica." in said("power")
    assert "Os dois chamados com causa definida tiveram a mesma: energia elétrica." in said(
        "power", "power"
    )
    assert "Os dois chamados com causa definida tiveram cada um a sua causa." in said(
        "power", "component"
    )
    assert (
        "A causa mais frequente foi energia elétrica, em dois dos três chamados com causa definida."
        in said("power", "power", "component")
    )
    assert (
        "A causa mais frequente foi energia elétrica, em quatro dos cinco chamados com causa definida (80%)."
        in said("power", "power", "power", "power", "component")
    )
    assert (
        "As causas mais frequentes foram defeito de componente e energia elétrica, com dois chamados cada, dos quatro "
        "com causa definida." in said("power", "power", "component", "component")
    )
    assert "Em um chamado a causa não foi constatada ou não foi informada." in said(
        "power", "not found"
    )


def test_wear_and_operation_are_named_only_with_evidence() -> None:
    bare, proven = visit(1, cause="wear"), visit(2, cause="user", fitted=("Filtro",))
    written = visit(3, cause="wear")
    section = ReportSection(name="cause", heading="Causa", text="Rolamento gasto.")
    told = telling(bare, proven, written, records=record(written, sections=(section,)))
    assert [(cause.label, cause.n, cause.is_known) for cause in told_causes(told)] == [
        ("Desgaste natural", 1, True),
        ("Operação do equipamento", 1, True),
        ("Causa não constatada", 1, False),
    ]


def test_an_internal_cause_is_told_as_service_by_our_team_in_the_clients_language() -> None:
    own = Settings(
        timezone=ZONE,
        language="pt-BR",
        causes={
            "equipe": Cause(label="Conduta da equipe", internal=True),
            "energia": Cause(label="Queda de energia"),
        },
    )
    reports = (visit(1, cause="equipe"), visit(2, cause="energia"))
    english = telling(*reports, settings=own, language="en")
    assert {cause.label for cause in told_causes(english)} == {"Service by our team", "Power"}
    portuguese = telling(*reports, settings=own)
    assert {cause.label for cause in told_causes(portuguese)} == {
        "Atendimento da nossa equipe",
        "Queda de energia",
    }


def test_a_change_is_told_only_where_the_intervals_separate() -> None:
    few = [visit(number) for number in range(1, 4)]
    before = visit(20, on="2026-09-20")
    earlier = visit(40, on="2026-08-20")
    quiet = prose(analysis(telling(earlier, before, *few)))
    assert "Nenhuma variação em relação ao período anterior é conclusiva" in quiet
    many = [visit(number) for number in range(1, 29)]
    loud = prose(analysis(telling(earlier, before, *many)))
    assert "Atendimentos: aumento, de 1 para 28." in loud


def test_why_nothing_is_compared_is_told_as_it_is() -> None:
    now, before, earlier = visit(1), visit(20, on="2026-09-20"), visit(40, on="2026-08-20")
    assert "Não há período anterior com que comparar." in prose(analysis(telling(now)))
    assert "O primeiro atendimento registrado é do período anterior" in prose(
        analysis(telling(before, now))
    )
    assert "O período anterior não teve atendimentos com que comparar." in prose(
        analysis(telling(earlier, now))
    )


def test_an_empty_month_has_nothing_to_analyse() -> None:
    assert prose(analysis(telling())) == "Não houve atendimentos a analisar no período."


def test_of_many_recurrences_the_first_are_named() -> None:
    same = (machine("Forno", "F1"),)
    told = telling(*(visit(number, machines=same) for number in range(1, 15)))
    text = prose(analysis(told))
    assert text.count("Voltou um dia depois do chamado") == 10
    assert "\nOutros três problemas voltaram.\n" in text
