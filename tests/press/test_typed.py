"""Typed tables and tasks can be read without a mouse and without eyes."""

from __future__ import annotations

import pytest

from svcsite.press.markup import rendered
from svcsite.press.typed import readable
from svcsite.words.labels import labels

ENGLISH = labels("en")


def test_a_wide_table_can_be_scrolled_with_the_keyboard():
    html = readable(rendered("|TAG|bar|\n|---|---|\n|AC-01|118|\n"), ENGLISH)
    assert html.startswith(
        '<div class="svc-scroll" role="group" tabindex="0" aria-label="Table"><table>'
    )
    assert html.strip().endswith("</table></div>")


def test_a_cell_that_heads_nothing_is_no_heading():
    html = readable(rendered("|TAG||\n|---|--:|\n|AC-01|118|\n"), ENGLISH)
    assert '<th scope="col">TAG</th>' in html
    assert '<td class="svc-right"></td>\n</tr>\n</thead>' in html


def test_how_a_column_is_aligned_is_said_by_a_class():
    html = readable(rendered("|a|b|c|d|\n|---|:--|:-:|--:|\n|1|2|3|4|\n"), ENGLISH)
    assert '<th scope="col">b</th>\n<th scope="col" class="svc-center">c</th>' in html
    assert '<td>2</td>\n<td class="svc-center">3</td>\n<td class="svc-right">4</td>' in html
    assert "align=" not in html


@pytest.mark.parametrize(
    ("words", "done", "to_do"), [(ENGLISH, "done", "to do"), (labels("pt-BR"), "feito", "a fazer")]
)
def test_the_box_of_a_task_says_whether_it_is_done(words, done, to_do):
    html = readable(rendered("- [x] part ordered\n- [ ] part fitted\n"), words)
    assert f'<input type="checkbox" checked disabled aria-label="{done}"> part ordered' in html
    assert f'<input type="checkbox" disabled aria-label="{to_do}"> part fitted' in html


def test_text_without_tables_and_tasks_stays_as_it_is():
    html = rendered("Trocado o **fusor** <table> & `<input>`.\n\n    <table>\n")
    assert readable(html, ENGLISH) == html
