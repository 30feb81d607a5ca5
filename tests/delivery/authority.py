"""A certificate authority of the tests' own, made with the `openssl` program, and a server's certificate from it."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.browser.requirement import without

_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Files: the authority's certificate, and a certificate for `localhost` with its key."""

    trusted: Path
    certificate: Path
    key: Path

    def server_context(self) -> ssl.SSLContext:
        """What a server encrypts with."""
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(self.certificate, self.key)
        return context


def make_authority(folder: Path) -> Authority:
    """Make an authority in a folder; the test is left where there is no `openssl`."""
    program = shutil.which("openssl")
    if program is None:
        without("openssl", "apt-get install openssl")

    def openssl(*arguments: str) -> None:
        subprocess.run([program, *arguments], cwd=folder, check=True, capture_output=True)

    (folder / "server.ext").write_text("subjectAltName=DNS:localhost\n")
    openssl(
        *("req", "-x509", *_KEY, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2"),
        *("-subj", "/CN=Authority of the tests"),
        *("-addext", "keyUsage=critical,keyCertSign"),
    )
    openssl("req", *_KEY, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost")
    openssl(
        *("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key"),
        *("-CAcreateserial", "-days", "2", "-out", "server.pem", "-extfile", "server.ext"),
    )
    return Authority(
        trusted=folder / "ca.pem", certificate=folder / "server.pem", key=folder / "server.key"
    )
