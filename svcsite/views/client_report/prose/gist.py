"""What somebody wrote in Markdown, as plain text of one line: whole, or its first sentence."""

from __future__ import annotations

import re

from svcsite.record.vocabulary.names import Language
from svcsite.words.client_report import naming as words

LONGEST = 160
"""After so many characters a first sentence is cut, at the end of a word."""

_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_LINK = re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)")
_TASK = re.compile(r"^\[[ xX]\]\s+")
_LEADING = re.compile(r"^\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+|\d{1,9}[.)]\s+)?")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zà-ÿ])")


def plain_text(markdown: str) -> str:
    """Return a text without the marks of lists, headings, links and strong words, on one line.

    Its lines are told one after the other, each with an end of its own: `Filtro limpo. Carga de gás completada.`
    """
    lines = [found for line in markdown.splitlines() if (found := _plain(line))]
    ended = [line if line[-1] in ".!?:;,…" else f"{line}." for line in lines[:-1]]
    return " ".join([*ended, *lines[-1:]])


def first_sentence(markdown: str, language: Language) -> str:
    """Return the first sentence of a text, without its full stop; what is long is cut."""
    sentence = _SENTENCE.split(plain_text(markdown), maxsplit=1)[0].rstrip(".;: ")
    if len(sentence) <= LONGEST:
        return sentence
    cut = sentence[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:.–-")
    return words.CUT.format_in(language, text=cut)


def _plain(line: str) -> str:
    text = _TASK.sub("", _LEADING.sub("", line))
    text = _STRONG.sub(r"\2", _LINK.sub(r"\1", _IMAGE.sub("", text)))
    return text.replace("`", "").strip()
