"""The way from a page with a list to the same list as files, and to the feed."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.views import links


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file to be kept: where it is, and what to call it."""

    href: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadsView:
    """What stands below a list: what the list is called, the feed's address, and the files."""

    title: str
    feed: str
    csv: Download
    json: Download


def downloads_view(page: str, title: str, start: str) -> DownloadsView:
    """Return the way from the page at `start` to the files of the list that begins at `page`.

    The feed is the customer's own on the customer's pages, and else that of the archive.
    """
    top, _, rest = page.partition("/")
    slug = rest.partition("/")[0] if top == "customers" and rest.count("/") else ""
    feed = links.customer_feed(slug) if slug else links.FEED
    return DownloadsView(
        title=title,
        feed=links.relative(feed, start),
        csv=_download(page, "csv", start),
        json=_download(page, "json", start),
    )


def _download(page: str, ending: str, start: str) -> Download:
    return Download(
        href=links.relative(links.data(page, ending), start), name=f"{data_name(page)}.{ending}"
    )


def data_name(page: str) -> str:
    """Return what to call a list's file where it stands alone: `acme-months-2026-10`, not `index`."""
    parts = page.removesuffix(".html").split("/")
    if len(parts) > 1 and parts[-1] == "index":
        del parts[-1]
    if len(parts) > 1 and parts[0] == "customers":
        del parts[0]
    return "-".join(parts)
