"""What a page must not do while a test looks at it: ask for what is not the site's, or fail unseen."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

_AT_HOME = ("data:", "blob:", "about:")
"""How addresses begin that ask nobody."""


class Watch:
    """Listens to all pages of a browser's context, and keeps what they should not have done.

    `requests` has every address asked for. A test that expects an address to be missing puts it among
    `expected_missing`.
    """

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.requests: list[str] = []
        self.expected_missing: set[str] = set()
        self._address = address
        self._wrongs: list[str] = []
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("console", self._said)
        context.on("weberror", self._failed)

    def wrongs(self) -> list[str]:
        """Return what went wrong so far, one line each."""
        return list(self._wrongs)

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self._address, *_AT_HOME)):
            self._wrongs.append(f"a request left the site: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.url not in self.expected_missing:
            self._wrongs.append(f"{response.status}: {response.url}")

    def _said(self, message: ConsoleMessage) -> None:
        # A file that is missing is told of by its response, with its address.
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            self._wrongs.append(f"console {message.type}: {message.text}")

    def _failed(self, error: WebError) -> None:
        self._wrongs.append(f"script: {error.error}")
