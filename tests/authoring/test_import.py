"""`svcsite import`: every row ends as a report or as a reject with its reason."""

import csv
import tempfile

import pytest

from svcsite.source.tree import SETTINGS
from tests.authoring.import_desk import HEADER, ROW, Desk


@pytest.fixture
def desk(tmp_path, archive):
    return Desk(tmp_path, archive)


def reasons(desk):
    with desk.csv.with_name("desk.rejects.csv").open(encoding="utf-8", newline="") as stream:
        return [row["reason"] for row in csv.DictReader(stream)]


def test_a_row_becomes_a_report_of_its_customer(desk, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793000000")
    desk.export(ROW)
    result = desk.run()
    assert (result.output, result.exit_code) == ("1 row: 1 report + 0 rejects\n", 0)
    assert desk.reports() == ["curitiba/2026-10-02-case-inc1"]
    folder = desk.archive.root / "curitiba"
    assert (folder / "customer.md").read_text() == "---\nname: Site Curitiba\n---\n"
    assert (folder / "2026" / "2026-10-02-case-inc1.md").read_text() == (
        "---\n"
        "opened: 2026-10-02 09:12\n"
        "resolved: 2026-10-02 15:05\n"
        "service: {title: Incident printer jam}\n"
        "cause: hardware\n"
        "rep: Ana Lima\n"
        "imported: {from: desk.csv, row: 1, on: 2026-10-26, "
        "missing: [contact, responded, Cause, Comments]}\n"
        "---\n\n"
        "## Problem\n\nCategory Hardware, symptom printer jam\n\n"
        "## Work done\n\nFuser replaced\n"
    )


def test_what_was_imported_passes_the_checks_unsigned(desk):
    desk.export(ROW)
    desk.run()
    examination = desk.archive.examine()
    assert [r.id for r in examination.reports] == ["2026-10-02-case-inc1"]
    assert not examination.diagnostics


def test_a_portuguese_archive_gets_portuguese_reports_and_account(desk):
    desk.archive.write(SETTINGS, "idioma: pt-BR\ntecnicos: {ana: Ana Lima}\n")
    desk.export(ROW, ROW.replace("INC1", ""), *(ROW.replace("INC1", f"INC{n}") for n in (2, 3)))
    desk.change_map(('id: "case-{number}"', 'codigo: "{number}"'))
    result = desk.run()
    assert result.output.splitlines()[0] == "4 linhas: 3 relatórios + 1 rejeitada"
    assert result.output.splitlines()[1] == "       1  sem código"
    assert result.exit_code == 1
    text = (desk.archive.root / "curitiba/2026/2026-10-02-inc1.md").read_text()
    assert "abertura: 2026-10-02 09:12\n" in text
    assert "sem: [contato, primeira_resposta, Causa, Observações]}\n" in text
    assert "## Problema relatado\n" in text
    assert desk.archive.examine().count("error") == 0


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (
            ROW.replace("02/10/2026 09:12", "31/31/2026 09:12"),
            '"31/31/2026 09:12" (opened) is no date of the form %d/%m/%Y %H:%M',
        ),
        (ROW.replace("02/10/2026 09:12", "?"), "the row does not say opened"),
        (ROW.replace("INC1", " "), '"" gives no id: it has no letter and no digit'),
        (
            ROW.replace("Curitiba", "***"),
            '"***" names no customer: it has no letter and no digit',
        ),
        (ROW.replace("Ana Lima", "Zé"), '"Zé" (rep) is not in archive.yml'),
        (
            ROW.replace("02/10/2026 15:05", "01/10/2026 15:05"),
            '"resolved" (2026-10-01 15:05) is before "opened" (2026-10-02 09:12)',
        ),
        (
            ROW.replace("printer jam", "").replace("Hardware", "?"),
            (
                'say either the machine ("product") or the service ("service"): neither is there; '
                'the section "Problem" is missing'
            ),
        ),
        ("INC9,Curitiba", "the row has 2 cells, the header 9"),
        (ROW + ",more", "the row has 10 cells, the header 9"),
    ],
)
def test_a_row_that_cannot_be_a_report_is_rejected_with_the_reason(desk, row, reason):
    desk.export(ROW.replace("INC1", "INC0"), row)
    result = desk.run()
    assert result.exit_code == 1
    assert result.output.startswith("2 rows: 1 report + 1 reject\n")
    assert reasons(desk) == [reason]
    assert desk.reports() == ["curitiba/2026-10-02-case-inc0"]


def test_rejects_keep_their_cells_behind_the_reason(desk):
    row = 'INC1,Curitiba,?,,"=1+1, ""quoted""",Ana Lima,5,-x,"two\nlines"'
    desk.export(row)
    desk.run()
    text = desk.csv.with_name("desk.rejects.csv").read_text()
    assert text == f"reason,{HEADER}\nthe row does not say opened,{row}\n"


def test_an_id_repeated_for_one_customer_is_rejected(desk):
    desk.export(ROW, ROW.replace("INC1", "inc-1"), ROW.replace("INC1", "inc 1"))
    desk.run()
    assert desk.reports() == [
        "curitiba/2026-10-02-case-inc-1",
        "curitiba/2026-10-02-case-inc1",
    ]
    assert reasons(desk) == ["row 2 has the same customer and id"]


def test_customers_of_one_spelling_share_a_folder_and_others_are_told_apart(desk):
    places = ["Café", "CAFE", "Søby", "Sæby", "東京", "大阪", "C", "C++", "con"]
    desk.export(*(ROW.replace("Curitiba", p).replace("INC1", f"{n}") for n, p in enumerate(places)))
    assert desk.run().exit_code == 0
    folders = {report.split("/")[0] for report in desk.reports()}
    assert {"c", "cafe", "saeby", "soby"} < folders
    assert len(folders) == len(places) - 1


def test_customers_that_only_punctuation_tells_apart_are_rejected(desk):
    desk.export(ROW.replace("Curitiba", "A/B"), ROW.replace("Curitiba", "A & B"), ROW)
    desk.run()
    assert desk.reports() == ["curitiba/2026-10-02-case-inc1"]
    assert reasons(desk)[0].startswith('"A/B" and "A & B" would share the folder a-b;')


def test_running_again_doubles_nothing(desk):
    desk.export(ROW, ROW.replace("INC1", "INC2"), "short")
    desk.run()
    before = {p: p.stat().st_mtime_ns for p in desk.archive.root.rglob("*")}
    result = desk.run()
    assert result.output.splitlines()[:2] == [
        "3 rows: 2 reports + 1 reject",
        "2 of the reports were there already",
    ]
    assert {p: p.stat().st_mtime_ns for p in desk.archive.root.rglob("*")} == before


def test_an_export_that_has_grown_adds_only_what_is_new(desk):
    desk.export(ROW)
    desk.run()
    desk.export(ROW.replace("INC1", "INC0"), ROW)
    result = desk.run()
    assert result.output.startswith("2 rows: 2 reports + 0 rejects\n1 of the reports was there")
    assert len(desk.reports()) == 2


def test_what_somebody_edited_is_left_alone_and_counted(desk):
    desk.export(ROW)
    desk.run()
    path = desk.archive.root / "curitiba/2026/2026-10-02-case-inc1.md"
    edited = path.read_text().replace("Fuser replaced", "Fuser replaced, tested.")
    path.write_text(edited)
    result = desk.run()
    assert path.read_text() == edited
    assert "1 of them says something else than the export now" in result.output
    assert result.exit_code == 0


def test_a_call_whose_day_was_corrected_since_is_not_doubled(desk):
    desk.export(ROW)
    desk.run()
    desk.export(ROW.replace("02/10/2026", "03/10/2026"))
    assert desk.run().exit_code == 0
    assert desk.reports() == ["curitiba/2026-10-02-case-inc1"]


def test_a_report_of_other_origin_is_never_overwritten(desk):
    mine = desk.archive.write("curitiba/2026/2026-10-02-case-inc1.md", "written by hand\n")
    desk.archive.write("curitiba/customer.md", "---\nname: Ours\n---\n")
    desk.export(ROW)
    assert desk.run().exit_code == 1
    assert mine.read_text() == "written by hand\n"
    assert (mine.parent.parent / "customer.md").read_text() == "---\nname: Ours\n---\n"
    assert reasons(desk) == [f"{mine} is there and does not come from this file"]


def test_a_customer_whose_file_has_errors_takes_no_reports(desk):
    desk.archive.write("curitiba/customer.md", "no header\n")
    desk.export(ROW)
    desk.run()
    assert reasons(desk)[0].endswith("customer.md cannot be relied on; `svcsite check` shows why")


def test_a_link_is_not_followed_out_of_the_archive(desk, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (desk.archive.root / "curitiba").symlink_to(outside)
    (desk.archive.root / "recife").mkdir()
    (desk.archive.root / "recife" / "2026").symlink_to(outside)
    desk.export(ROW, ROW.replace("Curitiba", "Recife"))
    assert desk.run().exit_code == 1
    assert list(outside.iterdir()) == []


def test_earlier_rejects_that_differ_are_kept(desk):
    mended = desk.csv.with_name("desk.rejects.csv")
    mended.write_text("mended by hand\n")
    desk.export("short")
    result = desk.run()
    kept = desk.csv.with_name("desk.rejects.1.csv")
    assert kept.read_text() == "mended by hand\n"
    assert f"an earlier rejects file was kept as {kept}" in result.output
    desk.run()
    assert not desk.csv.with_name("desk.rejects.2.csv").exists()


def test_rejects_stand_here_when_the_exports_folder_takes_none(desk, monkeypatch, tmp_path):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    make = tempfile.mkstemp

    def refuse_elsewhere(*, dir, **options):  # noqa: A002
        if dir != here:
            raise PermissionError(13, "Permission denied")
        return make(dir=dir, **options)

    monkeypatch.setattr(tempfile, "mkstemp", refuse_elsewhere)
    desk.export("short")
    desk.run()
    assert [path.name for path in here.iterdir()] == ["desk.rejects.csv"]


@pytest.mark.parametrize("inside", ["", "reports"])
def test_a_folder_that_is_no_archive_is_told_apart(desk, tmp_path, inside):
    desk.export(ROW)
    desk.archive.root = tmp_path / "nowhere" / inside
    result = desk.run()
    assert result.exit_code == 2
    assert "is no archive: it has no archive.yml. `svcsite init` makes one" in result.output
    assert not (tmp_path / "nowhere").exists()


def test_the_folder_above_reports_stands_for_it(desk, tmp_path):
    desk.export(ROW)
    root, desk.archive.root = desk.archive.root, tmp_path
    assert desk.run().exit_code == 0
    assert (root / "curitiba" / "customer.md").is_file()


def test_settings_with_errors_stop_the_import(desk):
    desk.archive.write(SETTINGS, "language: klingon\n")
    desk.export(ROW)
    result = desk.run()
    assert result.exit_code == 2
    assert "archive.yml has errors; `svcsite check` shows them" in result.output


def test_several_machines_and_nested_values_are_filled(desk):
    desk.change_map(
        (
            'service: {title: "Incident {symptom}"}',
            'product: [{brand: HP, serial: "{number}"}, {tag: "{closed_code}"}]',
        ),
        (
            "rep: {column: resolved_by}",
            'rep: ana.lima\n  rating: {score: "{closed_code}", on: {column: resolved, format: "%d/%m/%Y %H:%M"}}',
        ),
    )
    desk.export(ROW)
    assert desk.run().exit_code == 0
    text = (desk.archive.root / "curitiba/2026/2026-10-02-case-inc1.md").read_text()
    assert "product: [{serial: INC1, brand: HP}, {tag: 5}]\n" in text
    assert "rating:\n  score: 5\n  on: 2026-10-02 15:05\n" in text


def test_dates_without_a_format_are_read_as_people_write_them(desk):
    desk.change_map(('{column: opened, format: "%d/%m/%Y %H:%M"}', "{column: opened}"))
    desk.export(ROW.replace("02/10/2026 09:12", "2/10/26 às 9h12"))
    assert desk.run().exit_code == 0
    assert desk.reports() == ["curitiba/2026-10-02-case-inc1"]


def test_a_format_without_hours_gives_days_and_an_offset_is_brought_home(desk):
    desk.change_map(
        (
            'resolved: {column: resolved, format: "%d/%m/%Y %H:%M"}',
            'resolved: {column: resolved, format: "%d.%m.%Y"}',
        ),
        (
            'opened: {column: opened, format: "%d/%m/%Y %H:%M"}',
            'opened: {column: opened, format: "%Y-%m-%dT%H:%M:%S%z"}',
        ),
    )
    desk.export("INC1,X,2026-10-03T01:30:00+0000,03.10.2026,jam,Ana Lima,5,H,done")
    assert desk.run().exit_code == 0
    assert desk.reports() == ["x/2026-10-02-case-inc1"]
    text = (desk.archive.root / "x/2026/2026-10-02-case-inc1.md").read_text()
    assert "opened: 2026-10-02 22:30\nresolved: 2026-10-03\n" in text


def test_an_empty_value_says_that_there_is_nothing_where_a_default_would_stand(desk):
    desk.change_map(
        (
            "{column: notes, default: Not said.}",
            '{column: notes, values: {n/a: "", ok: "Done: {symptom}"}, default: "Not said."}',
        )
    )
    desk.export(
        *(
            ROW.replace("INC1", f"INC{n}").replace("Fuser replaced", cell)
            for n, cell in enumerate(["ok", "else", ""])
        ),
        ROW.replace("INC1", "INC3").replace("Fuser replaced", "n/a"),
    )
    desk.run()
    texts = [path.read_text() for path in sorted(desk.archive.root.glob("curitiba/*/*.md"))]
    assert [text.split("## Work done\n\n")[1] for text in texts] == [
        "Done: printer jam\n",
        "Not said.\n",
        "Not said.\n",
    ]
    assert reasons(desk) == ['the section "Work done" is missing']


def test_entities_stay_as_they_are_unless_the_map_asks(desk):
    desk.export(
        ROW.replace("Fuser replaced", "R&amp;D"),
    )
    desk.run()
    path = desk.archive.root / "curitiba/2026/2026-10-02-case-inc1.md"
    assert path.read_text().endswith("R&amp;D\n")
    path.unlink()
    desk.change_map(("missing:", "entities: yes\nmissing:"))
    desk.run()
    assert path.read_text().endswith("R&D\n")


def test_a_report_larger_than_is_ever_read_is_rejected(desk):
    desk.export(ROW.replace("Fuser replaced", "x" * 300_000))
    desk.run()
    assert reasons(desk) == ["the report would have 293 KB, and at most 256 KB are read"]


def test_cells_cannot_break_out_of_their_section(desk):
    cell = '"# not a heading\n---\n```\n<!-- <script>alert(1)</script>\n- item\nsetext\n==="'
    desk.export(ROW.replace("Fuser replaced", cell).replace("printer jam", "'--- a: b #c\x07"))
    assert desk.run().exit_code == 0
    (report,) = desk.archive.examine().reports
    assert [section.name for section in report.sections] == ["problem", "work_done"]
    assert report.service.title == "Incident '--- a: b #c"
    assert report.section("work_done").startswith("\\# not a heading\\\n\\---\\\n")
