"""What prose calls the work on a case: with the right article, or with a word that needs none to be guessed."""

from typing import Any

import pytest

from svcsite.ledger.case import Case
from svcsite.record.vocabulary.names import Language
from svcsite.views.client_report.blocks import plain
from svcsite.views.client_report.prose.jobs import job_of
from tests.views.client_report.telling import client, machine, visit


def work(language: Language = "pt-BR", **given: Any) -> str:
    report = visit(1, **{"ticket": None, "site": None, **given})
    return plain(job_of(Case.of(client(), [report]), language).work)


@pytest.mark.parametrize(
    ("description", "site", "said"),
    [
        ("Câmara fria", "Loja 2", "o reparo da câmara fria da Loja 2"),
        ("Forno combinado", "Bloco B", "o reparo do forno combinado do Bloco B"),
        ("Multifuncional da secretaria", "Secretaria", "o reparo da multifuncional da secretaria"),
        ("Lava-louças de capô", "1º andar", "o reparo da lava-louças de capô do 1º andar"),
        ("Ilha de congelados", "Warehouse C", "o reparo da ilha de congelados, Warehouse C"),
        ("Recepção", "Térreo", "o reparo do equipamento LG X9 (“Recepção”) do Térreo"),
    ],
)
def test_a_machine_is_named_with_its_place(description: str, site: str, said: str) -> None:
    machines = (machine(description, "S1", brand="LG", model="X9"),)
    assert work(machines=machines, site=site) == said


def test_a_machine_of_which_little_is_known() -> None:
    def of(**facts: Any) -> str:
        return work(machines=(machine(**{"description": "", "serial": "S1", **facts}),))

    assert of(brand="LG") == "o reparo do equipamento LG"
    assert of(description="Recepção") == "o reparo do equipamento “Recepção”"
    assert of() == "o reparo do equipamento S1"
    assert of(serial="") == "o reparo de um equipamento"


def test_other_work_has_a_word_of_its_own() -> None:
    assert work(service="Troca de senha", machines=()) == "o atendimento “Troca de senha”"
    assert work(machines=()) == "o atendimento de 01/10/2026"
    assert work(kind="installation") == "o serviço de instalação da câmara fria"
    assert work(kind="support") == "o atendimento da câmara fria"
    two = (machine("Câmara fria", "A"), machine("Forno", "B"))
    assert work(machines=two) == "o reparo de dois equipamentos"


def test_the_same_in_english() -> None:
    printer = (machine("Label printer at dock 3", "S1"),)
    assert work("en", machines=printer, site="Warehouse C") == (
        "the repair of the label printer at dock 3, Warehouse C"
    )
    assert work("en", site="Store 2") == "the repair of the câmara fria at Store 2"
    assert work("en", machines=(machine("", "S1"),)) == "the repair of machine S1"
    assert work("en", kind="support") == "the service call about the câmara fria"
    assert work("en", service="New mailbox", machines=()) == "the service call “New mailbox”"
    assert work("en", machines=()) == "the service call of 1 Oct 2026"


def test_the_ticket_is_what_the_client_quotes() -> None:
    assert work(ticket="48213.") == "o reparo da câmara fria (chamado 48213)"
