"""PDFs of client reports put in place, many at a time in several processes; what is up to date is left alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from svcsite.delivery.pdf.client_report import client_report_pdf
from svcsite.delivery.pdf.typeset import PdfError, is_current, is_ours
from svcsite.delivery.storing import File, StoreError, store
from svcsite.record.vocabulary.names import Language
from svcsite.views.client_report.report import ClientReport
from svcsite.words import pdf as words

if TYPE_CHECKING:
    from concurrent.futures import Future

_AHEAD = 4
"""So many reports for each process are composed before they are asked for: no more are held at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A report and where its PDF goes; `project`, `archive` and `language` as for `client_report_pdf`."""

    report: ClientReport
    path: Path
    project: Path
    archive: Path
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of an order: made anew, still current, or failed for the reason in `problem`."""

    path: Path
    state: Literal["made", "current", "failed"]
    warnings: tuple[str, ...] = ()
    problem: str = ""


def make(order: Order) -> Outcome:
    """Make a PDF and put it in place, if it is not there already. Never raises for what a report contains."""
    try:
        there = _bytes_of(order.path)
        if is_current(there, order.report.fingerprint, order.project):
            return Outcome(path=order.path, state="current")
        made = client_report_pdf(
            order.report, order.project, archive=order.archive, language=order.language
        )
        put(made.data, order.path, order.language)
    except PdfError as error:
        return Outcome(path=order.path, state="failed", problem=str(error))
    return Outcome(path=order.path, state="made", warnings=made.warnings)


def put(data: bytes, path: Path, language: Language) -> None:
    """Put a PDF in place at one stroke. Raises `PdfError` where that cannot be, or something of somebody else's is."""
    there = _bytes_of(path)
    if there and not is_ours(there):
        raise PdfError(words.NOT_OURS.format_in(language, path=path))
    try:
        store([File(path=path, data=data)])
    except StoreError as error:
        said = words.CANNOT_WRITE.format_in(language, path=error.path, reason=error.reason)
        raise PdfError(said) from None


def make_many(orders: Iterable[Order], workers: int) -> Iterator[Outcome]:
    """Make PDFs in so many processes and yield what came of each, in their order.

    Orders are taken as there is room for them, so that they may be composed meanwhile.
    """
    if workers < 2:  # noqa: PLR2004 - one process is this one
        yield from map(make, orders)
        return
    # Whoever makes one PDF should not wait for what these need.
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    # Typst leaves threads behind, with which a forked process may hang.
    forks = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if forks else "spawn")
    if forks:
        context.set_forkserver_preload([__name__])
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        waiting: deque[Future[Outcome]] = deque()
        for order in orders:
            waiting.append(pool.submit(make, order))
            while len(waiting) > workers * _AHEAD or (waiting and waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _bytes_of(path: Path) -> bytes:
    """Return a file's bytes; none where there is no file."""
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError):
        return path.read_bytes()
    return b""
