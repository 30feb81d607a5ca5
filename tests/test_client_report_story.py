"""One client report from its draft to the next one, as its writer, a reviewer and the client live through it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from svcsite import cli
from svcsite.formats import FORMATS
from svcsite.record.placeholders import PLACEHOLDER
from tests.archive import REPORT, Archive
from tests.delivery.house import furnish
from tests.repository import Repository

HERE = PLACEHOLDER["en"]
OCTOBER = "acme/periods/2026-10.md"
NOVEMBER = "acme/periods/2026-11.md"
LATE = "acme/2026/2026-10-20-slow-repair.md"
NOON = 60 * 60 * 12
FIFTH_OF_NOVEMBER = 1793836800
FIFTH_OF_DECEMBER = 1796428800

PROMISE = "- [ ] #2026-10-1 Keep a fuser unit in the van — João Silva — 2026-11-13"


@pytest.fixture
def repository(tmp_path: Path, archive: Archive) -> Repository:
    furnish(archive)
    slow = REPORT.replace("2026-10-02", "2026-10-20").replace("OS-48213", "OS-48300")
    slow = slow.replace("2026-10-20 15:05", "2026-10-21 15:05").replace("rating: 9\n", "")
    slow = slow.replace("signed: 2026-10-20", "signed: 2026-10-21")
    archive.write(LATE, slow.replace("cause: component", "cause: wear"))
    repository = Repository(tmp_path.resolve(), archive)
    repository.environment["SOURCE_DATE_EPOCH"] = str(FIFTH_OF_NOVEMBER + NOON)
    repository.git("checkout", "--quiet", "-b", "october-report")
    return repository


def svcsite(repository: Repository, *arguments: str) -> Result:
    """Run a command in the repository, in this process, which has loaded all that commands need already."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(repository.folder)
        done = CliRunner().invoke(cli.svcsite, arguments, env=repository.environment)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


def check(repository: Repository, *options: str) -> Result:
    """Run `svcsite check`, as the reviewer does."""
    return svcsite(repository, "check", *options)


def findings(repository: Repository, *options: str) -> list[tuple[str, str, int]]:
    """Give what `svcsite check` finds: code, file, line."""
    said = json.loads(check(repository, "--format", "json", *options).stdout)
    return [(d["code"], d["path"].removeprefix("reports/"), d["line"]) for d in said["diagnostics"]]


def edit(repository: Repository, path: str, *replaced: tuple[str, str]) -> None:
    """Replace texts of a file, each of which must be there."""
    file = repository.archive.root / path
    text = file.read_text()
    for old, new in replaced:
        assert old in text, old
        text = text.replace(old, new)
    file.write_text(text)


def text_of(repository: Repository, path: str) -> str:
    return (repository.archive.root / path).read_text()


def write(repository: Repository, path: str, **sections: str) -> None:
    """Write what a person wrote below some headings of a draft, and leave the others as computed."""
    text = text_of(repository, path)
    for heading, prose in sections.items():
        title = heading.replace("_", " ")
        before, after = text.split(f"## {title}\n", 1)
        assert HERE in after
        text = f"{before}## {title}\n{after.replace(HERE, prose, 1)}"
    (repository.archive.root / path).write_text(text.replace(f"{HERE}\n", ""))


def finish(repository: Repository, path: str, day: str) -> None:
    """Say that the text is final, and sign it."""
    edit(repository, path, ("status: draft", "status: final"), ("signed:", f"signed: {day}"))


def is_drafted(repository: Repository) -> None:
    """The period is over: the draft is there, with the computed text to start from, and never written over."""
    # The program as it is installed, this once.
    drafted = repository.run("svcsite", "draft", "acme", "2026-10")
    assert (drafted.returncode, drafted.stdout) == (0, f"reports/{OCTOBER}\n")
    draft = text_of(repository, OCTOBER)
    assert "In October" in draft
    assert draft.count(HERE) == 10
    assert 'author: "Rep"\n' in draft
    assert svcsite(repository, "draft", "acme", "2026-10").exit_code == 2
    assert text_of(repository, OCTOBER) == draft
    assert findings(repository) == []


def is_filled_in(repository: Repository) -> None:
    """A person adds judgement, and types a number from memory."""
    write(
        repository,
        OCTOBER,
        Executive_summary="In October we carried out 3 visits, and 95% of the cases were resolved on time.",
        Recommendations_and_next_steps=PROMISE,
    )
    repository.save("October's report, drafted")


def is_reviewed(repository: Repository) -> None:
    """The reviewer sees each number that is not so, where it stands and what to write, in every format."""
    lines = text_of(repository, OCTOBER).splitlines()
    line = next(n for n, text in enumerate(lines, 1) if text.startswith("In October we carried"))
    assert findings(repository, "--changed", "--base", "main") == [
        ("SV811", OCTOBER, line),
        ("SV811", OCTOBER, line),
    ]
    for name in FORMATS:
        done = check(repository, "--changed", "--base", "main", "--format", name)
        assert (done.exit_code, "2026-10" in done.stdout) == (1, True), name
    said = check(repository, "--changed").stdout
    assert 'the typed number differs from the ledger: "3"; the period has Reports: 2' in said
    assert "write {figure: sla_resolution} in its place" in said


def is_not_delivered_while_it_is_wrong_or_a_draft(repository: Repository) -> None:
    """It is refused as long as it says so, and as long as it is a draft."""
    assert svcsite(repository, "deliver", "acme", "2026-10").exit_code == 1
    edit(
        repository,
        OCTOBER,
        ("3 visits", "{figure: reports} visits"),
        ("95% of the cases were resolved on time", "on time were {figure: sla_resolution}"),
    )
    assert findings(repository) == []
    refused = svcsite(repository, "deliver", "acme", "2026-10")
    assert refused.exit_code == 1
    assert "draft" in refused.stderr
    finish(repository, OCTOBER, "2026-11-04")
    assert check(repository, "--strict").exit_code == 0
    repository.save("October's report, final")


def is_delivered(repository: Repository) -> None:
    """It leaves the house: frozen, printed, and as a mail that waits."""
    done = svcsite(repository, "deliver", "acme", "2026-10")
    assert done.exit_code == 0, done.stderr
    frozen = json.loads(text_of(repository, "acme/periods/2026-10.delivered.json"))
    assert frozen["figures"]["rating_mean"]["value"] == 9
    assert [action["id"] for action in frozen["actions"]] == ["2026-10-1"]
    repository.save("October's report, delivered")
    assert svcsite(repository, "verify").exit_code == 0
    assert check(repository, "--strict").exit_code == 0


def is_moved_by_a_late_rating(repository: Repository) -> None:
    """Weeks later somebody enters a rating of October: fair, and no amendment, but the client was told another mean."""
    repository.git("checkout", "--quiet", "-b", "late-rating")
    rating = "rating: {score: 4, on: 2026-10-22}\nrep: joao.silva"
    edit(repository, LATE, ("rep: joao.silva", rating))
    repository.save("The rating of OS-48300")
    moved = [code for code, path, _ in findings(repository, "--changed", "--base", "HEAD~1")]
    assert set(moved) == {"SV812"}
    said = check(repository, "--changed", "--base", "HEAD~1")
    assert said.exit_code == 1
    assert "a delivered figure moved: Mean rating, from 9 to 6.5" in said.stdout
    assert svcsite(repository, "verify").exit_code == 1


def is_explained_by_an_erratum(repository: Repository) -> None:
    """An erratum of each figure explains it."""
    errata = """errata:
  - {on: 2026-11-20, figure: rating_mean, from: "9", to: "6.5", reason: A rating came late.}
  - {on: 2026-11-20, figure: rating_satisfied, from: 1 of 1, to: 1 of 2, reason: A rating came late.}
  - {on: 2026-11-20, figure: response_rate, from: 1 of 1, to: 2 of 2, reason: A rating came late.}
"""
    edit(repository, OCTOBER, ("status: final\n", f"status: final\n{errata}"))
    assert findings(repository) == []
    assert svcsite(repository, "verify").exit_code == 0
    repository.save("October's erratum")


def is_carried_on_by_the_next(repository: Repository) -> None:
    """The next period tells of it, and of what became of the promise."""
    repository.environment["SOURCE_DATE_EPOCH"] = str(FIFTH_OF_DECEMBER + NOON)
    assert svcsite(repository, "draft", "acme", "2026-11").exit_code == 0
    november = text_of(repository, NOVEMBER)
    assert PROMISE in november
    write(repository, NOVEMBER, Recommendations_and_next_steps="")
    edit(repository, NOVEMBER, (PROMISE, "- [ ] Call the customer — Ana Lima — 2026-12-18"))
    assert [(code, path) for code, path, _ in findings(repository)] == [("SV813", NOVEMBER)]
    carried = PROMISE.replace("2026-11-13", "2026-12-18")
    edit(repository, NOVEMBER, ("- [ ] Call the customer", f"{carried}\n- [ ] Call the customer"))
    finish(repository, NOVEMBER, "2026-12-04")
    assert check(repository, "--strict").exit_code == 0
    done = svcsite(repository, "deliver", "acme", "2026-11")
    assert done.exit_code == 0, done.stderr
    frozen = json.loads(text_of(repository, "acme/periods/2026-11.delivered.json"))
    states = {action["id"]: action["state"] for action in frozen["actions"]}
    assert states["2026-10-1"] == "carried"
    assert frozen["figures"]["reports"]["value"] == 0
    pdf = "".join(
        page.extract_text() for page in PdfReader(repository.folder / "pdf/acme/2026-11.pdf").pages
    )
    assert "A rating came late" in " ".join(pdf.split())


def test_a_client_report_from_draft_to_erratum(repository: Repository) -> None:
    is_drafted(repository)
    is_filled_in(repository)
    is_reviewed(repository)
    is_not_delivered_while_it_is_wrong_or_a_draft(repository)
    is_delivered(repository)
    is_moved_by_a_late_rating(repository)
    is_explained_by_an_erratum(repository)
    is_carried_on_by_the_next(repository)
