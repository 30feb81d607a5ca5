"""How `serve` follows what is saved, and says in the terminal what came of it."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import click

from svcsite.cli.progress import Progress
from svcsite.cli.saying import say
from svcsite.mkdocs_bridge import Built, Served, SiteError, build, served
from svcsite.press.building import Options
from svcsite.press.glimpse import Glimpse
from svcsite.serving.loop import Loop, Round
from svcsite.serving.news import News
from svcsite.serving.server import Server
from svcsite.serving.watching import Watched
from svcsite.words import serving as words


def follow(
    config: Path,
    address: tuple[str, int] | None,
    *,
    opens: bool,
    search: bool | None,
    allow_invalid: bool | None,
) -> None:
    """Serve the site of a mkdocs.yml and follow its files until interrupted.

    Leaves with 1 for settings that are wrong from the beginning. Raises a usage error for an address that cannot be used.
    """
    try:
        site = served(config)
    except SiteError as error:
        say(str(error), err=True)
        sys.exit(1)
    host, port = address or (site.host, site.port)
    news = News()
    try:
        server = Server(host, port, site.folder, news, site.mount)
    except OSError as error:
        facts = {"address": f"{host}:{port}", "reason": error.strerror or error}
        raise click.UsageError(words.NO_ROOM.format_in(site.language, **facts)) from None
    progress = Progress(site.language)
    made = partial(
        build,
        config,
        allow_invalid=allow_invalid,
        search=search,
        options=Options(expect=progress.expect, advance=progress.advance),
        serving=True,
    )
    rounds = Rounds(made, lambda: served(config), site)
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(words.AT.format_in(site.language, url=server.url))
        if opens:
            webbrowser.open(server.url)
        stop = _interrupted()
        try:
            Loop(rounds.build, rounds.watched, news, rounds.polling, rounds.glimpse).run(stop)
        except KeyboardInterrupt:
            say()
        server.shutdown()


def _interrupted() -> threading.Event:
    """Return what Ctrl+C sets, beside interrupting: an interruption that falls into a finaliser is lost."""
    stop = threading.Event()

    def interrupt(*_: object) -> None:
        stop.set()
        raise KeyboardInterrupt

    signal.signal(signal.SIGINT, interrupt)
    return stop


class Rounds:
    """Builds with `made` again and again; `look` reads the settings, of which those that were good last are `site`."""

    def __init__(self, made: Callable[[], Built], look: Callable[[], Served], site: Served) -> None:
        self._made = made
        self._look = look
        self._site = site
        self._language = site.language
        self._warned: tuple[str, ...] = ()
        self._glimpse: Glimpse | None = None

    def build(self) -> Round:
        """Build once, and say how it went."""
        begun = time.monotonic()
        try:
            built = self._made()
        except SiteError as error:
            return self._failed(str(error))
        except Exception as error:
            # A fault of ours on a half-written file shall not end the work of who writes it.
            if os.environ.get("SVCSITE_DEBUG"):
                raise
            said = f"{type(error).__name__}: {error}"
            return self._failed(words.FAULT.format_in(self._language, error=said))
        self._language, self._glimpse = built.language, built.glimpse
        for warning in built.warnings:
            if warning not in self._warned:
                say(warning, err=True)
        self._warned = built.warnings
        text = words.MADE if built.made else words.SAME
        seconds = f"{time.monotonic() - begun:.1f}"
        say(text.format_in(self._language, time=_now(), files=built.made, seconds=seconds))
        return Round(changed=bool(built.made))

    def glimpse(self, saved: frozenset[Path]) -> bool:
        """Show the pages of a customer at once of whom alone something was saved, and tell whether there were any."""
        slug = _customer_of(saved, self._glimpse.settings.reports) if self._glimpse else None
        if self._glimpse is None or slug is None:
            return False
        begun = time.monotonic()
        # Whatever keeps it from being made, the build that follows says.
        with suppress(Exception):
            if made := self._glimpse.of(slug):
                seconds = f"{time.monotonic() - begun:.1f}"
                said = words.SHOWN.format_in(
                    self._language, time=_now(), customer=slug, files=made, seconds=seconds
                )
                say(said)
                return True
        return False

    def watched(self) -> Watched:
        """Return what to watch, as the settings have it now."""
        # Settings that are wrong the build tells of; what was watched is where they can be mended.
        with suppress(SiteError):
            self._site = self._look()
        return self._site.watched

    def polling(self) -> None:
        """Say that changes are looked for."""
        say(words.POLLING.of(self._language), err=True)

    def _failed(self, problem: str) -> Round:
        say(problem, err=True)
        say(words.FAILED.format_in(self._language, time=_now()))
        return Round(problem=f"{words.STALE.of(self._language)}\n\n{problem}")


def _customer_of(saved: frozenset[Path], reports: Path) -> str | None:
    """Return the slug of the one customer below whose folder all of it was saved, or None."""
    tops = {path.relative_to(reports).parts[:1] for path in saved if path.is_relative_to(reports)}
    single = len(tops) == 1 and all(path.is_relative_to(reports) for path in saved)
    top = next(iter(tops), ()) if single else ()
    return top[0] if top and (reports / top[0]).is_dir() else None


def _now() -> str:
    return time.strftime("%H:%M:%S")
