"""The answer that goes back: kind, whole, in the archive's language, and harmless whoever it is for."""

import re
from pathlib import PurePosixPath

import pytest

from svcsite.authoring.receiving.outcome import Account, Outcome
from svcsite.authoring.receiving.parcel import Sender
from svcsite.authoring.receiving.reply import replies
from svcsite.record.settings import Settings
from tests.archive import SETTINGS
from tests.authoring.receiving.handing import NAME, Office, mail, report
from tests.pictures import heic, jpeg

WITH_ADDRESS = SETTINGS.replace(
    "joao.silva: João Silva", "joao.silva: {name: João Silva, email: joao@horizonte.example}"
)


@pytest.fixture
def office(archive):
    archive.write("archive.yml", WITH_ADDRESS)
    return Office(archive)


def answers(office, language="en"):
    text = WITH_ADDRESS.replace("language: en", f"language: {language}")
    office.archive.write("archive.yml", text)
    office.repository.save("Language")
    account = office.receives()
    return [reply.text for reply in replies(account, office.place().settings)]


@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_an_answer_says_what_is_in_and_what_has_to_be_mended(office, golden, language):
    lacking = report(("cause: component\n", ""), ("09:40", "08:40"), ("OS-48213", "OS-9"))
    office.arrives(
        "mail.eml",
        mail(
            (NAME, report()),
            (NAME.replace(".md", ".1.jpg"), jpeg()),
            (NAME.replace(".md", ".2.jpg"), heic()),
            ("acme.2026-10-02-second.md", lacking),
            ("acne.2026-10-02-third.md", report()),
        ),
    )
    (text,) = answers(office, language)
    golden.check(f"reply.{language}.txt", text)


def test_each_sender_has_an_answer_of_their_own(office):
    office.arrives("1.eml", mail((NAME, report())))
    office.arrives("2.eml", mail(("x.zip", b"PK"), sender="Ana <ana@example.com>"))
    one, two = answers(office)
    assert "To: Ana <ana@example.com>" in one
    assert "To: João Silva <joao@example.com>" in two
    assert "Subject: Your reports have arrived" in two


def test_a_file_without_a_sender_is_answered_to_its_rep(office):
    office.arrives(NAME, report(("cause: component\n", "")))
    (text,) = answers(office)
    assert text.startswith("To: João Silva <joao@horizonte.example>\nSubject: ")
    assert "the file is where you put it" in text


def test_a_senders_name_is_taken_from_the_archive_where_the_mail_has_none(office):
    office.arrives("1.eml", mail((NAME, report()), sender="joao@horizonte.example"))
    (text,) = answers(office)
    assert "Hello João," in text


def test_a_fault_of_the_customers_file_is_not_put_to_the_rep(office):
    office.archive.write("acme/customer.md", "---\nname:\n---\n")
    office.repository.save("Broken")
    office.arrives(NAME, report())
    (text,) = answers(office)
    assert "the fault is in the customer's file, not in your report" in text


@pytest.mark.parametrize(
    "name", ["a\r\nBcc: x@y.z", "\x1b[2J", "\u202egnp", "a" * 300, "<script>", "", "\ud800"]
)
def test_nothing_in_a_name_adds_a_header_or_moves_a_cursor(name):
    outcome = Outcome(
        fate="refused",
        name=name,
        origin=name,
        sender=Sender("Eve", "eve@example.com"),
        path=PurePosixPath("acme/2026/x.md"),
        reason=name,
    )
    (reply,) = replies(Account(outcomes=(outcome,)), Settings())
    head, _, _ = reply.text.partition("\n\n")
    assert len(head.splitlines()) == 2
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e\ud800]|^Bcc", reply.text, re.MULTILINE)
