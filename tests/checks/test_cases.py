"""Every rule on its own pair of files: `cases/<code>/bad*` is found as `expected.txt` says, `good*` is not.

`bad.md` and `good.md` take the place of the good report of `tests.archive`; `bad/` and `good/` are laid over the small
archive, and `archive/` under both. `MADE` has the few sides that git cannot hold, or would only hold as dead weight.
`--update` writes the expected findings anew.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from svcsite.checks.documentation import HEADINGS, headings, index, page
from svcsite.checks.registry import RULES
from svcsite.checks.rule import Rule
from svcsite.formats.listing import Listing
from svcsite.record.seal import read_seal
from svcsite.source.files import FILE_LIMIT
from svcsite.source.frontmatter import FRONT_LIMIT
from tests.archive import REPORT, REPORT_PATH, Archive
from tests.pictures import heic, jpeg
from tests.sealing import (
    AMENDED,
    ASKING,
    FOLDER,
    SIGNATURE,
    TEXT,
    allow,
    seal,
    sealed,
    sign_again,
    signer,
)

CASES = Path(__file__).parent / "cases"
PAGES = Path(__file__).parents[2] / "docs" / "rules"
ELSEWHERE = {"history", "narrative-audit"}
BY_THEMSELVES = [rule for rule in RULES if rule.about not in ELSEWHERE]


def pipe(archive: Archive) -> None:
    """Put a named pipe in place of the report: nobody may wait for what it says."""
    path = archive.write(REPORT_PATH, "")
    path.unlink()
    os.mkfifo(path)


def file_of(size: int) -> Callable[[Archive], object]:
    """Give what writes the good report with so much text that the file has `size` bytes."""
    return lambda archive: archive.write(REPORT_PATH, REPORT.ljust(size, "."))


def header_of(size: int) -> Callable[[Archive], object]:
    """Give what writes the good report with so long a remark that the header has `size` characters."""
    front = REPORT.split("---\n")[1]
    remark = "#".ljust(size - len(front), "x")
    return lambda archive: archive.write(REPORT_PATH, REPORT.replace(front, f"{front}{remark}\n"))


def photo_of(data: bytes) -> Callable[[Archive], object]:
    """Give what writes the good report with a photo of such bytes beside it."""

    def write(archive: Archive) -> None:
        archive.write(REPORT_PATH, REPORT)
        archive.write(f"{REPORT_PATH.removesuffix('.md')}/fuser.jpg", data)

    return write


def report_sealed(
    before: str = "", after: str = "", *, more: Callable[[Archive], object] | None = None
) -> Callable[[Archive], object]:
    """Give what writes the good report, seals it, and then replaces a text of it or does something more."""

    def write(archive: Archive) -> None:
        sealed(archive)
        archive.report((before, after))
        if more:
            more(archive)

    return write


def amended_and_sealed_again(archive: Archive) -> None:
    """Amend the report that was sealed, and seal it once more."""
    archive.report(("rating: 9", f"{AMENDED}rating: 8"))
    seal(archive)


def sealed_again_in_silence(archive: Archive) -> None:
    """Make the second seal of a change that was not amended, as only a program of one's own would."""
    first = read_seal((archive.root / TEXT).read_text())
    said = {**first.contents, "rating": {"score": "8"}}
    second = replace(first, number=2, contents=said, previous=first.fingerprint)
    sign_again(archive, second.text, number=2)


def seal_asked_for(*, seals: bool) -> Callable[[Archive], object]:
    """Give what writes the good report under a contract that asks for a seal, with one or without."""

    def write(archive: Archive) -> None:
        archive.write("acme/customer.md", ASKING)
        sealed(archive)
        if not seals:
            shutil.rmtree((archive.root / TEXT).parent)

    return write


def renamed(*, folder: bool) -> Callable[[Archive], object]:
    """Give what renames the sealed report, with its folder or without."""

    def write(archive: Archive) -> None:
        sealed(archive).unlink()
        archive.report(
            ("rating: 9", "rating: 9\naliases: [2026-10-02-printer-jam]"), name="2026-10-02-fuser"
        )
        if folder:
            (archive.root / FOLDER).rename(archive.root / "acme/2026/2026-10-02-fuser")

    return write


MADE = {
    ("SV101", "bad"): pipe,
    ("SV104", "bad"): file_of(FILE_LIMIT + 1),
    ("SV104", "good"): file_of(FILE_LIMIT),
    ("SV114", "bad"): photo_of(heic()),
    ("SV114", "good"): photo_of(jpeg()),
    ("SV901", "bad"): seal_asked_for(seals=False),
    ("SV901", "good"): seal_asked_for(seals=True),
    ("SV902", "bad"): report_sealed("20 test pages", "200 test pages"),
    ("SV902", "good"): report_sealed(more=amended_and_sealed_again),
    ("SV903", "bad"): report_sealed(more=lambda archive: allow(archive, signer("ana.lima"))),
    ("SV903", "good"): report_sealed(),
    ("SV904", "bad"): report_sealed(more=lambda archive: (archive.root / SIGNATURE).unlink()),
    ("SV904", "good"): report_sealed(),
    ("SV905", "bad"): report_sealed(
        more=lambda archive: (archive.root / "allowed_signers").unlink()
    ),
    ("SV905", "good"): report_sealed(),
    ("SV906", "bad"): report_sealed("rating: 9", "rating: 8", more=sealed_again_in_silence),
    ("SV906", "good"): report_sealed(more=amended_and_sealed_again),
    ("SV907", "bad"): renamed(folder=False),
    ("SV907", "good"): renamed(folder=True),
    ("SV121", "bad"): header_of(FRONT_LIMIT + 1),
    ("SV121", "good"): header_of(FRONT_LIMIT),
}


def lay(archive: Archive, rule: Rule, side: str) -> None:
    """Lay one side of a rule's case over the small archive."""
    folder = CASES / rule.code
    for overlay in (folder / "archive", folder / side):
        if overlay.is_dir():
            shutil.copytree(overlay, archive.root, symlinks=True, dirs_exist_ok=True)
    if (folder / f"{side}.md").is_file():
        archive.write(REPORT_PATH, (folder / f"{side}.md").read_bytes())
    if make := MADE.get((rule.code, side)):
        make(archive)


def findings(archive: Archive, rule: Rule) -> list[str]:
    """Give what a rule says of the archive, a line each."""
    examination = archive.examine()
    listing = Listing(examination.diagnostics, examination.files, "en", archive.root)
    return [listing.headline(d) for d in examination.diagnostics if d.code == rule.code]


@pytest.mark.parametrize("rule", BY_THEMSELVES, ids=lambda rule: rule.code)
def test_the_bad_side_is_found(archive, rule, request):
    lay(archive, rule, "bad")
    found = findings(archive, rule)
    expected = CASES / rule.code / "expected.txt"
    made = (rule.code, "bad") in MADE
    if request.config.getoption("--update") and (made or expected.parent.is_dir()):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")
    assert found
    assert found == expected.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("rule", BY_THEMSELVES, ids=lambda rule: rule.code)
def test_the_good_side_is_not(archive, rule):
    assert (rule.code, "good") in MADE or any((CASES / rule.code).glob("good*"))
    lay(archive, rule, "good")
    assert findings(archive, rule) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_its_documentation_and_its_page(rule, request):
    assert headings(rule) == list(HEADINGS)
    path = PAGES / f"{rule.code}.md"
    if request.config.getoption("--update"):
        PAGES.mkdir(exist_ok=True)
        path.write_text(page(rule), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page(rule), "run pytest with --update"


def test_the_index_of_rules_has_them_all(request):
    path = PAGES / "index.md"
    if request.config.getoption("--update"):
        path.write_text(index(RULES), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == index(RULES), "run pytest with --update"
    assert {p.stem for p in PAGES.glob("SV*.md")} == {rule.code for rule in RULES}
