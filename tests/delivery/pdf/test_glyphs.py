"""Which characters are printed, and what becomes of the others."""

from pathlib import Path

import pytest

from svcsite.delivery.pdf.glyphs import Glyphs, covered
from tests.delivery.pdf.reading import ROOT

FONTS = (ROOT / "templates/pdf/fonts",)


def printable(text):
    glyphs = Glyphs(FONTS)
    return glyphs.printable(text), glyphs.missing


@pytest.mark.parametrize(
    "text", ["ação", "Ελληνικά", "Русский", "العربية", "עברית", "→ ✓ ☐ ½ m² 5 °C – … “x”", "Nguyễn"]
)
def test_what_clients_are_called_is_printed(text):
    assert printable(text) == (text, ())


def test_what_no_font_has_is_replaced_and_remembered_once():
    assert printable("田中 田 😀") == ("\ufffd\ufffd \ufffd \ufffd", ("田", "中", "😀"))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a\0b\x1bc", "abc"),
        ("a\u2028b\r\nc", "a\nb\n\nc"),
        ("\ufeffa\ufe0fb", "ab"),
        ("\u202eevil\u202c", "evil"),
        ("a\u3000b", "a b"),
        ("a\ue000b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("a\uffffb", "a\ufffdb"),
    ],
)
def test_what_is_no_character_is_not_printed(text, printed):
    assert printable(text)[0] == printed


def test_all_texts_of_a_tree_are_made_printable():
    glyphs = Glyphs(FONTS)
    tree = {"a": ["x\0", {"b": ("😀", 3, None, True)}]}
    assert glyphs.printable(tree) == {"a": ["x", {"b": ["\ufffd", 3, None, True]}]}


def test_files_that_are_no_fonts_have_nothing(tmp_path: Path):
    (tmp_path / "broken.ttf").write_bytes(b"\0\1\0\0\0\x09 cut short")
    (tmp_path / "README.md").write_text("text")
    assert covered((tmp_path,)) == frozenset()


def test_the_licences_stand_beside_the_fonts():
    names = {path.name for path in FONTS[0].iterdir()}
    assert {"OFL.txt", "DejaVu-LICENSE.txt", "README.md"} <= names
    assert sum(path.stat().st_size for path in FONTS[0].iterdir()) < 3_200_000
