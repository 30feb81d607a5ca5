"""The texts of an archive that a person may be named in, and what stands beside them that is not to be rewritten."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from svcsite.record.delivered import SIZE_LIMIT
from svcsite.source.seal_folder import SEALS, is_seal
from svcsite.source.tree import SIGNERS
from svcsite.source.writing import Original, take

_TEXTS = (".md", ".markdown", ".txt", ".yml", ".yaml", ".json", ".csv", ".html", ".svg", ".xml")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text of the archive as it stands; `slug` is the customer's folder, empty for a file of the whole archive."""

    original: Original
    text: str
    slug: str

    @property
    def path(self) -> Path:
        """Where it stands."""
        return self.original.path


@dataclass(frozen=True, slots=True)
class Gathered:
    """An archive's files: the texts, the seals' texts, and files that are no text or cannot be read as one."""

    texts: tuple[TextFile, ...]
    seals: tuple[TextFile, ...]
    opaque: tuple[Path, ...]


def gather(root: Path) -> Gathered:
    """Read all texts below an archive's folder. No link is followed, no hidden file is opened."""
    texts: list[TextFile] = []
    seals: list[TextFile] = []
    opaque: list[Path] = []
    for path in _files(root):
        if path.name == SIGNERS and path.parent == root:
            continue
        if path.parent.name == SEALS and path.name.endswith(".sig"):
            continue
        original = take(path, SIZE_LIMIT) if path.name.lower().endswith(_TEXTS) else None
        try:
            text = original.data.decode("utf-8") if original else None
        except UnicodeDecodeError:
            text = None
        if original is None or text is None:
            opaque.append(path)
            continue
        parts = path.relative_to(root).parts
        found = TextFile(original, text, parts[0] if len(parts) > 1 else "")
        (seals if is_seal(path) else texts).append(found)
    return Gathered(tuple(texts), tuple(seals), tuple(opaque))


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))
