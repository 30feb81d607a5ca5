"""What a file's name says of a report, however phones and mail programs changed it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.authoring.receiving.naming import named_before, read_label
from svcsite.source.tree import REPORT_ID


@pytest.mark.parametrize(
    "name",
    [
        "acme.2026-10-02-jam.md",
        "acme.2026-10-02-jam.md.txt",
        "Acme.2026-10-02-Jam.MD.TXT",
        "acme.2026-10-02-jam (1).md.txt",
        "acme.2026-10-02-jam(3).md",
        "acme.2026-10-02-jam 2.md",
        "acme.2026-10-02-jam_1.md",
        "acme.2026-10-02-jam.md (2).txt",
        "acme.2026-10-02-jam.md-1.txt",
        "acme.2026-10-02-jam - Copia (2).md",
        "acme.2026-10-02-jam - Cópia.md",
        "acme.2026-10-02-jam copy 2.md",
        "C:\\Users\\Ana\\acme.2026-10-02-jam.md",
        "\u202eacme.2026-10-02-jam\u200b.md",
    ],
)
def test_a_report_is_known_however_its_name_was_saved(name):
    label = read_label(name)
    assert (label.kind, label.customer, label.id) == ("report", "acme", "2026-10-02-jam")


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("acme.2026-10-02-jam.1.jpg", 1),
        ("acme.2026-10-02-jam.12.JPEG", 12),
        ("acme.2026-10-02-jam.3 (1).jpg", 3),
        ("acme.2026-10-02-jam.3-1.png", 3),
    ],
)
def test_a_photo_says_whose_and_which_it_is(name, number):
    label = read_label(name)
    assert (label.kind, label.customer, label.id) == ("photo", "acme", "2026-10-02-jam")
    assert label.number == number


def test_a_number_at_the_end_of_an_id_is_the_ids_own():
    assert read_label("acme.2026-10-02-jam-2.md").id == "2026-10-02-jam-2"
    assert named_before("2026-10-02-jam-2") == "2026-10-02-jam"
    assert named_before("2026-10-02") is None


def test_letters_that_only_look_right_name_nobody_else():
    assert read_label("аcme.2026-10-02-jam.md").customer == "аcme"  # a Cyrillic а


@pytest.mark.parametrize("name", ["IMG_2034.HEIC", "fusor-2.jpg", "photo.jpg"])
def test_a_camera_names_no_report(name):
    assert (read_label(name).kind, read_label(name).id) == ("photo", None)


@pytest.mark.parametrize("name", ["", ".", "..", "/", "\0", "a" * 400 + ".md", "notes.pdf", "x"])
def test_what_is_no_name_of_ours_has_no_kind(name):
    assert read_label(name).kind is None


@given(st.text(max_size=400) | st.from_regex(r"[./\\\w -]{0,80}\.(md|jpg|md\.txt)", fullmatch=True))
def test_no_name_raises_and_no_id_leads_anywhere(name):
    label = read_label(name)
    assert label.id is None or REPORT_ID.fullmatch(label.id)
