"""A build in a process of its own, to which something happens at one of its actions on the file system.

Moments are counted in actions, since an action is what a build can be caught between: the n-th is the same on every machine.
"""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing.context import ForkServerContext
from multiprocessing.queues import SimpleQueue
from typing import Literal

from tests.press.builds import Project

What = Literal["nothing", "kill", "full"]
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_ACTIONS = frozenset({"open", "os.mkdir", "os.link", "os.rename", "os.remove", "os.rmdir"})
_WANT_ROOM = frozenset({"open", "os.mkdir", "os.link"})


class Builder:
    """Builds a project in another process."""

    def __init__(self, project: Project, what: What = "nothing", moment: int = 0) -> None:
        """Let something happen at the `moment`-th action: be killed with `kill -9`, or find the disk full from then on."""
        context = multiprocessing.get_context("forkserver")
        assert isinstance(context, ForkServerContext)
        context.set_forkserver_preload([__name__])
        self._counted: SimpleQueue[int] = context.SimpleQueue()
        self._process = context.Process(target=_build, args=(project, what, moment, self._counted))
        self._process.start()

    def end(self) -> int:
        """Wait for its end, and return its exit code: 0 for a site that was built, 1 for one that could not be."""
        self._process.join(timeout=120)
        code = self._process.exitcode
        self._process.close()
        assert code is not None
        return code

    @property
    def actions(self) -> int:
        """How many actions there were."""
        return self._counted.get()


def _build(project: Project, what: What, moment: int, counted: SimpleQueue[int]) -> None:
    hook = Hook(what, moment)
    sys.addaudithook(hook)
    try:
        project.build()
    except OSError as error:
        assert error.errno == errno.ENOSPC  # noqa: PT017 - this runs in another process
        sys.exit(1)
    finally:
        hook.is_over = True
        counted.put(hook.done)


class Hook:
    """Counts actions, and does what is to be done at one of them."""

    def __init__(self, what: What, moment: int) -> None:
        self.done = 0
        self.is_over = False
        self._at: Callable[[str], None] = {"kill": _die, "full": _refuse}.get(what, _pass)
        self._moment = moment

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.is_over or event not in _ACTIONS:
            return
        if event == "open" and not (isinstance(arguments[2], int) and arguments[2] & _WRITES):
            return
        self.done += 1
        if self.done >= self._moment:
            self._at(event)


def _die(_: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _refuse(event: str) -> None:
    if event in _WANT_ROOM:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "x")


def _pass(_: str) -> None:
    return
