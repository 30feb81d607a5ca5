"""The format's names for a form: the keys, headings and choices of one language, and what kinds of jobs begin with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from svcsite.record.comments import without_comments
from svcsite.record.parsing import YES_NO
from svcsite.record.requirements import DEFAULT_KINDS
from svcsite.record.template import Template, parse_template, template_path
from svcsite.record.vocabulary import values
from svcsite.record.vocabulary.headings import HEADINGS, find_heading
from svcsite.record.vocabulary.names import Language, Names
from svcsite.record.vocabulary.shapes import REPORT, SHAPES
from svcsite.source.layout import write_front
from svcsite.views.schema.file_schema import forms_of

IN_A_REPORT = (
    "report",
    "pause",
    "contact",
    "machine",
    "service",
    "part",
    "escalation",
    "rating",
    "signature",
    "acceptance",
    "amendment",
    "import",
)
"""The shapes of the mappings that a report may have."""

CHOICES: dict[str, Names] = {
    "kind": values.KINDS,
    "outcome": values.OUTCOMES,
    "channel": values.CHANNELS,
    "priority": values.PRIORITIES,
    "acceptance": values.ACCEPTANCE,
    "source": values.RATING_SOURCES,
    "related": values.BEFORE_THE_ARCHIVE,
    "rating": values.NOT_ASKED,
    "reason": values.PAUSE_REASONS,
}
"""What may be chosen, by the name of the choice."""

CHOICE_OF: dict[tuple[str, str], str] = {
    ("report", "kind"): "kind",
    ("report", "outcome"): "outcome",
    ("report", "channel"): "channel",
    ("report", "priority"): "priority",
    ("report", "related"): "related",
    ("report", "rating"): "rating",
    ("report", "accepted"): "acceptance",
    ("pause", "reason"): "reason",
    ("rating", "source"): "source",
    ("acceptance", "state"): "acceptance",
}
"""Where a text may be the name of something that each language calls its own way, by shape and field."""


YES_OR_NO: dict[Language, tuple[str, str]] = {"en": ("no", "yes"), "pt-BR": ("não", "sim")}
"""How each language writes no and yes."""


def vocabulary(project: Path, language: Language) -> dict[str, Any]:
    """Give the names of one language, and the templates of all kinds of jobs in it.

    A team's own template that cannot be read is passed over for ours, as is one that is not there.
    """
    return {
        "keys": {shape: _keys(shape, language) for shape in IN_A_REPORT},
        "headings": [{"name": name.name, "typed": name.typed[language]} for name in HEADINGS],
        "choices": {
            choice: [
                {"name": n.name, "typed": n.typed[language], "label": n.label[language]}
                for n in names
            ]
            for choice, names in CHOICES.items()
        },
        "templates": {kind: _template(project, kind, language) for kind in DEFAULT_KINDS},
        "yes_no": dict(zip(("no", "yes"), YES_OR_NO[language], strict=True)),
    }


def spellings() -> dict[str, dict[str, str]]:
    """Give every folded spelling of every choice, and of yes and no, with the name that it stands for."""
    yes_no = {word: answer for answer, words in YES_NO.items() for word in words}
    return {"yes-no": dict(sorted(yes_no.items()))} | {
        choice: {spelling: name.name for name in names for spelling in name.spellings()}
        for choice, names in CHOICES.items()
    }


def _keys(shape: str, language: Language) -> list[dict[str, str]]:
    forms = forms_of("report")[shape]
    return [
        {
            "name": name.name,
            "typed": name.typed[language],
            "label": name.label[language],
            **({"shape": name.shape} if name.shape else {}),
            **({"form": forms[name.name]} if name.name in forms else {}),
            **({"choice": choice} if (choice := CHOICE_OF.get((shape, name.name))) else {}),
        }
        for name in SHAPES[shape]
    ]


def _template(project: Path, kind: str, language: Language) -> dict[str, Any]:
    template = _read(project, kind, language)
    return {
        "keys": list(_template_keys(template, language)),
        "before": template.before,
        "sections": [
            {
                "name": name.name if (name := find_heading(heading)) else None,
                "heading": heading,
                "hint": _hint(text),
            }
            for heading, text in template.sections
        ],
    }


def _template_keys(template: Template, language: Language) -> Iterator[str | dict[str, Any]]:
    said = template.said()
    for key, typed in template.keys.items():
        name = REPORT.find(key)
        if name and typed is None and key == name.typed[language]:
            yield name.name
        else:
            yield {
                "typed": key,
                "name": name.name if name else None,
                **({"yaml": write_front({key: typed})} if typed or name is None else {}),
                **({"said": said[name.name]} if name and name.name in said else {}),
            }


def _read(project: Path, kind: str, language: Language) -> Template:
    try:
        return parse_template(template_path(project, kind, language).read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        return parse_template(template_path(Path(), kind, language).read_text(encoding="utf-8"))


def _hint(text: str) -> str:
    return (
        ""
        if without_comments(text)
        else text.strip().removeprefix("<!--").removesuffix("-->").strip()
    )
