from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from svcsite.record.customer import Customer
from svcsite.record.reader import read_archive_file, read_customer, read_report
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.settings import Settings

FULL = """\
---
ticket: OS-48213
kind: corrective
outcome: resolved
opened: 2026-10-02 09:12
responded: 2026-10-02 09:40
arrived: 2026-10-02 13:20
left: 2026-10-02 15:10
resolved: 2026-10-02 15:05
pauses: [{from: 2026-10-02 10:00, to: 2026-10-02 11:00, reason: no access}]
channel: visit
priority: high
site: store 2
contact: ana souza
product: vnb3k12345
cause: component
defective_parts: [fuser unit]
parts: [{part: fuser unit, code: RM2-5692, quantity: 1, paid_by: contract}]
meter: 187420
recurring: false
related: []
follows: 2026-09-30-diagnosis
escalated: {to: manufacturer, on: 2026-10-02, reference: "88412"}
rating: {score: 9, by: Ana Souza, on: 2026-10-03, comment: quick, source: customer}
rep: joao.silva
team: [ana.lima]
signed: {by: joao.silva, on: 2026-10-02}
accepted: {by: Ana Souza, on: 2026-10-02}
---
## Problem
Jam.
## Work done
Fuser replaced.
## Cause
Torn film.
## Comments
Replace at 150,000.
## Internal notes
Hurry.
"""

IN_PORTUGUESE = """\
---
chamado: OS-48213
tipo: corretiva
situacao: concluido
abertura: 02/10/2026 9h12
primeira_resposta: 02/10/2026 9h40
chegada: 02/10/2026 13h20
saida: 02/10/2026 15h10
solucao: 02/10/2026 15h05
pausas: [{de: 02/10/2026 10h, até: 02/10/2026 11h, motivo: no access}]
canal: visita
prioridade: alta
local: store 2
contato: ana souza
equipamento: vnb3k12345
causa: componente
Peças defeituosas: [fuser unit]
pecas_trocadas: [{peca: fuser unit, codigo: RM2-5692, quantidade: 1, paga_por: contract}]
contador: 187420
reincidente: nao
relacionados: []
segue: 2026-09-30-diagnosis
encaminhado: {para: manufacturer, em: 02/10/2026, referencia: "88412"}
avaliacao: {nota: 9, por: Ana Souza, em: 03/10/2026, comentario: quick, fonte: cliente}
tecnico: João Silva
equipe: [ana.lima]
assinatura: {por: joao.silva, em: 02/10/2026}
aceite: {por: Ana Souza, em: 02/10/2026}
---
## Problema relatado
Jam.
## Serviços executados
Fuser replaced.
## Causa
Torn film.
## Observações
Replace at 150,000.
## Uso interno
Hurry.
"""


def read(archive, text: str) -> Reading[Report]:
    settings = read_archive_file(archive.root / "archive.yml").record
    customer = read_customer(archive.root / "acme/customer.md", "acme").record
    path = archive.write("acme/2026/2026-10-02-x.md", text)
    return read_report(
        path, customer or Customer(slug="acme", fingerprint=""), settings or Settings()
    )


def report(archive, front: str) -> Report:
    record = read(archive, f"---\n{front}\n---\n").record
    assert record is not None
    return record


def test_the_full_form_is_read_without_a_defect(archive):
    reading = read(archive, FULL)
    record = reading.record
    assert reading.defects == ()
    assert record is not None
    assert str(record.opened) == "2026-10-02 09:12"
    assert record.pauses[0].to is not None
    assert record.parts[0].quantity == 1
    assert record.escalated is not None
    assert record.escalated.reference == "88412"
    assert record.rating.score == 9
    assert record.section("internal") == "Hurry."


def test_the_portuguese_form_means_the_same(archive):
    english, portuguese = read(archive, FULL), read(archive, IN_PORTUGUESE)
    assert portuguese.defects == ()
    assert english.record is not None
    assert portuguese.record is not None
    ignored = {"fingerprint", "sections"}
    assert portuguese.record.model_dump(exclude=ignored) == english.record.model_dump(
        exclude=ignored
    )
    assert [(s.name, s.text) for s in portuguese.record.sections] == [
        (s.name, s.text) for s in english.record.sections
    ]


def test_one_file_may_use_either_language(archive):
    assert report(archive, "abertura: 2026-10-02\nrep: joao.silva").rep == "joao.silva"


def test_one_key_in_both_languages_is_a_defect(archive):
    [defect] = read(archive, "---\nopened: 2026-10-02\nabertura: 2026-10-03\n---\n").defects
    assert (defect.kind, defect.span.line, defect.facts["first"]) == ("two-names", 3, 2)


def test_what_is_known_of_a_machine_comes_from_the_customer(archive):
    [machine] = report(archive, "product: tag-01").product
    assert (machine.serial, machine.brand, machine.known) == ("VNB3K12345", "HP", True)


def test_a_machine_written_out_and_several_machines(archive):
    machines = report(
        archive, "product: [VNB3K12345, {brand: Elgin, model: X, serial: E1}]"
    ).product
    assert [(m.brand, m.known) for m in machines] == [("HP", True), ("Elgin", False)]


def test_what_is_known_of_a_contact_comes_from_the_customer(archive):
    assert report(archive, "contact: ANA SOUZA").contact.email == "ana@example.com"
    assert report(archive, "contact: Bia").contact.known is False
    assert report(archive, "contact: {name: Bia, phone: 3333-4444}").contact.phone == "3333-4444"


@pytest.mark.parametrize(
    ("front", "score", "declined", "asked"),
    [
        ("rating: 9", 9, None, True),
        ("rating: 9,5", Decimal("9.5"), None, True),
        ("rating: {declined: in a hurry}", None, "in a hurry", True),
        ("rating: not asked", None, None, False),
        ("avaliacao: nao solicitada", None, None, False),
        ("kind: support", None, None, False),
    ],
)
def test_the_forms_of_a_rating(archive, front, score, declined, asked):
    rating = report(archive, front).rating
    assert (rating.score, rating.declined, rating.asked) == (score, declined, asked)


@pytest.mark.parametrize(
    ("front", "state", "by"),
    [
        ("accepted: {by: Ana, on: 2026-10-02}", "accepted", "Ana"),
        ("accepted: refused", "refused", None),
        ("aceite: ausente", "absent", None),
        ("aceite: recusou_assinar", "refused", None),
        ("accepted: 2026-10-02", "accepted", None),
    ],
)
def test_the_forms_of_an_acceptance(archive, front, state, by):
    accepted = report(archive, front).accepted
    assert accepted is not None
    assert (accepted.state, accepted.by) == (state, by)


def test_a_signature_is_the_reps_own_unless_it_says_otherwise(archive):
    signed = report(archive, "rep: João Silva\nsigned: 2026-10-02").signed
    assert signed is not None
    assert signed.by == "joao.silva"
    assert signed.on.day == date(2026, 10, 2)


def test_the_outcome_follows_from_the_resolution(archive):
    assert report(archive, "opened: 2026-10-02").outcome == "open"
    assert report(archive, "resolved: 2026-10-02").outcome == "resolved"
    assert report(archive, "resolved: 2026-10-02\noutcome: no fault").outcome == "no fault"


def test_times_without_an_offset_are_the_customers_own(archive):
    archive.write("acme/customer.md", "---\nname: Acme\ntimezone: America/Manaus\n---\n")
    opened = report(archive, "opened: 2026-10-02 09:12").opened
    assert opened is not None
    assert opened.at.utcoffset() == timedelta(hours=-4)


def test_a_mistake_costs_only_its_own_field(archive):
    reading = read(
        archive, "---\nopened: ontem\nrating: dez\nticket: 7\npauses: [{from: x, reason: y}]\n---\n"
    )
    assert [(d.kind, d.facts["field"], d.span.line, d.span.column) for d in reading.defects] == [
        ("wrong-type", ("opened",), 2, 9),
        ("wrong-type", ("pauses", "from"), 5, 17),
        ("wrong-type", ("rating", "score"), 3, 9),
    ]
    assert reading.record is not None
    assert reading.record.ticket == "7"
    assert reading.record.pauses[0].reason == "y"


@pytest.mark.parametrize(
    "front",
    ["product: [[a]]", "pauses: word", "contact: [a, b]", "rep: {a: b}", "readings: [[x]]", "waive: [[x]]",
     "rating: [1, 2]", "parts: {part: {a: b}}", "signed: [x]", "imported: {row: [1]}", "team: {a: b}"],
)  # fmt: skip
def test_a_value_of_the_wrong_form_is_a_defect_and_never_a_crash(archive, front):
    reading = read(archive, f"---\n{front}\n---\n")
    assert reading.record is not None
    assert all(d.span.line == 2 for d in reading.defects)


def test_readings_are_pairs_in_the_order_of_the_file(archive):
    assert report(archive, "readings: {suction: 4.2 bar, current: '7,8 A'}").readings == (
        ("suction", "4.2 bar"),
        ("current", "7,8 A"),
    )


def test_a_templates_hint_is_no_text(archive):
    reading = read(archive, "---\nticket: 1\n---\n## Cause\n<!-- why? -->\nWorn.\n")
    assert reading.record is not None
    assert reading.record.section("cause") == "Worn."


@pytest.mark.parametrize(
    "text",
    [
        "Tag `<!--` was missing; put back.",
        "```html\n<!-- keep -->\n```",
        "loose <!-- see photo\nmore",
    ],
)
def test_what_looks_like_a_comment_and_is_none_stays(archive, text):
    reading = read(archive, f"---\nticket: 1\n---\n## Work done\n{text}\n## Cause\nWorn.\n")
    assert reading.record.section("work_done") == text
    assert reading.record.section("cause") == "Worn."


def test_time_that_passed_is_counted_across_a_change_of_clocks(archive):
    archive.write("acme/customer.md", "---\nname: Acme\ntimezone: Europe/Berlin\n---\n")
    record = report(archive, "opened: 2026-10-25 02:30+02:00\nresponded: 2026-10-25 02:10+01:00")
    assert record.opened is not None
    assert record.responded.since(record.opened) == timedelta(minutes=40)
    assert not record.responded.precedes(record.opened)


def test_text_above_the_sections_is_kept(archive):
    reading = read(archive, "---\nticket: 1\n---\n\nhello\n\n## Cause\nWorn.\n")
    assert reading.record is not None
    assert reading.record.sections[0].text == "hello"
    [defect] = reading.defects
    assert (defect.kind, defect.span.line) == ("text-outside-section", 5)


class TestCustomer:
    def test_contracts_are_dated(self, archive):
        path = archive.write(
            "acme/customer.md",
            "---\nname: Acme\ncontracts:\n"
            "  - {number: A, from: 2025-01-01, to: 2025-12-31, targets: [{response: 4h}]}\n"
            "  - {number: B, from: 2026-01-01, calendar: seg-sex 08:00-18:00, pausing: no access,\n"
            "     targets: [{priority: alta, resolution: 8h, compliance: 95%}, {resolution: 24h}]}\n---\n",
        )
        reading = read_customer(path, "acme")
        customer = reading.record
        assert reading.defects == ()
        assert customer is not None
        old, new = customer.contract_on(date(2025, 6, 1)), customer.contract_on(date(2026, 6, 1))
        assert (old.number, new.number) == ("A", "B")
        assert customer.contract_on(date(2024, 6, 1)) is None
        assert new.target("high").resolution == timedelta(hours=8)
        assert new.target("low").resolution == timedelta(hours=24)
        assert new.pausing == ("no access",)

    def test_a_purchase_date_may_be_unknown(self, archive):
        path = archive.write(
            "acme/customer.md", "---\nmachines: [{serial: A, compra: desconhecida}]\n---\n"
        )
        reading = read_customer(path, "acme")
        assert reading.defects == ()
        assert reading.record.machines[0].purchased is None

    def test_the_text_below_the_header_is_kept_as_notes(self, archive):
        path = archive.write(
            "acme/customer.md", "---\nname: Acme\n---\n\n# Access\n\nRing twice.\n"
        )
        assert read_customer(path, "acme").record.notes == "# Access\n\nRing twice."


class TestSettings:
    def read(self, archive, text: str) -> Reading[Settings]:
        return read_archive_file(archive.write("archive.yml", text))

    def test_an_empty_file_gives_the_defaults(self, archive):
        assert self.read(archive, "").record == Settings()

    def test_a_scale_with_a_phrase_for_each_score(self, archive):
        record = self.read(
            archive, "avaliacao:\n  escala: {1: ruim, 5: ótimo}\n  satisfeito: 4\n"
        ).record
        assert (record.rating.scale.lowest, record.rating.scale.highest) == (1, 5)
        assert record.rating.scale.phrase(Decimal(5)) == "ótimo"

    def test_a_row_of_the_table_in_portuguese(self, archive):
        text = (
            "tipos:\n  preventiva: {campos: [chegada, encaminhado.referencia], secoes: [Causa]}\n"
        )
        reading = self.read(archive, text)
        assert reading.defects == ()
        required = reading.record.required("preventive", "resolved")
        assert required.fields == (
            "opened",
            "rep",
            "arrived",
            "escalated.reference",
            "resolved",
            "signed",
        )
        assert required.sections == ("cause",)

    def test_causes_and_reps_are_found_however_they_are_typed(self, archive):
        record = self.read(
            archive, "causes: {desgaste: Desgaste natural}\nreps: {joao.silva: João Silva}\n"
        ).record
        assert record.find_cause("wear") == "desgaste"
        assert record.find_cause("desgaste natural") == "desgaste"
        assert record.find_cause("power") is None
        assert record.find_rep("joao silva") == "joao.silva"

    @pytest.mark.parametrize(
        ("text", "line", "column"),
        [
            ("timezone: Mars", 1, 11),
            ("rating: {scale: 10-0}", 1, 17),
            ("rules: {SV204: loud}", 1, 16),
            ("kinds:\n  corrective: {fields: [colour]}", 2, 24),
            ("reps: [a]", 1, 7),
            ("language: Klingon", 1, 11),
        ],
    )
    def test_a_mistake_has_its_place(self, archive, text, line, column):
        [defect] = self.read(archive, text).defects
        assert (defect.kind, defect.span.line, defect.span.column) == ("wrong-type", line, column)


def test_what_a_client_report_says_of_both_companies():
    company = read_archive_file(
        Path("archive.yml"),
        "razao_social: Horizonte Ltda\nCNPJ: 11.222.333/0001-81\nendereço: Rua XV, 1\n"
        "telefone: (41) 3333-4444\ne-mail: oi@example.com\nlogo: marca.png\n"
        "site: horizonte.example\n".encode(),
    )
    settings = company.record
    assert settings is not None
    assert company.defects == ()
    assert settings.legal_name == "Horizonte Ltda"
    assert settings.cnpj == "11.222.333/0001-81"
    assert (settings.phone, settings.email) == ("(41) 3333-4444", "oi@example.com")
    assert (settings.logo, settings.website) == ("marca.png", "horizonte.example")


def test_what_a_contract_says_of_client_reports():
    reading = read_customer(
        Path("acme/customer.md"),
        "acme",
        b"---\nnome: Acme\nlogo: acme.png\ncontratos:\n"
        b"  - {inicio: 2026-01-01, periodicidade: [mensal, bimestral], profundidade: resumo}\n"
        b"  - {inicio: 2027-01-01}\n"
        b"retorno_do_relatorio:\n"
        b"  - {em: 10/11/2026, por: Ana, forma: sim, frequencia: preferem mensal}\n"
        b"  - Tudo bem assim.\n---\n",
    )
    customer = reading.record
    assert customer is not None
    assert reading.defects == ()
    assert customer.logo == "acme.png"
    assert [contract.depth for contract in customer.contracts] == ["summary", "full"]
    assert customer.contracts[0].periodicity == ("month", "two months")
    first, second = customer.report_reviews
    assert (first.on, first.by, first.form) == (date(2026, 11, 10), "Ana", "sim")
    assert first.frequency == "preferem mensal"
    assert second.comment == "Tudo bem assim."
