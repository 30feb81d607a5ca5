"""`svcsite check --changed` and `--base`, in a real repository."""

from __future__ import annotations

import os

import pytest

from tests.archive import CUSTOMER, REPORT, REPORT_PATH, SETTINGS
from tests.pictures import jpeg
from tests.repository import Repository

OLD = "acme/2026/2026-09-01-old.md"
OTHER = "acme/2026/2026-10-03-other.md"
BETA = "beta/2026/2026-10-03-beta.md"


def report(*replaced, day="2026-10-03"):
    """Give a report of a day."""
    text = REPORT.replace("2026-10-02", day)
    # Each about something else, so that none looks like another's recurrence.
    for old, new in (
        ("OS-48213", f"OS-{day}"),
        ("product: VNB3K12345", f"service: Help of {day}"),
        *replaced,
    ):
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


BAD = ("rating: 9", "rating: 11")


@pytest.fixture
def repository(tmp_path, archive):
    """A branch of an archive whose trunk has a good report, and one that is bad already."""
    repository = Repository(tmp_path.resolve(), archive)
    archive.write(REPORT_PATH, REPORT)
    archive.write(OLD, report(BAD, day="2026-09-01"))
    archive.write("beta/customer.md", CUSTOMER.replace("Acme", "Beta"))
    repository.save("What there was")
    repository.git("checkout", "--quiet", "-b", "branch")
    return repository


def checked(repository, *arguments):
    """Give exit code and findings, `path code`, without the archive's folder."""
    done = repository.check("--format", "concise", *arguments)
    *lines, summary = done.stdout.splitlines() or [""]
    found = [line.removeprefix("reports/").split(": ") for line in lines]
    return (
        done.returncode,
        [f"{where.split(':')[0]} {what.split()[0]}" for where, what, *_ in found],
        summary,
    )


def test_a_branch_that_changes_nothing_is_clean(repository):
    assert checked(repository, "--changed") == (0, [], "No findings in no file.")
    assert checked(repository)[0] == 1


def test_only_what_the_branch_adds_changes_or_moves_is_judged(repository):
    archive = repository.archive
    archive.write(OTHER, report(BAD))
    repository.save("Added")
    archive.write(BETA, report(BAD))
    assert checked(repository, "--changed")[:2] == (1, [f"{OTHER} SV302", f"{BETA} SV302"])
    assert checked(repository, "--changed", "reports/beta")[:2] == (1, [f"{BETA} SV302"])
    assert checked(repository, "--changed", f"reports/{OTHER}")[:2] == (1, [f"{OTHER} SV302"])
    assert checked(repository, "--changed", f"reports/{REPORT_PATH}")[:2] == (0, [])


def test_all_of_a_customers_reports_are_judged_with_the_customers_file(repository):
    repository.archive.write("acme/customer.md", CUSTOMER.replace("name: Acme", "name: Acme Ltd"))
    assert checked(repository, "--changed")[1:] == (
        [f"{OLD} SV302"],
        "3 files: 1 error, no warnings",
    )
    asked = checked(repository, "--changed", f"reports/{REPORT_PATH}")
    assert asked == (0, [], "No findings in 1 file.")


def test_everything_is_judged_with_the_settings(repository):
    repository.archive.write("archive.yml", SETTINGS.replace("Horizonte", "Horizon"))
    assert checked(repository, "--changed")[2] == "5 files: 1 error, no warnings"


def test_a_report_is_judged_with_its_photos(repository):
    photo = f"{OLD.removesuffix('.md')}/leak.jpg"
    repository.archive.write(photo, jpeg())
    assert checked(repository, "--changed")[1] == [f"{OLD} SV302"]
    repository.archive.write(photo, jpeg()[:500])
    assert checked(repository, "--changed")[1] == [f"{OLD} SV302", f"{photo} SV114"]


def test_the_branchs_past_is_judged_with_either_option(repository):
    archive = repository.archive
    archive.write(REPORT_PATH, REPORT.replace("Fuser film torn", "Water in the fuser"))
    assert checked(repository, "--changed")[1] == [f"{REPORT_PATH} SV601"]
    assert checked(repository, "--base", "main")[1] == [f"{OLD} SV302", f"{REPORT_PATH} SV601"]
    assert checked(repository)[1] == [f"{OLD} SV302"]
    (archive.root / REPORT_PATH).unlink()
    assert checked(repository, "--changed")[1] == [f"{REPORT_PATH} SV602"]
    assert checked(repository, "--base", "main", f"reports/{REPORT_PATH}")[1] == [
        f"{REPORT_PATH} SV602"
    ]


def test_the_base_may_be_any_revision(repository):
    repository.archive.write(OTHER, report(BAD))
    first = repository.save("First")
    repository.archive.write(BETA, report(BAD))
    repository.save("Second")
    assert checked(repository, "--changed", "--base", first)[1] == [f"{BETA} SV302"]
    assert checked(repository, "--changed", "--base", "HEAD")[1] == []


def test_a_remembered_verdict_is_held_against_the_past_too(repository):
    path = repository.archive.write(REPORT_PATH, REPORT.replace("rating: 9", "rating: 8"))
    os.utime(path, (0, 1_000_000_000))
    for _ in range(2):
        assert checked(repository, "--changed")[1] == [f"{REPORT_PATH} SV601"]


def test_every_format_can_speak_of_a_file_that_is_gone(repository):
    (repository.archive.root / REPORT_PATH).unlink()
    for name in ("full", "concise", "json", "github"):
        done = repository.check("--changed", "--format", name)
        assert (done.returncode, done.stderr) == (1, "")
        assert "SV602" in done.stdout
        assert REPORT_PATH in done.stdout


def test_an_archive_at_the_top_of_a_repository_and_a_person_in_a_folder_below(tmp_path, archive):
    archive.root.joinpath(".svcsite").mkdir()
    given = Repository(archive.root, archive)
    archive.write(OTHER, report(BAD))
    done = given.run("sh", "-c", "cd acme && svcsite check --changed --format concise")
    assert done.stdout.startswith("2026/2026-10-03-other.md:9:9: SV302")


@pytest.mark.parametrize(
    ("arguments", "en", "pt"),
    [
        (["--base", "nowhere"], 'no revision "nowhere"', 'não conhece a revisão "nowhere"'),
        (["--changed", "reports/nowhere"], "there is no", "não existe"),
    ],
)
def test_a_wrong_use_is_said_in_the_persons_language(repository, arguments, en, pt):
    for locale, said in (("C.UTF-8", en), ("pt_BR.UTF-8", pt)):
        repository.environment["LC_ALL"] = locale
        done = repository.check(*arguments)
        assert done.returncode == 2
        assert said in " ".join(done.stderr.split())


def test_without_git_or_a_repository(repository, tmp_path):
    repository.git("checkout", "--quiet", "--orphan", "other")
    repository.save("From nothing")
    assert "fetch-depth" in repository.check("--base", "main").stderr
    repository.folder.joinpath(".git").rename(tmp_path / "elsewhere")
    repository.environment["GIT_CEILING_DIRECTORIES"] = str(tmp_path.resolve().parent)
    done = repository.check("--changed")
    assert done.returncode == 2
    assert "is in no git repository" in done.stderr
