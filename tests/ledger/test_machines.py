"""The machines of an archive, and the models that they are of."""

from zoneinfo import ZoneInfo

from svcsite.ledger.machines import Model, machines_of, model_of, models_of
from svcsite.record.customer import Customer
from svcsite.record.facets import MachineFacets
from svcsite.record.machine import Machine
from tests.ledgers import facts, ledger

ON_FILE = Machine(serial="VNB3", brand="HP", model="M404")
ACME = Customer(
    slug="acme", fingerprint="", timezone=ZoneInfo("America/Sao_Paulo"), machines=(ON_FILE,)
)


def seen(**given):
    return MachineFacets(**given)


def test_machines_on_file_come_first_and_then_those_that_only_reports_know():
    found = ledger(
        facts("2026-10-02-a", machines=(seen(serial="ZT-1"), seen(serial="vnb3"))),
        facts("2026-10-03-b", machines=(seen(serial="VNB3"),)),
        customers=[ACME],
    )
    first, second = machines_of(found, ACME)
    assert (first.identity, [r.id for r in first.reports]) == (
        "VNB3",
        ["2026-10-03-b", "2026-10-02-a"],
    )
    assert (first.machine, second.identity) == (ON_FILE, "ZT-1")


def test_a_machine_without_a_number_has_no_history():
    found = ledger(facts(machines=(seen(brand="HP", model="M404"),)))
    assert machines_of(found, found.customers[0]) == ()


def test_a_model_without_a_name_goes_by_what_it_is():
    assert model_of(seen(brand="Bosch", description="Toaster")) == Model("Bosch", "Toaster")


def test_what_nobody_knows_is_no_brand():
    assert model_of(seen(brand="Unknown", model="N/A", description="Lamp")) == Model("", "Lamp")


def test_models_are_one_however_they_were_typed_and_the_unknown_come_last():
    found = ledger(
        facts("2026-10-02-a", machines=(seen(brand="Unknown", description="Lamp"),)),
        facts("2026-10-02-b", machines=(seen(brand="hp", model="m-404"),)),
        facts("2026-10-03-c", machines=(seen(brand="HP", model="M 404"),)),
    )
    models = models_of(found, ())
    assert [(m.model, len(m.reports)) for m in models] == [
        (Model("HP", "M 404"), 2),
        (Model("", "Lamp"), 1),
    ]
