"""The summary that a reviewer reads in a pull request: what was reported, and what is wrong with it.

GitHub-flavoured Markdown, for a job's summary or a comment. Whatever comes from a file is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from svcsite.checks.clock import now
from svcsite.checks.diagnostic import Diagnostic
from svcsite.formats.entry import Entry, FileFindings
from svcsite.formats.harmless import code, markdown, one_line
from svcsite.formats.listing import Listing
from svcsite.ledger.key import ReportKey
from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.moment import Moment
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import RATING, REPORT
from svcsite.record.vocabulary.unknown import known
from svcsite.record.vocabulary.values import KINDS, OUTCOMES
from svcsite.words import command
from svcsite.words import effect as effect_words
from svcsite.words import summary as words
from svcsite.words.text import Text

if TYPE_CHECKING:
    from svcsite.views.effect import Effect, Effects

FILES_SHOWN = 200
FINDINGS_SHOWN = 20
"""How many files, and findings in one, are told of: a summary on GitHub may have 1 MiB."""


def render(listing: Listing) -> str:
    """Give a heading, the totals, and the files in three groups: refused, with warnings, without findings."""
    language = listing.language
    effects = _effects(listing)
    lines = [f"## {words.TITLE.of(language)}", "", f"**{markdown(listing.summary())}**"]
    lines += _together(effects, language)
    left = FILES_SHOWN
    for severity, title in words.GROUPS.items():
        group = [file for file in listing.by_file if file.severity == severity]
        if not group:
            continue
        lines += ["", f"### {title.of(language)}: {len(group)}"]
        for file in group[:left]:
            lines += ["", *_file(listing, file, effects)]
        left = max(0, left - len(group))
    if over := max(0, len(listing.by_file) - FILES_SHOWN):
        lines += ["", words.MORE_FILES.format_in(language, over)]
    return "\n".join(lines)


def _effects(listing: Listing) -> Effects | None:
    """Give what the branch's reports do to their customers' figures, where its changes are known."""
    examination = listing.examination
    if examination is None or not examination.pasts:
        return None
    # Figures are for who compares a branch; no other run should pay for what they need.
    from svcsite.views.effect import effects  # noqa: PLC0415

    return effects(examination, now())


def _file(listing: Listing, file: FileFindings, effects: Effects | None) -> Iterator[str]:
    language, entry = listing.language, file.entry
    if entry is not None:
        yield f"#### {markdown(entry.customer)} · {markdown(entry.facets.id)}"
        yield ""
        yield code(listing.shown(file.path))
        yield ""
        yield from (f"- {label}: {said}" for label, said in _facts(entry, language))
        if effects and (effect := effects.reports.get(ReportKey.of(entry.facets))):
            yield from _effect(effect, effect_words.TITLE, language)
    else:
        yield f"#### {code(listing.shown(file.path))}"
    if file.diagnostics:
        yield ""
        shown = file.diagnostics[:FINDINGS_SHOWN]
        # Another bullet makes another list: what was reported, and what was found.
        yield from (f"* {_finding(diagnostic, language)}" for diagnostic in shown)
        if over := len(file.diagnostics) - len(shown):
            yield f"* {words.MORE_FINDINGS.format_in(language, over)}"


def _together(effects: Effects | None, language: Language) -> Iterator[str]:
    """Give what the branch as a whole does to customers of whom it has several reports."""
    for effect in effects.customers if effects else ():
        if effect.lines:
            yield ""
            yield from _effect(effect, effect_words.TOGETHER, language)


def _effect(effect: Effect, title: Text, language: Language) -> Iterator[str]:
    if effect.lines:
        yield f"- **{title.format_in(language, customer=markdown(effect.customer))}**"
        yield from (f"    - {markdown(line)}" for line in effect.lines)


def _finding(diagnostic: Diagnostic, language: Language) -> str:
    severity = command.SEVERITIES[diagnostic.severity].of(language)
    line = words.LINE.format_in(language, line=diagnostic.span.line)
    said = f"**{severity}**, {line}: {markdown(diagnostic.message)} ({diagnostic.code})"
    if not diagnostic.help:
        return said
    return f"{said}. *{command.HELP.of(language)}:* {markdown(diagnostic.help)}"


def _facts(entry: Entry, language: Language) -> Iterator[tuple[str, str]]:
    """Give what a reviewer compares with what they know: labels, and values as Markdown."""
    facets = entry.facets
    yield _label("kind", language), _choices(facets, language)
    machines = ", ".join(map(_machine, facets.machines))
    if machines:
        yield _label("product", language), machines
    if facets.service:
        yield _label("service", language), markdown(facets.service)
    if times := " · ".join(_times(facets, language)):
        yield words.WHEN.of(language), times
    if facets.score is not None:
        said = {"score": _number(facets.score, language), "best": _number(entry.best, language)}
        yield _label("rating", language), words.OF_BEST.format_in(language, **said)
    elif facets.rating.declined:
        declined = RATING["declined"].label[language].lower()
        yield _label("rating", language), f"{declined} ({markdown(facets.rating.declined)})"
    if entry.rep:
        yield _label("rep", language), markdown(entry.rep)
    for rule, reason in facets.waivers:
        why = markdown(reason) or f"*{words.NO_REASON.of(language)}*"
        yield words.WAIVED.of(language), f"{markdown(rule)} ({why})"


def _choices(facets: Facets, language: Language) -> str:
    kind, outcome = KINDS[facets.kind], OUTCOMES[facets.outcome]
    return f"{kind.label[language]}, {outcome.label[language].lower()}"


def _machine(machine: MachineFacets) -> str:
    name = " ".join(part for part in (known(machine.brand), known(machine.model)) if part)
    identity = machine.identity
    if not identity:
        return markdown(name)
    return f"{markdown(name)} ({markdown(identity)})" if name else markdown(identity)


def _times(facets: Facets, language: Language) -> Iterator[str]:
    """Give the times in the order of a visit; a day that is the first one's is not said again."""
    first = facets.begins
    if first:
        yield _moment(first, language)
    for field in ("responded", "arrived", "left", "resolved"):
        moment: Moment | None = getattr(facets, field)
        if moment:
            same_day = first is not None and moment.at is not None and moment.day == first.day
            said = _clock(moment, language) if same_day else _moment(moment, language)
            yield f"{_label(field, language).lower()} {said}"


def _moment(moment: Moment, language: Language) -> str:
    """Write a moment as reports in that language have it: `02/10/2026 9h12`, `2026-10-02 09:12`."""
    day = f"{moment.day:%d/%m/%Y}" if language == "pt-BR" else moment.day.isoformat()
    return f"{day} {_clock(moment, language)}" if moment.at else day


def _clock(moment: Moment, language: Language) -> str:
    at = moment.at
    if at is None:
        return ""
    return f"{at.hour}h{at:%M}" if language == "pt-BR" else f"{at:%H:%M}"


def _number(value: Decimal, language: Language) -> str:
    said = one_line(f"{value.normalize():f}")
    return said.replace(".", ",") if language == "pt-BR" else said


def _label(field: str, language: Language) -> str:
    return REPORT[field].label[language]
