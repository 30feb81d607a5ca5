"""What a person typed in Markdown, made to be read with a keyboard, on a phone and by ear."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

_EMPTY_HEADING = re.compile(r"<th([^>]*)>\s*</th>")
_HEADING = re.compile(r"<th\b")
_ALIGN = re.compile(r'(<t[hd]\b[^>]*?) align="(left|center|right)"')
_BOX = re.compile(r'<input type="checkbox"( checked="")? disabled="">')


def readable(html: str, words: Mapping[str, str]) -> str:
    """Return the HTML of typed text with what Markdown has no way to say.

    A table can be scrolled with the keyboard where it is wider than the page, a cell that heads nothing is no
    heading, how a column is aligned is said by a class, and the box of a task says whether that is done. `words` are the labels of pages.
    """
    if "<t" not in html and "<input" not in html:
        return html
    html = _EMPTY_HEADING.sub(r"<td\1></td>", html)
    html = _HEADING.sub('<th scope="col"', _ALIGN.sub(_aligned, html))
    scroll = f'<div class="svc-scroll" role="group" tabindex="0" aria-label="{escape(words["typed_table"])}">'
    html = html.replace("<table>", f"{scroll}<table>").replace("</table>", "</table></div>")
    return _BOX.sub(lambda found: _box(words, done=bool(found[1])), html)


def _aligned(found: re.Match[str]) -> str:
    """Return the beginning of a cell as HTML of today has it; all begins at the left."""
    return found[1] if found[2] == "left" else f'{found[1]} class="svc-{found[2]}"'


def _box(words: Mapping[str, str], *, done: bool) -> str:
    label = escape(words["box_done" if done else "box_to_do"])
    return f'<input type="checkbox"{" checked" if done else ""} disabled aria-label="{label}">'
