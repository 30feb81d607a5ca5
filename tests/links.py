"""Where the files of a site lead: pages, feeds, style sheets and data."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

_LOADING = {
    ("img", "src"),
    ("script", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("video", "src"),
    ("video", "poster"),
    ("audio", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("input", "src"),
    ("image", "href"),
    ("image", "xlink:href"),
    ("use", "href"),
    ("use", "xlink:href"),
    ("form", "action"),
}
_LEADING = {("a", "href"), ("a", "xlink:href"), ("area", "href"), ("blockquote", "cite")}
_SETS = {("img", "srcset"), ("source", "srcset"), ("link", "imagesrcset")}
_NAMING_LINKS = {"canonical", "alternate", "edit", "next", "prev", "search"}
"""What a `<link>` may say without making a browser load anything."""
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)""")
_ATOM = "{http://www.w3.org/2005/Atom}"


@dataclass(frozen=True)
class Link:
    """A link of a file, as it is written there; what `loads` is fetched without being asked for."""

    file: str
    address: str
    loads: bool

    def __str__(self) -> str:
        return f"{self.file}: {self.address}"


class Page(HTMLParser):
    """The links of a page and the ids that it has."""

    def __init__(self, file: str, text: str) -> None:
        super().__init__()
        self.links: list[Link] = []
        self.ids: list[str] = []
        self._file = file
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value for name, value in attrs if value is not None}
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "link" and "href" in given:
            named = set(given.get("rel", "").split()) <= _NAMING_LINKS
            self._add(given["href"], loads=not named)
        for name, value in given.items():
            if (tag, name) in _LOADING | _LEADING:
                self._add(value, loads=(tag, name) in _LOADING)
            elif (tag, name) in _SETS:
                for candidate in value.split(","):
                    self._add(candidate.split()[0], loads=True)
            elif name == "style":
                for address in _CSS_URL.findall(value):
                    self._add(address, loads=True)

    def _add(self, address: str, *, loads: bool) -> None:
        self.links.append(Link(file=self._file, address=address, loads=loads))


class Links:
    """All links of a site's files, and whether they arrive somewhere.

    `url` is the address that the site says it has, with `/` at its end, or empty.
    """

    def __init__(self, folder: Path, url: str = "") -> None:
        self._url = url
        # A folder's page for what is not found is shown at any address: its links begin at the host's.
        self._root = urlsplit(url).path or "/"
        self.files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
        texts = {
            name: (folder / name).read_text(encoding="utf-8")
            for name in sorted(self.files)
            if name.endswith((".html", ".css", ".xml", "datapackage.json"))
        }
        self.pages = {
            name: Page(name, text) for name, text in texts.items() if name.endswith(".html")
        }
        self.links = [link for page in self.pages.values() for link in page.links]
        for name, text in texts.items():
            self.links += _others(name, text)

    def outside(self) -> Iterator[Link]:
        """Yield the links that leave the site; data within an address goes nowhere."""
        for link in self.links:
            if self._inner(link) is None and not link.address.startswith("data:"):
                yield link

    def broken(self) -> Iterator[str]:
        """Yield what leads nowhere within the site, one line each and each once."""
        for link in dict.fromkeys(self.links):
            path = self._inner(link)
            if path is None:
                continue
            if path not in self.files:
                yield f"{link}: there is no {path}"
                continue
            fragment = unquote(urlsplit(link.address).fragment)
            page = self.pages.get(path)
            if fragment and (page is None or fragment not in page.ids):
                yield f"{link}: there is no such place on {path}"

    def _inner(self, link: Link) -> str | None:
        """Return the file that a link is about, or None if that is not of this site."""
        address = link.address
        if self._url and address.startswith(self._url):
            address = self._root + address.removeprefix(self._url)
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        path = unquote(parts.path)
        if not path:
            return link.file
        if path.startswith("/"):
            at_root = link.file == "404.html" or link.address != address
            assert at_root, f"{link}: a site may stand anywhere"
            assert path.startswith(self._root), f"{link}: not of this site"
            path = path.removeprefix(self._root)
        else:
            path = posixpath.join(posixpath.dirname(link.file), path)
        return posixpath.normpath(path)


def _others(name: str, text: str) -> Iterator[Link]:
    if name.endswith(".css"):
        for address in _CSS_URL.findall(text):
            yield Link(file=name, address=address, loads=True)
    elif name.endswith("datapackage.json"):
        for resource in json.loads(text)["resources"]:
            paths = resource["path"]
            for path in [paths] if isinstance(paths, str) else paths:
                yield Link(file=name, address=path, loads=False)
    elif name.endswith("sitemap.xml"):
        for place in ET.fromstring(text).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc"):
            yield Link(file=name, address=place.text or "", loads=False)
    elif name.endswith(".xml"):
        for link in ET.fromstring(text).iter(f"{_ATOM}link"):
            yield Link(file=name, address=link.attrib["href"], loads=False)
