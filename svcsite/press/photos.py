"""The published copies of photos: scaled, the right way up, and with nothing in them but what is seen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from svcsite.ledger.key import ReportKey
from svcsite.press.addresses import spellings
from svcsite.press.assets import Asset
from svcsite.press.page import PressError
from svcsite.press.planning import Planning
from svcsite.press.templating import key
from svcsite.source.picture import (
    BrokenPictureError,
    Picture,
    decode,
    opened,
    orientation_of,
    picture_bytes,
)
from svcsite.views import links
from svcsite.views.gallery import LARGE, SMALL, fitted
from svcsite.words import press as words

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

_METHOD = "1"
"""To be raised with every change below that gives other bytes, so that no old copy is kept."""

_QUALITY = {LARGE: 82, SMALL: 76}
_SHOWN = re.compile(r"!\[(?P<text>[^\[\]]*)\]\(\s*<?(?P<address>[^\s<>()]+)")


def assets(planning: Planning) -> Iterator[Asset]:
    """Yield two copies of every photo of an admitted report: a large one to open and a small one to see."""
    pillow = version("pillow")
    for report in planning.ledger.reports:
        report_key = ReportKey.of(report)
        for picture in planning.examination.photos.get(report_key, ()):
            for longest in (LARGE, SMALL):
                yield Asset(
                    url=links.photo(*report_key, picture.path.name, small=longest == SMALL),
                    key=key((picture.fingerprint, str(longest), pillow, _METHOD)),
                    recipe=Copy(path=picture.path, longest=longest),
                )


def photo_addresses(
    pictures: Sequence[Picture], report_key: ReportKey, start: str
) -> dict[str, str]:
    """Return where the addresses lead by which a report's Markdown names its photos.

    That is with its folder, as the repository has it, or by the name alone. `start` is the page.
    """
    found: dict[str, str] = {}
    for picture in pictures:
        name = picture.path.name
        leads = links.relative(links.photo(*report_key, name), start)
        found.update(dict.fromkeys(spellings(report_key.id, name), leads))
    return found


def captions(texts: Iterable[str]) -> dict[str, str]:
    """Return what Markdown says of the photos that it shows, `![Fuser film](fuser.jpg)`, by file name."""
    found: dict[str, str] = {}
    for text in texts:
        # Nearly no report has one, and this is asked of all of them.
        if "![" not in text:
            continue
        for match in _SHOWN.finditer(text):
            said = " ".join(match["text"].split())
            if said:
                found.setdefault(PurePosixPath(unquote(match["address"])).name, said)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Makes the copy of a photo whose longer side is at most `longest` pixels, as the bytes of a JPEG."""

    path: Path
    longest: int

    def __call__(self) -> bytes:
        """Return the bytes. Raises `PressError` for a photo that was spoilt since it was judged."""
        try:
            return _jpeg(opened(picture_bytes(self.path)), self.longest)
        except BrokenPictureError:
            raise PressError.of(words.SPOILT_PHOTO, path=self.path) from None


def _jpeg(image: ImageFile, longest: int) -> bytes:
    # A site without photos should not pay for what scales them.
    from PIL import Image  # noqa: PLC0415

    size = fitted(*image.size, longest)
    # A large JPEG is decoded at an eighth, a quarter or a half where that is enough.
    image.draft("RGB", size)
    decode(image)
    scaled = _flat(image).resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    upright = _upright(_in_srgb(scaled, image.info.get("icc_profile")), orientation_of(image))
    # Pixels alone go into the copy: whatever else came with the picture stays behind.
    copy = Image.new("RGB", upright.size)
    copy.paste(upright)
    written = BytesIO()
    copy.save(written, "JPEG", quality=_QUALITY[longest], optimize=True, progressive=True)
    return written.getvalue()


def _flat(image: Image) -> Image:
    """Return a picture in colours that can be scaled: no palette, no depth past eight bits, on white paper."""
    from PIL import Image  # noqa: PLC0415

    if image.mode.startswith(("I", "F")):
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"LA", "PA", "RGBA", "RGBa", "La"} or "transparency" in image.info:
        paper = Image.new("RGBA", image.size, "white")
        paper.alpha_composite(image.convert("RGBA"))
        return paper.convert("RGB")
    return image if image.mode in {"RGB", "L", "CMYK"} else image.convert("RGB")


def _in_srgb(image: Image, profile: object) -> Image:
    """Return a picture in the colours of the web; a profile that makes no sense is left aside."""
    from PIL import ImageCms  # noqa: PLC0415

    if isinstance(profile, bytes):
        try:
            converted = ImageCms.profileToProfile(
                image,
                ImageCms.ImageCmsProfile(BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode="RGB",
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            converted = None
        if converted is not None:
            return converted
    return image.convert("RGB")


def _upright(image: Image, orientation: int) -> Image:
    from PIL.Image import Transpose  # noqa: PLC0415

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return image.transpose(turns[orientation]) if orientation in turns else image
