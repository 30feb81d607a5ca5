"""What ssh-keygen says of signatures, and the signatures that it makes.

It is asked by subprocess, without a shell, and has nothing of the archive's but on standard input, in files with names
of ours, and as the value of an option. Its clock is UTC here whatever the machine's is, so that the dates in
`allowed_signers` mean the same everywhere.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

NAMESPACE = "svcsite-report"
"""What a seal is a signature for: one made for a commit or a login is none."""

Trouble = Literal["no-ssh-keygen", "too-old", "too-slow", "refused"]
Answer = Literal["good", "not-allowed", "bad"]
"""`bad` is no signature of this text for this use; `not-allowed` is one by a key that does not count."""

_SECONDS = 20
# OpenSSH before 8.9 cannot be told the day that a signature was made on.
_USAGE = (b"usage:", b"nvalid option", b"nknown option", b"llegal option", b"nsupported operation")


class SshError(Exception):
    """ssh-keygen cannot say what was asked: why, and what it said itself."""

    def __init__(self, trouble: Trouble, said: str = "") -> None:
        super().__init__(trouble, said)
        self.trouble = trouble
        self.said = said


@dataclass(slots=True)
class Verifier:
    """Asks whether signatures count, by the text of an `allowed_signers`. Use it as a context manager."""

    signers: str
    _scratch: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> Self:
        self._scratch = tempfile.TemporaryDirectory(prefix="svcsite-")
        self._place("signers").write_text(self.signers, encoding="utf-8", newline="\n")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._scratch
        self._scratch.cleanup()

    def ask(self, text: str, signature: str, principals: tuple[str, ...], on: datetime) -> Answer:
        """Say what a signature of a text is worth, made at an aware moment by who has one of these names.

        Raises `SshError` where ssh-keygen cannot be asked.
        """
        self._place("signature").write_text(signature, encoding="utf-8", newline="\n")
        when = f"{on.astimezone(UTC):%Y%m%d%H%M%S}"
        about = ("-n", NAMESPACE, "-s", str(self._place("signature")))
        for principal in principals:
            allowed = ("-f", str(self._place("signers")), "-I", principal)
            verified = ("-Y", "verify", "-O", f"verify-time={when}", *allowed, *about)
            if _succeeds(text, *verified):
                return "good"
        genuine = _succeeds(text, "-Y", "check-novalidate", *about)
        return "not-allowed" if genuine else "bad"

    def _place(self, name: str) -> Path:
        assert self._scratch
        return Path(self._scratch.name, name)


def signed(text: str, key: Path) -> str:
    """Sign a text with a private key, or with the agent's half of a public one; give the armored signature.

    A passphrase is asked for at the terminal. Raises `SshError`.
    """
    done = _spoken(("-q", "-Y", "sign", "-f", str(key), "-n", NAMESPACE), text)
    if done.returncode or not done.stdout.startswith(b"-----BEGIN SSH SIGNATURE-----"):
        raise SshError("refused", str(key))
    return done.stdout.decode("ascii")


def public_key(key: Path) -> str:
    """Give the public half of a key in a file, `ssh-ed25519 AAAA...` without its remark. Raises `SshError`."""
    public = key if key.suffix == ".pub" else key.with_name(f"{key.name}.pub")
    if public.is_file():
        said = public.read_text(encoding="utf-8", errors="replace")
    else:
        said = _spoken(("-y", "-f", str(key)), "").stdout.decode("utf-8", "replace")
    kind, _, rest = said.strip().partition(" ")
    if not rest:
        raise SshError("refused", str(key))
    return f"{kind} {rest.split()[0]}"


def _succeeds(text: str, *arguments: str) -> bool:
    environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C"}
    done = _run(arguments, text, env=environment, stderr=subprocess.PIPE, timeout=_SECONDS)
    if done.returncode and any(word in done.stderr for word in _USAGE):
        raise SshError("too-old")
    return done.returncode == 0


def _spoken(arguments: tuple[str, ...], text: str) -> subprocess.CompletedProcess[bytes]:
    """Run it before a person: what it asks (a passphrase, a touch of the key) and complains of reaches the terminal."""
    return _run(arguments, text)


def _run(
    arguments: tuple[str, ...], text: str, **options: Any
) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - no shell, and names only ever stand as the value of an option
            ["ssh-keygen", *arguments],  # noqa: S607 - the machine's own
            input=text.encode("utf-8"),
            stdout=subprocess.PIPE,
            check=False,
            **options,
        )
    except subprocess.TimeoutExpired:
        raise SshError("too-slow") from None
    except OSError as error:
        raise SshError("no-ssh-keygen", error.strerror or type(error).__name__) from None
