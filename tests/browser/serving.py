"""A site behind a web server of this machine, below a path, as a company would publish it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from tests.built import BuiltSite

PREFIX = "/acervo/"
"""Where the site begins on its host: links that take it for the top of a host are broken here."""


@dataclass(frozen=True)
class ServedSite:
    """A built site and the address where it is served, which ends in `/`."""

    built: BuiltSite
    address: str

    @property
    def folder(self) -> Path:
        """The folder with its files."""
        return self.built.folder

    @property
    def pages(self) -> tuple[str, ...]:
        """The addresses of all its pages, within the site."""
        return self.built.pages

    @property
    def kinds(self) -> dict[str, str]:
        """Its kinds of page, each with the address of its largest page, within the site."""
        return self.built.kinds

    def url(self, path: str = "index.html") -> str:
        """Return the whole address of a file of the site; `path` may end in `#id` or `?query`."""
        return self.address + quote(path, safe="/#?=&%")


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder below the prefix and nothing elsewhere, its own page for what is missing, in silence."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(PREFIX):
            return super().translate_path("/nothing here")
        return super().translate_path("/" + path.removeprefix(PREFIX))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(built: BuiltSite) -> Iterator[ServedSite]:
    """Serve a site on a free port of 127.0.0.1 while the context lasts."""
    handler = partial(_Handler, directory=str(built.folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            port = server.server_address[1]
            yield ServedSite(built=built, address=f"http://127.0.0.1:{port}{PREFIX}")
        finally:
            server.shutdown()
            thread.join()
