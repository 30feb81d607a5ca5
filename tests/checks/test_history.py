"""Rules about a report's past, in a real repository.

`cases/<code>/base/` is what the branch found, `bad/` and `good/` are what it made of that: a file of `base/` that is not
in them was deleted.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from svcsite.checks.examination import examine
from svcsite.checks.registry import RULES
from svcsite.formats.listing import Listing
from svcsite.source.git import Repository as Git
from tests.archive import REPORT, REPORT_PATH
from tests.checks.test_cases import CASES
from tests.repository import Repository

ABOUT_THE_PAST = [rule for rule in RULES if rule.about == "history"]
OTHER_PATH = "acme/2026/2026-10-02-fuser.md"


@pytest.fixture
def repository(tmp_path, archive, monkeypatch):
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX"):
        monkeypatch.delenv(name, raising=False)
    return Repository(tmp_path.resolve(), archive)


def findings(repository, only=None):
    """Give what the archive's past and its waivers have against it, a line each."""
    root = repository.archive.root
    git = Git.around(root)
    examination = examine(root, only=only, changes=git.changes(git.start(None)))
    listing = Listing(examination.diagnostics, examination.files, "en", root)
    found = [d for d in examination.diagnostics if d.code.startswith(("SV6", "SV7"))]
    return [listing.headline(diagnostic) for diagnostic in found]


def of(rule, found):
    return [line for line in found if f": {rule.code} " in line]


def lay(repository, rule, side):
    root = repository.archive.root
    base = CASES / rule.code / "base"
    shutil.copytree(base, root, dirs_exist_ok=True)
    repository.save("As it was")
    for path in filter(Path.is_file, base.rglob("*")):
        (root / path.relative_to(base)).unlink()
    shutil.copytree(CASES / rule.code / side, root, dirs_exist_ok=True)


@pytest.mark.parametrize("rule", ABOUT_THE_PAST, ids=lambda rule: rule.code)
def test_the_bad_side_is_found(repository, rule, request):
    lay(repository, rule, "bad")
    found = of(rule, findings(repository))
    expected = CASES / rule.code / "expected.txt"
    if request.config.getoption("--update"):
        expected.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")
    assert found
    assert found == expected.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("rule", ABOUT_THE_PAST, ids=lambda rule: rule.code)
def test_the_good_side_is_not(repository, rule):
    lay(repository, rule, "good")
    assert of(rule, findings(repository)) == []


@pytest.fixture
def signed(repository):
    repository.archive.write(REPORT_PATH, REPORT)
    repository.save("A signed report")
    return repository


def write(repository, *replaced, path=REPORT_PATH):
    text = REPORT
    for old, new in replaced:
        assert old in text, old
        text = text.replace(old, new, 1)
    repository.archive.write(path, text)


def codes(repository, **options):
    return [line.split(": ")[1].split()[0] for line in findings(repository, **options)]


OPERATION = ("cause: component", "cause: user")
AMENDED = "signed: 2026-10-02\namended:\n  - {by: ana.lima, on: 2026-10-09, reason: a}\n"


def test_a_report_that_nobody_has_signed_may_change(repository):
    write(repository, ("resolved: 2026-10-02 15:05\n", ""), ("signed: 2026-10-02\n", ""))
    repository.save("An open report")
    write(repository, OPERATION)
    assert codes(repository) == []


def test_the_change_is_shown_where_it_begins(signed):
    write(signed, ("signed: 2026-10-02\n", ""), ("Fuser film torn.", "Water in it."))
    (line,) = [line for line in findings(signed) if "SV601" in line]
    # One line up from where it was, since the signature is gone.
    number = REPORT.split("\n").index("## Cause")
    where = f"{REPORT_PATH}:{number}:4: SV601 [changed-after-sign-off]"
    assert line == f"{where} changed after sign-off: signed, ## Cause"


def test_every_branch_needs_an_amendment_of_its_own(signed):
    write(signed, OPERATION, ("signed: 2026-10-02\n", AMENDED))
    assert codes(signed) == []
    signed.save("Amended")
    write(signed, ("cause: component", "cause: wear"), ("signed: 2026-10-02\n", AMENDED))
    assert codes(signed) == ["SV601"]
    more = f"{AMENDED}  - {{by: joao.silva, on: 2026-10-12, reason: b}}\n"
    write(signed, ("cause: component", "cause: wear"), ("signed: 2026-10-02\n", more))
    assert codes(signed) == []


def test_a_misspelt_key_or_heading_is_mended_without_an_amendment(repository):
    text = REPORT.replace("signed:", "metter: 187420\nsigned:").replace("## Cause", "## Cauze")
    text = text.replace("contact:", "contcat:")
    repository.archive.write(REPORT_PATH, text)
    repository.save("Misspelt")
    text = text.replace("metter", "meter").replace("Cauze", "Cause").replace("contcat", "contact")
    repository.archive.write(REPORT_PATH, text)
    assert codes(repository) == []
    repository.archive.write(REPORT_PATH, text.replace("187420", "187421"))
    assert codes(repository) == ["SV601"]


def test_an_earlier_amendment_cannot_be_rewritten(signed):
    write(signed, OPERATION, ("signed: 2026-10-02\n", AMENDED))
    signed.save("Amended")
    write(signed, OPERATION, ("signed: 2026-10-02\n", AMENDED.replace("reason: a", "reason: b")))
    assert codes(signed) == ["SV601"]


def test_a_change_is_waived_with_a_reason_once(signed):
    waive = "signed: 2026-10-02\nwaive: {SV601: the customer asked for it}\n"
    write(signed, OPERATION, ("signed: 2026-10-02\n", waive))
    assert codes(signed) == []
    signed.save("Waived")
    assert codes(signed) == []
    write(signed, ("signed: 2026-10-02\n", waive))
    assert codes(signed) == ["SV601"]
    write(signed, ("signed: 2026-10-02\n", waive.replace("it}", "it again}")))
    assert codes(signed) == []


def test_a_renamed_report_is_held_against_what_it_was(signed):
    (signed.archive.root / REPORT_PATH).unlink()
    alias = ("rating: 9\n", "rating: 9\naliases: [2026-10-02-printer-jam]\n")
    write(signed, alias, path=OTHER_PATH)
    assert codes(signed) == []
    write(signed, alias, OPERATION, path=OTHER_PATH)
    assert codes(signed) == ["SV601"]


def test_a_report_written_anew_under_another_name_is_renamed_if_it_says_so(signed):
    (signed.archive.root / REPORT_PATH).unlink()
    head = REPORT.partition("## Problem")[0].replace("rating: 9", "rating: 1").replace("OS-4", "X")
    body = "## Problem\n\nDark.\n\n## Work done\n\nBoard mended.\n\n## Cause\n\nA surge.\n"
    signed.archive.write(OTHER_PATH, f"{head}{body}\n## Comments\n\nFit a filter.\n")
    assert "SV602" in codes(signed)
    alias = "aliases: [2026-10-02-printer-jam]\nsigned:"
    signed.archive.write(OTHER_PATH, f"{head.replace('signed:', alias)}{body}")
    assert codes(signed) == ["SV601"]


def test_a_report_moved_to_another_customer_needs_its_old_path(signed):
    signed.archive.write(
        "beta/customer.md", (signed.archive.root / "acme/customer.md").read_bytes()
    )
    (signed.archive.root / REPORT_PATH).unlink()
    moved = REPORT_PATH.replace("acme", "beta")
    write(signed, path=moved)
    (line,) = findings(signed)
    assert line.endswith(
        "SV603 [renamed-without-alias] renamed without its old address: "
        "acme/2026/2026-10-02-printer-jam"
    )
    write(signed, ("rating: 9", "rating: 9\naliases: [2026-10-02-printer-jam]"), path=moved)
    assert codes(signed) == ["SV603"]
    write(
        signed, ("rating: 9", "rating: 9\naliases: [acme/2026/2026-10-02-printer-jam]"), path=moved
    )
    assert codes(signed) == []


def test_a_file_that_never_had_an_address_may_go_or_get_one(repository):
    repository.archive.write("acme/2026/Impressora.md", REPORT)
    repository.archive.write("acme/notes.txt", "x")
    repository.save("Badly named")
    (repository.archive.root / "acme/notes.txt").unlink()
    (repository.archive.root / "acme/2026/Impressora.md").rename(
        repository.archive.root / REPORT_PATH
    )
    assert codes(repository) == []


def test_what_was_deleted_is_told_of_where_it_was_asked_for(signed):
    (signed.archive.root / REPORT_PATH).unlink()
    assert findings(signed) == [
        f"{REPORT_PATH}:1:1: SV602 [report-deleted] the report 2026-10-02-printer-jam was deleted"
    ]
    assert findings(signed, only=(signed.archive.root / "acme",)) == findings(signed)
    assert findings(signed, only=(signed.archive.root / "beta",)) == []


def test_a_report_that_cannot_be_read_has_no_comparable_past(repository):
    repository.archive.write(REPORT_PATH, b"\xff\xfe\x00")
    repository.save("Unreadable")
    write(repository)
    assert codes(repository) == []
    repository.archive.write(REPORT_PATH, b"\xff\xfe\x00")
    assert "SV601" not in codes(repository)


def test_settings_say_how_severe_the_past_is(signed):
    (signed.archive.root / REPORT_PATH).unlink()
    settings = signed.archive.root / "archive.yml"
    settings.write_text(f"{settings.read_text()}rules: {{SV602: off}}\n")
    assert codes(signed) == []


def test_messages_in_portuguese(signed):
    settings = signed.archive.root / "archive.yml"
    settings.write_text(settings.read_text().replace("language: en", "language: pt-BR"))
    write(signed, OPERATION)
    (line,) = findings(signed)
    assert line.endswith("alterado depois de assinado: causa")
