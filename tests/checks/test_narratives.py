"""Narratives in an archive: which of them count, and that none of them ends in a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from svcsite.checks.examination import Examination, examine
from svcsite.checks.fixes.archive import repairs
from svcsite.checks.memory import Memory
from svcsite.checks.narratives import judge_narrative
from svcsite.record.customer import Customer
from svcsite.record.reader import read_narrative
from svcsite.record.settings import Settings
from svcsite.source.files import FILE_LIMIT
from tests.archive import CUSTOMER, Archive
from tests.hostile import naughty_strings, needs_corpora, within, yaml_documents
from tests.pictures import jpeg

CONTRACT = "contracts:\n  - {from: 2026-01-01, periodicity: [month, quarter]}\n---\n"
GOOD = """\
---
author: Ana Lima
status: final
signed: 2026-10-05
---
## Executive summary

All was well.
"""
AUGUST = "acme/periods/2026-08.md"
SEPTEMBER = "acme/periods/2026-09.md"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path / "reports")
    made.write("acme/customer.md", CUSTOMER.removesuffix("---\n") + CONTRACT)
    return made


def periods(examination: Examination) -> list[str]:
    return [narrative.period.key for narrative in examination.narratives]


def codes(examination: Examination) -> list[str]:
    return [diagnostic.code for diagnostic in examination.diagnostics]


def test_narratives_without_errors_count_and_the_others_are_told_of(archive):
    archive.write(AUGUST, GOOD)
    archive.write(SEPTEMBER, GOOD.replace("signed: 2026-10-05\n", ""))
    examination = archive.examine()
    assert periods(examination) == ["2026-08"]
    assert codes(examination) == ["SV804"]
    assert examination.files == 4
    assert [reading.path.stem for reading in examination.narrative_readings] == [
        "2026-08",
        "2026-09",
    ]


def test_a_narrative_of_a_customer_that_is_refused_does_not_count(archive):
    archive.write("acme/customer.md", "---\nlegal_name: Acme Ltda\n---\n")
    archive.write(AUGUST, GOOD)
    examination = archive.examine()
    assert periods(examination) == []
    assert codes(examination) == ["SV211"]


def test_what_is_waived_with_a_reason_is_set_aside(archive):
    open_step = "## Next steps\n\n- [ ] Keep the room cool\n"
    archive.write(AUGUST, GOOD + open_step)
    assert codes(archive.examine()) == ["SV807"]
    waived = GOOD.replace("status", "waive: {SV807: nobody owes it}\nstatus", 1)
    archive.write(AUGUST, waived + open_step)
    assert codes(archive.examine()) == []


def test_a_waiver_that_sets_nothing_aside_is_idle(archive):
    waived = GOOD.replace("status", "waive: {SV807: nobody owes it}\nstatus", 1)
    archive.write(AUGUST, waived)
    assert codes(archive.examine()) == ["SV702"]


def test_a_waiver_of_what_the_figures_decide_is_not_idle_here(archive):
    waived = GOOD.replace("status", "waive: {figure-mismatch: as the client counts}\nstatus", 1)
    archive.write(AUGUST, waived)
    assert codes(archive.examine()) == []


def test_only_the_files_asked_for_are_told_of_and_all_count(archive):
    bad = GOOD.replace("author", "autora_chefe")
    august, september = archive.write(AUGUST, bad), archive.write(SEPTEMBER, bad)
    examination = examine(archive.root, only=(september,))
    assert {d.path for d in examination.diagnostics} == {september}
    assert [reading.path for reading in examination.narrative_readings] == [september]
    assert august.exists()
    archive.write(AUGUST, GOOD)
    assert periods(examine(archive.root, only=(september,))) == ["2026-08"]


def test_with_a_memory_they_are_read_again(archive, tmp_path):
    archive.write(AUGUST, GOOD)
    for _ in range(2):
        with Memory(tmp_path / "memory.sqlite", archive.root) as memory:
            examination = examine(archive.root, memory=memory)
        assert periods(examination) == ["2026-08"]


def test_a_narrative_may_be_judged_before_it_is_written(archive):
    path = archive.root / AUGUST
    examination = examine(archive.root, instead={path: GOOD.encode()})
    assert periods(examination) == ["2026-08"]
    assert not path.exists()


def test_what_was_delivered_and_what_goes_with_a_report_is_known_by_where_it_stands(archive):
    delivered = archive.write("acme/periods/2026-08.delivered.json", "{}")
    plan = archive.write("acme/periods/2026-08/plan.pdf", "x")
    art = archive.write("acme/periods/2026-Q3/art.pdf", "x")
    examination = archive.examine()
    assert examination.delivered_files == (delivered,)
    assert examination.enclosures == {("acme", "2026-08"): (plan,), ("acme", "2026-Q3"): (art,)}
    assert codes(examination) == []


def test_a_picture_that_goes_with_a_report_is_judged_like_any_photo(archive):
    archive.write("acme/periods/2026-08/good.jpg", jpeg())
    archive.write("acme/periods/2026-08/bad.jpg", b"GIF89a")
    examination = archive.examine()
    assert [d.path.name for d in examination.diagnostics] == ["bad.jpg"]
    [picture] = examination.photos["acme", "2026-08"]
    assert picture.path.name == "good.jpg"


def test_the_usual_rules_hold_for_narratives(archive):
    archive.write(
        AUGUST,
        "---\nautor: Ana\nhumor: bom\npesquisa: {nota: otima}\n---\nSolto.\n"
        "## Conclusão\n\nTODO\n\n## Resumo executivo\n\nTudo bem.\n\n## Conclusion\n\nFim.\n\n## Fin\n\nFim.\n",
    )
    assert sorted(codes(archive.examine())) == [
        "SV202",  # unknown key
        "SV206",  # placeholder text
        "SV207",  # unknown heading
        "SV208",  # repeated section
        "SV209",  # text outside a section
        "SV212",  # section order
        "SV301",  # wrong type
    ]


def test_the_period_is_over_in_the_customer_s_own_time_zone(archive, monkeypatch):
    archive.write(SEPTEMBER, GOOD)
    # 1 October 2026, 01:00 in UTC: in São Paulo it is still September.
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790816400")
    assert codes(archive.examine()) == ["SV802"]
    text = CUSTOMER.removesuffix("---\n") + "timezone: Europe/Lisbon\n" + CONTRACT
    archive.write("acme/customer.md", text)
    assert codes(archive.examine()) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("2026-08.markdown", "SV107"),
        ("agosto/2026-08.md", "SV106"),
        ("2026-08\n.md", "SV805"),
        ("-rf.md", "SV805"),
        ("%00.md", "SV805"),
        ("2026-08;drop.md", "SV805"),
    ],
)
def test_names_that_are_none(archive, name, code):
    archive.write(f"acme/periods/{name}", GOOD)
    assert codes(archive.examine()) == [code]


def test_links_and_folders_and_files_too_large_are_told_of(archive, tmp_path):
    outside = tmp_path / "secret.md"
    outside.write_text(GOOD)
    (archive.root / "acme" / "periods").mkdir()
    (archive.root / AUGUST).symlink_to(outside)
    (archive.root / SEPTEMBER).mkdir()
    archive.write("acme/periods/2026-07.md", GOOD.ljust(FILE_LIMIT + 1, "."))
    examination = archive.examine()
    assert codes(examination) == ["SV104", "SV105", "SV105"]
    assert examination.narratives == ()


def test_what_has_one_right_answer_is_mended(archive):
    archive.write(
        AUGUST,
        "\ufeff---\nautor: Ana Lima\nsituasao: final\nassinatura: 05/10/2026\n---\n"
        "##Resumo executivo \n\nTudo bem.\n\n## Concluzão\n\nFim.\n",
    )
    [repair] = repairs(archive.root)
    assert repair.data.decode() == (
        "---\nautor: Ana Lima\nsituacao: final\nassinatura: 2026-10-05\n---\n"
        "## Resumo executivo\n\nTudo bem.\n\n## Conclusão\n\nFim.\n"
    )
    archive.write(AUGUST, repair.data)
    assert codes(archive.examine()) == []


def test_a_narrative_that_was_not_asked_for_is_not_mended(archive):
    archive.write(AUGUST, "\ufeff" + GOOD)
    september = archive.write(SEPTEMBER, "\ufeff" + GOOD)
    [repair] = repairs(archive.root, only=(september,))
    assert repair.original.path == september


def sound(text: str) -> None:
    """Judge a text as a narrative: whatever it holds, every finding has a message and a place."""
    path = Path("acme/periods/2026-08.md")
    customer, settings = Customer(slug="acme", fingerprint=""), Settings(language="pt-BR")
    with within(2):
        reading = read_narrative(path, customer, settings, text.encode("utf-8", "surrogatepass"))
        for diagnostic in judge_narrative(reading, customer, settings):
            assert diagnostic.message
            assert 1 <= diagnostic.span.line <= text.count("\n") + 2
            assert diagnostic.span.column >= 1


@needs_corpora
def test_every_naughty_string_as_a_value_a_heading_and_a_text():
    for text in naughty_strings():
        sound(f"---\nauthor: {text}\nstatus: '{text}'\n---\n## {text}\n\n{text}\n")
        sound(
            f"---\nsurvey: {{name: {text}, score: {text}}}\nerrata: [{text}]\n---\n"
            f"## Next steps\n\n- [ ] #{text} — {text} — {text}\n- [ ] {{figure: {text}}}\n"
        )


@needs_corpora
def test_every_document_of_the_yaml_suite_as_a_header():
    for text in dict(yaml_documents()).values():
        sound(f"---\n{text}\n---\n## Conclusion\n")


@pytest.mark.parametrize(
    "body",
    ["{" * 60_000, "{figure: " * 10_000, "{a}" * 10_000, "{figure: x}\n" * 10_000, "- [ ] #a " * 10_000,
     "- [ ] x — y — z\n" * 5_000, "<!--" * 30_000, "_" * 60_000, "## 1. Conclusion\n" * 5_000],
    ids=range(9),
)  # fmt: skip
def test_a_thousand_of_anything_takes_no_time(body):
    sound(f"---\nauthor: x\n---\n## Next steps\n\n{body}\n")
