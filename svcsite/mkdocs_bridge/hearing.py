"""What MkDocs has to say, heard and kept from saying too much."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.commands.build import build as build_documentation

_SKIPPED = re.compile(r"(?:Page|Template) skipped: '([^']*)'")

log = logging.getLogger("mkdocs.plugins.svcsite")


class _Listener(logging.Handler):
    """Keeps what MkDocs has to say to a person: it gives its errors to the log alone."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def heard() -> Iterator[list[str]]:
    """Listen to MkDocs' log while something is done."""
    listener = _Listener()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield listener.messages
    finally:
        logger.removeHandler(listener)


class Silence(logging.Filter):
    """Drops MkDocs' remark that a stand-in was not written, which is nothing to wonder at."""

    names: frozenset[str] = frozenset()

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a remark is to be made."""
        skipped = _SKIPPED.match(record.getMessage())
        return skipped is None or skipped[1] not in self.names


silence = Silence()
logging.getLogger(build_documentation.__module__).addFilter(silence)
