"""Whatever a file is, what it tells of others is found in it."""

from __future__ import annotations

import gzip
import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
import typst
from PIL import Image, PngImagePlugin
from pypdf import PdfWriter

from svcsite.checks.examination import examine
from svcsite.press.leaks.audit import audit, files_of
from svcsite.press.leaks.secrets import holdings, secrets_of
from tests.editions import BRAVO_REPORT, write_two


@pytest.fixture(scope="module")
def secrets(tmp_path_factory):
    """What Acme must not read."""
    project = write_two(tmp_path_factory.mktemp("two") / "project")
    examination = examine(project / "reports")
    assert not examination.refused
    return secrets_of(holdings(examination), "acme", examination)


@pytest.fixture
def told(secrets, tmp_path: Path):
    """Plant one file in a site and return what is found there, as lines."""

    def find(data: bytes | str, name: str = "page.html") -> list[str]:
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return [one.told("en") for one in audit(files_of(tmp_path / "site"), secrets)]

    return find


@pytest.mark.parametrize(
    ("secret", "what"),
    [
        ("Bravo Foods", "name of a customer of bravo-foods"),
        ("Bravo Foods Holding Ltda", "name of a customer of bravo-foods"),
        ("/customers/bravo-foods/", "name of a customer of bravo-foods"),
        ("11222333000181", "tax id of bravo-foods"),
        ("Rua das Acacias 1200 - Curitiba", "address of bravo-foods"),
        ("BEATRIZ NOGUEIRA", "person of bravo-foods"),
        ("beatriz@bravo.example", "e-mail of bravo-foods"),
        ("+55 41 3344.1820", "phone of bravo-foods"),
        ("tel:4133441820", "phone of bravo-foods"),
        ("33441820", "phone of bravo-foods"),
        ("brv77q1234", "serial number or tag of bravo-foods"),
        ("BTAG 09", "serial number or tag of bravo-foods"),
        ("tck 99120", "ticket of bravo-foods"),
        (f"2026/{BRAVO_REPORT}.html", "report of bravo-foods"),
        (
            "the freezer of the bakery hums a sad old tune at night",
            "words of a report of bravo-foods",
        ),
        ("The guard dog of Bravo bites", "internal note of bravo-foods"),
        ("The crew forgot the gasket in the van", "internal note of acme"),
        ("the owner is stingy", "internal note of acme"),
        ("the clerk was drunk again", "reason of a waiver of acme"),
        ("Zeno Quaresma", "member of the staff at fault"),
        ("Sloppy work of the crew", "internal cause"),
    ],
)
def test_each_kind_of_secret_is_found(told, secret, what):
    if "stingy" in secret:
        secret = f"Ring the bell twice, {secret}"
    if "bites" in secret:
        secret = f"{secret} technicians"
    assert any(what in line for line in told(f"<p>{secret}</p>")), told


@pytest.mark.parametrize(
    "text",
    [
        "Bravo&nbsp;Foods",
        "&#66;ravo &amp;amp; Foods",
        "Bravo%20Foods",
        "Bravo\\u0020Foods",
        '{"a": "x\\nBravo\\tFoods"}',
        "<b>Bra</b>vo <i>Foods</i>",
        "<td>Bravo</td><td>Foods</td>",
        "Brávö FOODS",
        "Bra\u00advo\u200b Foods",
        "bravofoods",
        "bravo_foods",
    ],
)
def test_it_is_found_however_it_is_written(told, text):
    assert any("bravo-foods" in line for line in told(f"<p>{text}</p>"))


def picture(kind: str) -> bytes:
    held = BytesIO()
    image = Image.new("RGB", (8, 8))
    if kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Comment", "Bravo Foods", zip=True)
        image.save(held, kind, pnginfo=info)
    elif kind == "JPEG":
        exif = Image.Exif()
        exif[0x9C9C] = "Bravo Foods".encode("utf-16-le")
        image.save(held, kind, exif=exif)
    else:
        exif = Image.Exif()
        exif[0x010E] = "Bravo Foods"
        image.save(held, kind, exif=exif)
    return held.getvalue()


def document(where: str) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    if where == "title":
        writer.add_metadata({"/Title": "Brávo Foods"})
    else:
        writer.add_attachment("list.txt.gz", gzip.compress(b"Bravo Foods"))
    writer.compress_identical_objects()
    held = BytesIO()
    writer.write(held)
    return held.getvalue()


def written(text: str) -> bytes:
    """Return a PDF with a page that says a text, made as client reports are."""
    return typst.compile(f"= Service\n{text}".encode())


def packed(name: str) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, "Bravo Foods")
    return held.getvalue()


def cbor(text: str) -> bytes:
    """Return a list in a list with a text in it, as Pagefind packs what it filters by."""
    said = text.encode()
    return gzip.compress(
        b"pagefind_dcd" + b"\x82\x66rating\x81\x82" + bytes([0x60 + len(said)]) + said + b"\x81\x03"
    )


PLANTED = {
    "page.html": lambda: b"<p>Bravo Foods</p>",
    "page.html.gz": lambda: gzip.compress(b"<p>Bravo Foods</p>"),
    "twice.gz": lambda: gzip.compress(gzip.compress(b"Bravo Foods")),
    "pagefind/en_1.pf_fragment": lambda: gzip.compress(b'pagefind_dcd{"content":"Bravo Foods"}'),
    "pagefind/en_1.pf_filter": lambda: cbor("Bravo Foods"),
    "title.pdf": lambda: document("title"),
    "enclosed.pdf": lambda: document("enclosed"),
    "page.pdf": lambda: written("Bravo Foods"),
    "photo.jpg": lambda: picture("JPEG"),
    "photo.png": lambda: picture("PNG"),
    "photo.webp": lambda: picture("WEBP"),
    "behind.jpg": lambda: picture("JPEG").replace(b"B\0r\0", b"x\0r\0") + b"...Bravo Foods...",
    "data.json": lambda: json.dumps({"customer": "Bravo Foods"}).encode(),
    "data.csv": lambda: b'customer;n\r\n"Bravo Foods";3\r\n',
    "utf16.csv": lambda: "customer\tBravo Foods".encode("utf-16"),
    "chart.svg": lambda: b"<svg><text>Bravo<tspan> Foods</tspan></text></svg>",
    "feed.xml": lambda: b"<feed><title>Bravo &amp;#70;oods</title></feed>",
    "sitemap.xml": lambda: b"<loc>https://x.example/customers/bravo-foods/index.html</loc>",
    "all.zip": lambda: packed("a.txt"),
    "customers/bravo-foods.html": lambda: b"<p>nothing</p>",
    "customers/bravo-foods/x.css": lambda: b"",
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_leak_planted_in_any_kind_of_file_is_found(told, name):
    found = told(PLANTED[name](), name)
    assert any("bravo-foods" in line and line.startswith(name) for line in found), found


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff\xe0 broken",
        b"%PDF-1.7 broken",
        gzip.compress(b"Some text that is cut off")[:-9],
        b"wOF2\0\1\0\0\x81\x9d",
        gzip.compress(b"pagefind_dcd\x82\x66rating\x9f"),
        gzip.compress(b"pagefind_dcd\x81\x01\x63abc"),
    ],
)
def test_what_cannot_be_read_is_a_finding(told, data):
    assert any("cannot be read" in line for line in told(data, "file.bin"))


def test_an_encrypted_document_is_a_finding(told):
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    held = BytesIO()
    writer.write(held)
    assert any("encrypted" in line for line in told(held.getvalue(), "a.pdf"))


def test_a_link_is_a_finding_and_is_not_followed(told, secrets, tmp_path):
    assert told("<p>nothing</p>") == []
    (tmp_path / "harmless.txt").write_text("nothing")
    (tmp_path / "site" / "elsewhere").symlink_to(tmp_path)
    (tmp_path / "site" / "file.txt").symlink_to(tmp_path / "harmless.txt")
    found = [one.file for one in audit(files_of(tmp_path / "site"), secrets)]
    assert found == ["elsewhere", "file.txt"]


@pytest.mark.parametrize(
    "text",
    [
        "Acme had a paper jam: HP LaserJet M404, VNB3K12345, Ana Souza, ana@acme.example",
        "Fuser unit replaced, 20 test pages printed.",
        "João Silva signed. Horizonte thanks. bravo, and foods",
        "Beatriz came. 3344. 99120",
    ],
)
def test_what_is_the_clients_own_or_anybodys_is_none(told, text):
    assert told(f"<p>{text}</p>") == []


def test_own_free_text_excuses_nothing(tmp_path):
    project = write_two(tmp_path / "project")
    path = next((project / "reports/acme/2026").glob("*.md"))
    said = path.read_text().replace("Fuser film torn.", "Same as at Bravo Foods.")
    path.write_text(said)
    examination = examine(project / "reports")
    found = secrets_of(holdings(examination), "acme", examination)
    assert "Bravo Foods" in {one.text for one in found}


def test_what_both_have_as_data_is_nobodys_secret(tmp_path):
    project = write_two(tmp_path / "project")
    path = project / "reports/bravo-foods/customer.md"
    path.write_text(path.read_text().replace("BTAG-09", "M-404-X").replace("M404", "M-404-X"))
    theirs = project / "reports/acme/customer.md"
    theirs.write_text(theirs.read_text().replace("LaserJet M404", "M404X"))
    examination = examine(project / "reports")
    found = {one.text for one in secrets_of(holdings(examination), "acme", examination)}
    assert "BRV-77Q1234" in found
    assert "M-404-X" not in found
