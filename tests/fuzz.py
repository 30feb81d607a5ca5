"""What the reader, the checker and the press must make of anything: findings or pages, never a traceback nor markup that acts."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from hypothesis import strategies as st

from svcsite.checks.examination import examine
from svcsite.press.markup import rendered
from tests.archive import CUSTOMER, REPORT, SETTINGS, Archive
from tests.hostile import SECURITY, naughty_strings, within, xss_strings
from tests.press.builds import Project

SLOWEST = 10.0
"""Seconds after which one archive of one report is taken to hang, on a machine with much else to do."""

_PARTS = re.split(r"(?<=\n)|(?<=: )", REPORT + CUSTOMER + SETTINGS)
_SIGNS = [
    *"---\n|>#*_`[](){}<>&\"':;,.!?@%\\/~^=+$ \t\r\0\x1b\x85\u2028\u202e\u200b\ufeff\ufffe\U0001f600é",
    "---\n",
    "## ",
    "{{",
    "{figure}",
]
_ACTS = re.compile(
    r"<(?:script|iframe|object|embed|form|base|meta|link|style)\b|<[a-z](?:[^<>\"]|\"[^\"]*\")*?\son\w+\s*="
    r"|<a [^<>]*href=.?javascript:",
    re.IGNORECASE,
)


def _lists() -> list[str]:
    return (
        [*xss_strings(), *naughty_strings()] if SECURITY.is_dir() else ["<script>alert(1)</script>"]
    )


def texts() -> st.SearchStrategy[str]:
    """Give texts put together from pieces of good files, of the hostile lists, and of signs that mean something."""
    piece = st.one_of(
        st.sampled_from(_PARTS),
        st.sampled_from(_SIGNS),
        st.sampled_from(_lists()),
        st.text(max_size=20),
        st.builds(lambda sign, times: sign * times, st.sampled_from(_SIGNS), st.integers(1, 400)),
    )
    return st.one_of(st.lists(piece, max_size=30).map("".join), _spoiled(REPORT, piece))


def _spoiled(text: str, piece: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Give a good file with something else in some places."""
    change = st.tuples(st.integers(0, len(text)), st.integers(0, 12), piece)
    return st.lists(change, min_size=1, max_size=6).map(lambda changes: _changed(text, changes))


def _changed(text: str, changes: list[tuple[int, int, str]]) -> str:
    for at, length, new in changes:
        text = text[:at] + new + text[at + length :]
    return text


class Target:
    """An archive and its site in a folder, made anew of each text: `target(where, text)`."""

    FILES = (
        "acme/2026/2026-10-02-x.md",
        "acme/customer.md",
        "archive.yml",
        "acme/periods/2026-10.md",
    )

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.project = Project(self.folder / "project")
        self.archive = Archive(self.project.folder / "reports")
        self.runs = 0

    def __call__(self, where: str, text: str) -> None:
        """Read, judge and print an archive with this text in this file. Raises `AssertionError` for what must not be."""
        self.runs += 1
        data = text.encode("utf-8", "surrogatepass")
        with within(SLOWEST):
            self.archive.write("archive.yml", SETTINGS)
            self.archive.write("acme/customer.md", CUSTOMER)
            self.archive.report()
            self.archive.write(where, data)
            try:
                found = examine(self.archive.root)
                assert all(one.message and one.span.line >= 1 for one in found.diagnostics)
                assert not _ACTS.search(rendered(text))
                # An archive whose settings are wrong is not built; that is said.
                if not any(
                    one.path.name == "archive.yml" and one.severity == "error"
                    for one in found.diagnostics
                ):
                    self.project.build()
            finally:
                (self.archive.root / where).unlink()
        for file in self.project.site.rglob("*.html"):
            # A form has its own scripts, and nothing of a report.
            if file.parent.name != "new":
                assert not (acts := _ACTS.search(file.read_text(encoding="utf-8"))), (file, acts)
        assert {path.name for path in self.folder.iterdir()} == {"project"}

    def close(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self.folder)
