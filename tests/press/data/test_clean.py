"""Text for files of data."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.press.data.clean import clean, disarmed


@pytest.mark.parametrize(
    "hostile",
    [
        "=1+1",
        "+1",
        "-2+3+cmd|' /C calc'!A0",
        '@SUM(1+1)*cmd|"/C calc"!A0',
        "\t=1+1",
        "\n=HYPERLINK(x)",
        "＝1+1",
        "－1",
        "＋1",
        "＠x",
        " =1+1",
        "\u00a0=1+1",
        "\ufeff=1+1",
        "\u200b\u202e@x",
    ],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(hostile):
    assert disarmed(clean(hostile)) == f"'{clean(hostile)}"


@pytest.mark.parametrize(
    "harmless", ["", " ", "Fusor", "'x", "a=b", "(=1)", "3-4", "שלום", "– travessão", "9,5", "#1"]
)
def test_other_text_stays_as_it_is(harmless):
    assert disarmed(clean(harmless)) == harmless


def test_what_no_file_can_hold_is_replaced_and_lines_end_in_one_way():
    assert clean("a\0b\x1b\x7f\ud800\ufffe") == "a�b����"
    assert clean("a\r\nb\rc\x85d\u2028e\tf") == "a\nb\nc\nd\ne\tf"


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_survives_both_kinds_of_file(text):
    kept = clean(text)
    assert clean(kept) == kept
    kept.encode()
    assert json.loads(json.dumps(kept, ensure_ascii=False)) == kept
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=";").writerow([disarmed(kept), "x"])
    (row,) = csv.reader(io.StringIO(written.getvalue(), newline=""), delimiter=";")
    assert row == [disarmed(kept), "x"]
    assert not row[0].lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
