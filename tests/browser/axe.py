"""axe-core, which knows what keeps people from a page."""

from __future__ import annotations

from importlib.resources import files
from typing import Literal

from playwright.sync_api import Page

Scheme = Literal["light", "dark"]

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

# Rows of a long list are alike: the first ones are judged, with all that is no row.
WHERE = {"exclude": [["tbody > tr:nth-child(n+6)"], ["article li:nth-child(n+6)"]]}

# What passes is not told of: naming every such element takes most of the time.
OPTIONS = {"resultTypes": ["violations"]}


def faults(page: Page) -> list[str]:
    """Return what axe-core has against a page as it is now, one line for each element."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    result = page.evaluate("([where, options]) => axe.run(where, options)", [WHERE, OPTIONS])
    return [
        " ".join(f"{found['id']}: {node['html'][:300]} {node['failureSummary']}".split())
        for found in result["violations"]
        for node in found["nodes"]
    ]


def show(page: Page, width: int, scheme: Scheme) -> None:
    """Put a page on a screen of some width, in a scheme."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    name = {"light": "default", "dark": "slate"}[scheme]
    page.wait_for_selector(f"body[data-md-color-scheme={name}]", state="attached")
