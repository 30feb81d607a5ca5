"""The draft of a client report: what it holds, in whose language, and when it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from svcsite import cli
from svcsite.checks.examination import examine
from svcsite.record.reader import read_narrative
from tests.archive import REPORT, REPORT_PATH, Archive
from tests.delivery.house import CUSTOMER, furnish

DRAFT = "acme/periods/2026-10.md"


@pytest.fixture
def house(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Archive:
    monkeypatch.chdir(archive.root.parent)
    return furnish(archive)


def draft(*arguments: str) -> Result:
    return CliRunner().invoke(cli.svcsite, ["draft", *arguments], catch_exceptions=False)


def text_of(archive: Archive) -> str:
    return (archive.root / DRAFT).read_text()


def test_a_draft_has_ten_sections_and_nothing_to_find(house):
    done = draft("acme", "2026-10", "--author", "Ana Lima")
    assert (done.exit_code, done.stdout) == (0, f"reports/{DRAFT}\n")
    text = text_of(house)
    assert 'author: "Ana Lima"\nstatus: draft\nsigned:\n' in text
    assert text.count("\n## ") == text.count("_Write here, or delete") == 10
    assert "In October" in text
    assert examine(house.root).diagnostics == ()


def test_it_is_in_the_customer_s_language(house):
    house.write("acme/customer.md", CUSTOMER.replace("name: Acme", "name: Acme\nlanguage: pt-BR"))
    assert draft("Acme", "2026-10", "--author", "").exit_code == 0
    text = text_of(house)
    assert "autor:\nsituacao: rascunho\nassinatura:\n" in text
    assert "## Resumo executivo" in text
    assert "_Escreva aqui, ou apague esta linha" in text


def test_open_actions_are_tasks_that_are_read_back_as_they_were(house):
    steps = (
        "\n## Next steps\n\n- [ ] Order a fuser — Ana Lima — 2026-11-20\n- [x] Done\n- [ ] Think\n"
    )
    house.write(REPORT_PATH, REPORT + steps)
    assert draft("acme", "2026-10").exit_code == 0
    tasks = [line for line in text_of(house).splitlines() if line.startswith("- [")]
    assert [line.partition(" #")[0] for line in tasks] == ["- [ ]", "- [ ]"]
    assert tasks[0].endswith(" Order a fuser — Ana Lima — 2026-11-20")
    assert tasks[1].endswith(" Think")


@pytest.mark.parametrize(
    "naughty",
    ["--> ## Conclusion", "--!> <script>", "<!-- -- --->", "-", "## Annexes", "{computed}", "```"],
)
def test_nothing_in_a_report_can_end_the_comment_around_it(house, naughty):
    steps = f"\n## Next steps\n\n- [ ] Look at {naughty} again — Ana Lima — 2026-11-20\n"
    text = REPORT.replace("Fuser film torn.", f"Fuser {naughty} torn.")
    text = text.replace("fuser unit", f"fuser {naughty}" if ":" not in naughty else "fuser")
    house.write(REPORT_PATH, text.replace("[fuser", "['fuser").replace("]\n---", "']\n---") + steps)
    assert draft("acme", "2026-10").exit_code == 0
    examination = examine(house.root)
    (customer,) = examination.customers
    reading = read_narrative(house.root / DRAFT, customer, examination.settings)
    assert reading.record is not None
    assert [section.name for section in reading.record.sections] == [
        "summary",
        "introduction",
        "deliveries",
        "metrics",
        "analysis",
        "feedback",
        "opportunities",
        "next_steps",
        "conclusion",
        "annexes",
    ]
    written = {s.name for s in reading.record.sections if reading.record.section(s.name or "")}
    assert written <= {"next_steps"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("acmee", "2026-10"), "did you mean acme"),
        (("acme", "2026-13"), '"2026-13" is no period'),
        (("acme", "10/2026"), '"10/2026" is no period'),
        (("acme", "2026-12"), "is not over"),
        (("acme", "2031"), "is not over"),
        (("acme", "2025-12"), "Acme had no contract in"),
    ],
)
def test_what_cannot_be_drafted_is_told_and_nothing_is_written(house, arguments, said):
    done = draft(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (house.root / "acme/periods").exists()


def test_what_comes_next_names_the_file_and_a_period_that_no_contract_asks_for_is_told(house):
    month, quarter = draft("acme", "2026-10"), draft("acme", "2026-Q3")
    assert f"svcsite check reports/{DRAFT}" in month.stderr
    assert "no contract of acme asks for" not in month.stderr
    assert "no contract of acme asks for a report of such a period" in quarter.stderr


def test_nothing_that_a_person_wrote_is_overwritten(house):
    house.write(DRAFT, "mine")
    done = draft("acme", "2026-10")
    assert (done.exit_code, text_of(house)) == (2, "mine")
    assert "is there already" in done.stderr


def test_a_customer_with_errors_is_named(house: Archive, tmp_path: Path) -> None:
    house.write("acme/customer.md", CUSTOMER.replace("from: 2026-01-01", "from: tomorrow"))
    done = draft("acme", "2026-10")
    assert done.exit_code == 2
    assert "customer.md" in done.stderr
