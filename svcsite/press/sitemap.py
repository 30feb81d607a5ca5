"""The list of the site's addresses for search engines (sitemaps.org)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from urllib.parse import urljoin

from svcsite.press.page import escaped

LIMIT = 50_000
"""How many addresses one file may list, by the protocol."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemaps(
    site_url: str, urls: Sequence[str], changed: Mapping[str, int], *, limit: int = LIMIT
) -> dict[str, str]:
    """Return the files by name: `sitemap.xml` and, past `limit`, the parts that it then lists.

    `urls` are quoted and relative to `site_url`. `changed` has seconds since 1970 by address, of the pages of which
    it is known when they last changed; the others have no date, since when a site was built says nothing of that.
    """
    base = site_url.rstrip("/") + "/"
    if len(urls) <= limit:
        return {"sitemap.xml": _file("urlset", "url", base, urls, changed)}
    parts = {
        f"sitemap-{number}.xml": urls[start : start + limit]
        for number, start in enumerate(range(0, len(urls), limit), start=1)
    }
    return {
        "sitemap.xml": _file("sitemapindex", "sitemap", base, list(parts), {}),
        **{name: _file("urlset", "url", base, part, changed) for name, part in parts.items()},
    }


def _file(root: str, entry: str, base: str, urls: Sequence[str], changed: Mapping[str, int]) -> str:
    lines = (
        f"<{entry}><loc>{escaped(urljoin(base, url))}</loc>{_date(changed.get(url))}</{entry}>\n"
        for url in urls
    )
    return f"{_HEAD}<{root} {_SPACE}>\n{''.join(lines)}</{root}>\n"


def _date(seconds: int | None) -> str:
    if seconds is None:
        return ""
    return f"<lastmod>{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}</lastmod>"
