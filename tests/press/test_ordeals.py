"""Whatever becomes of a build, each published file is its last good version or its new one, and no link is broken."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import copy
from pathlib import Path

import pytest

from tests.archive import CUSTOMER, REPORT, SETTINGS
from tests.links import Links
from tests.press.builds import URL, Project, tree
from tests.press.ordeal import Builder, What
from tests.press.test_keys import SECOND

_CHANCE = random.Random(20_261_201)


class States:
    """An archive in two states, of which the clean sites are known; the site of the first one stands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = Project(folder / "project")
        for name, files in _FILES.items():
            for path, text in files.items():
                file = folder / name / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        self.clean: dict[str, dict[str, bytes]] = {}
        self._broken: set[str] = set()
        for name in ("second", "first"):
            self.become(name)
            self.clean[name] = self.project.cold()
            # What MkDocs makes is not there in these sites.
            self._broken |= broken(folder / "cold/site")
        self.project.build()

    def become(self, name: str) -> None:
        """Bring the archive into a state."""
        reports = self.project.folder / "reports"
        shutil.rmtree(reports, ignore_errors=True)
        shutil.copytree(self.folder / name, reports)

    def again(self, folder: Path) -> States:
        """Return them with a project of their own, of which the second state is to be built."""
        other = copy(self)
        other.project = Project(shutil.copytree(self.project.folder, folder))
        other.become("second")
        return other

    def faults(self) -> list[str]:
        """Say what is wrong with what is published."""
        first, second, found = self.clean["first"], self.clean["second"], self.project.tree()
        strange = [
            f"{url} is of neither state"
            for url, data in found.items()
            if data not in (first.get(url), second.get(url))
        ]
        gone = [f"{url} is gone" for url in first.keys() & second.keys() - found.keys()]
        return strange + gone + sorted(broken(self.project.site) - self._broken)

    def is_right(self, name: str) -> bool:
        """Tell whether a build that nothing happens to makes the site of a state."""
        self.project.build()
        return self.project.tree() == self.clean[name]


def _other(name: str, serial: str, ticket: str) -> dict[str, str]:
    customer = CUSTOMER.replace("Acme", name).replace("VNB3K12345", serial)
    report = REPORT.replace("VNB3K12345", serial).replace("OS-48213", ticket)
    folder = name.lower()
    return {f"{folder}/customer.md": customer, f"{folder}/2026/2026-10-02-visit.md": report}


_COMMON = {"archive.yml": SETTINGS, "acme/customer.md": CUSTOMER}
_FILES = {
    "first": {
        **_COMMON,
        "acme/2026/2026-10-02-printer-jam.md": REPORT,
        **_other("Beta", "XYZ9K", "OS-1"),
    },
    "second": {
        **_COMMON,
        "acme/2026/2026-10-02-printer-jam.md": REPORT.replace("rating: 9", "rating: 4"),
        "acme/2026/2026-10-20-again.md": SECOND,
        **_other("Gama", "QRS7K", "OS-2"),
    },
}


def broken(site: Path) -> set[str]:
    """Say which links of a site lead nowhere."""
    return set(Links(site, URL).broken())


@pytest.fixture(scope="module")
def begun(tmp_path_factory) -> States:
    return States(tmp_path_factory.mktemp("states"))


@pytest.fixture
def states(begun, tmp_path) -> States:
    """The second state is to be built, where the site of the first one stands."""
    return begun.again(tmp_path / "project")


@pytest.fixture(scope="module")
def actions(begun, tmp_path_factory) -> int:
    """How many actions it takes to build the second state where the first one stands."""
    whole = Builder(begun.again(tmp_path_factory.mktemp("whole") / "project").project)
    counted = whole.actions
    assert whole.end() == 0
    return counted


def ordeals(begun: States, folder: Path, what: What, moments: Iterable[int]) -> list[int]:
    """Let something happen to a build at each of these moments, and give the exit codes."""
    codes = []
    for moment in moments:
        states = begun.again(folder / f"{moment}")
        codes.append(Builder(states.project, what, moment).end())
        assert states.faults() == [], f"{what} at action {moment}"
        assert states.is_right("second"), f"{what} at action {moment}"
    return codes


def some(actions: int, count: int) -> list[int]:
    """Give so many moments of a build, by chance: one of each part."""
    part = actions // count
    return [1 + number * part + _CHANCE.randrange(part) for number in range(count)]


def test_a_build_that_is_killed_leaves_the_site_whole(begun, actions, tmp_path):
    assert ordeals(begun, tmp_path, "kill", some(actions, 5)) == [-9] * 5


def test_a_disk_that_is_full_leaves_the_site_whole(begun, actions, tmp_path):
    assert 1 in ordeals(begun, tmp_path, "full", some(actions, 3))


@contextmanager
def mounted(folder: Path, kilobytes: int) -> Iterator[None]:
    """Have a small disk of its own at a folder."""
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    try:
        subprocess.run(["mount", *options], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"nothing can be mounted here: {error}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_disk_that_is_really_full_leaves_the_site_whole(states, tmp_path):
    with mounted(tmp_path / "disk", 8_000):
        small = Project(shutil.copytree(states.project.folder, tmp_path / "disk/project"))
        states.project, before = small, tree(small.site)
        filler = tmp_path / "disk/filler"
        for left in (0, 40_000, 200_000):
            _fill(filler, left)
            assert Builder(small).end() == 1
            assert states.faults() == []
            assert tree(small.site) == before
        filler.unlink()
        assert states.is_right("second")


def _fill(file: Path, left: int) -> None:
    """Write a file that leaves so many bytes of its disk."""
    file.unlink(missing_ok=True)
    file.write_bytes(bytes(shutil.disk_usage(file.parent).free - left))


def test_a_memory_that_cannot_be_written_costs_time_only(states, tmp_path):
    """On a disk that can be read alone, the site still comes to be."""
    work = states.project.folder / ".svcsite"
    shutil.move(work, tmp_path / "kept")
    with mounted(work, 8_000):
        shutil.copytree(tmp_path / "kept", work, dirs_exist_ok=True)
        subprocess.run(["mount", "-o", "remount,ro", str(work)], check=True)
        assert states.is_right("second")
        assert states.is_right("second")


def test_two_builds_that_begin_together_make_one_site(states):
    both = [Builder(states.project), Builder(states.project)]
    assert [one.end() for one in both] == [0, 0]
    assert states.faults() == []
    assert states.project.tree() == states.clean["second"]
    assert states.project.build().made == 0
