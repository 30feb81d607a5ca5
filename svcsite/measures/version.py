"""By what one tells that figures mean what they meant: a hash of their definitions."""

from __future__ import annotations

from hashlib import blake2b

from svcsite.measures.catalogue import DEFINITIONS


def definitions_version() -> str:
    """Return a hash of what the figures mean, as their definitions tell people: another one means other figures."""
    digest = blake2b(digest_size=8)
    for definition in DEFINITIONS:
        digest.update(f"{definition.name}\n{definition.observe.__doc__}\n".encode())
    return digest.hexdigest()
