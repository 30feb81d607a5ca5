"""A key covers all that a page reads: where two builds give one key, they give one content."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from svcsite.checks.examination import examine
from svcsite.press.plan import site_of
from svcsite.press.site import Settings, Site
from tests.archive import CUSTOMER, REPORT, Archive

SECOND = (
    REPORT.replace("2026-10-02", "2026-10-20")
    .replace("OS-48213", "OS-48299")
    .replace("rating: 9", "rating: 6")
    + "\n## Next steps\n\n- [ ] Order a fuser — Ana Lima — 2026-12-10\n"
)


def fill(archive: Archive) -> None:
    """Two customers; one machine whose trouble came back, and an open case."""
    archive.report()
    archive.write("acme/2026/2026-10-20-again.md", SECOND)
    archive.write("beta/customer.md", CUSTOMER.replace("Acme", "Beta").replace("VNB3K", "XYZ9K"))
    waiting = REPORT.replace("VNB3K", "XYZ9K").replace("resolved: 2026-10-02 15:05\n", "")
    waiting = waiting.replace("rating: 9\n", "").replace(
        "signed: 2026-10-02\n", "outcome: waiting part\n"
    )
    archive.write("beta/2026/2026-10-02-waiting.md", waiting)


def planned(root: Path) -> Site:
    settings = Settings(project=root.parent, reports=root, repository="https://git.example.com/")
    found = examine(root)
    assert not found.refused, found.diagnostics
    return site_of(found, settings, ())


def contents(site: Site) -> dict[tuple[str, str], object]:
    """Give everything that the site is made of, by address and key."""
    pages = {(page.url, page.key): page.recipe() for page in site.planned().pages}
    assets = {(asset.url, asset.key): asset.recipe() for asset in site.planned().assets}
    return {
        **pages,
        **assets,
        **{(entry.url, entry.key): entry.recipe() for entry in site.planned().found},
    }


def renamed(root: Path) -> None:
    (root / "acme/2026/2026-10-20-again.md").rename(root / "acme/2026/2026-10-20-once-more.md")


def moved(root: Path) -> None:
    shutil.move(root / "beta", root / "gamma")


def rated_anew(root: Path) -> None:
    path = root / "acme/2026/2026-10-20-again.md"
    path.write_text(path.read_text().replace("rating: 6", "rating: 10"))


def taken_away(root: Path) -> None:
    (root / "acme/2026/2026-10-02-printer-jam.md").unlink()


def solved(root: Path) -> None:
    path = root / "beta/2026/2026-10-02-waiting.md"
    text = path.read_text().replace("outcome: waiting part\n", "signed: 2026-10-03\n")
    path.write_text(text.replace("contact:", "resolved: 2026-10-03 10:00\ncontact:", 1))


def given_a_contract(root: Path) -> None:
    path = root / "acme/customer.md"
    contract = "contracts: [{number: C-1, from: 2026-01-01, targets: [{resolution: 4h}]}]\n---\n"
    path.write_text(path.read_text().removesuffix("---\n") + contract)


@pytest.mark.parametrize(
    "change", [renamed, moved, rated_anew, taken_away, solved, given_a_contract]
)
def test_one_key_is_one_content(archive: Archive, change: Callable[[Path], None]):
    fill(archive)
    before = contents(planned(archive.root))
    change(archive.root)
    after = contents(planned(archive.root))
    stale = [
        url for url, key in before.keys() & after.keys() if before[url, key] != after[url, key]
    ]
    assert stale == []
    assert before.keys() != after.keys()


def test_what_is_open_grows_older(archive: Archive, monkeypatch):
    fill(archive)
    before = contents(planned(archive.root))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1796126400 + 40 * 86400))
    after = contents(planned(archive.root))
    assert [
        url for url, key in before.keys() & after.keys() if before[url, key] != after[url, key]
    ] == []
    assert {url for url, _ in after.keys() - before.keys()} >= {
        "open.html",
        "customers/beta/index.html",
    }
