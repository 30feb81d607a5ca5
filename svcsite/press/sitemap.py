"""The list of the site's addresses for search engines (sitemaps.org)."""

from collections.abc import Sequence
from urllib.parse import urljoin

from svcsite.press.page import escaped

LIMIT = 50_000
"""How many addresses one file may list, by the protocol."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemaps(site_url: str, urls: Sequence[str], *, limit: int = LIMIT) -> dict[str, str]:
    """Return the files by name: `sitemap.xml` and, past `limit`, the parts that it then lists.

    `urls` are quoted and relative to `site_url`. The dates of pages are left out: when a site was
    built says nothing of when a page changed.
    """
    base = site_url.rstrip("/") + "/"
    if len(urls) <= limit:
        return {"sitemap.xml": _file("urlset", "url", base, urls)}
    parts = {
        f"sitemap-{number}.xml": urls[start : start + limit]
        for number, start in enumerate(range(0, len(urls), limit), start=1)
    }
    return {
        "sitemap.xml": _file("sitemapindex", "sitemap", base, list(parts)),
        **{name: _file("urlset", "url", base, part) for name, part in parts.items()},
    }


def _file(root: str, entry: str, base: str, urls: Sequence[str]) -> str:
    lines = (f"<{entry}><loc>{escaped(urljoin(base, url))}</loc></{entry}>\n" for url in urls)
    return f"{_HEAD}<{root} {_SPACE}>\n{''.join(lines)}</{root}>\n"
