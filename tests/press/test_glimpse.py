"""One customer's pages are shown before the build of the whole archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from svcsite.authoring.scaffold import lay, plan
from svcsite.mkdocs_bridge import Built, build
from tests.archive import CUSTOMER, REPORT, SETTINGS
from tests.press.builds import NOW, tree

PAGE = "customers/acme/2026/2026-10-02-printer-jam.html"
SAVED = REPORT.replace("## Work done\n", "## Work done\nA second look.\n")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of two customers with a report each."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    folder = tmp_path.resolve() / "project"
    lay(folder, plan("en", "Horizonte", None))
    (folder / "reports/archive.yml").write_text(SETTINGS)
    for slug in ("acme", "umbrella"):
        (folder / f"reports/{slug}/2026").mkdir(parents=True)
        (folder / f"reports/{slug}/customer.md").write_text(CUSTOMER)
        report(folder, slug).write_text(REPORT.replace("customer: acme", f"customer: {slug}"))
    return folder


def report(project: Path, slug: str) -> Path:
    return project / f"reports/{slug}/2026/2026-10-02-printer-jam.md"


def made(project: Path) -> Built:
    return build(project / "mkdocs.yml", search=False, allow_invalid=True)


def test_what_was_saved_is_on_its_page_and_nothing_else_was_made(project):
    built = made(project)
    before = tree(project / "site")
    report(project, "acme").write_text(SAVED)
    count = built.glimpse.of("acme")
    after = tree(project / "site")
    assert "A second look." in after[PAGE].decode()
    changed = {url for url in after if after[url] != before.get(url)}
    assert 0 < len(changed) <= count
    assert all("acme" in url for url in changed)


def test_a_report_that_was_added_has_a_page_at_once(project):
    built = made(project)
    added = report(project, "acme").with_name("2026-10-03-second-jam.md")
    added.write_text(REPORT.replace("2026-10-02T", "2026-10-03T"))
    assert built.glimpse.of("acme") > 0
    assert (project / "site/customers/acme/2026/2026-10-03-second-jam.html").is_file()


def test_the_build_after_it_is_that_of_a_clean_folder(project):
    built = made(project)
    report(project, "acme").write_text(SAVED)
    built.glimpse.of("acme")
    made(project)
    cold = build(
        project / "mkdocs.yml", site_dir=project / "cold", search=False, allow_invalid=True
    )
    assert tree(project / "site") == tree(cold.folder)


def test_a_report_with_an_error_shows_nothing(project):
    built = made(project)
    before = tree(project / "site")
    report(project, "acme").write_text("---\nrep: [\n---\n")
    assert built.glimpse.of("acme") == 0
    assert tree(project / "site") == before


def test_a_folder_that_is_no_customer_shows_nothing(project):
    built = made(project)
    assert built.glimpse.of("nobody") == 0
    assert built.glimpse.of("..") == 0
