"""Tells whether a PDF of a client report says what the report says now."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_MADE_OF = re.compile(rb"svcsite:([0-9a-f]{8,64})")
"""What stands among a PDF's keywords; in plain bytes, as an archival PDF must have them."""


FOLDER = "pdf"
"""The folder of a project in which it keeps them."""


def pdf_of(project: Path, customer: str, period: str) -> Path:
    """Return where a project keeps the PDF of a customer's report of a period, by the period's key."""
    return project / FOLDER / customer / f"{period}.pdf"


def matching(path: Path, fingerprint: str) -> bool:
    """Tell whether there is a PDF at `path` and it was made of the report of this fingerprint.

    One that cannot be read is none.
    """
    try:
        found = path.stat()
        return fingerprint in _fingerprints(path, found.st_mtime_ns, found.st_size)
    except OSError:
        return False


@cache
def _fingerprints(path: Path, changed: int, size: int) -> frozenset[str]:
    """Return the fingerprints in a file; it is read again once it was changed."""
    del changed, size
    return frozenset(made_of.decode() for made_of in _MADE_OF.findall(path.read_bytes()))
