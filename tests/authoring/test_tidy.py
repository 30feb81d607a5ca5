"""What is typed on a phone comes out as tidy Markdown that says the same."""

from __future__ import annotations

import html
import re

import cmarkgfm
import pytest

from svcsite.authoring.tidy import tidy, tidy_line
from tests.hostile import naughty_strings, needs_corpora, xss_strings

CASES = {
    "bullets as phones have them": (
        "• Fusor trocado\n–  Rolos limpos\n* Teste\n◦Pronto",
        "- Fusor trocado\n- Rolos limpos\n- Teste\n- Pronto",
    ),
    "numbers": ("1) Um\n2. Dois\n3 . Três", "1. Um\n2. Dois\n\n3 . Três"),
    "things to do": (
        "☐ Ligar\n☑ Enviar\n[ ] Pedir\n- [X] Feito",
        "- [ ] Ligar\n- [x] Enviar\n- [ ] Pedir\n- [x] Feito",
    ),
    "an item below an item": ("- a\n   – b\n   – c\n- d", "- a\n  - b\n  - c\n- d"),
    "a line is a paragraph": ("Não liga.\nNem na tomada.", "Não liga.\n\nNem na tomada."),
    "blanks": ("  a \u00a0b\u200b  \r\n\r\n\r\n\tc  ", "a  b\n\nc"),
    "a list after a sentence": ("Feito:\n- a\nPronto", "Feito:\n\n- a\n\nPronto"),
    "a table": ("x\n| a | b |\n|---|---|\n| 1 | 2 |\ny", "x\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\ny"),
    "the customer's words": ("> Não liga\n> 60 °C\n>", "> Não liga\n\n\\> 60 °C\n\n\\>"),
    "what would be a heading": ("## Nota\n#\n##x\n#1 jam\n### deep", "\\## Nota\n\n\\#\n\n\\##x\n\n#1 jam\n\n### deep"),
    "what would end a header": ("a\n---\nb\n-----", "a\n\n***\n\nb\n\n***"),
    "what would be code": ("```\nx\n~~~~", "\\```\n\nx\n\n\\~~~~"),
    "what would be a tag or a comment": ("<b> <!-- x --> a < b", "\\<b> <\\!-- x --> a < b"),
    "what would be an entity": ("&nbsp; R&D", "\\&nbsp; R&D"),
    "what would lose a backslash": (r"C:\*.log \\srv\a C:\temp", r"C:\\*.log \\\srv\a C:\temp"),
    "what would be a number of a list": ("2026. Revisado\n12.", "2026\\. Revisado\n\n12\\."),
    "what would be emphasis": ("10*20*30 *assim*", "10\\*20\\*30 *assim*"),
    "what would be a note": ("[nota]: 9", "\\[nota]: 9"),
    "a list in a list's line": ("- - a\n1. 2. b", "- \\- a\n1. 2\\. b"),
    "quotes and emoji stay": ("“Só isso” 👩‍🔧", "“Só isso” 👩‍🔧"),
    "nothing": (" \n\t\u200b\n", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_is_typed_comes_out_tidy(case: str) -> None:
    typed, written = CASES[case]
    assert tidy(typed) == written


def seen(markdown: str) -> str:
    """What a reader sees of Markdown, blanks aside."""
    page = cmarkgfm.github_flavored_markdown_to_html(markdown)
    return "".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())


@needs_corpora
def test_what_is_read_is_what_was_typed() -> None:
    """Emphasis, code, links and quotes aside, which are left to mean what they mean."""
    marks = re.compile(r"[*_`~\[]|https?:|www\.|^>|^-$")
    plain = [t for t in [*naughty_strings(), *xss_strings()] if not marks.search(t)]
    assert len(plain) > 2000
    for typed in plain:
        assert seen(tidy(typed)) == "".join(tidy_line(typed).split())
