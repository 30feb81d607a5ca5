"""Fixtures that every room's tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from tests.archive import Archive
from tests.browser.requirement import MISSED
from tests.built import BuiltSite, build_english, build_sample

# How long something takes is for bench/ to say: a busy machine makes no law untrue.
settings.register_profile("svcsite", deadline=None)
settings.load_profile("svcsite")


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be 2026-12-01 at noon: what the tests' reports tell of has happened, whenever they are run."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796126400")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """A small archive with one customer and no report."""
    return Archive(tmp_path.resolve() / "reports")


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the archive in `reports/`, built once for all tests that only read it."""
    return build_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def built_english_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of a made archive in English, built once for all tests that only read it."""
    return build_english(tmp_path_factory.mktemp("english"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write all golden files anew")


class Golden:
    """Holds a text against the golden file of a name, or writes that anew."""

    def __init__(self, folder: Path, *, update: bool) -> None:
        self._folder = folder
        self._update = update

    def check(self, name: str, text: str) -> None:
        """Fail where the text is not the file's; run pytest with --update and read the diff."""
        path = self._folder / name
        if self._update:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), f"{path.name}: run pytest with --update"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The golden files beside the test's own module."""
    return Golden(request.path.parent / "golden", update=request.config.getoption("--update"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say out loud what was not tested."""
    for what, how in MISSED.items():
        skipped = terminalreporter.stats.get("skipped", [])
        count = sum(f"no {what}" in str(report.longrepr) for report in skipped)
        terminalreporter.section(f"NOT TESTED: {count} tests need {what}", bold=True, yellow=True)
        terminalreporter.line(f"This machine has no {what}: {how}.")
