"""Mails as three programs write them, typed by hand: what they do to a name, a text, a signature."""

from __future__ import annotations

from base64 import encodebytes

from tests.archive import REPORT
from tests.pictures import jpeg, png


def _base64(data: bytes) -> bytes:
    return encodebytes(data).replace(b"\n", b"\r\n")


def iphone() -> bytes:
    """The share menu of an iPhone: inline attachments between texts, names that were never ours, a signature."""
    return (
        b"Content-Type: multipart/mixed; boundary=Apple-Mail-5A\r\n"
        b"Content-Transfer-Encoding: 7bit\r\n"
        b"From: =?utf-8?Q?Jo=C3=A3o_Silva?= <joao@example.com>\r\n"
        b"Mime-Version: 1.0 (1.0)\r\n"
        b"Subject: acme\r\n"
        b"X-Mailer: iPhone Mail (20H19)\r\n"
        b"\r\n"
        b"--Apple-Mail-5A\r\n"
        b"Content-Type: text/plain; charset=us-ascii\r\n\r\n\r\n\r\n"
        b"--Apple-Mail-5A\r\n"
        b"Content-Type: text/plain;\r\n\tname=acme.2026-10-02-printer-jam.md.txt;\r\n\tx-apple-part-url=0\r\n"
        b"Content-Disposition: inline;\r\n\tfilename=acme.2026-10-02-printer-jam.md.txt\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n"
        + _base64(REPORT.replace("\n", "\r\n").encode())
        + b"--Apple-Mail-5A\r\n"
        b"Content-Type: image/jpeg;\r\n\tname=IMG_2034.jpeg\r\n"
        b"Content-Disposition: inline;\r\n\tfilename=IMG_2034.jpeg\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n" + _base64(jpeg()) + b"--Apple-Mail-5A\r\n"
        b"Content-Type: text/plain;\r\n\tcharset=utf-8\r\n\r\n"
        b"\r\n\r\nEnviado do meu iPhone\r\n"
        b"--Apple-Mail-5A--\r\n"
    )


def gmail() -> bytes:
    """Gmail on Android: names split and encoded (RFC 2231), an HTML twin of the text, the report as text/markdown."""
    return (
        b"MIME-Version: 1.0\r\n"
        b"From: Joao Silva <Joao@Example.com>\r\n"
        b"Subject: Fwd: relatorio\r\n"
        b'Content-Type: multipart/mixed; boundary="000000000000aa"\r\n\r\n'
        b"--000000000000aa\r\n"
        b'Content-Type: multipart/alternative; boundary="000000000000bb"\r\n\r\n'
        b'--000000000000bb\r\nContent-Type: text/plain; charset="UTF-8"\r\n\r\nsegue\r\n\r\n'
        b'--000000000000bb\r\nContent-Type: text/html; charset="UTF-8"\r\n\r\n<div>segue</div>\r\n\r\n'
        b"--000000000000bb--\r\n"
        b"--000000000000aa\r\n"
        b'Content-Type: text/markdown; charset="UTF-8"\r\n'
        b"Content-Disposition: attachment;\r\n"
        b" filename*0*=UTF-8''acme.2026-10-02;\r\n"
        b" filename*1*=-printer-jam%20%281%29.md\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n"
        + _base64(REPORT.encode())
        + b"--000000000000aa\r\n"
        b'Content-Type: image/jpeg; name="acme.2026-10-02-printer-jam.1.jpg"\r\n'
        b'Content-Disposition: attachment; filename="acme.2026-10-02-printer-jam.1.jpg"\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\n" + _base64(jpeg()) + b"--000000000000aa--\r\n"
    )


def outlook() -> bytes:
    """Outlook: a logo in the signature, the text in Windows-1252, an encoded word for a name."""
    text = REPORT.replace("Paper jam", "Não puxa – só à mão").encode("windows-1252")
    return (
        b"From: =?iso-8859-1?Q?Silva=2C_Jo=E3o?= <joao@example.com>\r\n"
        b"Subject: =?iso-8859-1?Q?Relat=F3rio?=\r\n"
        b"MIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="_004_X"\r\n\r\n'
        b'--_004_X\r\nContent-Type: multipart/related; boundary="_003_X"; type="text/html"\r\n\r\n'
        b'--_003_X\r\nContent-Type: text/html; charset="iso-8859-1"\r\n\r\n<p>Segue <img src="cid:logo"></p>\r\n'
        b'--_003_X\r\nContent-Type: image/png; name="image001.png"\r\n'
        b'Content-Disposition: inline; filename="image001.png"\r\nContent-ID: <logo>\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\n" + _base64(png()) + b"--_003_X--\r\n"
        b"--_004_X\r\n"
        b'Content-Type: text/plain; charset="windows-1252"; name="=?utf-8?B?'
        b'YWNtZS4yMDI2LTEwLTAyLXByaW50ZXItamFtLm1kLnR4dA==?="\r\n'
        b'Content-Disposition: attachment; filename="=?utf-8?B?'
        b'YWNtZS4yMDI2LTEwLTAyLXByaW50ZXItamFtLm1kLnR4dA==?="\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\n" + _base64(text) + b"--_004_X--\r\n"
    )


def pasted(*, subject: str = "acme.2026-10-02-printer-jam", flowed: bool = False) -> bytes:
    """The report as the text of a mail, with a greeting above and a signature below."""
    text = REPORT
    kind = "text/plain; charset=utf-8"
    if flowed:
        text = text.replace("20 test pages", "20 \ntest pages")
        kind += "; format=flowed; delsp=no"
    return (
        f"From: Ana Lima <ana@example.com>\nSubject: Re: Enc: {subject}\nContent-Type: {kind}\n\n"
        f"Bom dia, segue:\n\n{text}\n-- \nAna Lima\n(41) 3355-2040\n\nEnviado do meu iPhone\n"
    ).encode()
