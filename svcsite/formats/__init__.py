"""Diagnostics as text for people and for programs. Each module has one `render`; knows no rule."""

from __future__ import annotations

from collections.abc import Callable

from svcsite.formats import concise, full, github, json
from svcsite.formats.listing import Listing

FORMATS: dict[str, Callable[[Listing], str]] = {
    "full": full.render,
    "concise": concise.render,
    "json": json.render,
    "github": github.render,
}
"""Every format by the name that `--format` takes."""
