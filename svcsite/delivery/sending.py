"""Handing a mail to a server: encrypted, its certificate verified, and told exactly for whom it was taken."""

from __future__ import annotations

import smtplib
import ssl
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from svcsite.delivery.errors import DeliveryError
from svcsite.delivery.harmless import one_line
from svcsite.delivery.server import Server
from svcsite.record.vocabulary.names import Language
from svcsite.words import sending as words

SECONDS = 60.0
"""How long a server may be silent."""

_LOGGED_IN = 235


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """For whom a server took a mail, and why not for the others, by their address."""

    accepted: tuple[str, ...]
    refused: Mapping[str, str] = field(default_factory=dict)


def send(
    server: Server, data: bytes, sender: str, recipients: Sequence[str], language: Language
) -> Taken:
    """Hand a mail over for some addresses; it goes to those that the server accepts, which may be none.

    Raises `DeliveryError`, in a language, when the server took no mail, or when nobody can tell.
    """
    with _connected(server, language) as connection:
        try:
            refused = connection.sendmail(sender, list(recipients), data)
        except smtplib.SMTPRecipientsRefused as error:
            refused = error.recipients
        except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError, smtplib.SMTPHeloError) as error:
            facts = {"server": server, "reason": _said(error.smtp_code, error.smtp_error)}
            raise DeliveryError(words.REFUSED, language, **facts) from None
        except (smtplib.SMTPException, OSError) as error:
            facts = {"server": server, "reason": _reason(error)}
            raise DeliveryError(words.BROKEN_OFF, language, **facts) from None
        # The mail is taken; a server that is rude at parting changes nothing.
        with suppress(smtplib.SMTPException, OSError):
            connection.quit()
    return Taken(
        accepted=tuple(address for address in recipients if address not in refused),
        refused={address: _said(*answer) for address, answer in refused.items()},
    )


@contextmanager
def _connected(server: Server, language: Language) -> Iterator[smtplib.SMTP]:
    """Give a connection that is encrypted and logged in."""
    # Verifies the certificate and the name; `SSL_CERT_FILE` tells of other authorities.
    context = ssl.create_default_context()
    try:
        connection = _open(server, context)
    except ssl.SSLCertVerificationError as error:
        facts = {"server": server, "reason": error.verify_message}
        raise DeliveryError(words.NOT_TRUSTED, language, **facts) from None
    except smtplib.SMTPNotSupportedError:
        raise DeliveryError(words.NO_TLS, language, server=server) from None
    except (smtplib.SMTPException, OSError) as error:
        facts = {"server": server, "reason": _reason(error)}
        raise DeliveryError(words.NOT_REACHED, language, **facts) from None
    try:
        if server.user:
            _log_in(connection, server, language)
        yield connection
    finally:
        connection.close()


def _open(server: Server, context: ssl.SSLContext) -> smtplib.SMTP:
    if server.implicit:
        return smtplib.SMTP_SSL(server.host, server.port, timeout=SECONDS, context=context)
    connection = smtplib.SMTP(server.host, server.port, timeout=SECONDS)
    try:
        connection.starttls(context=context)
    except BaseException:
        connection.close()
        raise
    return connection


def _log_in(connection: smtplib.SMTP, server: Server, language: Language) -> None:
    try:
        if f"{server.user}{server.password}".isascii():
            connection.login(server.user, server.password)
        else:
            _log_in_beyond_ascii(connection, server)
    except (smtplib.SMTPException, OSError) as error:
        facts = {"server": server, "user": server.user, "reason": _reason(error)}
        raise DeliveryError(words.NO_LOGIN, language, **facts) from None


def _log_in_beyond_ascii(connection: smtplib.SMTP, server: Server) -> None:
    """Log in as RFC 4616 has it, in UTF-8: smtplib knows ASCII only."""
    connection.ehlo_or_helo_if_needed()
    token = b64encode(f"\0{server.user}\0{server.password}".encode()).decode()
    code, answer = connection.docmd("AUTH", f"PLAIN {token}")
    if code != _LOGGED_IN:
        raise smtplib.SMTPAuthenticationError(code, answer)


def _reason(error: Exception) -> str:
    """Return in one line what went wrong."""
    if isinstance(error, smtplib.SMTPResponseException):
        return _said(error.smtp_code, error.smtp_error)
    if isinstance(error, OSError) and error.strerror:
        return one_line(error.strerror)
    return one_line(str(error)) or type(error).__name__


def _said(code: int, answer: bytes | str) -> str:
    """Return a server's answer in one line."""
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return one_line(f"{code} {text}")
