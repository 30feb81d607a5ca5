"""A mail goes to a real server on this machine, encrypted or not at all."""

from __future__ import annotations

import socket

import pytest

from svcsite.delivery.errors import DeliveryError
from svcsite.delivery.sending import Taken, send
from svcsite.delivery.server import Server
from tests.delivery.post_office import PASSWORD, USER, PostOffice, post_office

FROM, ANA, CARLOS = "service@horizonte.example", "ana@acme.example", "carlos@acme.example"
MAIL = b"Subject: October\r\n\r\n.a line that begins with a point\r\n"


def sent(office: PostOffice, *to: str, implicit: bool = False, **login: str) -> Taken:
    server = Server(host="localhost", port=office.port, implicit=implicit, **login)
    return send(server, MAIL, FROM, to or (ANA,), "en")


def refusal(office: PostOffice, *to: str, **options) -> str:
    with pytest.raises(DeliveryError) as refused:
        sent(office, *to, **options)
    return str(refused.value)


@pytest.mark.parametrize("implicit", [False, True])
def test_a_server_with_a_good_certificate_gets_the_mail_as_it_is(trusted, implicit):
    with post_office(trusted, implicit=implicit) as office:
        assert sent(office, ANA, CARLOS, implicit=implicit).accepted == (ANA, CARLOS)
    assert office.took == [(FROM, [ANA, CARLOS], MAIL)]


@pytest.mark.parametrize("implicit", [False, True])
def test_a_certificate_of_an_unknown_authority_is_refused(authority, implicit):
    with post_office(authority, implicit=implicit) as office:
        said = refusal(office, implicit=implicit)
    assert "certificate of localhost" in said
    assert "SSL_CERT_FILE" in said
    assert office.took == []


def test_a_certificate_of_another_name_is_refused(trusted):
    with post_office(trusted) as office, pytest.raises(DeliveryError) as refused:
        send(Server(host="127.0.0.1", port=office.port), MAIL, FROM, (ANA,), "en")
    assert "127.0.0.1" in str(refused.value)
    assert office.took == []


def test_a_server_without_encryption_gets_nothing():
    with post_office(None) as office:
        assert "offers no encryption" in refusal(office)
    assert office.took == []


def test_a_login_in_ascii_is_used_as_well(trusted):
    with post_office(trusted, login=True) as office:
        office.password = "plain"
        assert sent(office, user=USER, password="plain").accepted == (ANA,)
    assert office.logins == [USER]


def test_a_login_is_used_and_a_wrong_one_is_told_without_the_password(trusted):
    with post_office(trusted, login=True) as office:
        assert sent(office, user=USER, password=PASSWORD).accepted == (ANA,)
        said = refusal(office, user=USER, password="guessed")
    assert f"did not accept the user {USER}" in said
    assert "guessed" not in said
    assert len(office.took) == 1


def test_one_refused_address_keeps_nobody_else_from_the_mail(trusted):
    with post_office(trusted) as office:
        office.unknown = {CARLOS}
        taken = sent(office, ANA, CARLOS)
    assert taken.accepted == (ANA,)
    assert taken.refused == {CARLOS: "550 nobody of this name here"}
    assert [to for _, to, _ in office.took] == [[ANA]]


def test_all_addresses_refused_is_a_mail_to_nobody(trusted):
    with post_office(trusted) as office:
        office.unknown = {ANA}
        assert sent(office) == Taken(accepted=(), refused={ANA: "550 nobody of this name here"})


def test_a_mail_that_is_not_accepted_is_told_with_the_servers_words(trusted):
    with post_office(trusted) as office:
        office.says = "552 too large for this house"
        assert "did not accept the mail (552 too large for this house)" in refusal(office)


def test_a_server_that_is_not_there_is_told_in_a_line():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = PostOffice(port=free.getsockname()[1])
        assert f"localhost:{nobody.port} could not be reached" in refusal(nobody)


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({}, "SVCSITE_SMTP_HOST"),
        ({"SVCSITE_SMTP_TLS": "none"}, "nothing is sent without encryption"),
        ({"SVCSITE_SMTP_PORT": "70000"}, "from 1 to 65535"),
        ({"SVCSITE_SMTP_PORT": "²"}, "from 1 to 65535"),
        ({"SVCSITE_SMTP_USER": "svc"}, "SVCSITE_SMTP_PASSWORD is not set"),
    ],
)
def test_an_environment_that_names_no_good_server_is_told_what_it_lacks(environment, said):
    host = {"SVCSITE_SMTP_HOST": "mail.example"} if environment else {}
    with pytest.raises(DeliveryError, match=said):
        Server.of({**host, **environment}, "en")


def test_the_port_is_the_usual_one_of_the_encryption():
    environment = {"SVCSITE_SMTP_HOST": "mail.example", "SVCSITE_SMTP_TLS": "tls"}
    assert str(Server.of(environment, "en")) == "mail.example:465"
    assert str(Server.of({"SVCSITE_SMTP_HOST": "mail.example"}, "en")) == "mail.example:587"


def test_the_password_is_in_no_message_about_the_server():
    secret = {"SVCSITE_SMTP_USER": "svc", "SVCSITE_SMTP_PASSWORD": "s3cret"}
    server = Server.of({"SVCSITE_SMTP_HOST": "mail.example", **secret}, "en")
    assert "s3cret" not in f"{server} {server!r}"
