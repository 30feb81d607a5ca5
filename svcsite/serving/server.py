"""The published folder, given to browsers on this machine; every page has a script that is told of the next edition."""

from __future__ import annotations

import io
import json
import socket
import sys
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from svcsite.serving.news import Edition, News

OWN = "/.svcsite/"
"""Where what is the server's own is; nothing of a site begins with a dot."""

SCRIPT = f"{OWN}live.js"
TOLD = f"{OWN}news"

_LIVE = Path(__file__).with_name("live.js")
_PULSE = 20.0
"""Seconds after which a page is told that nothing happened: only then a closed one is noticed."""

_KEEPS_ITSELF = "new"
"""The folder in which a service worker keeps the pages as they are, for places without network."""

_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
}
"""Media types that not every machine knows, or says without the encoding."""


class Server(ThreadingHTTPServer):
    """Gives the files of a folder at `http://host:port/mount/`, from threads of its own. Raises `OSError` if it cannot listen."""

    daemon_threads = True

    def __init__(self, host: str, port: int, folder: Path, news: News, mount: str = "/") -> None:
        self.folder = folder
        self.news = news
        self.mount = f"/{mount.strip('/')}/".replace("//", "/")
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Handler)
        named = f"[{host}]" if ":" in host else host
        self.url = f"http://{named}:{self.server_port}{self.mount}"
        # A page of anybody's could have its own name lead to this machine, and read the archive under it.
        self._names = {host, "localhost"} if _is_this_machine(host) else None

    def is_meant(self, host: str) -> bool:
        """Tell whether who asks means this server: it is known by its own names while it serves this machine alone."""
        name = urlsplit(f"//{host}").hostname or ""
        return self._names is None or name in self._names or _is_this_machine(name)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that went away."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Answer(NamedTuple):
    """What is answered: a body and its media type, or where else to ask."""

    body: bytes = b""
    kind: str = "text/html; charset=utf-8"
    status: HTTPStatus = HTTPStatus.OK
    location: str = ""


class _Handler(SimpleHTTPRequestHandler):
    """Answers one request."""

    server: Server

    def do_GET(self) -> None:
        """Answer with a file, or with what happens from now on."""
        if self.path == TOLD and self._is_meant():
            self._tell()
        else:
            super().do_GET()

    def send_head(self) -> io.BytesIO:
        """Send the head of an answer, and return its body."""
        path = urlsplit(self.path).path
        answer = self._answer(path) if self._is_meant() else _Answer(status=HTTPStatus.FORBIDDEN)
        self.send_response(answer.status)
        if answer.location:
            self.send_header("Location", answer.location)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        return io.BytesIO(answer.body)

    def end_headers(self) -> None:
        """Let no browser keep what may be another in a moment."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Say nothing: the terminal is for what is wrong with the archive."""

    def _answer(self, path: str) -> _Answer:
        mount = self.server.mount
        if path == SCRIPT:
            return _Answer(_LIVE.read_bytes(), _KINDS[".js"])
        if path in {"/", mount[:-1]} and path != mount:
            return _Answer(status=HTTPStatus.FOUND, location=mount)
        file = self._file(path)
        if file is not None and file.is_dir() and not path.endswith("/"):
            return _Answer(status=HTTPStatus.FOUND, location=f"{path}/")
        try:
            return self._given(file / "index.html" if file and file.is_dir() else file)
        except OSError:
            return self._missing()

    def _given(self, file: Path | None) -> _Answer:
        """Return a file; a page has its script. Raises `OSError` if there is none."""
        if file is None:
            raise FileNotFoundError
        data, kind = file.read_bytes(), _KINDS.get(file.suffix)
        within = file.relative_to(self.server.folder.resolve())
        if file.suffix == ".html" and within.parts[0] != _KEEPS_ITSELF:
            data = with_script(data, self.server.news.latest)
        return _Answer(data, kind or self.guess_type(str(file)))

    def _missing(self) -> _Answer:
        """Return the site's own page for what is not there; before the first edition, one that waits for it."""
        try:
            page = (self.server.folder / "404.html").read_bytes()
        except OSError:
            page = b"<!doctype html><title>404</title><body>"
        return _Answer(with_script(page, self.server.news.latest), status=HTTPStatus.NOT_FOUND)

    def _file(self, path: str) -> Path | None:
        """Return the file of an address, or None where that leads out of the folder."""
        if not path.startswith(self.server.mount):
            return None
        root = self.server.folder.resolve()
        try:
            file = (root / unquote(path[len(self.server.mount) :]).lstrip("/")).resolve()
        except (OSError, ValueError):
            return None
        return file if file.is_relative_to(root) else None

    def _tell(self) -> None:
        """Tell of each edition, until the page is closed."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        known: Edition | None = None
        while True:
            latest = self.server.news.after(known, _PULSE)
            said = ": \n\n" if latest == known else f"data: {json.dumps(latest._asdict())}\n\n"
            known = latest
            self.wfile.write(said.encode())
            self.wfile.flush()

    def _is_meant(self) -> bool:
        return self.server.is_meant(self.headers.get("Host", ""))


def with_script(page: bytes, edition: Edition) -> bytes:
    """Return a page with the script that is told of the next edition; it is right as of this one."""
    tag = f'<script src="{SCRIPT}" data-edition="{edition.number}" data-news="{TOLD}"></script>'
    before, end, after = page.rpartition(b"</body>")
    return before + tag.encode() + end + after if end else page + tag.encode()


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
