"""The photos of a report: a small copy of each to see, and a large one to open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from svcsite.ledger.key import ReportKey
from svcsite.record.vocabulary.names import Language
from svcsite.source.picture import Picture
from svcsite.views import links
from svcsite.words import gallery as words

LARGE = 1600
"""The longest side of the copy that opens, in pixels."""

SMALL = 480
"""The longest side of the copy in the gallery, in pixels."""

_JOINTS = re.compile(r"[\s_\-.]+")
# What cameras, phones and chats call every photo.
_NO_NAME = re.compile(
    r"(?:img|image|imagem|dsc[nf]?|pxl|mvimg|foto|fotos|photo|picture|whatsapp|screenshot|captura|wa|at|as|às|am|pm"
    r"|de|da|tela|hdr|burst|portrait|edited|copy|copia|cópia)?[\d()]*",
    re.IGNORECASE,
)
_DATED = re.compile(r"^\d{4}-?\d{2}-?\d{2}[\s_\-.]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleryPhoto:
    """One photo. `small` and `large` are the addresses of its copies as seen from the page.

    Width and height are those of the small copy, in pixels. `alt` says in words what it is, its number included.
    """

    number: int
    small: str
    large: str
    width: int
    height: int
    alt: str
    caption: str


def gallery(
    pictures: Sequence[Picture],
    key: ReportKey,
    captions: Mapping[str, str],
    language: Language,
) -> tuple[GalleryPhoto, ...]:
    """Lay out the photos of a report in the order of their names.

    `captions` are what the report itself says of them, by the name of the file; without one the name speaks.
    """
    return tuple(_photos(pictures, key, captions, language))


def fitted(width: int, height: int, longest: int) -> tuple[int, int]:
    """Return the size of a copy whose longer side is at most `longest`; a small picture keeps its own."""
    scale = min(1.0, longest / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def readable(stem: str) -> str:
    """Return a file's name as words, `placa-do-motor` as `Placa do motor`; empty where a camera chose it."""
    parts = [part for part in _JOINTS.split(_DATED.sub("", stem)) if part]
    if all(_NO_NAME.fullmatch(part) for part in parts):
        return ""
    text = " ".join(parts)
    return text[:1].upper() + text[1:]


def _photos(
    pictures: Sequence[Picture], key: ReportKey, captions: Mapping[str, str], language: Language
) -> Iterator[GalleryPhoto]:
    start = links.report(*key)
    for number, picture in enumerate(pictures, start=1):
        name = picture.path.name
        width, height = fitted(picture.width, picture.height, SMALL)
        text = captions.get(name) or readable(picture.path.stem)
        said = words.NUMBERED if text else words.PHOTO
        facts = {"number": number, "text": text}
        yield GalleryPhoto(
            number=number,
            small=links.relative(links.photo(*key, name, small=True), start),
            large=links.relative(links.photo(*key, name), start),
            width=width,
            height=height,
            alt=said.format_in(language, **facts),
            caption=text or said.format_in(language, **facts),
        )
