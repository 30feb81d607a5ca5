"""Typed numbers that say of themselves that they are a figure, and differ from it."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.audits.claim import Claim
from svcsite.audits.claims import claims_in
from svcsite.audits.known import Known
from svcsite.audits.scope import Scope, Speaks
from svcsite.audits.sentences import Sentence, sentences
from svcsite.audits.values import label, told
from svcsite.record.narrative import Narrative, NarrativeSection
from svcsite.record.vocabulary.figure_names import FIGURE_NAMES
from svcsite.source.span import Defect
from svcsite.words.text import Text

KIND = "figure-mismatch"
_TOLD = 2
"""How many figures are named where it is not sure which one is meant."""


def mismatches(narrative: Narrative, known: Known, scope: Scope) -> Iterator[Defect]:
    """Yield a `figure-mismatch` for each number that contradicts the ledger, in the order of the file.

    Its facts are what was `typed`, the `counted` figures in words, and the `figure` whose name puts it in.
    """
    for section in narrative.sections:
        yield from _in_section(section, known, scope)


def _in_section(section: NarrativeSection, known: Known, scope: Scope) -> Iterator[Defect]:
    found: list[tuple[int, int, Defect]] = []
    for sentence in sentences(section.raw):
        speaks = scope.speaks_of(sentence)
        if speaks == "other" or (speaks == "before" and not known.before):
            continue
        for said, claim in _untrue(sentence, known, scope, speaks):
            start, end = said.place(claim.start, claim.end)
            # What goes on in the next line is shown on its first.
            end = min(end, *(n for n in [section.raw.find("\n", start)] if n > start), end)
            figures = [f for f in known.told(claim) if f.name in FIGURE_NAMES][:_TOLD]
            facts = {
                "typed": " ".join(section.raw[start:end].split()),
                "counted": _joined([(label(f.name), told(f)) for f in figures]),
                "figure": figures[0].name,
            }
            found.append((start, end, Defect(KIND, section.span(start, end), facts)))
    yield from (defect for _, _, defect in sorted(found, key=lambda one: one[:2]))


def _untrue(
    sentence: Sentence, known: Known, scope: Scope, speaks: Speaks
) -> Iterator[tuple[Sentence, Claim]]:
    """Yield what a sentence claims that is not so; of a row with some right cell nothing, for it has targets too."""
    if not sentence.is_row:
        for claim in claims_in(sentence, scope):
            if not known.bears_out(claim, speaks):
                yield sentence, claim
        return
    claims = [
        (cell, claim)
        for cell, start in sentence.cells()
        for claim in claims_in(cell, scope)
        if claim.start == start
    ]
    # A row has the period before beside this one, and a target before both.
    if claims and not any(known.bears_out(claim, "before") for _, claim in claims):
        yield claims[1] if len(claims) > 1 else claims[0]


def _joined(counted: list[tuple[Text, Text]]) -> Text:
    return Text(
        en="; ".join(f"{name.en}: {value.en}" for name, value in counted),
        pt="; ".join(f"{name.pt}: {value.pt}" for name, value in counted),
    )
