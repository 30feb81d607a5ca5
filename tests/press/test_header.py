"""Our header is the theme's, save for the search and the way to a new report."""

from __future__ import annotations

from pathlib import Path

from mkdocs.utils import get_theme_dir

OURS = Path(__file__).parents[2] / "templates/pages/theme/partials/header.html"
THEIRS = Path(get_theme_dir("material")) / "partials/header.html"


def lines(text: str, start: str, end: str) -> list[str]:
    """The lines of a template's body without those from `start` up to `end`."""
    body = text[text.index("{% set class") :].splitlines()
    first = next(n for n, line in enumerate(body) if start in line)
    last = next(n for n, line in enumerate(body) if n > first and end in line)
    return body[:first] + body[last:]


def test_nothing_of_the_theme_s_header_is_lost_or_old():
    theirs = lines(THEIRS.read_text(encoding="utf-8"), "material/search", "config.repo_url")
    ours = lines(OURS.read_text(encoding="utf-8"), "{% set begin =", "config.repo_url")
    assert ours == theirs
