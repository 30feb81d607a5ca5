"""The conclusion ends with one concrete promise, which is another one every time."""

from decimal import Decimal

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.actions import Action, Plan
from svcsite.record.facets import RatingFacets
from svcsite.record.machine import Contact
from svcsite.views.client_report.sections.conclusion import conclusion
from tests.views.client_report.telling import action, agreed, client, machine, prose, telling, visit


def concluded(*reports: object, actions: tuple[Action, ...] = (), **given: object) -> str:
    return prose(conclusion(telling(*reports, plan=Plan(new=actions), **given)))  # type: ignore[arg-type]


def test_the_next_action_that_is_due_is_the_promise() -> None:
    actions = (
        action("Trocar a borracha", "2026-11-10"),
        action("Revisar o forno", "2026-12-10"),
    )
    assert concluded(visit(1), actions=actions) == (
        "Em outubro realizamos um atendimento e cumprimos o que foi contratado. **Nosso compromisso:** trocar a "
        "borracha (Ana Lima, até 10/11/2026). O relatório de novembro de 2026 dirá se foi cumprido."
    )


def test_a_promise_is_followed_up_in_the_report_of_its_own_month() -> None:
    text = concluded(visit(1), actions=(action("Trocar a borracha", "2027-01-10"),))
    assert text.endswith("O relatório de janeiro de 2027 dirá se foi cumprido.")


def test_what_the_clients_own_people_are_to_do_is_no_promise_of_ours() -> None:
    theirs = client(contacts=(Contact(name="Ana Lima"),))
    text = concluded(visit(1), actions=(action("Liberar a doca", "2026-11-10"),), of=theirs)
    assert "entregar o próximo relatório, de novembro de 2026, até 05/12/2026" in text


def test_what_is_late_is_promised_before_new_things() -> None:
    late = action("Trocar a borracha", "2026-10-02", state="late")
    assert (
        "concluir o que está atrasado: trocar a borracha (Ana Lima, vencida em 02/10/2026)."
        in concluded(visit(1), actions=(late,))
    )


def test_planned_work_that_is_due_soon_then_what_is_open_then_the_target() -> None:
    soon = client(agreed(planned=[{"service": "PMOC", "every": "month"}]))
    done = visit(1, kind="preventive")
    assert "fazer a próxima manutenção programada (PMOC) até 30/11/2026." in concluded(
        done, of=soon
    )
    waiting = visit(31, resolved=None, outcome="open", opened="2026-10-31 20:00")
    assert (
        "concluir o reparo da câmara fria da Loja 2 (chamado OS-31). O relatório de novembro de 2026"
        in concluded(waiting)
    )
    assert concluded(visit(1, hours=9)) == (
        "Em outubro uma meta contratual não foi atingida: solução, todas as prioridades. **Nosso compromisso:** "
        "voltar a cumprir 95% dos prazos de solução (todas as prioridades). O relatório de novembro de 2026 dirá se "
        "foi cumprido."
    )


def test_undone_planned_work_is_said_first_and_made_up_for() -> None:
    def ending(machines: str, *reports: object) -> str:
        planned = [{"service": "PMOC", "every": "month", "machines": machines}]
        return concluded(*reports, of=client(agreed(planned=planned)))

    assert ending("1", visit(1)) == (
        "Em outubro não fizemos toda a manutenção programada que era devida. **Nosso compromisso:** pôr em dia a "
        "manutenção programada (PMOC) que vencia em 31/10/2026. O relatório de novembro de 2026 dirá se foi cumprido."
    )
    done = visit(1, kind="preventive")
    assert "pôr em dia, no equipamento que falta, a manutenção programada" in ending("2", done)
    assert "pôr em dia, nos dois equipamentos que faltam, a manutenção programada" in ending(
        "3", done
    )


def test_with_nothing_to_promise_it_is_the_next_report() -> None:
    assert concluded(language="en") == (
        "In October there were no service calls and nothing was due. **Our commitment:** to deliver the next report, for "
        "November 2026, by 5 Dec 2026."
    )
    over = client(agreed(to="2026-10-31"))
    assert concluded(visit(1), of=over).endswith(
        "**Nosso compromisso:** conversar com vocês sobre a renovação do contrato, vigente até 31/10/2026."
    )


def test_an_open_case_is_told_with_its_age_in_a_whole_sentence() -> None:
    waiting = visit(20, resolved=None, outcome="open", ticket="OS-9", opened="2026-10-20 20:00")
    lenient = client(agreed(targets=[{"resolution": "900h", "compliance": "90%"}]))
    assert (
        "**Our commitment:** to finish the repair of the câmara fria at Loja 2 (ticket OS-9), open for 11 days."
        in concluded(waiting, of=lenient, language="en")
    )


def test_what_answers_a_missed_deadline_is_promised_before_other_actions() -> None:
    late = visit(2, hours=9)
    actions = (
        action("Revisar o forno", "2026-11-10"),
        action("Comprar um relé", "2026-11-20", source=ReportKey("acme", late.id)),
    )
    assert "comprar um relé (Ana Lima, até 20/11/2026)" in concluded(late, actions=actions)


def test_what_the_month_taught_is_promised() -> None:
    without_part = visit(
        3, hours=10, pauses=[("2026-10-03 10:00", "2026-10-03 15:00", "waiting part")]
    )
    assert (
        "rever nosso estoque de peças, que atrasou o reparo da câmara fria da Loja 2 (chamado OS-3)."
        in concluded(without_part)
    )
    low = visit(4, rating=RatingFacets(score=Decimal(4), asked=True))
    assert (
        "conversar com vocês sobre a nota 4 dada ao reparo da câmara fria da Loja 2 (chamado OS-4)."
        in concluded(low)
    )
    same = [visit(number, machines=(machine("Forno", "F1"),), site=None) for number in (2, 9)]
    assert concluded(*same).startswith(
        "Em outubro as metas contratuais foram atingidas, mas um problema voltou. **Nosso compromisso:** apurar por "
        "que voltou o problema que levou ao reparo do forno (chamado OS-9)."
    )
    unmeasured = client(agreed(targets=[{"resolution": "8h"}]))
    assert "solucionar no prazo o próximo chamado." in concluded(visit(1, hours=9), of=unmeasured)


def test_planned_work_far_off_is_promised_only_when_its_interval_begins() -> None:
    planned = client(agreed(planned=[{"service": "PMOC", "every": "half-year"}]))
    done = visit(3, on="2026-03-05", kind="preventive")
    said = [concluded(done, of=planned, period=f"2026-{n:02}") for n in (6, 7, 11)]
    assert "fazer a próxima manutenção programada (PMOC) até 31/12/2026." in said[0]
    assert "entregar o próximo relatório" in said[1]
    assert "fazer a próxima manutenção programada (PMOC) até 31/12/2026." in said[2]


def test_a_delivery_day_that_nobody_can_count_is_told_as_typed() -> None:
    invoice = client(agreed(delivery="junto com a nota fiscal"))
    assert concluded(visit(1), of=invoice).endswith(
        "entregar o próximo relatório, de novembro de 2026, como diz o contrato (“junto com a nota fiscal”)."
    )


def test_no_two_months_end_alike() -> None:
    reports = [visit(n, on=f"2026-{n:02}-03") for n in range(1, 13)]
    endings = {concluded(*reports, period=f"2026-{n:02}") for n in range(1, 13)}
    assert len(endings) == 12
