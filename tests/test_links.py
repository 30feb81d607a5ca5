"""No link of a site is broken, none leaves it by accident, and nothing is loaded from elsewhere."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

from tests.built import ENGLISH_URL, PROJECT, said
from tests.links import Links

EDIT = yaml.safe_load((PROJECT / "mkdocs.yml").read_text("utf-8"))["extra"]["svcsite"]["repository"]


@pytest.fixture(scope="module")
def sample(sample_site) -> Links:
    return Links(sample_site.folder)


@pytest.fixture(scope="module")
def english(built_english_site) -> Links:
    return Links(built_english_site.folder, ENGLISH_URL)


@pytest.fixture(scope="module", params=["sample", "english"])
def links(request) -> Links:
    return request.getfixturevalue(request.param)


def test_every_link_within_the_site_arrives(links):
    assert len(links.pages) > 90
    assert len(links.links) > 10 * len(links.pages)
    broken = list(links.broken())
    assert not broken, said(broken)


def test_every_page_leads_to_the_form(links):
    leads = {link.file for link in links.links if "new/index.html" in link.address}
    form = {page for page in links.pages if page.startswith("new/")}
    assert len(form) > 6
    assert links.pages.keys() - leads - form == set()


def test_nothing_is_loaded_from_another_host(links):
    assert [str(link) for link in links.outside() if link.loads] == []


def test_links_that_leave_the_site_are_those_that_a_person_wrote(sample, english):
    written = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("docs", "reports")
        for path in (PROJECT / folder).rglob("*.md")
    )
    left = [
        link
        for link in (*sample.outside(), *english.outside())
        if not link.address.startswith(("mailto:", "tel:"))
    ]
    edits = [link for link in left if link.address.startswith(EDIT)]
    assert len(edits) > 60
    for link in edits:
        assert (PROJECT / unquote(link.address.removeprefix(EDIT))).is_file(), link
    others = [link for link in left if link not in edits]
    assert [str(link) for link in others if link.address not in written] == []


def test_ids_are_unique_on_their_page(links):
    for name, page in links.pages.items():
        twice = {found for found in page.ids if page.ids.count(found) > 1}
        assert not twice, name


def write(folder: Path, **files: str) -> Links:
    for name, text in files.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return Links(folder)


def test_a_link_to_what_is_not_there_is_told(tmp_path):
    links = write(
        tmp_path,
        a='<h1 id="ç ã"></h1><a href="b.html#%C3%A7%20%C3%A3">x</a><a href="a.html#%C3%A7%20%C3%A3">y</a>',
        b='<svg><a href="c.html"></a><use href="#i"/></svg><img srcset="d.png 1x, e.png 2x">',
    )
    assert list(links.broken()) == [
        "a.html: b.html#%C3%A7%20%C3%A3: there is no such place on b.html",
        "b.html: c.html: there is no c.html",
        "b.html: #i: there is no such place on b.html",
        "b.html: d.png: there is no d.png",
        "b.html: e.png: there is no e.png",
    ]


def test_what_is_loaded_from_elsewhere_is_told(tmp_path):
    links = write(
        tmp_path,
        a='<script src="//cdn.example/x.js"></script><a href="https://example.org/">x</a>'
        '<link rel="stylesheet" href="https://cdn.example/x.css"><p style="background:url(http://x/y)">',
    )
    assert [link.address for link in links.outside() if link.loads] == [
        "//cdn.example/x.js",
        "https://cdn.example/x.css",
        "http://x/y",
    ]
