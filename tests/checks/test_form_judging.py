"""The form in the browser says what `svcsite check` will say of the report, in the same words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from svcsite.authoring.known import Known, know, open_archive
from svcsite.authoring.new import finish
from svcsite.authoring.sheet import read_sheet
from svcsite.checks.judging import judge_report
from svcsite.checks.registry import RULES
from svcsite.record.reader import read_report_text
from svcsite.source.files import decode
from tests.archive import SETTINGS, Archive
from tests.form import Phone, phone
from tests.typed_answers import answers, odd_texts

JUDGED = {rule.code for rule in RULES if rule.form is not None}
SURELY = {"SV311", "SV312"}
"""Of e-mail addresses and phone numbers, a form tells only what is surely wrong."""

TODAY = datetime.fromtimestamp(1796126400, UTC)
"""The day of `tests.conftest.today`: 2026-12-01, noon."""

CUSTOMER = """\
---
name: Padaria Nossa
address: Rua Nosso Senhor, 12
contacts:
  - {name: Ana Souza, email: ana@example.com}
  - {name: Luiz Carlos Menin, phone: "(41) 3344-1827"}
sites: [Loja Centro, Loja Bigorrilho]
machines:
  - {serial: VNB3K12345, tag: TAG-01, brand: HP, model: LaserJet M404, site: Loja Centro, purchased: 2025-03-01, warranty: 2026-03-01}
  - {serial: "0047712093", brand: Gelopar, model: GVRB-120R, purchased: 2026-11-01}
contracts:
  - {number: A, from: 2025-01-01, to: 2025-12-31, reasons: [sem acesso]}
  - {number: B, from: 2026-01-01, reasons: [sem acesso, aguardando peça, obra], pausing: [sem acesso]}
---
"""
CAUSES = """\
causas:
  desgaste: Desgaste natural
  fusor: Defeito de componente
  outra: Outra
regras: {SV403: aviso, vague: erro, shouting: desligada}
tipos: {preventiva: {campos: [contato], secoes: [serviços executados, observações]}}
limites: {problema: 5}
"""


@pytest.fixture(scope="module", name="phone")
def _phone() -> Iterator[Phone]:
    with phone() as started:
        yield started


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> list[Known]:
    """Two archives: the plain rules in English, and one in Portuguese that sets its own."""
    made = []
    for language, more in (("en", "rules: {bullets: warning}\n"), ("pt-BR", CAUSES)):
        archive = Archive(tmp_path_factory.mktemp(language) / "reports")
        archive.write(
            "archive.yml", SETTINGS.replace("language: en", f"language: {language}") + more
        )
        archive.write("acme/customer.md", CUSTOMER)
        made.append(know(open_archive(archive.root, "en"), "acme", TODAY, {}))
    return made


def checked(answers: dict[str, Any], known: Known) -> list[tuple[str, str, str, str]]:
    """What `svcsite check` says of the report that these answers make."""
    report = finish(known, read_sheet(json.dumps(answers), "en"))
    file, defects = decode(report.text.encode())
    assert file is not None
    path = Path(known.customer.slug, f"{report.day.year:04}", f"{report.day}-{report.words}.md")
    reading = read_report_text(path, file, defects, known.customer, known.settings)
    found = judge_report(reading, known.customer, known.settings)
    return sorted((d.code, d.severity, d.message, d.help) for d in found)


def agreed(phone: Phone, answers: dict[str, Any], known: Known) -> list[tuple[str, str, str, str]]:
    """What both say, once they are found to say the same."""
    ours = checked(answers, known)
    findings = phone.judge(answers, known)
    theirs = sorted((f["code"], f["severity"], f["message"], f["help"]) for f in findings)
    assert [f for f in theirs if f[0] not in SURELY] == [f for f in ours if f[0] not in SURELY]
    assert {f for f in theirs if f[0] in SURELY} <= set(ours)
    assert {f[0] for f in ours} <= JUDGED, "a form can write what it cannot judge"
    return theirs


GOOD: dict[str, Any] = {
    "ticket": "OS-48213",
    "opened": "2026-10-02 09:12",
    "responded": "2026-10-02 09:40",
    "resolved": "2026-10-02 15:05",
    "contact": "Ana Souza",
    "product": "TAG-01",
    "cause": "desgaste",
    "rating": "9",
    "rep": "joao.silva",
    "signed": "2026-10-02",
}
TOLD = {
    "problem": "Paper jam on every second page.",
    "work_done": "• Fuser unit replaced\n• 20 test pages printed",
    "cause": "Fuser film torn.",
    "comments": "Replace the fuser at 150,000 pages.",
}


def sheet(sections: dict[str, str] | None = None, **fields: Any) -> dict[str, Any]:
    """The good answers with some changed; None takes one away."""
    changed = {**GOOD, **{name.replace("__", "."): value for name, value in fields.items()}}
    told = {**TOLD, **(sections or {})}
    return {
        "customer": "acme",
        "fields": {name: value for name, value in changed.items() if value is not None},
        "sections": told,
    }


def test_good_answers_have_no_finding(phone: Phone, desks: list[Known]) -> None:
    assert agreed(phone, sheet(), desks[0]) == []


CASES: list[tuple[str, dict[str, Any]]] = [
    ("SV201", sheet(responded=None)),
    ("SV201", sheet(kind="warranty", escalated__to="HP")),
    ("SV203", sheet(signed=None)),
    ("SV203", sheet(signed="João")),
    ("SV204", sheet({"cause": " \n "})),
    ("SV206", sheet({"cause": "TODO"})),
    ("SV206", sheet({"cause": "[describe it]"})),
    ("SV210", sheet(product=None)),
    ("SV210", sheet(service="Backup")),
    ("SV213", sheet({"comments": "N/A"})),
    ("SV213", sheet({"comments": "-"})),
    ("SV214", sheet({"work_done": "Peça trocada"})),
    ("SV301", sheet(opened="yesterday")),
    ("SV301", sheet(resolved="2026-02-30 10:00")),
    ("SV301", sheet(priority="whenever")),
    ("SV301", sheet(rating="nine")),
    ("SV301", sheet(pauses=[{"from": "10h", "reason": "sem acesso"}])),
    ("SV301", sheet(parts=[{"part": "fusor", "quantity": "duas"}])),
    ("SV302", sheet(rating="11")),
    ("SV302", sheet(rating="90,50")),
    ("SV303", sheet(resolved="2026-10-02 08:05")),
    ("SV303", sheet(pauses=[{"from": "2026-10-02 11:00", "to": "2026-10-02 10:00"}])),
    ("SV304", sheet(outcome="waiting part")),
    ("SV305", sheet(cause="desgate")),
    ("SV305", sheet(rep="joao.souza", involved="ana lima")),
    ("SV306", sheet(contact="Ana Sousa")),
    ("SV306", sheet(site="Loja Bigorilho")),
    ("SV306", sheet(product=["VNB3K12346", {"serial": "X", "brand": "HP"}])),
    ("SV306", sheet(pauses=[{"from": "2026-10-02 10:00", "to": "2026-10-02 11:00", "reason": "almoço"}])),
    ("SV308", sheet(opened="2062-10-02 09:12")),
    ("SV308", sheet(resolved="2026-12-02 12:01", accepted__on="2026-12-02 08:59")),
    ("SV308", sheet(signed="1989-10-02")),
    ("SV309", sheet(pauses=[{"from": "2026-10-02 08:00", "to": "2026-10-02 16:00"}])),
    ("SV309", sheet(pauses=[{"from": "2026-10-02 10:00"}])),
    ("SV310", sheet(product="0047712093")),
    ("SV311", sheet(contact__name="Bia", contact__email="bia@acme", contact=None)),
    ("SV312", sheet(contact__name="Bia", contact__phone="3344-1820", contact=None)),
    ("SV314", sheet(rating=None, rating__declined="sim")),
    ("SV315", sheet(recurring=True)),
    ("SV316", sheet(cause="component")),
    ("SV317", sheet(kind="warranty", escalated__reference="8")),
    ("SV134", sheet(contact="Аna Souza")),
    ("SV401", sheet({"work_done": "Troquei o fusor da impressora."})),
    ("SV401", sheet({"work_done": "I replaced the fuser and we tested it."})),
    ("SV401", sheet({"problem": "We ask.", "cause": "me lo dijo con la y los", "comments": "o meu e minha"})),
    ("SV402", sheet({"problem": "uma palavra " * 80})),
    ("SV403", sheet({"work_done": "Fuser replaced. Rollers cleaned. Firmware updated. Pages printed."})),
    ("SV404", sheet({"problem": "PRINTER JAMS ON EVERY SECOND PAGE SINCE MONDAY."})),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "answers"), CASES, ids=[f"{n}-{c[0]}" for n, c in enumerate(CASES)]
)
def test_each_finding_is_the_same(
    phone: Phone, desks: list[Known], code: str, answers: Any
) -> None:
    found = [*agreed(phone, answers, desks[0]), *agreed(phone, answers, desks[1])]
    assert code in {finding[0] for finding in found}


def test_every_judged_rule_has_a_case() -> None:
    assert {code for code, _ in CASES} == JUDGED - {"SV205"}


sentences = st.lists(
    st.sampled_from(
        ["Troquei o fusor", "I replaced the fuser.", "N/A", "ok", "Peça trocada", "FUSOR TROCADO E TESTADO COM PAPEL",
         "• Rolos limpos", "- Tensão: 220 V", '"me avisem", disse', "> nosso pedido", "`meu`", "a gente viu", "Meu Drive",
         "Pão Nosso", "Rua Nosso Senhor", "we tested us", "10 us", "tipo I", "I/O", "informou-me", "1. Limpo. Feito. Testado. Ok.",
         "| a | meu |", "|---|---|", "https://a.b/meu", "TODO", "[x]", "…", "é o cliente que não está", "the and is was", "me lo dijo el cliente con la y"]
    ),
    max_size=5,
).map("\n".join)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(made=answers(st.one_of(sentences, odd_texts)), desk=st.integers(0, 1))
def test_whatever_is_typed_is_judged_alike(
    phone: Phone, desks: list[Known], made: Any, desk: int
) -> None:
    agreed(phone, made, desks[desk])


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(made=answers(st.one_of(sentences, odd_texts)), desk=st.integers(0, 1))
def test_a_good_report_spoilt_is_judged_alike(
    phone: Phone, desks: list[Known], made: Any, desk: int
) -> None:
    spoilt = sheet(made["sections"])
    fields = dict(list(made["fields"].items())[:2])
    agreed(phone, {**spoilt, "fields": {**spoilt["fields"], **fields}}, desks[desk])


few = st.text("abé", min_size=2, max_size=6)


@example(wanted="abab", names=["abbb", "abaa"])
@settings(max_examples=200)
@given(wanted=st.one_of(few, few.map(lambda text: text * 30)), names=st.lists(few, max_size=6))
def test_the_same_name_is_meant(phone: Phone, wanted: str, names: list[str]) -> None:
    found = get_close_matches(wanted, names, n=1, cutoff=0.7)
    assert phone.call("likeness", "closest", wanted, names, 0.7) == (found[0] if found else None)
