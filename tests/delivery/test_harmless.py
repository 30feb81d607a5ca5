"""What people typed can be no header and no path."""

from __future__ import annotations

import pytest

from svcsite.delivery.harmless import attachment_name, legible, one_line


@pytest.mark.parametrize(
    ("typed", "header"),
    [
        ("Acme\r\nBcc: all@example.com", "Acme Bcc: all@example.com"),
        ("Acme\u2028Bcc: x", "Acme Bcc: x"),
        ("Padaria\u00a0Pão\tQuente ", "Padaria Pão Quente"),
        ("\u202eevil\u202c", "\ufffdevil\ufffd"),
        ("Padaria Pão Quente", "Padaria Pão Quente"),
        ("=?utf-8?q?=0D=0ABcc=3A_x?=", "= ?utf-8?q?=0D=0ABcc=3A_x?="),
    ],
)
def test_a_header_is_one_line_without_controls(typed, header):
    assert one_line(typed) == header


def test_a_text_keeps_its_lines_and_loses_what_is_no_text():
    assert legible("a\nb\x00\ufffe\ud800") == "a\nb\ufffd\ufffd\ufffd"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("laudo CF-02.pdf", "laudo CF-02.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ana\\laudo.pdf", "laudo.pdf"),
        ("nul.pdf", "nul-.pdf"),
        (".htaccess", "htaccess"),
        ("ação?.pdf. ", "ação-.pdf"),
        ("...", "-"),
        ("a\r\nb.pdf", "a b.pdf"),
    ],
)
def test_an_attachment_has_a_name_that_every_system_saves(name, safe):
    assert attachment_name(name) == safe


def test_a_long_name_keeps_its_ending():
    name = attachment_name("x" * 300 + ".pdf")
    assert len(name) == 120
    assert name.endswith("x.pdf")
