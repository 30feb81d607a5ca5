"""The claims in a text: numbers that say of themselves which figure they are.

A number is a claim only where the words right around it say so, and nothing else between them; all others are nobody's
business: `220 V`, `NBR 13971`, `3 atendimentos na Loja 2`, `meta de 95%`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from svcsite.audits import phrases as p
from svcsite.audits.claim import Aspect, Bound, Claim
from svcsite.audits.counting import counting
from svcsite.audits.cues import CUE, deadline_figures, named, time_figures
from svcsite.audits.numerals import COUNT, NUMBER, TIME, read_number, read_time
from svcsite.audits.scope import Scope
from svcsite.audits.sentences import Sentence

_OF = r" ?(?:/|\b(?:de|dos|das|do total de|of the|of|out of the|out of|entre)\b) ?"
_FRACTION = rf"(?:{COUNT}|\b(?:um|uma|one)\b){_OF}{NUMBER}"
_FRACTIONS = re.compile(
    rf"(?P<n>{COUNT}|\b(?:um|uma|one)\b){_OF}(?P<of>{NUMBER})(?! ?(?:%|por cento|per ?cent))"
)
_PERCENTS = re.compile(rf"{p.BOUND}(?P<n>{NUMBER}) ?(?:%|por cento\b|per ?cent\b)")
_SCORES = re.compile(
    rf"(?:(?:{p.MEAN_RATING}) ?(?:(?:das|de|of|from|em) {COUNT} (?:{p.RATINGS}|respostas|answers) ?)?{p.GAP}"
    rf"|(?:avaliac|notas?\b|ratings?\b).*\b(?:media|average|mean|averaging)(?: score)? (?:de |of )?)"
    rf"(?:(?P<was>{NUMBER})(?: para| to) )?"
    rf"{p.BOUND}(?P<n>{NUMBER})(?! ?%| {p.RATINGS}| {p.JOBS}| respostas| answers)"
)
_TIMES = re.compile(
    r"\b(?:(?:tempo (?:medio|mediano)|tempo|mediana d[oe]s? tempos?|media d[oe]s? tempos?"
    r"|(?:mean|average|median)(?: time)?)"
    r" (?:(?:de|da|do|to|of|for|the|para|a|primeira|first) )*"
    r"(?:solucao|resolucao|solucionar|resolver|resposta|responder|resolution|resolve|solution|response"
    r"|respond|answer)|(?:first )?(?:resolution|response))(?: times?)?"
    rf" ?{p.GAP}(?:(?P<was>{TIME}) (?:para|to) )?{p.BOUND}(?P<n>{TIME})"
)
_WITHIN = re.compile(
    rf"\b(?P<part>90 ?%|metade|half)(?: (?:d[oea]s?|of(?: the| our)?)(?: {p.JOBS})?)?(?: {p.JOBS})?"
    rf"(?: (?:foi|foram|was|were))? (?:{p.SOLVED}|{p.ANSWERED}) (?:em ate|em|within|in) (?P<n>{TIME})"
)
_PAUSED = re.compile(
    rf"(?:tempo (?:suspenso|de suspensao)|paused time) ?{p.GAP}{p.BOUND}(?P<n>{TIME})"
    r"(?= ?(?:$|[.,;!?)]))"
)
_ONE_CASE = re.compile(
    r"\b(?:do|deste|desse|neste|of the|this|of) (?:chamado|caso|atendimento|case|call|ticket)\b"
)
_WAS = rf"(?:{NUMBER} ?%? (?:para|to) )?"
_BEFORE = re.compile(rf"(?P<cue>{CUE}) ?{p.GAP}(?:{_FRACTION} ?{p.GAP})?{_WAS}$")
_AFTER = re.compile(rf" ?{p.GAP}(?P<cue>{CUE})\b")
_BOUNDS: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    (">", re.compile(p.BOUNDS[">"] + " $")),
    ("<", re.compile(p.BOUNDS["<"] + " $")),
    ("~", re.compile(p.BOUNDS["~"] + " $")),
)
_KEPT = re.compile(r"prazos? (?:contratual|contratado|combinado|acordado)|within the agreed time")
_AIMED = re.compile(
    r" ?\)? ?(?:de |da |do |as |of |the |is |e a |era a )*(?:meta|contrat|acordad|combinad|agreed|target|exigid|promis)"
)
_AROUND = 60
_THINGS = frozenset({"reports", "recurrence", "unproductive"})
"""What there may be some of in every sentence; who counts these has to say of when."""


def claims_in(sentence: Sentence, scope: Scope) -> Iterator[Claim]:
    """Yield the claims of a sentence about the whole of a period, in no order; no number makes two of them."""
    taken: list[tuple[int, int]] = []
    for find in (_fractions, _percents, _scores, _times, _counts):
        for claim in find(sentence.text, scope):
            is_new = all(claim.end <= start or end <= claim.start for start, end in taken)
            counts = claim.figures[0] in _THINGS and claim.aspect != "fraction"
            if is_new and not scope.is_narrowed(sentence, claim.start, claim.end, counts=counts):
                yield claim
            taken.append((claim.start, claim.end))


def bound_before(text: str, start: int) -> Bound:
    """Tell whether what stands before a number makes it a bound."""
    return next((bound for bound, said in _BOUNDS if said.search(text[:start])), "=")


def is_aimed_at(text: str, start: int, end: int) -> bool:
    """Tell whether a number is one that was aimed at or promised."""
    before = _KEPT.sub("", re.split(r"[;(),:—–](?!\d)|\d[\d.,]*%?", text[:start])[-1])
    return bool(p.TARGET.search(before) or _AIMED.match(text[end : end + _AROUND]))


def _fractions(text: str, _scope: Scope) -> Iterator[Claim]:
    for match in _FRACTIONS.finditer(text):
        if figures := _beside(text, match.start(), match.end()):
            yield Claim(
                figures=figures,
                aspect="fraction",
                number=read_number(match["n"]),
                of=read_number(match["of"]),
                start=match.start(),
                end=match.end(),
            )


def _percents(text: str, _scope: Scope) -> Iterator[Claim]:
    for match in _PERCENTS.finditer(text):
        start, end = match.start("n"), match.end()
        if is_aimed_at(text, start, end) or _is_change(text, start):
            continue
        if figures := _beside(text, match.start(), end):
            yield _claim(text, match, "share", figures, end=end)


def _scores(text: str, _scope: Scope) -> Iterator[Claim]:
    for match in _SCORES.finditer(text):
        if not is_aimed_at(text, match.start("n"), match.end("n")):
            yield _claim(text, match, "value", ("rating_mean",))


def _times(text: str, _scope: Scope) -> Iterator[Claim]:
    for match in _WITHIN.finditer(text):
        kind = time_figures(match[0])[0].partition("_")[0]
        name = f"{kind}_p90" if "9" in match["part"] else f"{kind}_median"
        yield _claim(text, match, "time", (name,))
    for match in _TIMES.finditer(text):
        aimed = is_aimed_at(text, match.start("n"), match.end("n"))
        if not aimed and not _ONE_CASE.search(match[0]):
            yield _claim(text, match, "time", time_figures(match[0]))
    for match in _PAUSED.finditer(text):
        yield _claim(text, match, "time", ("paused_time",))


def _counts(text: str, scope: Scope) -> Iterator[Claim]:
    for pattern, aspect, figures in counting(scope.period):
        for match in pattern.finditer(text):
            if not is_aimed_at(text, match.start("n"), match.end("n")):
                around = text[max(0, match.start() - _AROUND) : match.end()]
                yield _claim(text, match, aspect, figures or deadline_figures(around))


def _beside(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the figures that the words right before or after a number name; none where other words stand between."""
    after = _AFTER.match(text, end)
    if after:
        return named(after["cue"], text[max(0, start - _AROUND) : after.end()])
    before = _BEFORE.search(text[:start])
    return named(before["cue"], text[max(0, before.start() - _AROUND) : start]) if before else ()


def _is_change(text: str, start: int) -> bool:
    before = re.split(r"[;(),:—–](?!\d)|\d[\d.,]*%?", text[:start])[-1]
    return bool(p.CHANGED.search(before)) and not before.endswith((" para ", " to "))


def _claim(
    text: str,
    match: re.Match[str],
    aspect: Aspect,
    figures: tuple[str, ...],
    *,
    end: int | None = None,
) -> Claim:
    typed = match["n"]
    return Claim(
        figures=figures,
        aspect=aspect,
        number=read_time(typed) if aspect == "time" else read_number(typed),
        start=match.start("n"),
        end=match.end("n") if end is None else end,
        bound=bound_before(text, match.start("n")),
    )
