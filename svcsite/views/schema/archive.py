"""What an archive at hand knows: the causes and reps that its reports may name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import fold
from svcsite.record.vocabulary.values import STARTER_CAUSES
from svcsite.views.schema.forms import choice


def enumerated(settings: Settings) -> Mapping[str, dict[str, Any]]:
    """Give the schema of each field of a report whose values stand in `archive.yml`, by the field's name."""
    known = {"cause": _causes(settings)}
    if settings.reps:
        reps = _reps(settings)
        known |= {"rep": reps, "involved": reps}
    return known


def _causes(settings: Settings) -> dict[str, Any]:
    ids = settings.cause_ids()
    spellings = [fold(cause) for cause in ids]
    spellings += [fold(cause.label) for cause in settings.causes.values() if cause.label]
    known = set(ids)
    for starter in STARTER_CAUSES:
        # A starter cause is read in either language where the archive has it under whatever name.
        if any(settings.find_cause(word) in known for word in starter.typed.values()):
            spellings += starter.spellings()
    return choice(ids, spellings)


def _reps(settings: Settings) -> dict[str, Any]:
    spellings = [fold(rep) for rep in settings.reps]
    spellings += [fold(rep.name) for rep in settings.reps.values() if rep.name]
    return choice(settings.reps, spellings)
