"""Diagnostics as text for people and for programs. Each module has one `render`; knows no rule."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from svcsite.formats.listing import Listing

NAMES = ("full", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown")


def _renderer(name: str) -> Callable[[Listing], str]:
    """Give the `render` of a format's module, which is loaded when it is called: a run needs one or two."""

    def render(listing: Listing) -> str:
        said: str = import_module(f"svcsite.formats.{name}").render(listing)
        return said

    return render


FORMATS: dict[str, Callable[[Listing], str]] = {name: _renderer(name) for name in NAMES}
"""Every format by the name that `--format` takes."""
