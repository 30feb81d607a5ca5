"""What a site is made from, watched; MkDocs' own server is told of changes, instead of looking for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent, FileSystemEventHandler
from watchdog.observers.polling import PollingObserver

from svcsite import resources
from svcsite.mkdocs_bridge.hearing import log
from svcsite.press.client_pdf import FOLDER as PDFS
from svcsite.press.site import Settings
from svcsite.serving.watching import Watched, Watcher


def watched(config: MkDocsConfig, settings: Settings) -> Watched:
    """Return the folders and files that a site is made from; some need not be there."""
    others = [Path(path) for path in config.watch]
    return Watched.of(
        (*_folders(config, settings), *(path for path in others if path.is_dir())),
        (Path(config.config_file_path), *(path for path in others if not path.is_dir())),
    )


def help_along(server: LiveReloadServer, config: MkDocsConfig, settings: Settings) -> None:
    """Have MkDocs' own server told of changes rather than look through all files twice a second.

    While something is wrong it shows the last good site, where it would have waited for the next one.
    """
    seen = set()
    for path in (config.docs_dir, config.config_file_path, *config.theme.dirs):
        # It does not say what it watches; the theme's own folders only where it was asked to.
        with suppress(KeyError):
            server.unwatch(path)
            seen.add(path)
    server.observer = cast("PollingObserver", _Observer())
    for path in sorted(seen.union(map(str, _folders(config, settings)))):
        server.watch(path)
    server.builder = _lenient(server.builder)


def _folders(config: MkDocsConfig, settings: Settings) -> Iterator[Path]:
    yield settings.reports
    yield Path(config.docs_dir)
    # A team's own may come to be while the site is served.
    yield from (settings.project / name for name in ("templates", "hooks", PDFS))
    yield from resources.places("templates", project=settings.project)
    if config.theme.custom_dir:
        yield Path(config.theme.custom_dir)


def _lenient(build: Callable[[], None]) -> Callable[[], None]:
    def lenient() -> None:
        try:
            build()
        except Abort:
            # MkDocs has said why.
            return
        except MkDocsException as error:
            log.error("%s", error)

    return lenient


class _Observer:
    """What MkDocs' server asks of an observer of watchdog's."""

    def __init__(self) -> None:
        self._handlers: dict[Path, FileSystemEventHandler] = {}
        self._watcher = Watcher(self._tell)

    def schedule(
        self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False
    ) -> Path:
        """Take note of who is to be told of what; folders are always watched with all that is in them."""
        del recursive
        self._handlers[Path(path)] = handler
        return Path(path)

    def unschedule(self, path: Path) -> None:
        """Forget about a path."""
        self._handlers.pop(path, None)

    def start(self) -> None:
        """Begin to watch what was asked for."""
        files = [path for path in self._handlers if path.is_file()]
        self._watcher.look_at(Watched.of(self._handlers.keys() - files, files))

    def stop(self) -> None:
        """Watch no more."""
        self._watcher.close()

    def join(self) -> None:
        """Do nothing: what was stopped has ended."""

    def _tell(self, changed: frozenset[Path]) -> None:
        # All of them do the same: they ask for another build.
        for handler in [*self._handlers.values()][:1]:
            handler.dispatch(FileModifiedEvent(str(min(changed))))
