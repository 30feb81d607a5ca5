"""Files are whole, and nowhere but in the site's folder."""

from pathlib import Path

import pytest

from svcsite.press.page import PressError
from svcsite.press.printing import Folder
from svcsite.press.site import Settings, refuse_collisions, refuse_twins
from svcsite.press.sitemap import sitemaps


def files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def test_a_page_replaces_what_was_there(tmp_path):
    folder = Folder(tmp_path)
    folder.write("customers/a/index.html", "antes")
    folder.write("customers/a/index.html", "São \ud800")
    assert files(tmp_path) == ["customers/a/index.html"]
    assert (tmp_path / "customers/a/index.html").read_bytes() == "São &#55296;".encode()


@pytest.mark.parametrize(
    "url",
    [
        "../x.html",
        "a/../../x.html",
        "/x.html",
        "a//x.html",
        "a/./x.html",
        "",
        "a\\..\\x.html",
        "a/",
    ],
)
def test_an_address_that_leads_out_is_refused(tmp_path, url):
    root = tmp_path / "site"
    root.mkdir()
    with pytest.raises(PressError):
        Folder(root).write(url, "x")
    assert files(tmp_path) == []


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    root, outside = tmp_path / "site", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (outside / "x.html").write_text("mine")
    (root / "customers").symlink_to(outside)
    (root / "x.html").symlink_to(outside / "x.html")
    folder = Folder(root)
    with pytest.raises(PressError):
        folder.write("customers/a/x.html", "x")
    folder.write("x.html", "x")
    assert (outside / "x.html").read_text() == "mine"
    assert files(outside) == ["x.html"]


def test_a_write_that_fails_leaves_nothing_behind(tmp_path):
    (tmp_path / "a.html").mkdir()
    with pytest.raises(OSError):
        Folder(tmp_path).write("a.html", "x")
    assert files(tmp_path) == []


def test_the_sitemap_lists_whole_addresses():
    (name, text), *rest = sitemaps(
        "https://example.com/a", ["index.html", "c%20d.html"], {}
    ).items()
    assert name == "sitemap.xml"
    assert "<url><loc>https://example.com/a/index.html</loc></url>" in text
    assert "<url><loc>https://example.com/a/c%20d.html</loc></url>" in text
    assert rest == []


def test_a_page_has_the_date_of_its_last_change_where_that_is_known():
    text = sitemaps("https://example.com/", ["a.html", "b.html"], {"b.html": 1_796_126_400})
    assert "<loc>https://example.com/a.html</loc></url>" in text["sitemap.xml"]
    dated = "b.html</loc><lastmod>2026-12-01T12:00:00Z</lastmod></url>"
    assert dated in text["sitemap.xml"]


def test_sixty_thousand_addresses_are_an_index_of_two_files():
    urls = [f"{number}.html" for number in range(60_000)]
    made = sitemaps("https://example.com/", urls, {})
    counts = {name: text.count("<url>") for name, text in made.items()}
    assert counts == {"sitemap.xml": 0, "sitemap-1.xml": 50_000, "sitemap-2.xml": 10_000}


def test_more_addresses_than_one_file_may_list_are_parted():
    made = sitemaps("https://example.com/", ["a.html", "b.html", "c.html"], {}, limit=2)
    assert list(made) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert "<sitemap><loc>https://example.com/sitemap-2.xml</loc></sitemap>" in made["sitemap.xml"]
    assert "b.html" in made["sitemap-1.xml"]
    assert "c.html" in made["sitemap-2.xml"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (("index.html", "docs/index.md"), "docs/index.md would be at index.html"),
        (("customers/x.html", "docs/customers/x.md"), "docs/customers/x.md"),
        (("new/photo.png", "docs/new/photo.png"), "docs/new/photo.png"),
    ],
)
def test_a_file_in_the_way_of_a_generated_page_is_refused(written, said):
    with pytest.raises(PressError, match=said):
        refuse_collisions([written])
    refuse_collisions([("about.html", "docs/about.md"), ("customers.html", "docs/x.md")])


def test_two_pages_with_one_address_are_refused():
    with pytest.raises(PressError, match="2 generated pages"):
        refuse_twins(["a.html", "b.html", "a.html"])


def test_settings_are_read_or_explained(tmp_path):
    settings = Settings.read({"repository": "https://git.example/edit/main"}, tmp_path)
    assert settings.repository == "https://git.example/edit/main/"
    assert settings.reports == tmp_path / "reports"
    assert Settings.read(None, tmp_path).allow_invalid is False
    for wrong in (
        "reports",
        {"report": "x"},
        {"reports": None},
        {"allow_invalid": "yes"},
        {"repository": "javascript:alert(1)"},
    ):
        with pytest.raises(PressError, match="repository: <https address"):
            Settings.read(wrong, tmp_path)
