"""The shells as they are kept from one build to the next, so that MkDocs need not make them again."""

from __future__ import annotations

import msgspec

from svcsite.press.outline import OutlineMarkup
from svcsite.press.probe import Form, Places
from svcsite.press.shell import Shell, Shells, Slot
from svcsite.press.stamp import Stamp


class _Shell(msgspec.Struct):
    form: Form
    texts: tuple[str, ...]
    places: tuple[Slot | OutlineMarkup, ...]


class _Stamp(msgspec.Struct):
    shells: list[_Shell]
    entries: list[str]
    edits: bool


def shells_as_kept(stamp: Stamp) -> bytes:
    """Return a stamp as bytes."""
    shells = [_Shell(form, one.texts, one.places) for form, one in stamp.shells.items()]
    return msgspec.msgpack.encode(_Stamp(shells, sorted(stamp.places.entries), stamp.edits))


def kept_shells(data: bytes) -> Stamp:
    """Return the stamp that was kept. Raises `ValueError` for anything else."""
    kept = msgspec.msgpack.decode(data, type=_Stamp)
    shells: Shells = {one.form: Shell(texts=one.texts, places=one.places) for one in kept.shells}
    return Stamp.of(shells, Places.of(kept.entries), edits=kept.edits)
