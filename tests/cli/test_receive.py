"""`svcsite receive` as the office runs it."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from svcsite.cli.receive import command
from tests.authoring.receiving.handing import BRANCH, NAME, PATH, Office, mail, report


@pytest.fixture
def office(archive):
    return Office(archive)


def run(office, *arguments, verb="receive"):
    return office.repository.run("svcsite", verb, *map(str, arguments))


def test_everything_taken_leaves_with_0_and_says_where_it_is(office):
    office.arrives(NAME, report())
    done = run(office, office.inbox)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"taken: {office.inbox / NAME} -> reports/{PATH}".replace(f"{office.inbox}/", ""),
        f"branch {BRANCH}: 1 file",
        f"send for review: git push origin {BRANCH}",
        "1 taken, none sent back",
    ]


def test_something_sent_back_leaves_with_1_and_an_answer(office):
    office.arrives("mail.eml", mail((NAME, report(("cause: component\n", "")))))
    done = run(office, office.inbox, "--reply", "answer.txt")
    assert done.returncode == 1
    assert 'SV201 [missing-field] the field "cause" is missing' in done.stdout
    assert "What was sent back stays where it was" in done.stdout
    answer = (office.folder / "answer.txt").read_text()
    assert answer.startswith("To: João Silva <joao@example.com>\n")


def test_each_answer_has_a_file_in_a_folder(office):
    office.arrives("1.eml", mail((NAME, report())))
    hostile = (
        b"From: ../../Ana <ana@example.com>\nContent-Disposition: attachment; filename=x.zip\n\nPK"
    )
    office.arrives("2.eml", hostile)
    for _ in range(2):
        run(office, office.inbox, "--reply", "answers/")
    assert sorted(path.name for path in (office.folder / "answers").iterdir()) == [
        "ana-example-com-2.txt",
        "ana-example-com.txt",
        "joao-example-com-2.txt",
        "joao-example-com.txt",
    ]


def test_an_answer_that_was_not_sent_is_not_written_over(office):
    office.arrives(NAME, report())
    (office.folder / "answer.txt").write_text("still to be sent")
    done = run(office, office.inbox, "--reply", "answer.txt")
    assert (done.returncode, BRANCH in office.branches()) == (2, False)
    assert (office.folder / "answer.txt").read_text() == "still to be sent"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nowhere"],
        ["reports"],
        ["reports/acme/customer.md"],
        [],
        ["{inbox}", "--customer", "nobody"],
        ["{inbox}", "--base", "nothing"],
        ["{inbox}", "--base", "main", "--no-commit"],
        ["{inbox}", "--reply", "reports/answer.txt"],
    ],
)
def test_wrong_usage_leaves_with_2_and_writes_nothing(office, arguments, monkeypatch):
    monkeypatch.chdir(office.folder)
    office.arrives(NAME, report())
    typed = [one.format(inbox=office.inbox) for one in arguments]
    done = CliRunner().invoke(command, typed)
    assert (done.exit_code, done.stdout) == (2, "")
    assert isinstance(done.exception, SystemExit)
    assert list(office.branches()) == ["main"]


def test_without_commits_the_files_go_into_the_folder(office):
    office.arrives(NAME, report())
    assert run(office, office.inbox, "--no-commit", verb="receber").returncode == 0
    assert (office.archive.root / PATH).is_file()
    assert list(office.branches()) == ["main"]


def test_without_a_repository_it_says_where_the_files_go(archive):
    office = Office(archive, git=False)
    office.arrives(NAME, report())
    done = subprocess.run(
        [Path(sys.executable).with_name("svcsite"), "receive", str(office.inbox)],
        cwd=office.archive.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "no git repository here" in done.stderr
    assert (office.archive.root / PATH).is_file()
