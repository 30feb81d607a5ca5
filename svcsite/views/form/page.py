"""The pages of the form: the choice of a kind of job, and for each kind the boxes that there are to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.values import KINDS
from svcsite.views import links
from svcsite.words import form as words

_MOST_SCORES = 11
"""A scale of more whole steps has its named scores as buttons only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of a few that are chosen by touch: the answer it gives, and what it is called."""

    value: str
    label: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionBox:
    """A section to write: its canonical name, its heading, and the template's hint."""

    name: str
    label: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceView:
    """The page on which a kind of job is chosen, and where drafts wait."""

    title: str
    description: str
    kinds: tuple[Choice, ...]
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    """The form for one kind of job. `labels` are those of fields, by name, `choices` what stands in some of them."""

    title: str
    description: str
    kind: str
    labels: Mapping[str, Any]
    choices: Mapping[str, tuple[Choice, ...]]
    scores: tuple[Choice, ...]
    sections: tuple[SectionBox, ...]
    words: Mapping[str, str]


def choice_view(language: Language) -> ChoiceView:
    """Return the page on which a kind of job is chosen."""
    return ChoiceView(
        title=words.NEW.of(language),
        description=words.LEAD.of(language),
        kinds=tuple(
            Choice(
                value=kind.name,
                label=kind.label[language],
                href=links.relative(links.new_report(kind.name), links.NEW),
            )
            for kind in KINDS
        ),
        words=phrases(language),
    )


def form_view(kind: str, form: Mapping[str, Any], settings: Settings) -> FormView:
    """Return the form for a kind of job; `form` is what `form_data` gives."""
    language = settings.language
    spoken = form["languages"][language]
    title = next(row["label"] for row in spoken["choices"]["kind"] if row["name"] == kind)
    hints = {row["name"]: row["hint"] for row in spoken["templates"][kind]["sections"]}
    order = [row["name"] for row in spoken["templates"][kind]["sections"] if row["name"]]
    headings = {row["name"]: row["typed"] for row in spoken["headings"]}
    names = [*order, *(name for name in headings if name not in order)]
    return FormView(
        title=title,
        description=words.KIND_LEAD.format_in(language, kind=title),
        kind=kind,
        labels={
            shape: {row["name"]: row["label"] for row in rows}
            for shape, rows in spoken["keys"].items()
        },
        choices={
            choice: tuple(Choice(value=row["name"], label=row["label"]) for row in rows)
            for choice, rows in spoken["choices"].items()
        },
        scores=_scores(form["scale"]),
        sections=tuple(
            SectionBox(name=name, label=headings[name], hint=hints.get(name, "")) for name in names
        ),
        words=phrases(language),
    )


def phrases(language: Language) -> dict[str, str]:
    """Return all that the form says, by name, in one language."""
    return {name: text.of(language) for name, text in words.PHRASES.items()}


def _scores(scale: Mapping[str, Any]) -> tuple[Choice, ...]:
    """Return a button for each whole score, with its phrase; a long scale has those that have a phrase."""
    named = dict(scale["phrases"])
    lowest, highest = float(scale["lowest"]), float(scale["highest"])
    steps = [str(score) for score in range(int(lowest), int(highest) + 1)]
    shown = steps if len(steps) <= _MOST_SCORES else list(named)
    return tuple(Choice(value=score, label=named.get(score, "")) for score in shown)
