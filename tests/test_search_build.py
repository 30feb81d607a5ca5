"""A build gives its site a search, and says so if the search is less than it should be."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from svcsite.mkdocs_bridge import Built, SiteError, build
from tests.archive import CUSTOMER, REPORT, REPORT_PATH, SETTINGS

ROOT = Path(__file__).parents[1]


@pytest.fixture
def project(tmp_path) -> Path:
    files = {
        "mkdocs.yml": (ROOT / "templates/project/en/mkdocs.yml").read_text(encoding="utf-8"),
        "hooks/archive.py": (ROOT / "hooks/archive.py").read_text(encoding="utf-8"),
        "docs/about.md": "# About us\n\nOpening hours & phone.\n",
        "reports/archive.yml": SETTINGS,
        "reports/acme/customer.md": CUSTOMER,
        f"reports/{REPORT_PATH}": REPORT,
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def titles(project: Path) -> dict[str, str]:
    """What the search lists, from address to title."""
    rows: list[list[str]] = []
    for file in (project / "site/pagefind").glob("*/titles.js"):
        text = file.read_text(encoding="utf-8")
        rows += json.loads(f"[{text.removeprefix('svcSearch.titles.push(').strip()[:-2]}]")
    return {url: title for url, title, *_ in rows}


def test_reports_customers_and_hand_written_pages_are_found(project):
    build(project / "mkdocs.yml")
    found = titles(project)
    assert found["about.html"] == "About us"
    assert found["customers/acme/index.html"] == "Acme"
    assert found["customers/acme/2026/2026-10-02-printer-jam.html"] == "HP LaserJet M404 · OS-48213"
    assert [url for url in found if not (project / "site" / url).is_file()] == []


def test_every_page_has_the_button_and_no_page_a_script_of_its_own_for_it(project):
    build(project / "mkdocs.yml")
    # The form is for one who writes: it carries nothing but itself into a basement.
    form = {*(project / "site/new").glob("*.html")}
    assert form
    for page in {*(project / "site").rglob("*.html")} - form:
        html = page.read_text(encoding="utf-8")
        assert html.count("data-svc-search=") == 1, page
        assert html.count("assets/javascripts/search.js") == 1, page


def test_indexes_are_kept_beside_the_project(project):
    build(project / "mkdocs.yml")
    kept = {path.name for path in (project / ".svcsite/search").iterdir()}
    made = {path.name for path in (project / "site/pagefind").iterdir()}
    assert made == {*kept, "setup.js"}


@pytest.fixture
def broken(monkeypatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")


def test_without_pagefind_the_site_is_built_and_the_loss_is_told(project, broken):
    made = loose(project)
    assert len(made.warnings) == 1
    assert "The text of the reports was not indexed" in made.warnings[0]
    assert "pagefind[bin]" in made.warnings[0]
    assert titles(project)["customers/acme/index.html"] == "Acme"


def test_a_strict_build_does_not_go_on_without_it(project, broken):
    with pytest.raises(SiteError, match="was not indexed"):
        build(project / "mkdocs.yml", strict=True)


def loose(project: Path) -> Built:
    """Build with warnings that are no errors."""
    file = project / "mkdocs.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("strict: true", "strict: false"), encoding="utf-8"
    )
    return build(file)
