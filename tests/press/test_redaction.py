"""Roles in place of people, in fields and in what was written; figures and addresses hang on the rest."""

import pytest

from svcsite.press.redaction import Redaction
from svcsite.record.customer import Customer
from svcsite.record.machine import Contact

CUSTOMER = Customer.model_construct(
    slug="acme",
    fingerprint="1",
    name="Acme",
    notes="Ask Ana Souza.",
    contacts=(
        Contact.model_construct(
            name="Ana Souza", role="Buyer", email="ana@acme.example", phone="(41) 3222-0614"
        ),
        Contact.model_construct(name="Otto Prado", role="Buyer"),
        Contact.model_construct(name="Lia Reis"),
    ),
)


@pytest.fixture
def told() -> Customer:
    return Redaction.of(CUSTOMER, "en").customer(CUSTOMER)


def test_each_contact_is_a_role_and_no_two_are_one(told):
    assert [one.name for one in told.contacts] == ["Buyer", "Buyer 2", "Contact"]
    assert {(one.email, one.phone) for one in told.contacts} == {(None, None)}


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("Ana Souza called.", "Buyer called."),
        ("ANA  SOUZA called.", "Buyer called."),
        ("Write to ana@acme.example or call 41 32220614", "Write to Buyer or call Buyer"),
        ("(41) 3222.0614", "Buyer"),
        ("Mariana Souzana stays", "Mariana Souzana stays"),
        ("order 941322206149", "order 941322206149"),
    ],
)
def test_what_was_written_has_the_role_too(written, published):
    customer = CUSTOMER.model_copy(update={"notes": written})
    assert Redaction.of(customer, "en").customer(customer).notes == published


def test_what_says_which_file_it_is_stays(told):
    assert (told.slug, told.fingerprint, told.name) == ("acme", "1", "Acme")
