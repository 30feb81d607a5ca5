"""The mail of a client report, read back as a mail program reads it."""

from __future__ import annotations

from dataclasses import replace
from email.utils import parsedate_to_datetime

import pytest

from svcsite.delivery.mail import Attachment, Mailbox, addresses, as_sent, is_draft
from svcsite.views.client_report.report import Party
from tests.delivery.mails import ANA, CARLOS, HORIZONTE, PDF, draft, envelope, opened, text_of
from tests.views.client_report.examples import HOSTILE, hostile, monthly


def test_headers_say_what_it_is_from_whom_to_whom_and_when():
    message = opened(draft(monthly(), envelope(ANA, CARLOS)))
    assert message["Subject"] == (
        "Relatório mensal de atendimento, outubro de 2026 – Supermercado Tropeiro"
    )
    assert message["From"] == "Horizonte Assistência <contato@horizonte.example>"
    assert (
        message["To"] == "Ana Souza <ana@tropeiro.example>, Carlos Lima <carlos@tropeiro.example>"
    )
    assert parsedate_to_datetime(message["Date"]) == envelope().on
    assert message["Message-ID"] == "<tropeiro.2026-10.1.0f0f0f0f0f0f0f0f@horizonte.example>"
    assert message["Content-Language"] == "pt-BR"
    assert message["Reply-To"] is None


def test_answers_go_to_the_company_where_another_address_sends():
    outside = envelope(sender=Mailbox(name="", address="noreply@x.example"), replies=HORIZONTE)
    assert opened(draft(monthly(), outside))["Reply-To"].endswith("<contato@horizonte.example>")


def test_it_has_a_text_an_html_the_pdf_and_the_documents():
    report = Attachment(name="laudo da câmara.xlsx", data=b"PK\x00\r\n\n")
    note = Attachment(name="nota.txt", data=b"bytes that stay\r as they\n are\xff")
    message = opened(draft(monthly(), None, report, note))
    assert message.get_content_type() == "multipart/mixed"
    first, *attached = message.iter_parts()
    assert [part.get_content_type() for part in first.iter_parts()] == ["text/plain", "text/html"]
    assert [(p.get_filename(), p.get_payload(decode=True)) for p in attached] == [
        (one.name, one.data) for one in (PDF, report, note)
    ]
    assert attached[0].get_content_type() == "application/pdf"
    assert "laudo da câmara.xlsx, nota.txt" in text_of(message, "plain")


def test_every_line_is_ascii_ends_as_the_rules_say_and_is_short():
    data = draft(hostile(), None, Attachment(name="ação.pdf", data=bytes(range(256)) * 99))
    lines = data.split(b"\r\n")
    assert data.isascii()
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 998


def test_the_same_letter_is_the_same_bytes():
    assert draft(monthly()) == draft(monthly())


def test_a_draft_opens_as_one_and_is_sent_as_a_mail():
    data = draft(monthly(), envelope(ANA, CARLOS))
    assert is_draft(data)
    assert opened(data)["X-Unsent"] == "1"
    sent = opened(as_sent(data))
    assert sent["X-Unsent"] is None
    assert sent["Subject"] == opened(data)["Subject"]
    assert addresses(data) == (HORIZONTE.address, (ANA.address, CARLOS.address))


@pytest.mark.parametrize(
    "name",
    [
        "Acme\r\nBcc: all@evil.example",
        "Acme\nContent-Type: text/html\n\n<script>",
        "Acme\u2028Bcc: all@evil.example",
        "Acme <all@evil.example>, x",
        "=?utf-8?q?Acme=0D=0ABcc=3A_all=40evil=2Eexample?=",
        *HOSTILE,
    ],
)
def test_no_name_becomes_a_header_or_an_address(name):
    report = replace(monthly(), client=Party(name=name), title=name)
    outside = envelope(replace(ANA, name=name), sender=replace(HORIZONTE, name=name))
    data = draft(report, outside)
    message = opened(data)
    assert set(message.keys()) == set(opened(draft(monthly())).keys())
    assert addresses(data) == (HORIZONTE.address, (ANA.address,))
    assert [part.get_filename() for part in message.iter_attachments()] == [PDF.name]


def test_the_text_reads_like_a_letter(golden):
    message = opened(draft(monthly(), envelope(ANA, CARLOS), Attachment(name="ART.pdf", data=b"")))
    golden.check("monthly.txt", text_of(message, "plain").replace("\r\n", "\n"))
