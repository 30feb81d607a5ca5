"""A Dask cluster as the pool of a build: its executor, and what becomes of its workers told to a person.

A task that is lost with its worker is done again by another: what it writes it writes at one stroke, and the same each time.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from svcsite.press.meeting import Meeting
from svcsite.press.page import PressError
from svcsite.press.workers import cores
from svcsite.words import press as words

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
"""The address of a cluster that is started for one build, on this machine."""

_PATIENCE = 30.0
"""Seconds that a scheduler has to answer, and a cluster to have a worker."""

_LOOK = 1.0
"""Seconds between two looks at whether any worker is left."""

_SETTINGS = {
    "distributed.comm.timeouts.connect": _PATIENCE,
    # A batch of a large customer's reports is no mistake.
    "distributed.admin.large-graph-warning-threshold": "1GiB",
}

_TALKS = ("distributed", "distributed.client", "distributed.gc", "tornado.application")
"""The logs that Dask gives a level of their own."""


@contextmanager
def cluster(folder: Path, archive: Path, *, address: str, workers: int = 0) -> Iterator[Executor]:
    """Give the executor of the cluster at an address (`tcp://host:8786`), or of a local one of so many processes.

    `folder` is one of this build's own and `archive` a file of the archive, both of which every worker must see. Raises `PressError` where Dask is not installed,
    nobody answers, or a worker is none for this build; so do the executor's futures when the cluster is lost.
    """
    try:
        import dask  # noqa: PLC0415
        from distributed import Client, LocalCluster  # noqa: PLC0415
    except ImportError as error:
        raise PressError.of(words.NO_DASK) from error
    # What it has to say is for who keeps the cluster, in the cluster's own logs.
    for name in _TALKS:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with ExitStack() as open_:
        open_.enter_context(dask.config.set(_SETTINGS))
        where: Any = address
        if address == LOCAL:
            where = open_.enter_context(
                LocalCluster(  # type: ignore[no-untyped-call]
                    n_workers=workers or cores(),
                    threads_per_worker=1,
                    dashboard_address=":0",
                    silence_logs=logging.CRITICAL,
                )
            )
        try:
            client = Client(where, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise PressError.of(words.NO_CLUSTER, address=address) from error
        open_.callback(_close, client)
        pool = _Cluster(client, Meeting.called(folder, archive))
        open_.callback(pool.shutdown)
        pool.meet()
        yield pool


class _Cluster(Executor):
    """Tasks of one build on a cluster."""

    def __init__(self, client: Client, meeting: Meeting) -> None:
        self._client = client
        self._meeting = meeting
        # What a task writes is as much its result as what it returns, so none stands for another.
        self._pool = client.get_executor(pure=False)  # type: ignore[no-untyped-call]
        self._open: set[Future[Any]] = set()
        self._ended = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._watch.start()

    def meet(self) -> None:
        """Wait for a worker and ask all that are there. Raises `PressError` for one that is none for this build."""
        self.submit(int).result()
        for answer in self._client.run(partial(_answer, self._meeting)).values():
            if answer is not None:
                raise answer

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Have something done; the future fails with `PressError` when the cluster is lost."""
        ours: Future[Any] = Future()
        self._open.add(ours)
        ours.add_done_callback(self._open.discard)
        theirs = self._pool.submit(self._meeting.run, fn, *args, **kwargs)
        ours.add_done_callback(lambda done: done.cancelled() and theirs.cancel())
        theirs.add_done_callback(partial(_hand_on, ours))
        return ours

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as its base has it
        """Watch no more; who made the cluster closes it."""
        del wait, cancel_futures
        self._ended.set()
        self._watch.join()

    def _look(self) -> None:
        """Give up what is open once there has been no worker for a while: Dask itself would wait for ever."""
        alone = 0.0
        while not self._ended.wait(_LOOK):
            with suppress(Exception):
                there = self._client.scheduler_info()["workers"]
                alone = 0.0 if there or not self._open else alone + _LOOK
            if alone >= _PATIENCE:
                for future in list(self._open):
                    _fail(future, PressError.of(words.NO_WORKERS, seconds=round(_PATIENCE)))


def _answer(meeting: Meeting) -> PressError | None:
    try:
        meeting.run(int)
    except PressError as error:
        return error
    return None


def _hand_on(ours: Future[Any], theirs: Future[Any]) -> None:
    from distributed.scheduler import KilledWorker  # noqa: PLC0415

    error = None if theirs.cancelled() else theirs.exception()
    if theirs.cancelled():
        _fail(ours, PressError.of(words.CLUSTER_LOST))
    elif isinstance(error, KilledWorker):
        _fail(ours, PressError.of(words.WORKERS_DIE, count=error.allowed_failures + 1))
    elif error:
        _fail(ours, error)
    elif ours.set_running_or_notify_cancel():
        ours.set_result(theirs.result())


def _fail(future: Future[Any], error: BaseException) -> None:
    # Who gave it up, or was told already, is not told again.
    with suppress(Exception):
        if not future.done() and future.set_running_or_notify_cancel():
            future.set_exception(error)


def _close(client: Client) -> None:
    # A cluster that is gone cannot be taken leave of.
    with suppress(Exception):
        client.close(timeout=1)  # type: ignore[no-untyped-call]
