"""`svcsite serve` shows what is saved, and says what is wrong."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from svcsite import cli
from svcsite.authoring.scaffold import lay, plan
from tests.archive import CUSTOMER, REPORT, SETTINGS

PAGE = "/customers/acme/2026/2026-10-02-printer-jam.html"
SOON = 60.0


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one report; the test runs in its folder."""
    folder = tmp_path.resolve() / "project"
    lay(folder, plan("en", "Horizonte", None))
    (folder / "reports/archive.yml").write_text(SETTINGS)
    (folder / "reports/acme/2026").mkdir(parents=True)
    (folder / "reports/acme/customer.md").write_text(CUSTOMER)
    (folder / "reports/acme/2026/2026-10-02-printer-jam.md").write_text(REPORT)
    monkeypatch.chdir(folder)
    return folder


class Served:
    """The command at work in the background, and what it says."""

    def __init__(self, folder: Path, said: Path, *options: str) -> None:
        self._said = said
        main = "from svcsite.cli import main; main()"
        command = [sys.executable, "-c", main, "serve", "-a", "127.0.0.1:0", *options]
        with said.open("w") as output:
            self.process = subprocess.Popen(
                command,
                cwd=folder,
                env={**os.environ, "PYTHONUNBUFFERED": "1", "SVCSITE_DEBUG": "1"},
                stdout=output,
                stderr=output,
            )
        self._port = int(self.wait_for(r"http://127\.0\.0\.1:(\d+)/")[1])

    def wait_for(self, pattern: str) -> re.Match[str]:
        """Wait until it says something."""
        deadline = time.monotonic() + SOON
        while time.monotonic() < deadline:
            if found := re.search(pattern, self._said.read_text()):
                return found
            time.sleep(0.02)
        pytest.fail(f"{pattern!r} was not said; only\n{self._said.read_text()}")

    def page(self) -> str:
        """Ask for the report's page."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=10)
        connection.request("GET", PAGE)
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    def problem(self) -> str:
        """Ask what open pages are told."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=10)
        connection.request("GET", "/.svcsite/news")
        line = connection.getresponse().readline().decode()
        connection.close()
        told: str = json.loads(line.removeprefix("data: "))["problem"]
        return told

    def wait_for_page(self, text: str) -> None:
        """Wait until the report's page has a text."""
        deadline = time.monotonic() + SOON
        while text not in self.page():
            assert time.monotonic() < deadline, f"{text!r} was not shown"
            time.sleep(0.02)


@pytest.fixture
def served(project, tmp_path) -> Iterator[Served]:
    made = Served(project, tmp_path / "said", "--no-search")
    yield made
    made.process.terminate()
    made.process.wait(timeout=SOON)


def test_what_is_saved_is_shown_and_what_is_wrong_is_said(served, project):
    report = project / "reports/acme/2026/2026-10-02-printer-jam.md"
    served.wait_for_page("OS-48213")
    report.write_text(REPORT.replace("## Work done\n", "## Work done\nA second look.\n"))
    served.wait_for_page("A second look.")
    served.wait_for(r"acme: \d+ files made anew in .* s; the rest of the archive follows")

    report.write_text(REPORT.replace("rep: joao.silva\n", ""))
    served.wait_for("not published; the site stays as it was")
    served.wait_for("SV201")
    assert "A second look." in served.page()
    assert "SV201" in served.problem()
    assert served.problem().startswith("The site shown is the last good one")

    (project / "mkdocs.yml").write_text("site_name: [\n")
    served.wait_for("(?s)not published.*not published")
    lay(project.parent / "again", plan("en", "Horizonte", None))
    (project.parent / "again/mkdocs.yml").replace(project / "mkdocs.yml")
    report.write_text(REPORT.replace("## Work done\n", "## Work done\nA third look.\n"))
    served.wait_for_page("A third look.")
    while served.problem():
        time.sleep(0.02)
    assert not (project / "site").exists()

    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(timeout=SOON) == 0


def test_an_address_that_is_taken_is_told(project):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = serve("-a", f"127.0.0.1:{taken.getsockname()[1]}")
    assert result.exit_code == 2
    assert "choose another, as in --dev-addr" in result.output


@pytest.mark.parametrize("value", ["8000", "localhost:", "localhost:x", ":80", "a:99999"])
def test_an_address_without_host_or_port_is_told(project, value):
    result = serve("-a", value)
    assert result.exit_code == 2
    assert "HOST:PORT" in result.output


def test_settings_that_are_wrong_from_the_beginning_are_told(project):
    (project / "mkdocs.yml").write_text("site_name: [\n")
    result = serve()
    assert result.exit_code == 1
    assert "mkdocs.yml" in result.output


def test_without_settings_it_says_how_to_get_some(project):
    assert "svcsite init" in serve("--config", "nowhere.yml").output


def serve(*arguments: str):
    return CliRunner().invoke(cli.svcsite, ["serve", *arguments], catch_exceptions=False)
