"""What a person wrote in Markdown, as lines of plain text: filled, and without what leads into the archive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import TextWrapper

WIDTH = 72
"""How long a line is, in characters; a longer word has a line of its own."""

_FENCE = ("```", "~~~")
_AS_IT_IS = re.compile(r"\||#{1,6} | {4}|\t|\[[^\]\n]+\]:")
"""How a line begins that is not to be filled: a table's, a heading, code, an address that links refer to."""
_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,3}[.)]) (?:\[[ xX]\] )?|(?:> ?)+")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()]*\) ?")
_LINK_INSIDE = re.compile(r"\[([^\[\]]*)\]\((?!https?:|mailto:|tel:)[^()]*\)")


def typed_text(markdown: str) -> str:
    """Return Markdown as it is read in a mail: paragraphs and items filled, tables and code as they were typed.

    Pictures are left out, and of links into the archive only their text is told: neither is where the mail is.
    """
    said = _LINK_INSIDE.sub(r"\1", _PICTURE.sub("", markdown))
    return "\n".join(line for text in _pieces(said.splitlines()) for line in _filled(text))


def _pieces(lines: list[str]) -> Iterator[str]:
    """Yield what belongs together as one line: a paragraph, an item, or a line that stays as it is, marked by its end.

    A line that stays ends with a line break, an empty one is empty.
    """
    gathered: list[str] = []
    in_code = False
    for line in lines:
        is_fence = line.lstrip().startswith(_FENCE)
        stays = in_code or is_fence or _AS_IT_IS.match(line) or not line.strip()
        in_code ^= is_fence
        if gathered and (stays or _ITEM.match(line)):
            yield " ".join(gathered)
            gathered = []
        if stays:
            yield f"{line.rstrip()}\n"
        else:
            gathered.append(line if not gathered else line.strip())
    if gathered:
        yield " ".join(gathered)


def _filled(text: str) -> list[str]:
    if text.endswith("\n"):
        return [text.removesuffix("\n")]
    mark = match[0] if (match := _ITEM.match(text)) else ""
    wrapper = TextWrapper(
        width=WIDTH,
        initial_indent=mark,
        subsequent_indent=mark if ">" in mark else " " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.wrap(text.removeprefix(mark)) or [mark.rstrip()]
