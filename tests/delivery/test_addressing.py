"""A report goes to the contacts who receive it, and to nobody by mistake."""

from __future__ import annotations

import pytest

from svcsite.delivery.addressing import recipients, sender
from svcsite.delivery.errors import DeliveryError
from svcsite.record.customer import Customer
from svcsite.record.machine import Contact
from svcsite.record.settings import Settings

PT = Settings(name="Horizonte", language="pt-BR")


def customer(*contacts: Contact) -> Customer:
    return Customer(slug="acme", fingerprint="", name="Acme", contacts=contacts)


def receives(name: str, email: str | None) -> Contact:
    return Contact(name=name, email=email, receives_report=True)


def to(*contacts: Contact) -> list[str]:
    found = recipients(customer(*contacts), PT, "acme/customer.md")
    return [str(mailbox.header()) for mailbox in found]


def test_only_contacts_who_receive_the_report_get_it_and_each_address_once():
    ana, again = receives("Ana Souza", "ana@acme.example"), receives("Ana S.", "ANA@acme.example")
    assert to(ana, Contact(name="Carlos", email="carlos@acme.example"), again) == [
        "Ana Souza <ana@acme.example>"
    ]


@pytest.mark.parametrize(
    ("contacts", "said"),
    [
        ([], "ninguém de Acme recebe o relatório; escreva `recebe_relatorio: sim`"),
        ([receives("Ana Souza", None)], "Ana Souza deve receber o relatório e não tem e-mail"),
        ([receives("Ana", "ana@acme")], '"ana@acme" não é um endereço'),
        ([receives("Ana", "a@x.example\r\nBcc: b@y.example")], "não é um endereço"),
        ([receives("Ana", "ana@acme.example, b@y.example")], "não é um endereço"),
    ],
)
def test_without_a_good_address_the_file_and_the_field_are_named(contacts, said):
    with pytest.raises(DeliveryError) as refused:
        to(*contacts)
    assert said in str(refused.value)
    assert "acme/customer.md" in str(refused.value)


@pytest.mark.parametrize(
    "name", ['Ana "Bia" <x@evil.example>', "Ana, all@evil.example", "Ana\r\nBcc: all@evil.example"]
)
def test_a_name_can_be_no_address(name):
    (mailbox,) = recipients(customer(receives(name, "ana@acme.example")), PT, "")
    assert mailbox.header().addr_spec == "ana@acme.example"
    assert "\n" not in str(mailbox.header())


def test_an_address_with_an_accent_in_its_domain_is_written_in_ascii():
    (mailbox,) = recipients(customer(receives("Ana", "ana@pão.com.br")), PT, "")
    assert mailbox.address == "ana@xn--po-sia.com.br"


def test_the_company_sends_or_who_the_environment_names_and_the_company_gets_the_answers():
    settings = PT.model_copy(update={"email": "contato@horizonte.com.br"})
    company, replies = sender(settings, {}, "archive.yml")
    assert (str(company.header()), replies) == ("Horizonte <contato@horizonte.com.br>", None)
    named, replies = sender(
        settings, {"SVCSITE_SMTP_FROM": "Relatórios <noreply@mail.horizonte.com.br>"}, "archive.yml"
    )
    assert (named.name, named.address) == ("Relatórios", "noreply@mail.horizonte.com.br")
    assert replies == company


@pytest.mark.parametrize(
    ("environment", "said"),
    [({}, "escreva o `email` da empresa em archive.yml"), ({"SVCSITE_SMTP_FROM": "x"}, '"x"')],
)
def test_a_mail_without_a_sender_is_refused(environment, said):
    with pytest.raises(DeliveryError) as refused:
        sender(PT, environment, "archive.yml")
    assert said in str(refused.value)
