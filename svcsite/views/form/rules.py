"""The rules that a form judges in the browser: as the archive sets them, in its language, with what they look by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from svcsite.checks.judging import severity_of
from svcsite.checks.registry import RULES
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views.form.expressions import script
from svcsite.words.text import Text


def rule_rows(settings: Settings) -> list[dict[str, Any]]:
    """List the rules that a form judges and that are not off here, by code.

    `message` and `help` have `{names}` for the facts that are put in.
    """
    language = settings.language
    return [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": severity,
            "message": rule.text.of(language),
            "help": rule.help.of(language) if rule.help else "",
            "data": plain(rule.form, language),
        }
        for rule in RULES
        if rule.form is not None and (severity := severity_of(rule, settings))
    ]


def plain(value: Any, language: Language) -> Any:
    """Give what a rule looks by as JSON has it: texts in one language, expressions as JavaScript's, sets as lists."""
    if isinstance(value, Text):
        return value.of(language)
    if isinstance(value, re.Pattern):
        return script(value)
    if isinstance(value, Mapping):
        return {key: plain(item, language) for key, item in value.items()}
    if isinstance(value, AbstractSet):
        return sorted(plain(item, language) for item in value)
    if isinstance(value, tuple | list):
        return [plain(item, language) for item in value]
    return value
