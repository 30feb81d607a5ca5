"""What is printed moves no cursor, whoever wrote it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from svcsite import cli
from svcsite.cli.saying import say
from tests.archive import CUSTOMER, Archive

ESCAPE = "\\e]0;owned\\a\\e[2J\\x9b31m\\u202e"
"""As YAML writes a title for the window, an empty screen, a colour of C1 and a turned direction."""

OBEYED = {
    *map(chr, range(32)),
    *map(chr, range(0x7F, 0xA0)),
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
}


def obeyed(text: str) -> set[str]:
    return set(text) & OBEYED - {"\n", "\t"}


@pytest.fixture
def escaping(archive: Archive, monkeypatch) -> Archive:
    """An archive in which every name begins with a sequence that terminals obey."""
    settings = (archive.root / "archive.yml").read_text()
    archive.write(
        "archive.yml",
        settings.replace("João Silva", f'"{ESCAPE}João Silva"').replace(
            "Horizonte", f'"{ESCAPE}H"'
        ),
    )
    customer = CUSTOMER.replace("name: Acme", f'name: "{ESCAPE}Acme"').replace(
        "name: Ana Souza", f'name: "{ESCAPE}Ana"'
    )
    archive.write(
        "acme/customer.md", customer.replace("model: LaserJet M404", f'model: "{ESCAPE}M404"')
    )
    archive.report(("rating: 9", f'rating: "{ESCAPE}9"'), ("OS-48213", f'"{ESCAPE}OS"'))
    archive.report(("fuser unit", f'"{ESCAPE}fuser"'), name="2026-10-02-second")
    archive.write("acme/2026/2026-10-02-\x1b[2J.md", "x")
    monkeypatch.chdir(archive.root)
    return archive


@pytest.mark.parametrize(
    "arguments",
    [
        "check",
        "check --format concise",
        "check --format json",
        "check --format github",
        "check --format sarif",
        "figures",
        "figures --format json",
        "figures --format csv",
        "figures --customer acme",
        "figures --customer nobody\x1b[2J",
        "new acme --no-input",
        "new nobody\x1b[2J --no-input",
        "draft acme 2026-10",
    ],
)
def test_no_control_of_an_archive_reaches_the_terminal(escaping, arguments):
    done = CliRunner().invoke(cli.svcsite, arguments.split(" "), env={"LANG": "en_US.UTF-8"})
    assert done.output
    assert not obeyed(done.output), repr(done.output)


def test_what_is_read_by_programs_is_whole(escaping):
    done = CliRunner().invoke(cli.svcsite, ["check", "--format", "json"])
    assert json.loads(done.output)


def test_a_text_keeps_its_lines_and_loses_what_a_terminal_obeys(capsys):
    say("a\tb\nc\rd\x1b[2J\u202ee")
    assert capsys.readouterr().out == "a\tb\nc\ufffdd\ufffd[2J\ufffde\n"


def test_bytes_are_for_another_program(capsysbinary):
    say(b"a\x1b\n", nl=False)
    assert capsysbinary.readouterr().out == b"a\x1b\n"
