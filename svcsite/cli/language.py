"""The language of messages where no archive says one: that of the person's system."""

from __future__ import annotations

import os

from svcsite.record.vocabulary.names import Language


def ui_language() -> Language:
    """Give Portuguese to a system that speaks it, English to all others."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "pt-BR" if value.lower().startswith("pt") else "en"
    return "en"
