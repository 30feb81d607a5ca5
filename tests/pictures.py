"""Small pictures, good and bad, as the bytes of files."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

from PIL import Image, PngImagePlugin

SECRET = "Ana Souza at -25.4284, -49.2733"
"""What is planted in metadata, and must not be found in what is published."""


def drawing(width: int = 400, height: int = 300) -> Image.Image:
    """Draw a picture that is red on its left, blue on its right, and green at the top of both."""
    picture = Image.new("RGB", (width, height), (200, 20, 20))
    picture.paste((20, 20, 200), (width // 2, 0, width, height))
    picture.paste((20, 200, 20), (0, 0, width, height // 4))
    return picture


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    """Give a picture as a file of some kind."""
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def jpeg(width: int = 400, height: int = 300, **options: object) -> bytes:
    """Give the drawing as a JPEG."""
    return saved(drawing(width, height), "JPEG", **options)


def png(width: int = 400, height: int = 300) -> bytes:
    """Give the drawing as a PNG."""
    return saved(drawing(width, height), "PNG")


def exif(*, orientation: int = 1) -> Image.Exif:
    """Give metadata as a phone writes it: who, where, when, and which way up."""
    block = Image.Exif()
    block[0x0112] = orientation
    block[0x013B] = block[0x010E] = SECRET
    place = block.get_ifd(0x8825)
    place[1], place[2], place[29] = "S", (25.0, 25.0, 42.0), SECRET
    return block


def full_of_secrets(kind: str, *, orientation: int = 1) -> bytes:
    """Give the drawing with author and place in every kind of metadata that its format knows."""
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()
    options: dict[str, object] = {"exif": exif(orientation=orientation)}
    if kind == "PNG":
        notes = PngImagePlugin.PngInfo()
        notes.add_text("Author", SECRET)
        notes.add_text("Comment", SECRET, zip=True)
        notes.add_itxt("XML:com.adobe.xmp", xmp.decode())
        return saved(drawing(), kind, pnginfo=notes, **options)
    options["xmp"] = xmp
    if kind == "WEBP":
        return saved(drawing(), kind, **options)
    iptc = b"Photoshop 3.0\08BIM\x04\x04\0\0" + struct.pack(">I", len(SECRET)) + SECRET.encode()
    data = saved(drawing(), kind, comment=SECRET, **options)
    return data[:2] + b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc + data[2:]


def bomb(width: int = 50_000, height: int = 50_000) -> bytes:
    """Give a PNG of a few bytes that says to have so many pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def with_archive(picture: bytes) -> bytes:
    """Give a picture that opens as a ZIP too."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("setup.exe", "MZ")
    return picture + stream.getvalue()


def heic() -> bytes:
    """Give the beginning of what an iPhone saves."""
    return b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(64)
