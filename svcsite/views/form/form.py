"""All that a form knows of an archive, whoever the customer is. See the room's docstring for its shape."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from svcsite.checks import prose
from svcsite.checks.rules.values.component_without_part import is_component
from svcsite.checks.saying import DID_YOU_MEAN
from svcsite.record.parsing import MOMENT
from svcsite.record.requirements import DEFAULT_KINDS, DEFAULT_OUTCOMES, UNRESOLVED
from svcsite.record.settings import Limits, Settings
from svcsite.record.vocabulary.names import LANGUAGES, Language, fold
from svcsite.record.vocabulary.values import STARTER_CAUSES
from svcsite.views.form.rules import plain, rule_rows
from svcsite.views.form.vocabulary import spellings, vocabulary
from svcsite.views.schema.forms import form

_FORMS = ("day", "number", "sha256", "yes-no")
"""What is checked by its JSON Schema alone; a moment must exist as well, a choice be one."""


def form_data(settings: Settings, project: Path, languages: Iterable[Language]) -> dict[str, Any]:
    """Give what a form needs of an archive; `project` is the folder around it, where a team's own templates are.

    `languages` are those of its customers; the archive's own is always among what is given.
    """
    language = settings.language
    written = [name for name in LANGUAGES if name in {language, *languages}]
    return {
        "language": language,
        "archive": settings.name,
        "timezone": settings.timezone.key,
        "languages": {name: vocabulary(project, name) for name in written},
        "spellings": spellings(),
        "required": _required(settings),
        "unresolved": sorted(UNRESOLVED),
        "causes": _causes(settings, written),
        "cause_spellings": _cause_spellings(settings),
        "reps": [
            {
                "id": key,
                "name": settings.rep_name(key),
                **({"email": rep.email} if rep.email else {}),
            }
            for key, rep in settings.reps.items()
        ],
        "rep_spellings": _rep_spellings(settings),
        "scale": {
            "lowest": str(settings.rating.scale.lowest),
            "highest": str(settings.rating.scale.highest),
            "phrases": [[str(score), said] for score, said in settings.rating.scale.phrases],
        },
        "limits": {name: settings.limits.of(name) for name in Limits.model_fields},
        "forms": {name: form(name, (language,)) for name in _FORMS},
        "moments": plain(MOMENT, language),
        "prose": plain(prose.PATTERNS, language),
        "rules": rule_rows(settings),
        "phrases": {"did_you_mean": DID_YOU_MEAN.of(language)},
    }


def _required(settings: Settings) -> dict[str, dict[str, dict[str, list[str]]]]:
    table: dict[str, dict[str, dict[str, list[str]]]] = {}
    for kind in DEFAULT_KINDS:
        table[kind] = {}
        for outcome in DEFAULT_OUTCOMES:
            required = settings.required(kind, outcome)
            table[kind][outcome] = {
                "fields": list(required.fields),
                "sections": list(required.sections),
            }
    return table


def _causes(settings: Settings, languages: Iterable[Language]) -> list[dict[str, Any]]:
    return [
        {
            "id": cause,
            "word": {language: settings.cause_word(cause, language) for language in languages},
            "label": settings.cause_label(cause, settings.language),
            "component": is_component(cause, settings),
        }
        for cause in settings.cause_ids()
    ]


def _cause_spellings(settings: Settings) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, cause in settings.causes.items():
        for typed in (key, cause.label or key):
            found.setdefault(fold(typed), key)
    for starter in STARTER_CAUSES:
        for spelling in starter.spellings():
            if cause_id := settings.find_cause(spelling):
                found.setdefault(spelling, cause_id)
    return found


def _rep_spellings(settings: Settings) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, rep in settings.reps.items():
        for typed in (key, rep.name or key):
            found.setdefault(fold(typed), key)
    return found
