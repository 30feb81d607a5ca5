"""Rules about values: times that cannot be, pauses, contacts, numbers and contradictions."""

import os
from datetime import UTC, datetime
from typing import get_args

import phonenumbers
import pytest
from email_validator import validate_email
from hypothesis import given
from hypothesis import strategies as st

from svcsite.checks.clock import now
from svcsite.checks.dialling import PLAIN as PLAIN_PHONE
from svcsite.checks.dialling import Trouble, region, trouble
from svcsite.checks.examination import examine
from svcsite.checks.memory import Memory
from svcsite.checks.rules.values.email import PLAIN as PLAIN_ADDRESS
from tests.archive import CUSTOMER, SETTINGS

NOON = datetime(2026, 10, 20, 15, tzinfo=UTC)
"""Noon in São Paulo."""
TICKET = "ticket: OS-48213"


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOON.timestamp())))


def found(archive, *changes: tuple[str, str]) -> list[str]:
    """Judge the good report with changes; give the codes of what is found."""
    archive.report(*changes)
    return [d.code for d in archive.examine().diagnostics]


def messages(archive, code: str) -> list[str]:
    """Judge everything; give what one rule says."""
    return [d.message for d in archive.examine().diagnostics if d.code == code]


def contract(archive, terms: str) -> None:
    """Give the customer one contract."""
    archive.write(
        "acme/customer.md", CUSTOMER.replace("machines:", f"contracts: [{terms}]\nmachines:")
    )


class TestClock:
    def test_a_run_can_be_repeated(self):
        assert now({"SOURCE_DATE_EPOCH": "0"}) == datetime(1970, 1, 1, tzinfo=UTC)

    @pytest.mark.parametrize("epoch", ["", "soon", "-1", "²", "9" * 30])
    def test_what_is_no_time_is_passed_over(self, epoch):
        assert abs((now({"SOURCE_DATE_EPOCH": epoch}) - datetime.now(UTC)).total_seconds()) < 60


class TestImpossibleTime:
    @pytest.mark.parametrize("when", ["2026-10-21 12:00", "2026-10-21", "2026-10-21 23:59+14:00"])
    def test_a_day_ahead_is_a_time_zone_or_a_slip_of_the_clock(self, archive, when):
        assert found(archive, (TICKET, f"accepted: {{by: Ana, on: {when}}}")) == []

    @pytest.mark.parametrize("when", ["2026-10-21 12:01", "2026-10-22", "2027-10-02", "9999-12-31"])
    def test_more_is_the_future(self, archive, when):
        assert found(archive, (TICKET, f"accepted: {{by: Ana, on: {when}}}")) == ["SV308"]

    def test_what_is_planned_may_lie_ahead(self, archive):
        ahead = (
            "scheduled: 2030-01-01\npauses: [{from: 2026-10-02 10:00, to: 2030-01-01, reason: x}]"
        )
        assert (
            found(
                archive,
                (TICKET, ahead),
                ("resolved: 2026-10-02 15:05\n", "outcome: waiting part\n"),
            )
            == []
        )

    @pytest.mark.parametrize(("day", "codes"), [("1990-01-01", []), ("1989-12-31", ["SV308"])])
    def test_before_1990_there_was_nothing_to_report(self, archive, day, codes):
        assert found(archive, (TICKET, f"scheduled: {day}")) == codes

    def test_every_time_of_a_report_is_looked_at(self, archive):
        later = (
            "amended: [{by: x, on: 2031-01-01, reason: y}]\n"
            "arrived: 1601-01-01\n"
            "escalated: {to: HP, on: 2031-01-01}"
        )
        archive.report((TICKET, later), ("signed: 2026-10-02", "signed: 2031-01-01"))
        told = [m.partition(" (")[0] for m in messages(archive, "SV308")]
        assert told == ['"amended.on"', '"arrived"', '"escalated.on"', '"signed.on"']

    def test_a_team_that_turns_it_off_is_left_alone(self, archive):
        archive.write("archive.yml", f"{SETTINGS}rules: {{SV308: off}}\n")
        assert found(archive, (TICKET, "scheduled: 1970-01-01")) == []


class TestVerdictsOfTheDay:
    """A verdict is remembered from day to day; a time does not stay in the future."""

    def check(self, archive) -> list[str]:
        for path in archive.root.rglob("*.md"):
            os.utime(path, ns=(10**18, 10**18))  # long enough ago to be trusted
        with Memory(archive.root.parent / "memory.sqlite", archive.root) as memory:
            return [d.code for d in examine(archive.root, memory=memory).diagnostics]

    def test_the_future_comes(self, archive, monkeypatch):
        archive.report(("rating: 9", "rating: {score: 9, on: 2026-12-24}"))
        assert self.check(archive) == ["SV308"]
        assert self.check(archive) == ["SV308"]
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOON.timestamp()) + 90 * 86400))
        assert self.check(archive) == []

    def test_other_verdicts_are_remembered(self, archive, monkeypatch):
        archive.report(("rating: 9", "rating: 11"))
        assert self.check(archive) == ["SV302"]
        monkeypatch.setattr("svcsite.checks.verdicts.read_report", None)
        assert self.check(archive) == ["SV302"]


class TestPauses:
    def pauses(self, archive, *pauses: str, **keywords) -> list[str]:
        rows = "".join(f"  - {{{pause}}}\n" for pause in pauses)
        archive.report((f"{TICKET}\n", f"pauses:\n{rows}"), *keywords.get("changes", ()))
        return messages(archive, "SV309")

    def test_within_the_report_and_end_to_end(self, archive):
        assert (
            self.pauses(
                archive,
                "from: 2026-10-02 12:00, to: 2026-10-02 15:05",
                "from: 2026-10-02 09:12, to: 2026-10-02 12:00",
            )
            == []
        )

    def test_days_without_times(self, archive):
        assert self.pauses(archive, "from: 2026-10-02, to: 2026-10-02") == []

    def test_open_while_the_report_is(self, archive):
        unresolved = ("resolved: 2026-10-02 15:05\n", "outcome: waiting part\n")
        assert self.pauses(archive, "from: 2026-10-02 12:00", changes=[unresolved]) == []

    def test_open_although_it_is_resolved(self, archive):
        [told] = self.pauses(archive, "from: 2026-10-02 12:00")
        assert told == 'the pause has no end although there is "resolved"'

    def test_one_after_the_resolution_is_told_once(self, archive):
        [told] = self.pauses(archive, "from: 2026-10-03 12:00, to: 2026-10-03 13:00")
        assert "after" in told

    def test_a_pause_within_a_longer_one(self, archive):
        told = self.pauses(
            archive,
            "from: 2026-10-02 10:00, to: 2026-10-02 15:00",
            "from: 2026-10-02 11:00, to: 2026-10-02 12:00",
            "from: 2026-10-02 13:00, to: 2026-10-02 14:00",
        )
        assert [m.rpartition(" the one ")[2] for m in told] == [
            "from 2026-10-02 10:00 has ended"
        ] * 2

    def test_one_the_wrong_way_round_is_for_time_order(self, archive):
        rows = "pauses: [{from: 2026-10-02 11:00, to: 2026-10-02 10:00}, {from: 2026-10-02 10:30, to: 2026-10-02 12:00}]"
        assert found(archive, (TICKET, rows)) == ["SV303"]

    def test_a_reason_alone(self, archive):
        assert self.pauses(archive, "reason: no access") == []

    @pytest.mark.parametrize(
        ("reason", "codes"),
        [("No Access", []), ("sem acesso", []), ("recesso", []), ("aguardando peça", []), ("lunch", ["SV306"])],
    )  # fmt: skip
    def test_the_contract_lists_the_reasons(self, archive, reason, codes):
        contract(
            archive, "{from: 2026-01-01, reasons: [no access, recesso], pausing: [waiting part]}"
        )
        pause = f"pauses: [{{from: 2026-10-02 10:00, to: 2026-10-02 11:00, reason: {reason}}}]"
        assert found(archive, (TICKET, pause)) == codes

    @pytest.mark.parametrize(
        "terms", ["{from: 2026-01-01}", "{from: 2027-01-01, reasons: [no access]}"]
    )
    def test_a_contract_that_lists_none_or_is_not_valid_then(self, archive, terms):
        contract(archive, terms)
        pause = "pauses: [{from: 2026-10-02 10:00, to: 2026-10-02 11:00, reason: lunch}]"
        assert found(archive, (TICKET, pause)) == []


DIALLED = [
    "(41) 3344-1820",
    "(41) 3344-1820 ramal 212",
    "41 3344-1820 r. 212",
    "(41) 3344-1820 x212",
    "(41) 99912-3456 (WhatsApp, falar com Ana)",
    "WhatsApp: 41 99912-3456",
    "(41) 3344-1820 / 3344-1821",
    "(41) 3344-1820 ou 99912-3456",
    "041 3344-1820",
    "0xx41 3344-1820",
    "(0**41) 3344-1820",
    "+55 (41) 3344-1820",
    "+1 415 555 2671",
    "+44 20 7946 0000",
    "0800 123 4567",
    "4004-1234",
    "(41)\u00a03344\u20111820",
]


class TestPhone:
    @pytest.mark.parametrize("typed", DIALLED)
    def test_what_can_be_dialled_is_read(self, typed):
        assert trouble(typed, "BR") is None

    @pytest.mark.parametrize(
        ("typed", "what"),
        [
            ("3344-1820", "area"),
            ("3344-1820 ramal 212", "area"),
            ("99912-3456 (recado)", "area"),
            ("ramal 212", "none"),
            ("com a recepção", "none"),
            ("(41) 3344-182", "short"),
            ("(41) 33441-82055", "long"),
            ("(20) 3344-1820", "unknown"),
            ("+999 123456", "unknown"),
            ("212", "short"),
            ("1" * 40, "long"),
        ],
    )
    def test_what_cannot_is_warned_of(self, typed, what):
        assert trouble(typed, "BR") == what

    def test_a_country_that_is_not_known_judges_no_local_numbers(self):
        assert trouble("020 7946", None) is None
        assert trouble("+44 20", None) == "short"

    @pytest.mark.parametrize(
        ("zone", "language", "country"),
        [
            ("America/Sao_Paulo", "en", "BR"),
            ("Europe/Lisbon", "pt-BR", "PT"),
            ("UTC", "pt-BR", "BR"),
            ("UTC", "en", None),
        ],
    )
    def test_the_country_is_the_time_zones(self, zone, language, country):
        assert region(zone, language) == country

    @given(st.text())
    def test_no_text_is_too_odd(self, typed):
        assert trouble(typed, "BR") in {None, *get_args(Trouble)}

    @given(st.from_regex(PLAIN_PHONE, fullmatch=True))
    def test_what_is_not_put_before_the_library_is_what_it_admits(self, typed):
        assert phonenumbers.is_valid_number(phonenumbers.parse(typed, "BR"))

    def test_contacts_of_the_customers_file_are_looked_at_there_alone(self, archive):
        archive.write(
            "acme/customer.md", CUSTOMER.replace("email: ana@example.com", "phone: 3344-1820")
        )
        archive.report()
        assert archive.findings() == ["4:30 SV312 phone warning"]

    def test_another_country_dials_otherwise(self, archive):
        london = CUSTOMER.replace("email: ana@example.com", "phone: 020 7946 0000")
        archive.write(
            "acme/customer.md",
            london.replace("name: Acme\n", "name: Acme\ntimezone: Europe/London\n", 1),
        )
        assert archive.findings() == []

    def test_an_imported_contact_is_passed_over(self, archive):
        contact = "contact: {name: Bia, phone: '***', email: hidden}"
        imported = (TICKET, "imported: {from: desk.csv, row: 7, on: 2026-10-10}")
        assert found(archive, ("contact: Ana Souza", contact), imported) == []
        assert found(archive, ("contact: Ana Souza", contact)) == ["SV312", "SV311"]


class TestEmail:
    @pytest.mark.parametrize(
        "typed", ["ana@acme", "ana@acme.com; bia@acme.com", "ana acme.com", "@ana", "a@b..com"]
    )
    def test_where_nothing_can_be_sent(self, archive, typed):
        archive.write(
            "acme/customer.md", CUSTOMER.replace("email: ana@example.com", f'email: "{typed}"')
        )
        assert archive.findings() == ["4:30 SV311 email warning"]

    @pytest.mark.parametrize(
        "typed", ["ana+loja@acme.com.br", "joão@padaria.com.br", "ana@pão.com.br", "A.B@X.ORG"]
    )
    def test_where_something_can(self, archive, typed):
        archive.write(
            "acme/customer.md", CUSTOMER.replace("email: ana@example.com", f"email: {typed}")
        )
        assert archive.findings() == []

    @given(st.from_regex(PLAIN_ADDRESS, fullmatch=True))
    def test_what_is_not_put_before_the_library_is_what_it_admits(self, typed):
        validate_email(typed, check_deliverability=False)

    def test_a_reps_in_the_settings(self, archive):
        archive.write("archive.yml", "reps: {ana.lima: {name: Ana, email: ana}, bob: Bob}\n")
        [told] = messages(archive, "SV311")
        assert told == '"ana" (reps.ana.lima.email) is not an e-mail address'


class TestTaxId:
    def customer(self, archive, line: str) -> list[str]:
        archive.write(
            "acme/customer.md", CUSTOMER.replace("name: Acme\n", f"name: Acme\n{line}\n", 1)
        )
        return messages(archive, "SV313")

    @pytest.mark.parametrize(
        "line",
        [
            "cnpj: 11.222.333/0001-81",
            "cnpj: 11222333000181",
            "cnpj: 12.ABC.345/01DE-35",
            "cnpj: 12abc34501de35",
            "cpf: 529.982.247-25",
            "cnpj:",
        ],
    )
    def test_whose_check_digits_fit(self, archive, line):
        assert self.customer(archive, line) == []

    @pytest.mark.parametrize(
        "line",
        [
            "cnpj: 11.222.333/0001-18",
            "cnpj: 12.ABC.345/01DE-53",
            "cnpj: 12.ABD.345/01DE-35",
            "cnpj: 00.000.000/0000-00",
            "cnpj: pending",
            "cpf: " + "1" * 5000,
            "cpf: 529.982.247-52",
            "cpf: 000.000.000-00",
            "cpf: 111.111.111-11",
        ],
    )
    def test_whose_do_not(self, archive, line):
        [told] = self.customer(archive, line)
        assert told.endswith("the number or its check digits are wrong")

    def test_one_in_the_others_place(self, archive):
        assert self.customer(archive, "cnpj: 529.982.247-25") == [
            'invalid "cnpj": it belongs in "cpf"'
        ]

    def test_an_error_keeps_the_customer_out(self, archive):
        self.customer(archive, "cnpj: 1")
        assert archive.examine().customers == ()


class TestPurchaseAndWarranty:
    def machine(self, archive, dates: str) -> None:
        archive.write(
            "acme/customer.md", CUSTOMER.replace("site: Store 2}", f"site: Store 2, {dates}}}")
        )

    def test_a_purchase_between_the_call_and_the_visit(self, archive):
        self.machine(archive, "purchased: 2026-10-05")
        visit = ("resolved: 2026-10-02 15:05", "arrived: 2026-10-06\nresolved: 2026-10-06")
        assert found(archive, visit, ("signed: 2026-10-02", "signed: 2026-10-06")) == []
        assert found(archive) == ["SV310"]

    def test_an_unknown_purchase(self, archive):
        self.machine(archive, "purchased: unknown")
        assert found(archive) == []

    def test_a_warranty_before_the_purchase_is_told_in_the_customers_file_alone(self, archive):
        self.machine(archive, "purchased: 2025-01-01, warranty: 2024-12-31")
        assert found(archive) == ["SV317"]
        [told] = archive.examine().diagnostics
        assert told.path.name == "customer.md"

    def test_other_kinds_may_come_after_the_warranty(self, archive):
        self.machine(archive, "warranty: 2026-01-01")
        assert found(archive) == []
        claim = (TICKET, "kind: warranty\nescalated: {to: HP, reference: 1}")
        assert found(archive, claim) == ["SV317"]

    def test_a_claim_on_the_last_day(self, archive):
        self.machine(archive, "warranty: 2026-10-02")
        assert found(archive, (TICKET, "kind: warranty\nescalated: {to: HP, reference: 1}")) == []


class TestReasons:
    @pytest.mark.parametrize(
        "rating", ["{declined: }", "{declined: sim}", "{declined: 'yes'}", "{recusou: N/A}"]
    )
    def test_a_refusal_without_a_reason(self, archive, rating):
        assert found(archive, ("rating: 9", f"rating: {rating}")) == ["SV314"]

    @pytest.mark.parametrize("rating", ["{declined: no time}", "not asked", "", "{score: 9}"])
    def test_a_reason_or_no_refusal(self, archive, rating):
        assert found(archive, ("rating: 9", f"rating: {rating}")) == []

    def test_the_message_shows_how_in_portuguese(self, archive):
        archive.write("archive.yml", SETTINGS.replace("language: en", "language: pt-BR"))
        archive.report(("rating: 9", "rating: {declined: }"))
        assert messages(archive, "SV314") == [
            'avaliação recusada: informe o motivo, "avaliacao: {recusou: motivo}"'
        ]

    @pytest.mark.parametrize(
        "more", ["related: 2026-09-01-x", "related: antes do acervo", "follows: 2026-09-01-x"]
    )
    def test_a_recurrence_that_names_the_earlier_report(self, archive, more):
        archive.report((TICKET, f"recurring: yes\n{more}"))
        assert messages(archive, "SV315") == []

    def test_a_return_that_names_none_is_told_once(self, archive):
        assert found(archive, (TICKET, "kind: return\nrecurring: yes")) == ["SV201"]

    @pytest.mark.parametrize(
        ("causes", "cause", "codes"),
        [
            ("{}", "hardware", ["SV316"]),
            ("{componente: Defeito de componente}", "componente", ["SV316"]),
            ("{hw: Component fault}", "hw", ["SV316"]),
            ("{component-aged: Aged}", "component-aged", []),
            ("{}", "wear", []),
        ],
    )
    def test_a_component_by_whatever_name(self, archive, causes, cause, codes):
        archive.write("archive.yml", f"{SETTINGS}causes: {causes}\n")
        change = ("defective_parts: [fuser unit]\n", ""), ("cause: component", f"cause: {cause}")
        assert found(archive, *change) == codes

    def test_an_imported_report_is_not_asked_for_the_part(self, archive):
        imported = (TICKET, "imported: {from: desk.csv, row: 7, on: 2026-10-10}")
        assert found(archive, imported, ("defective_parts: [fuser unit]\n", "")) == []
