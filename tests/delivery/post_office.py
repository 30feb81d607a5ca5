"""A real mail server on this machine, which keeps what it takes and refuses what it is told to refuse."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session

from tests.delivery.authority import Authority

USER, PASSWORD = "svc", "påss wörd"


@dataclass
class PostOffice:
    """What came: each mail's sender, recipients and bytes. Which addresses it refuses, and what it says to a mail."""

    port: int
    took: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    says: str = "250 taken"
    password: str = PASSWORD
    logins: list[str] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's own name
        self, _server: Any, _session: Session, envelope: Envelope, address: str, _o: Any
    ) -> str:
        """Accept an address, or not."""
        if address in self.unknown:
            return "550 nobody of this name here"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, _server: Any, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's own name
        """Take a mail, or not."""
        if self.says.startswith("250"):
            assert isinstance(envelope.content, bytes)
            self.took.append((envelope.mail_from or "", list(envelope.rcpt_tos), envelope.content))
        return self.says

    def login(self, _s: Any, _session: Any, _e: Any, _mechanism: str, data: Any) -> AuthResult:
        """Know one user."""
        assert isinstance(data, LoginPassword)
        self.logins.append(data.login.decode())
        good = (data.login.decode(), data.password.decode()) == (USER, self.password)
        return AuthResult(success=good, handled=good)


@contextmanager
def post_office(
    authority: Authority | None, *, implicit: bool = False, login: bool = False
) -> Iterator[PostOffice]:
    """Run a server on `localhost`: encrypted by STARTTLS or from the first byte, or not at all without authority."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        office = PostOffice(port=free.getsockname()[1])
    context = authority.server_context() if authority else None
    options: dict[str, Any] = {"authenticator": office.login} if login else {}
    if implicit:
        options["ssl_context"] = context
        options["auth_require_tls"] = False
    elif context:
        options |= {"tls_context": context, "require_starttls": True}
    controller = Controller(office, hostname="localhost", port=office.port, **options)
    controller.start()
    try:
        yield office
    finally:
        controller.stop()
