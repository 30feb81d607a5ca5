"""What a photo really is, whether it is whole, and how large."""

from __future__ import annotations

import os
import time
import tracemalloc
from pathlib import Path

import pytest

from svcsite.source.orientation import orientation
from svcsite.source.picture import is_picture, read_picture
from tests.pictures import bomb, drawing, exif, heic, jpeg, png, saved, with_archive

LIMIT = 1 << 20


def read(tmp_path: Path, name: str, data: bytes, limit: int = LIMIT):
    path = tmp_path / name
    path.write_bytes(data)
    return read_picture(path, limit)


def trouble(tmp_path: Path, name: str, data: bytes, limit: int = LIMIT):
    picture, [defect] = read(tmp_path, name, data, limit)
    assert picture is None
    return defect.kind, *defect.facts.values()


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.jpg", "JPEG"), ("A.JPEG", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")],
)
def test_a_photo_and_its_size(tmp_path, name, kind):
    picture, defects = read(tmp_path, name, saved(drawing(), kind))
    assert defects == ()
    assert (picture.path.name, picture.width, picture.height) == (name, 400, 300)


def test_a_photo_taken_upright_is_as_high_as_it_is_seen(tmp_path):
    picture, _ = read(tmp_path, "a.jpg", jpeg(exif=exif(orientation=6)))
    assert (picture.width, picture.height) == (300, 400)


@pytest.mark.parametrize("progressive", [False, True])
def test_a_photo_cut_short_is_broken(tmp_path, progressive):
    data = jpeg(progressive=progressive)
    assert trouble(tmp_path, "a.jpg", data[: len(data) // 2]) == ("picture-broken",)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_kinds_cut_short_are_broken(tmp_path, kind):
    data = saved(drawing(), kind)
    assert trouble(tmp_path, f"a.{kind.lower()}", data[: len(data) // 2]) == ("picture-broken",)


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", bytes(1000), b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_at_all_is_broken(tmp_path, data):
    assert trouble(tmp_path, "a.jpg", data)[0] in {"picture-broken", "picture-misnamed"}


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.jpg", png(), ("picture-misnamed", ".jpg", "PNG", "a.png")),
        ("a.jfif", jpeg(), ("picture-misnamed", ".jfif", "JPEG", "a.jpg")),
        ("a.heic", jpeg(), ("picture-misnamed", ".heic", "JPEG", "a.jpg")),
        ("a.jpg", heic(), ("picture-disguised", ".jpg", "HEIC")),
        ("a.jpg", b"<html><script>alert(1)</script>", ("picture-disguised", ".jpg", "HTML")),
        ("a.png", b"\xef\xbb\xbf\n <!DOCTYPE html>", ("picture-disguised", ".png", "HTML")),
        ("a.jpg", b'<?xml version="1.0"?><svg/>', ("picture-disguised", ".jpg", "SVG")),
        ("a.jpg", b"MZ\x90\0", ("picture-disguised", ".jpg", "EXE")),
        ("a.jpg", b"%PDF-1.7", ("picture-disguised", ".jpg", "PDF")),
        ("a.heic", heic(), ("picture-unsupported", "HEIC")),
        ("a.svg", b"<svg><script>alert(1)</script></svg>", ("picture-unsupported", "SVG")),
        ("a.gif", b"GIF89a", ("picture-unsupported", "GIF")),
        ("a.tif", b"", ("picture-unsupported", "TIFF")),
        # Pictures that open as something else too
        ("a.jpg", with_archive(jpeg()), ("picture-disguised", ".jpg", "ZIP")),
        ("a.jpg", jpeg() + b"<?php echo 1 ?>", ("picture-disguised", ".jpg", "HTML")),
        (
            "a.jpg",
            jpeg(comment=b"<script>alert(1)</script>"),
            ("picture-disguised", ".jpg", "HTML"),
        ),
        ("a.jpg", jpeg(comment=b"%PDF-1.4 ..."), ("picture-disguised", ".jpg", "PDF")),
    ],
)
def test_what_is_not_what_its_name_says(tmp_path, name, data, found):
    assert trouble(tmp_path, name, data) == found


def test_what_phones_put_behind_a_photo_is_no_disguise(tmp_path):
    film = b"\0\0\0\x18ftypmp42" + os.urandom(5000)
    second = jpeg(80, 60)
    for trailer in (film, second, b"PK\x05\x06"):
        picture, defects = read(tmp_path, "a.jpg", jpeg() + trailer)
        assert defects == ()
        assert picture.width == 400


def test_a_large_file_is_not_opened(tmp_path):
    data = jpeg()
    size = len(data)
    assert read(tmp_path, "a.jpg", data, limit=size)[1] == ()
    assert trouble(tmp_path, "a.jpg", data, limit=size - 1) == (
        "picture-too-large",
        size,
        size - 1,
    )


def test_a_bomb_is_measured_and_not_decoded(tmp_path):
    tracemalloc.start()
    begin = time.perf_counter()
    found = trouble(tmp_path, "a.png", bomb())
    assert found == ("picture-too-many-pixels", 50_000, 50_000, 64)
    assert time.perf_counter() - begin < 1
    assert tracemalloc.get_traced_memory()[1] < 1 << 25
    tracemalloc.stop()


def test_a_link_and_a_device_are_not_opened(tmp_path):
    target = tmp_path / "a.jpg"
    target.write_bytes(jpeg())
    (tmp_path / "b.jpg").symlink_to(target)
    os.mkfifo(tmp_path / "c.jpg")
    kinds = [read_picture(tmp_path / name, LIMIT)[1][0].kind for name in ("b.jpg", "c.jpg")]
    assert kinds == ["link", "special-file"]


def test_a_photo_that_is_gone_is_told(tmp_path):
    picture, [defect] = read_picture(tmp_path / "a.jpg", LIMIT)
    assert (picture, defect.kind) == (None, "unreadable-file")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.jpg", True), ("A.HEIC", True), ("a.pdf", False), ("a", False), ("a.svg", True)],
)
def test_pictures_are_known_by_name(name, expected):
    assert is_picture(Path(name)) is expected


@pytest.mark.parametrize("number", range(1, 9))
@pytest.mark.parametrize("order", ["<", ">"])
def test_which_way_up_a_photo_is_held(number, order):
    block = exif(orientation=number)
    block.endian = order
    assert orientation(block.tobytes()) == number


@pytest.mark.parametrize(
    "block",
    [
        b"",
        b"Exif\0\0",
        b"Exif\0\0II*\0\xff\xff\xff\xff",
        b"Exif\0\0MM\0*\0\0\0\x08\xff\xff",
        exif(orientation=9).tobytes(),
        bytes(200),
    ],
)
def test_metadata_that_makes_no_sense_is_upright(block):
    assert orientation(block) == 1
