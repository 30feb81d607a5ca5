"""Files watched: the system tells what was saved, so that nothing is looked at in vain."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeAlias

from watchfiles import Change, DefaultFilter, watch

STEP = 50
"""Milliseconds of quiet after which what was saved is told: an editor, or git, saves several files at once."""

_SETTINGS_STEP = 200
"""The same for what is seen from above: single files, and whether folders come or go."""

_AT_LAST = 1_000
"""Milliseconds after which it is told at the latest, however much is being saved."""

_POLL = 2_000
"""Milliseconds between two looks where the system cannot tell."""

Told: TypeAlias = Callable[[frozenset[Path]], None]

_Keep: TypeAlias = Callable[[Change, str], bool]


@dataclass(frozen=True, slots=True)
class Watched:
    """What to watch: folders with all that is in them, and single files. All paths are absolute, and need not be there."""

    folders: frozenset[Path]
    files: frozenset[Path] = frozenset()

    @classmethod
    def of(cls, folders: Iterable[Path], files: Iterable[Path] = ()) -> Self:
        """Return what to watch, of paths that may lead through links."""
        return cls(frozenset(map(Path.resolve, folders)), frozenset(map(Path.resolve, files)))


class Watcher:
    """Calls `told` with the paths that changed, from threads of its own. Use it as a context manager.

    `polling` is called when the system has no room for so many folders, or does not tell what happens in them: then they
    are looked through every other second.
    """

    def __init__(self, told: Told, polling: Callable[[], None] = lambda: None) -> None:
        self._told = told
        self._polling = polling
        self._watched = Watched(frozenset())
        self._there: frozenset[Path] = frozenset()
        self._running: list[tuple[threading.Thread, _Stop]] = []
        self._moved = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def look_at(self, watched: Watched) -> bool:
        """Watch this from now on, and tell whether that is another thing than before.

        A folder that was not there before counts, too, or that has been put in another's place. When this returns, no
        later change is missed.
        """
        there = frozenset(path for path in watched.folders if path.is_dir())
        if (watched, there) == (self._watched, self._there) and not self._moved.is_set():
            return False
        self.close()
        self._watched, self._there = watched, there
        self._moved.clear()
        if there:
            self._begin(there, recursive=True, keep=_Worthwhile())
        # A folder that is not there yet, and a file that an editor puts in another's place, are seen from above.
        entries = watched.folders | watched.files
        above = frozenset(path.parent for path in entries if path.parent.is_dir())
        if above:
            self._begin(above, recursive=False, keep=lambda _, path: Path(path) in entries)
        return True

    def close(self) -> None:
        """Watch no more."""
        for _, stop in self._running:
            stop.set()
        for thread, _ in self._running:
            thread.join()
        self._running = []

    def _begin(self, paths: frozenset[Path], *, recursive: bool, keep: _Keep) -> None:
        stop = _Stop()
        thread = threading.Thread(
            target=self._run, args=(paths, recursive, keep, stop), daemon=True
        )
        thread.start()
        self._running.append((thread, stop))
        stop.ready.wait()

    def _run(
        self,
        paths: frozenset[Path],
        recursive: bool,  # noqa: FBT001 - a thread's arguments have no names
        keep: _Keep,
        stop: _Stop,
    ) -> None:
        try:
            self._follow(paths, recursive=recursive, keep=keep, stop=stop)
        except FileNotFoundError:
            # It was removed just now: whoever is told looks for what is there.
            self._moved.set()
            self._told(paths)
        finally:
            stop.ready.set()

    def _follow(
        self,
        paths: frozenset[Path],
        *,
        recursive: bool,
        keep: _Keep,
        stop: _Stop,
        polling: bool | None = None,
    ) -> None:
        changes = watch(
            *paths,
            watch_filter=keep,
            debounce=_AT_LAST,
            # Every step costs a look at whether anything is to be told; settings are not saved all day.
            step=STEP if recursive else _SETTINGS_STEP,
            stop_event=stop,
            raise_interrupt=False,
            force_polling=polling,
            poll_delay_ms=_POLL,
            recursive=recursive,
            ignore_permission_denied=True,
        )
        try:
            for some in changes:
                changed = frozenset(Path(path) for _, path in some)
                if not changed.isdisjoint(self._watched.folders):
                    self._moved.set()
                self._told(changed)
        except FileNotFoundError:
            raise
        except OSError:
            # No room for so many folders (fs.inotify.max_user_watches), or a file system that tells nothing.
            if polling:
                raise
            self._polling()
            self._follow(paths, recursive=recursive, keep=keep, stop=stop, polling=True)


class _Stop(threading.Event):
    """Stops watching, and takes note of when it has begun: it is asked as soon as nothing can be missed."""

    def __init__(self) -> None:
        super().__init__()
        self.ready = threading.Event()

    def is_set(self) -> bool:
        self.ready.set()
        return super().is_set()


class _Worthwhile(DefaultFilter):
    """Passes over what an editor or git writes for itself; a project may stand in a folder of any name."""

    def __init__(self) -> None:
        super().__init__(ignore_dirs=(".git", "__pycache__"))
