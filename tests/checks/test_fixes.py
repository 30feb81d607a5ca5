import re
from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svcsite.checks.fixes.archive import repairs
from svcsite.checks.fixes.meaning import record_of
from svcsite.checks.fixes.mending import Mended, Mender
from svcsite.checks.fixes.registry import FIXES
from svcsite.checks.fixes.spelling import surely_meant
from svcsite.checks.fixes.time_form import canonical
from svcsite.checks.judging import judge
from svcsite.checks.registry import find_rule
from svcsite.checks.subject import Subject
from svcsite.record.reader import read_archive_file, read_customer, read_report
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.report_keys import REPORT
from tests.archive import CUSTOMER, REPORT_PATH, SETTINGS
from tests.checks.typed_reports import Typed, reports

GOOD = """\
---
ticket: OS-48213
opened: 2026-10-02 09:12
resolved: 2026-10-02 15:05
contact: Ana Souza
product: VNB3K12345
cause: component
defective_parts: [fuser unit]
rating: 9
rep: joao.silva
signed: 2026-10-02
---
## Problem
Paper jam on every second page.

## Work done
Fuser unit replaced, 20 test pages printed.

## Cause
Fuser film torn.

## Comments
Replace the fuser at 150,000 pages.
"""
TEMPLATES = Path(__file__).parents[2] / "templates" / "reports"
ARCHIVE = read_archive_file(Path("archive.yml"), SETTINGS.encode()).record
ACME = read_customer(Path("acme/customer.md"), "acme", CUSTOMER.encode()).record
assert ARCHIVE is not None
assert ACME is not None
MENDER = Mender(
    read=partial(read_report, Path(REPORT_PATH), ACME, ARCHIVE),
    shape="report",
    settings=ARCHIVE,
    customer=ACME,
)


def mend(text: str) -> Mended:
    return MENDER.mend(text.encode())


def fixed(*changes: tuple[str, str]) -> str:
    """Spoil the good report and mend it; give the text that comes out."""
    text = GOOD
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return mend(text).data.decode()


def findings(data: bytes) -> Counter[str]:
    found = judge(Subject.of(MENDER.read(data), MENDER.settings, MENDER.customer))
    return Counter(diagnostic.code for diagnostic in found)


# What holds for every fix. A report is read and judged a dozen times, which may take its time on a busy machine.
held = settings(max_examples=60)


@held
@given(reports())
def test_fixing_twice_changes_nothing_more(typed: Typed):
    once = MENDER.mend(typed.bytes())
    assert MENDER.mend(once.data).data == once.data
    assert (once.data != typed.bytes()) == bool(once.fixes)


@held
@given(reports())
def test_a_fixed_file_means_the_same_record(typed: Typed):
    before, after = MENDER.read(typed.spelt.encode()), MENDER.mend(typed.spelt.encode()).reading
    if before.record is not None:
        assert record_of(after) == record_of(before)
    else:
        assert after.record is None


@held
@given(reports())
def test_a_misspelt_name_that_is_mended_is_read_as_if_it_had_been_spelt(typed: Typed):
    mended = MENDER.mend(typed.bytes())
    unclear = {"unknown-key", "unknown-heading", "duplicate-key", "two-names", "anchor-or-tag"}
    names = {"misspelt-key", "misspelt-heading"} & set(mended.fixes)
    if names and not unclear & {defect.kind for defect in mended.reading.defects}:
        right, spelt = record_of(mended.reading), record_of(MENDER.read(typed.spelt.encode()))
        # A heading that was mended has its usual words, and the other one those that were typed.
        for record in (right, spelt):
            record["sections"] = [(s["name"], s["text"]) for s in record["sections"]]
        assert right == spelt


@held
@given(reports())
def test_a_fixed_file_has_no_finding_that_was_not_there_before(typed: Typed):
    assert not findings(MENDER.mend(typed.bytes()).data) - findings(typed.bytes())


def below_the_header(data: bytes) -> list[str]:
    lines = re.split(r"(?<=\n)", data.decode().removeprefix("\ufeff"))
    fences = [n for n, line in enumerate(lines) if re.fullmatch(r"[-\u2014]+\s*", line)]
    return [line for line in lines[fences[1] + 1 :] if not line.startswith("#")]


@held
@given(reports())
def test_no_remark_no_line_end_and_no_line_of_text_is_touched(typed: Typed):
    data = MENDER.mend(typed.bytes()).data
    remarks = re.compile(rb"(?:^|(?<=\s))#[^\r\n]*(?:noted|about|put aside)[^\r\n]*", re.MULTILINE)
    assert Counter(remarks.findall(data)) == Counter(remarks.findall(typed.bytes()))
    assert below_the_header(data) == below_the_header(typed.bytes())
    ends = re.compile(rb"\r\n|\n")
    assert Counter(ends.findall(data)) == Counter(ends.findall(typed.bytes()))


@held
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_is_in_a_file_mending_ends_without_harm(data: bytes):
    mended = MENDER.mend(data)
    if mended.reading.record is None:
        assert mended.data == data


def test_every_fix_belongs_to_a_rule_of_its_name_or_to_none():
    for fix in FIXES:
        assert fix.rule is None or find_rule(fix.rule) is not None, fix.name


def test_a_good_report_has_nothing_to_fix():
    assert mend(GOOD).fixes == ()


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*/*.md")), ids=lambda path: path.stem)
def test_what_a_report_starts_from_has_nothing_to_fix(path: Path):
    assert mend(path.read_text(encoding="utf-8")).fixes == ()


# What each fix does.


@pytest.mark.parametrize(
    ("good", "typed", "mended"),
    [
        ("---\nticket", "\u2014-\nticket", "---\nticket"),
        ("ticket: OS-48213", "ticket: OS-48213 \t", "ticket: OS-48213"),
        ("contact: Ana", "contact:\u00a0Ana\u200b", "contact: Ana"),
        ("contact: Ana Souza", "contact: Ana: Souza", 'contact: "Ana: Souza"'),
        ("contact: Ana Souza", 'contact: "Ana" o\'Dea', "contact: '\"Ana\" o''Dea'"),
        ("rating: 9", "rating:9", "rating: 9"),
        ("rating: 9", "rating: {on: 5/10/26, score: 9}", "rating: {on: 2026-10-05, score: 9}"),
        ("opened: 2026-10-02 09:12", "opened: 02/10/2026 9h12", "opened: 2026-10-02 09:12"),
        (
            "opened: 2026-10-02 09:12",
            'opened: "2/10/26 9:12" # x',
            'opened: "2026-10-02 09:12" # x',
        ),
        ("opened: 2026", "oepned: 2026", "opened: 2026"),
        ("product: VNB3K12345", "product: vnb3k12345", "product: VNB3K12345"),
        ("product: VNB3K12345", "product: [vnb3k12345]", "product: [VNB3K12345]"),
        ("product: VNB3K12345", "product: {tag: 'tag-01'}", "product: {tag: 'TAG-01'}"),
        ("## Problem", "##Problem", "## Problem"),
        ("## Problem", "#   Problem  ", "#   Problem"),
        ("## Work done", "## Wrok done", "## Work done"),
    ],
)
def test_what_has_one_right_answer_is_written_so(good: str, typed: str, mended: str):
    assert fixed((good, typed)) == GOOD.replace(good, mended, 1)


@pytest.mark.parametrize(
    ("good", "typed"),
    [
        # Typed well, in one of several ways.
        ("rating: 9", "rating: 9,5"),
        ("opened: 2026-10-02 09:12", "opened: 2026-10-02 09:12-03:00"),
        ("opened: 2026-10-02 09:12", "opened: 2026-10-02 09:12:30"),
        ("## Problem", "## Defeito reclamado"),
        ("rep: joao", "Técnico: joao"),
        # In a remark, or in the text.
        ("rating: 9", "rating: 9 # 02/10/2026 9h12 \u200b  "),
        ("every second page.", "every\u00a0second page.  \n```\n##Cause\n```"),
        ("contact: Ana Souza", "received_by: |\n  Ana,  \n  Bia"),
        # No answer, or more than one.
        ("opened: 2026-10-02 09:12", "opened: 31/02/2026"),
        ("product: VNB3K12345", "product: vnb3k12346"),
        ("contact: Ana Souza", "contrato: C-2026-014"),
        ("contact: Ana Souza", "phone: 3333-4444"),
        ("resolved: 2026-10-02 15:05", "unresolved: 2026-10-02 15:05"),
        ("ticket: OS-48213", "ticket: OS-48213\noepned: 2026-10-01"),
        ("ticket: OS-48213", "reziolved: 2026-10-01\nticket: OS-48213"),
        ("## Cause", "## Wrok done"),
        ("## Problem", "## Problem\n#2 printer"),
    ],
)
def test_all_else_is_left_alone(good: str, typed: str):
    assert fixed((good, typed)) == GOOD.replace(good, typed, 1)


def test_a_byte_order_mark_goes_and_windows_line_ends_stay():
    typed = "\ufeff" + GOOD.replace("opened: 2026-10-02", "opened: 02/10/2026")
    mended = mend(typed.replace("\n", "\r\n")).data.decode()
    assert mended == GOOD.replace("\n", "\r\n")


def test_a_misspelt_key_gets_its_name_in_the_language_of_the_others():
    typed = GOOD.replace("contact", "contato").replace("cause:", "causa:")
    typed = typed.replace("ticket", "chamado").replace("signed", "assinatura")
    typed = typed.replace("resolved", "solucao").replace("rep:", "tecnico:")
    typed = typed.replace("opened", "opned").replace("## Comments", "## Comentrios")
    mended = mend(typed).data.decode()
    assert "\nabertura: 2026-10-02 09:12\n" in mended
    assert "## Observações" in mended


def test_a_key_moves_with_its_lines_and_the_remark_above_it():
    moved = "# late\npauses: # two\n- {reason: part}\n# again\n- {reason: part}\n"
    typed = GOOD.replace("ticket:", f"{moved}ticket:")
    assert mend(typed).data.decode() == GOOD.replace("contact:", f"{moved}contact:")


@pytest.mark.parametrize("between", ["\n", "#  - put aside\n", "? x\n: y\n", "opened: later\n"])
def test_keys_are_not_moved_where_it_is_not_plain_what_belongs_to_which(between: str):
    typed = GOOD.replace("ticket: OS-48213\n", f"rating: 9\n{between}ticket: OS-48213\n")
    typed = typed.replace("rating: 9\nrep", "rep")
    assert mend(typed).data.decode() == typed


def test_what_nobody_knows_stays_below_the_key_it_was_typed_under():
    typed = GOOD.replace("ticket: OS-48213\n", "").replace(
        "signed: 2026-10-02\n", "signed: 2026-10-02\nticket: OS-48213\nxyzzy: 1\n"
    )
    assert mend(typed).data.decode() == GOOD.replace("OS-48213\n", "OS-48213\nxyzzy: 1\n")


def test_what_a_rule_may_not_find_its_fix_may_not_mend():
    typed = GOOD.replace("## Comments", "## Coments").encode()
    off = ARCHIVE.model_copy(update={"rules": {"SV207": "off"}})
    assert MENDER.mend(typed).fixes == ("misspelt-heading",)
    assert replace(MENDER, settings=off).mend(typed).fixes == ()
    waived = typed.replace(b"signed", b"waive: {SV207: the customer's form}\nsigned")
    assert "misspelt-heading" not in MENDER.mend(waived).fixes


@pytest.mark.parametrize("data", [b"\xff", b"\xef\xbb\xbf", b"---\na: [\n---\n", b"x" * 300_000])
def test_a_file_that_cannot_be_read_stays_as_it_is(data: bytes):
    assert MENDER.mend(data).data == data


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("abretura", "opened"),
        ("primera_resposta", "responded"),
        ("pecas defetuosas", "defective_parts"),
        ("Avalicão ", "rating"),
        ("casa", None),
        ("contract", None),
        ("loja2", None),
        ("reopened", None),
        ("unsigned", None),
    ],
)
def test_a_word_is_another_misspelt_only_beyond_doubt(typed: str, meant: str | None):
    found = surely_meant(typed, REPORT)
    assert (found.name if found else None) == meant


def test_a_misspelt_heading_of_two_words():
    assert surely_meant("Servicos executado", HEADINGS) is HEADINGS["work_done"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("02/10/2026", "2026-10-02"),
        ("02/10/2026, 9h", "2026-10-02 09:00"),
        ("2026-10-02T09:12", "2026-10-02 09:12"),
        ("2026-10-02T09:12Z", None),
        ("12/2026", None),
    ],
)
def test_a_time_has_one_form(typed: str, written: str | None):
    assert canonical(typed) == written


# A whole archive.


def test_what_is_mended_in_a_customers_file_counts_for_its_reports(archive):
    archive.write("acme/customer.md", CUSTOMER.replace("machines:", "machnies:"))
    path = archive.write(REPORT_PATH, GOOD.replace("VNB3K", "vnb3k"))
    found = {repair.original.path: repair.fixes for repair in repairs(archive.root)}
    assert found == {
        archive.root / "acme/customer.md": ("misspelt-key",),
        path: ("serial-case",),
    }


def test_only_what_was_asked_for_is_mended(archive):
    archive.write("acme/customer.md", CUSTOMER.replace("machines:", "machnies:"))
    path = archive.write(REPORT_PATH, GOOD.replace("VNB3K", "vnb3k").replace("signed", "singed"))
    assert [repair.fixes for repair in repairs(archive.root, only=(path,))] == [("misspelt-key",)]
    assert list(repairs(archive.root, only=())) == []


def test_nothing_is_mended_by_settings_that_are_wrong(archive):
    archive.write("archive.yml", "reps: [wrong]\nlangauge: en\n")
    archive.write(REPORT_PATH, GOOD.replace("signed", "singed"))
    assert [repair.fixes for repair in repairs(archive.root)] == [("misspelt-key",)]


def test_links_are_passed_over(archive, tmp_path):
    (tmp_path / "elsewhere.md").write_text(GOOD.replace("signed", "singed"))
    link = archive.write(REPORT_PATH, "")
    link.unlink()
    link.symlink_to(tmp_path / "elsewhere.md")
    assert list(repairs(archive.root)) == []
