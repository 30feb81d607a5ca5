"""Mails that people send when they share: what is found in them, and how little a hostile one can do."""

import mailbox
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svcsite.authoring.receiving import mail as room
from svcsite.authoring.receiving.body import pasted, unfolded
from svcsite.authoring.receiving.mail import read_mail
from svcsite.authoring.receiving.parcel import Sender
from tests.archive import REPORT
from tests.authoring.receiving import typed_mails
from tests.authoring.receiving.handing import NAME, PATH, Office, fates, mail, report
from tests.hostile import within
from tests.pictures import jpeg

LIMIT = 5 * 1024 * 1024


@pytest.fixture
def office(archive):
    return Office(archive)


def only(data):
    (parcel,) = read_mail(data, "mail.eml", LIMIT)
    return parcel


@pytest.mark.parametrize("program", ["iphone", "gmail"])
def test_what_a_phone_shares_goes_in_as_it_was_written(office, program):
    office.arrives("mail.eml", getattr(typed_mails, program)())
    assert office.receives().refused == 0
    assert office.on_branch() == [PATH, f"{PATH.removesuffix('.md')}/1.jpg"]
    assert office.holds(PATH) == REPORT


def test_outlooks_text_becomes_utf_8_and_its_logo_stays_behind(office):
    office.arrives("mail.eml", typed_mails.outlook())
    account = office.receives()
    assert account.passed_over == ("image001.png",)
    assert office.on_branch() == [PATH]
    assert "Não puxa – só à mão" in office.holds(PATH)
    assert account.outcomes[0].sender == Sender("Silva, João", "joao@example.com")


@pytest.mark.parametrize("flowed", [False, True])
def test_a_report_pasted_into_a_mail_is_the_same_report(office, flowed):
    """The subject names it, and the signature is no part of it."""
    office.arrives("mail.eml", typed_mails.pasted(flowed=flowed))
    assert fates(office.receives()) == [f"acme.2026-10-02-printer-jam.md: new {PATH}"]
    assert office.holds(PATH) == REPORT


def test_a_pasted_report_that_names_nobody_goes_back(office):
    office.arrives("mail.eml", typed_mails.pasted(subject="Relatório de hoje"))
    (outcome,) = office.receives().outcomes
    assert (outcome.fate, outcome.sender.address) == ("refused", "ana@example.com")
    assert "does not say whose report" in outcome.reason


def test_attached_and_pasted_it_is_one_report(office):
    office.arrives("mail.eml", mail((NAME, REPORT), text=f"Segue\n\n{REPORT}", subject=NAME))
    assert {outcome.fate for outcome in office.receives().outcomes} == {"new", "here"}
    assert office.on_branch() == [PATH]


def test_a_mailbox_has_all_its_mails(office):
    box = mailbox.mbox(office.inbox / "Enviados.mbox")
    box.add(mail((NAME, REPORT)).as_bytes())
    box.add(mail(text="Bom dia"))
    other = report(("OS-48213", "OS-9"), ("VNB3K12345", "X1"))
    box.add(mail(("acme.2026-10-02-other.md", other)).as_bytes())
    box.close()
    assert office.receives().refused == 0
    assert office.on_branch() == ["acme/2026/2026-10-02-other.md", PATH]


def test_a_mail_passed_on_is_its_first_writers(office):
    outer = mail(sender="Office <office@example.com>")
    outer.add_attachment(mail((NAME, report(("rating: 9", "rating: 90")))))
    office.arrives("mail.eml", outer)
    (outcome,) = office.receives().outcomes
    assert (outcome.fate, outcome.sender) == ("refused", Sender("João Silva", "joao@example.com"))


def test_a_photo_without_a_name_of_ours_belongs_to_the_only_report_in_its_mail(office):
    office.arrives(
        "one.eml", mail((NAME, REPORT), ("IMG_1.jpg", jpeg()), ("IMG_2.jpg", jpeg(200, 90)))
    )
    office.receives()
    assert len(office.on_branch()) == 3
    other = report(("OS-48213", "OS-9"), ("VNB3K12345", "X1"))
    office.arrives(
        "two.eml",
        mail((NAME, REPORT), ("acme.2026-10-02-other.md", other), ("IMG_3.jpg", jpeg(90, 90))),
    )
    refused = [o for o in office.receives().outcomes if o.fate == "refused"]
    assert [outcome.name for outcome in refused] == ["IMG_3.jpg"]


def test_what_cannot_be_opened_is_told(office):
    office.arrives("mail.eml", mail(("relatorios.zip", b"PK\3\4")))
    (outcome,) = office.receives().outcomes
    assert "compressed files are not opened" in outcome.reason


def test_a_mail_with_another_document_is_asked_for_the_report(office):
    office.arrives("mail.eml", mail(("relatorio.docx", b"PK\3\4")))
    (outcome,) = office.receives().outcomes
    assert "no report was found" in outcome.reason


def test_a_report_pasted_as_html_alone_is_asked_for_again(office):
    html = REPORT.replace("\n", "<br>")
    office.arrives("mail.eml", f"From: a@b.c\nContent-Type: text/html\n\n<p>{html}</p>")
    (outcome,) = office.receives().outcomes
    assert "no report was found" in outcome.reason


def test_a_mail_that_only_says_good_morning_is_passed_over(office):
    office.arrives("mail.eml", mail(text="Bom dia"))
    assert office.receives().outcomes == ()


# Texts


def test_flowed_lines_are_joined_and_a_signatures_mark_is_not():
    assert unfolded("one \ntwo\n-- \nthree", deletes_space=False) == "one two\n-- \nthree"
    assert unfolded("um \ndois", deletes_space=True) == "umdois"
    assert unfolded(" From here", deletes_space=False) == "From here"


def test_a_phones_dash_opens_a_report_too():
    assert pasted("Oi\n—\nchamado: OS-1\nabertura: hoje\n—\n## Causa\nx\n").startswith("—\nchamado")


@pytest.mark.parametrize(
    "text", ["", "---\n", "Oi\n---\nJoão\n---\n", "a\n---\nfoo: 1\nbar: 2\n---\n"]
)
def test_a_line_across_a_letter_opens_none(text):
    assert pasted(text) is None


# Hostile


def test_a_senders_name_moves_no_cursor_and_adds_no_header():
    message = b"From: =?utf-8?Q?Jo=1B[2J=0D=0ABcc:_x@y.z=E2=80=AE?= <a@example.com>\r\n\r\nhi"
    sender = only(message).sender
    assert sender.name.isprintable()
    assert sender.address == "a@example.com"


@pytest.mark.parametrize(
    "header", [b"From: \xff\xfe", b"From: <<<>>>", b"From: =?x?y?z?=", b"From: a@b@c, ", b"From:"]
)
def test_a_sender_that_is_none_is_none(header):
    parcel = only(header + b"\r\n\r\nhi")
    assert parcel.sender is None or parcel.sender.address == ""


def test_mails_in_mails_end_somewhere():
    inner = mail((NAME, REPORT))
    for _ in range(40):
        outer = mail()
        outer.add_attachment(inner)
        inner = outer
    parcels = list(read_mail(inner.as_bytes(), "mail.eml", LIMIT))
    assert len(parcels) <= room.DEPTH_LIMIT + 1
    assert parcels[-1].mishaps


def test_a_thousand_multiparts_are_refused_before_they_are_parsed():
    data = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(5_000)
    )
    with within(2):
        assert only(data).mishaps


def test_too_many_parts_are_told():
    message = mail(*((f"acme.2026-10-02-x.{n}.jpg", b"x") for n in range(room.PART_LIMIT + 50)))
    parcel = only(message.as_bytes())
    assert len(parcel.items) <= room.PART_LIMIT
    assert len(parcel.mishaps) == 1


def test_what_is_too_large_is_told(monkeypatch):
    parcel = only(mail((NAME, b"x" * 300_000)).as_bytes())
    assert [mishap.name for mishap in parcel.mishaps] == [NAME]
    monkeypatch.setattr(room, "MAIL_LIMIT", 1000)
    assert only(mail((NAME, b"x" * 3_000)).as_bytes()).mishaps


@pytest.mark.parametrize("charset", ["utf-7", "rot13", "zlib", "../x", "utf-16", "x" * 300])
def test_a_charset_that_is_none_spoils_nothing(charset):
    head = f"From: a@b.c\nContent-Type: text/plain; charset={charset}; name={NAME}\n\n".encode()
    (item,) = only(head + b"\xff" + REPORT.encode()).items
    assert isinstance(item.data, bytes)


@settings(max_examples=60)
@given(st.binary(max_size=400), st.integers(0, 3000))
def test_no_mail_raises(noise, place):
    data = typed_mails.iphone()[:3000]
    list(read_mail(data[:place] + noise + data[place:], "mail.eml", LIMIT))


@settings(max_examples=40)
@given(st.text(max_size=300))
def test_no_header_raises(text):
    message = EmailMessage()
    raw = f"From: {text}\nSubject: {text}\nContent-Disposition: attachment; filename={text}\n\nx"
    list(read_mail(raw.encode("utf-8", "replace") + message.as_bytes(), "mail.eml", LIMIT))
