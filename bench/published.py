"""Look at a published tree as it lies on the disk: what each file is, and where its links lead."""

from __future__ import annotations

import re
from hashlib import blake2b
from html import unescape
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote

_LINK = re.compile(rb"""<[^>]*?\s(?:href|src)=["']?([^"'\s>]+)""")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


def fingerprints(folder: Path) -> dict[str, str]:
    """Give the hash of each file by its path within a folder, which may be missing."""
    return {
        path.relative_to(folder).as_posix(): blake2b(path.read_bytes(), digest_size=16).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def broken_links(folder: Path) -> list[str]:
    """Say which pages lead to a file of the same site that is not there."""
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    broken = []
    for page in sorted(name for name in there if name.endswith(".html")):
        for link in set(_LINK.findall((folder / page).read_bytes())):
            target = _target(page, unescape(link.decode()))
            if target is not None and target not in there:
                broken.append(f"{page} leads to {target}, which is not there")
    return broken


def _target(page: str, link: str) -> str | None:
    """Give the file that a link leads to, or None where it leaves the site or stays on the page."""
    if _ELSEWHERE.match(link):
        return None
    path = unquote(re.split("[#?]", link, maxsplit=1)[0])
    if path.startswith("/"):
        target = path[1:]
    else:
        target = f"{page.rpartition('/')[0]}/{path}".removeprefix("/")
    if not path or path.endswith("/"):
        target += "index.html"
    found = normpath(target)
    return "index.html" if found == "." else found
