"""The mail server of the environment: `SVCSITE_SMTP_HOST`, `_PORT`, `_TLS`, `_USER`, `_PASSWORD`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from svcsite.delivery.errors import DeliveryError
from svcsite.record.vocabulary.names import Language
from svcsite.words import sending as words

SENDER = "SVCSITE_SMTP_FROM"
_HOST, _PORT, _TLS = "SVCSITE_SMTP_HOST", "SVCSITE_SMTP_PORT", "SVCSITE_SMTP_TLS"
_USER, _PASSWORD = "SVCSITE_SMTP_USER", "SVCSITE_SMTP_PASSWORD"
_PORTS = {"starttls": 587, "tls": 465}
_HIGHEST_PORT = 65535


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server that takes mails, always encrypted: from the first byte where `implicit`, else by STARTTLS.

    `user` is empty where it wants no login.
    """

    host: str
    port: int
    implicit: bool = False
    user: str = ""
    password: str = field(default="", repr=False)

    def __str__(self) -> str:
        """Return the server as messages name it: `mail.example.com:587`."""
        return f"{self.host}:{self.port}"

    @classmethod
    def of(cls, environment: Mapping[str, str], language: Language) -> Self:
        """Return the server that the environment names. Raises `DeliveryError`, in a language, for none."""
        host = environment.get(_HOST, "").strip()
        if not host:
            raise DeliveryError(words.NO_SERVER, language)
        tls = environment.get(_TLS, "").strip().lower() or "starttls"
        if tls not in _PORTS:
            raise DeliveryError(words.BAD_TLS, language, value=tls)
        typed = environment.get(_PORT, "").strip() or str(_PORTS[tls])
        port = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0  # noqa: PLR2004 - as 65535 has
        if not 1 <= port <= _HIGHEST_PORT:
            raise DeliveryError(words.BAD_PORT, language, value=typed)
        user, password = environment.get(_USER, ""), environment.get(_PASSWORD, "")
        if bool(user) != bool(password):
            missing = _PASSWORD if user else _USER
            raise DeliveryError(words.HALF_LOGIN, language, missing=missing)
        return cls(host=host, port=port, implicit=tls == "tls", user=user, password=password)
