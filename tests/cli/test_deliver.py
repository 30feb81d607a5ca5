"""`svcsite deliver`: a report frozen, made and sent, told in the archive's language."""

from __future__ import annotations

import socket

import pytest
from click.testing import CliRunner, Result

from svcsite import cli
from svcsite.record.delivered import Delivered, read_delivered
from tests.archive import Archive
from tests.delivery.authority import Authority, make_authority
from tests.delivery.house import COMPANY, furnish
from tests.delivery.mails import opened
from tests.delivery.post_office import PostOffice, post_office

FILES = [
    "reports/acme/periods/2026-10.delivered.json",
    "pdf/acme/2026-10.pdf",
    "pdf/acme/2026-10.eml",
]


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return make_authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def house(archive: Archive, authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Archive:
    monkeypatch.chdir(archive.root.parent)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.trusted))
    return furnish(archive)


def deliver(*arguments: str, office: PostOffice | None = None, verb: str = "deliver") -> Result:
    environment = {"LANG": "en_US.UTF-8"}
    if office:
        environment |= {"SVCSITE_SMTP_HOST": "localhost", "SVCSITE_SMTP_PORT": str(office.port)}
    return CliRunner().invoke(cli.svcsite, [verb, "acme", *arguments], env=environment)


def frozen(archive: Archive) -> Delivered:
    found, _ = read_delivered(archive.root / "acme/periods/2026-10.delivered.json")
    assert found is not None
    return found


def test_it_prints_the_files_and_what_comes_next(house):
    result = deliver("2026-10")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == FILES
    assert "Commit the frozen file" in result.stderr
    assert "svcsite deliver acme 2026-10 --send" in result.stderr
    assert (house.root.parent / FILES[1]).read_bytes().startswith(b"%PDF-")


def test_it_speaks_the_archives_language(house):
    house.write("archive.yml", COMPANY.replace("language: en", "language: pt-BR"))
    result = deliver("2026-12", verb="entregar")
    assert result.exit_code == 1
    assert "Acme: dezembro de 2026 ainda não terminou" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2026-13"], '"2026-13" is no period; write 2026-10, 2026-B5, 2026-Q3'),
        (["2026-10", "--sent"], "No such option"),
    ],
)
def test_what_there_is_not_is_wrong_usage(house, arguments, said):
    result = deliver(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize("verb", ["entregar", "conferir", "pdf"])
def test_what_there_is_not_is_told_in_the_archives_language_in_one_line(house, verb):
    house.write("archive.yml", COMPANY.replace("language: en", "language: pt-BR"))
    result = deliver("outubro", verb=verb)
    assert result.exit_code == 2
    assert result.stderr.startswith(f'svcsite {verb}: "outubro" não é um período; escreva')
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("verb", ["deliver", "pdf", "verify", "draft"])
def test_a_customer_whose_file_has_errors_is_not_said_to_be_none(house, verb):
    house.write("acme/customer.md", "---\nname: [Acme\n---\n")
    result = deliver("2026-10", verb=verb)
    assert result.exit_code == 2
    assert "reports/acme/customer.md" in result.stderr
    assert "there is no customer" not in result.stderr


def test_without_a_server_nothing_is_frozen(house):
    result = deliver("2026-10", "--send")
    assert result.exit_code == 1
    assert "set SVCSITE_SMTP_HOST" in result.stderr
    assert not (house.root / "acme/periods").exists()


def test_what_is_sent_is_what_was_frozen_and_it_is_noted(house, authority):
    with post_office(authority) as office:
        result = deliver("2026-10", "--send", office=office)
        assert result.exit_code == 0, result.stderr
        again = deliver("2026-10", "--send", office=office)
    ((sender, to, data),) = office.took
    assert sender == "service@horizonte.example"
    assert to == ["ana@acme.example", "carlos@acme.example"]
    message = opened(data)
    assert message["X-Unsent"] is None
    assert [part.get_filename() for part in message.iter_attachments()] == ["acme-2026-10.pdf"]
    assert [sent.to for sent in frozen(house).sent] == [tuple(to)]
    assert "Sent to ana@acme.example, carlos@acme.example." in result.stderr
    assert again.exit_code == 1
    assert "was sent to everybody already" in again.stderr


def test_nothing_frozen_is_lost_when_sending_fails_and_it_can_be_tried_again(house, authority):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = PostOffice(port=free.getsockname()[1])
        result = deliver("2026-10", "--send", office=nobody)
    assert result.exit_code == 1
    assert "could not be reached" in result.stderr
    assert "stays frozen" in result.stderr
    record = frozen(house)
    assert record.sent == ()
    mail = (house.root.parent / FILES[2]).read_bytes()
    with post_office(authority) as office:
        assert deliver("2026-10", "--send", office=office).exit_code == 0
    assert office.took[0][2] == mail.removeprefix(b"X-Unsent: 1\r\n")
    assert frozen(house).figures == record.figures


def test_who_did_not_get_it_gets_it_next_time_and_nobody_twice(house, authority):
    with post_office(authority) as office:
        office.unknown = {"carlos@acme.example"}
        first = deliver("2026-10", "--send", office=office)
        office.unknown = set()
        second = deliver("2026-10", "--send", office=office)
    assert first.exit_code == 1
    assert "for carlos@acme.example (550 nobody of this name here)" in first.stderr
    assert second.exit_code == 0
    assert [to for _, to, _ in office.took] == [["ana@acme.example"], ["carlos@acme.example"]]


def test_a_mail_that_is_on_another_machine_cannot_be_sent_from_this_one(house, authority):
    assert deliver("2026-10").exit_code == 0
    (house.root.parent / FILES[2]).unlink()
    with post_office(authority) as office:
        result = deliver("2026-10", "--send", office=office)
    assert result.exit_code == 1
    assert f"{FILES[2]} is not here" in result.stderr
