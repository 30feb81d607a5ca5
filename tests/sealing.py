"""Keys of people, made with a real ssh-keygen for one run of the tests, and reports sealed with them."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from svcsite.authoring.known import open_archive
from svcsite.authoring.signing import put_on, ready
from svcsite.source.seal_folder import seal_files
from svcsite.source.ssh import NAMESPACE, signed
from tests.archive import CUSTOMER, REPORT_PATH, Archive
from tests.browser.requirement import without

SEALED_ON = datetime(2026, 10, 2, 18, 5, tzinfo=UTC)
FOLDER = REPORT_PATH.removesuffix(".md")
TEXT, SIGNATURE = f"{FOLDER}/seals/1.txt", f"{FOLDER}/seals/1.txt.sig"
AMENDED = "amended: [{by: joao.silva, on: 2026-10-09, reason: misread}]\n"
ASKING = CUSTOMER.replace("sites:", "contracts: [{from: 2026-01-01, seal: required}]\nsites:")


@cache
def key_of(rep: str) -> Path:
    """Give a rep's private key, with the public half beside it; it lives as long as the run."""
    if shutil.which("ssh-keygen") is None:
        without("ssh-keygen", "apt-get install openssh-client, or `.ci/run`, which does it")
    folder = Path(tempfile.mkdtemp(prefix="svcsite-keys-"))
    key = folder / rep
    command = ("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(key))
    subprocess.run(command, check=True)
    return key


def signer(rep: str, options: str = f'namespaces="{NAMESPACE}"', key: str = "") -> str:
    """Give the line of `allowed_signers` for a rep."""
    kind, data = Path(f"{key_of(key or rep)}.pub").read_text().split()[:2]
    return f"{rep} {options} {kind} {data}\n"


def allow(archive: Archive, *lines: str) -> None:
    """Write `allowed_signers`; without lines, João may seal."""
    archive.write("allowed_signers", "".join(lines or (signer("joao.silva"),)))


def seal(
    archive: Archive, path: str = REPORT_PATH, *, rep: str = "joao.silva", on: datetime = SEALED_ON
) -> Path:
    """Seal a report as `svcsite sign` does, and give the seal's text."""
    opened = open_archive(archive.root, "en")
    return put_on(ready(opened, archive.root / path, rep, on, {}), key_of(rep))


def sealed(archive: Archive, *changes: tuple[str, str]) -> Path:
    """Write the good report with some texts replaced, and seal it."""
    path = archive.report(*changes)
    allow(archive)
    seal(archive)
    return path


def sign_again(archive: Archive, text: str, *, number: int = 1, rep: str = "joao.silva") -> None:
    """Put a text of one's own in place of a seal's, with a genuine signature of it."""
    files = seal_files(archive.root / FOLDER, number)
    files.text.parent.mkdir(parents=True, exist_ok=True)
    files.text.write_text(text, encoding="utf-8", newline="")
    files.signature.write_text(signed(text, key_of(rep)))
