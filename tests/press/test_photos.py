"""The published copies of photos: what is seen, and nothing else."""

from __future__ import annotations

import pickle
import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from svcsite.press.assets import Asset
from svcsite.press.page import PressError
from svcsite.press.photos import Copy
from svcsite.press.plan import plan
from svcsite.press.site import Settings, Site
from tests.archive import Archive
from tests.pictures import SECRET, drawing, full_of_secrets, heic, jpeg, png, saved

FOLDER = "acme/2026/2026-10-02-printer-jam"
PAGE = "customers/acme/2026/2026-10-02-printer-jam.html"
RED, GREEN, BLUE, WHITE = (200, 20, 20), (20, 200, 20), (20, 20, 200), (255, 255, 255)


def site_of(archive: Archive) -> Site:
    return plan(Settings(project=archive.root.parent, reports=archive.root))


def assets_of(archive: Archive) -> dict[str, Asset]:
    return {
        asset.url: asset
        for asset in site_of(archive).planned().assets
        if asset.url.endswith(".jpg")
    }


def html_of(archive: Archive) -> str:
    [page] = [page for page in site_of(archive).planned().pages if page.url == PAGE]
    return page.recipe().html


def copy_of(tmp_path: Path, data: bytes, longest: int = 1600) -> tuple[bytes, Image.Image]:
    path = tmp_path / "photo"
    path.write_bytes(data)
    made = Copy(path=path, longest=longest)()
    return made, Image.open(BytesIO(made))


def assert_looks_like(picture: Image.Image, place: tuple[int, int], colour: tuple[int, ...]):
    found = picture.getpixel(place)
    assert isinstance(found, tuple)
    assert all(abs(a - b) < 16 for a, b in zip(found, colour, strict=True)), (found, colour)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_of_its_metadata_is_published(tmp_path, kind):
    data = full_of_secrets(kind)
    words = [SECRET.encode(), b"Ana Souza", b"49.2733"]
    planted = Image.open(BytesIO(data))
    assert SECRET in str(planted.getexif().get(0x013B))
    assert planted.getexif().get_ifd(0x8825)
    for longest in (1600, 480):
        made, picture = copy_of(tmp_path, data, longest)
        assert not any(word in made for word in words)
        for mark in (b"Exif", b"http://ns.adobe", b"xmp", b"Photoshop", b"ICC_PROFILE", b"GPS"):
            assert mark not in made
        assert picture.format == "JPEG"
        assert not picture.getexif()
        assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"} | {
            "progressive",
            "progression",
        }


def test_the_only_blocks_in_a_copy_are_those_that_make_the_picture(tmp_path):
    made, _ = copy_of(tmp_path, full_of_secrets("JPEG"))
    place, blocks = 2, []
    while made[place + 1] != 0xDA:
        blocks.append(made[place + 1])
        place += 2 + int.from_bytes(made[place + 2 : place + 4], "big")
    # APP0 (JFIF), tables of quantisation, the frame, Huffman tables: no APP1 to APP15, no comment
    assert set(blocks) <= {0xE0, 0xDB, 0xC2, 0xC4}


@pytest.mark.parametrize(
    ("size", "longest", "copied"),
    [
        ((4000, 3000), 1600, (1600, 1200)),
        ((4000, 3000), 480, (480, 360)),
        ((300, 4000), 480, (36, 480)),
        ((4000, 1), 480, (480, 1)),
        ((320, 240), 480, (320, 240)),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_copy_is_scaled_and_never_enlarged(tmp_path, size, longest, copied, kind):
    assert copy_of(tmp_path, saved(drawing(*size), kind), longest)[1].size == copied


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(
    ("orientation", "size", "green"),
    [
        (1, (400, 300), (200, 10)),
        (2, (400, 300), (200, 10)),
        (3, (400, 300), (200, 290)),
        (4, (400, 300), (200, 290)),
        (5, (300, 400), (10, 200)),
        (6, (300, 400), (290, 200)),
        (7, (300, 400), (290, 200)),
        (8, (300, 400), (10, 200)),
    ],
)
def test_a_copy_is_the_right_way_up(tmp_path, kind, orientation, size, green):
    _, picture = copy_of(tmp_path, full_of_secrets(kind, orientation=orientation))
    assert picture.size == size
    assert_looks_like(picture, green, GREEN)


def test_left_and_right_stay_where_they_are(tmp_path):
    _, picture = copy_of(tmp_path, full_of_secrets("JPEG"))
    assert_looks_like(picture, (50, 250), RED)
    assert_looks_like(picture, (350, 250), BLUE)
    _, picture = copy_of(tmp_path, full_of_secrets("JPEG", orientation=2))
    assert_looks_like(picture, (50, 250), BLUE)


def test_every_way_to_store_colours_is_read(tmp_path):
    red = Image.new("RGB", (40, 30), RED)
    clear = Image.new("RGBA", (40, 30), (0, 0, 0, 0))
    deep = Image.new("I;16", (40, 30), 50_000)
    grey = (195, 195, 195)
    palette = Image.new("P", (40, 30), 0)
    palette.putpalette([0, 0, 0, 255, 0, 0])
    for data, colour in [
        (saved(red.quantize(8), "PNG"), RED),
        (saved(red.convert("CMYK"), "JPEG"), RED),
        (saved(red.convert("LA"), "PNG"), (73, 73, 73)),
        (saved(Image.new("1", (40, 30), 1), "PNG"), WHITE),
        (saved(clear, "PNG"), WHITE),
        (saved(clear, "WEBP", lossless=True), WHITE),
        (saved(palette, "PNG", transparency=0), WHITE),
        (saved(deep, "PNG"), grey),
    ]:
        _, picture = copy_of(tmp_path, data)
        assert picture.mode == "RGB"
        assert_looks_like(picture, (20, 15), colour)


def test_a_profile_of_colours_is_applied_or_left_aside(tmp_path):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for icc in (profile, b"no profile at all"):
        made, picture = copy_of(tmp_path, jpeg(icc_profile=icc))
        assert_looks_like(picture, (50, 250), RED)
        assert b"ICC_PROFILE" not in made


def test_the_same_photo_gives_the_same_bytes(tmp_path):
    data = full_of_secrets("PNG")
    assert copy_of(tmp_path, data)[0] == copy_of(tmp_path, data)[0]


def test_a_photo_spoilt_while_the_site_is_built_stops_it(tmp_path):
    with pytest.raises(PressError, match="changed while the site was built"):
        copy_of(tmp_path, jpeg()[:500])


def test_every_photo_has_two_copies_known_by_what_it_holds(archive):
    archive.report()
    photo = archive.write(f"{FOLDER}/Placa do motor.jpg", jpeg(2000, 1500))
    archive.write(f"{FOLDER}/manual.pdf", b"%PDF-1.7")
    before = assets_of(archive)
    assert [re.sub(r"[0-9a-f]{8}", "#", url) for url in before] == [
        "customers/acme/2026/2026-10-02-printer-jam/placa-do-motor-#.jpg",
        "customers/acme/2026/2026-10-02-printer-jam/placa-do-motor-#.small.jpg",
    ]
    sizes = [Image.open(BytesIO(a.recipe())).size for a in before.values()]
    assert sizes == [(1600, 1200), (480, 360)]
    assert len({asset.key for asset in before.values()}) == 2
    archive.write("archive.yml", (archive.root / "archive.yml").read_text() + "causes:\n")
    assert {u: a.key for u, a in assets_of(archive).items()} == {
        u: a.key for u, a in before.items()
    }
    photo.write_bytes(jpeg(2000, 1400))
    for url, asset in assets_of(archive).items():
        assert asset.key != before[url].key


def test_two_photos_of_one_name_but_for_the_ending_have_two_addresses(archive):
    archive.report()
    archive.write(f"{FOLDER}/a.jpg", jpeg())
    archive.write(f"{FOLDER}/a.png", png())
    archive.write(f"{FOLDER}/A.jpeg", jpeg())
    assert len(assets_of(archive)) == 6


def test_a_copy_can_be_made_in_another_process(archive):
    archive.report()
    archive.write(f"{FOLDER}/a.jpg", jpeg())
    for asset in assets_of(archive).values():
        assert pickle.loads(pickle.dumps(asset)).recipe() == asset.recipe()


def test_a_page_shows_its_photos_and_leads_to_their_copies(archive):
    archive.report()
    archive.write(f"{FOLDER}/broken-film.jpg", jpeg(2000, 1500))
    archive.write(f"{FOLDER}/IMG_20261002_101500.jpg", jpeg(300, 400))
    archive.write(f"{FOLDER}/bad.jpg", heic())
    html = html_of(archive)
    shown = re.findall(
        r'<a href="([^"]+)"><img src="([^"]+)" width="(\d+)" height="(\d+)" alt="([^"]+)" decoding="async">'
        r"</a><figcaption>([^<]+)",
        html,
    )
    assert [photo[2:] for photo in shown] == [
        ("300", "400", "Photo 1", "Photo 1"),
        ("480", "360", "Photo 2: Broken film", "Broken film"),
    ]
    published = assets_of(archive)
    for large, small, *_ in shown:
        assert f"customers/acme/2026/{large}" in published
        assert f"customers/acme/2026/{small}" in published
    assert len(published) == 4


def test_a_report_without_photos_has_no_gallery(archive):
    archive.report()
    assert "gallery" not in html_of(archive)
    archive.write(f"{FOLDER}/manual.pdf", b"%PDF-1.7")
    assert "gallery" not in html_of(archive)


@pytest.mark.parametrize(
    "written",
    [
        "2026-10-02-printer-jam/torn film.jpg",
        "2026-10-02-printer-jam/torn%20film.jpg",
        "./2026-10-02-printer-jam/torn%20film.jpg",
        "torn%20film.jpg",
        "./torn%20film.jpg",
    ],
)
def test_a_photo_in_the_text_is_shown_there_and_speaks_for_itself(archive, written):
    archive.report(("Fuser film torn.", f"Fuser film torn.\n\n![Torn *along* it](<{written}>)"))
    archive.write(f"{FOLDER}/torn film.jpg", jpeg())
    html = html_of(archive)
    [address] = re.findall(r'<img src="([^"]+)" alt="Torn along it">', html)
    assert f"customers/acme/2026/{address}" in assets_of(archive)


def test_what_the_text_says_of_a_photo_stands_below_it(archive):
    archive.report(("Fuser film torn.", "![Torn film](2026-10-02-printer-jam/IMG_1.jpg)"))
    archive.write(f"{FOLDER}/IMG_1.jpg", jpeg())
    assert "<figcaption>Torn film</figcaption>" in html_of(archive)


def test_what_only_colleagues_read_stands_below_no_photo(archive):
    archive.report(
        (
            "## Comments",
            "## Comments\n\nKeep a spare.\n\n## Internal notes\n\n![He broke it](IMG_1.jpg)",
        )
    )
    archive.write(f"{FOLDER}/IMG_1.jpg", jpeg())
    assert "<figcaption>Photo 1</figcaption>" in html_of(archive)


@pytest.mark.parametrize(
    "address",
    [
        "2026-10-02-printer-jam/manual.pdf",
        "2026-10-02-printer-jam/missing.jpg",
        "../../other/2026/x/a.jpg",
        "https://tracker.example/a.jpg",
    ],
)
def test_no_other_file_is_led_to(archive, address):
    archive.report(("Fuser film torn.", f"![see]({address})"))
    archive.write(f"{FOLDER}/a.jpg", jpeg())
    archive.write(f"{FOLDER}/manual.pdf", b"%PDF-1.7")
    text = html_of(archive).split("svc-gallery")[0]
    assert not re.search(r'<img[^>]* src="', text)
    assert "manual" not in text
