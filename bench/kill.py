"""Kill builds at random moments, and walk the site after each: every file whole, no link broken.

    python bench/kill.py [KILLS] [REPORTS]

The archive goes to and fro between two states, of which the sites are built cleanly first. After each kill a file may
be that of the one or of the other, and nothing else. At last a build is left alone, and has to make the second of the
two byte for byte. Leaves with 1 at the first thing that is wrong.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from edits import Edits, change_template
from generate import NOW, SEED, generate
from published import broken_links, fingerprints
from sites import TOOLS, Site

KILLS = 50
REPORTS = 300
_SHOWN = 10
_SVCSITE = next(tool for tool in TOOLS if tool.key == "svcsite")
_ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": str(NOW)}


class States:
    """An archive and a report's template in two states, `first` and `second`; both are kept beside it."""

    def __init__(self, place: Path, site: Site) -> None:
        """Let the second state have reports changed, added and removed, and another template."""
        self._archive, self._template = place / "archive", site.template
        self._kept = {name: place / name for name in ("first", "second")}
        self._keep("first")
        edits = Edits(self._archive)
        for number in range(3):
            edits.change_one(number)
            edits.add_one(number)
        change_template(site.template, 1)
        reports = self._archive.glob("*/[0-9]*/[0-9]*.md")
        # The last of a customer's: none that came before it can refer to it.
        max(path for path in reports if "-novo-" not in path.name).unlink()
        self._keep("second")

    def become(self, name: str) -> None:
        """Bring the archive into a state; what is the same there already is not written again."""
        kept = self._kept[name]
        for path in sorted((kept / "archive").rglob("*")):
            here = self._archive / path.relative_to(kept / "archive")
            if path.is_dir():
                here.mkdir(exist_ok=True)
            elif not here.exists() or here.read_bytes() != path.read_bytes():
                shutil.copyfile(path, here)
        for here in sorted(self._archive.rglob("*"), reverse=True):
            if not (kept / "archive" / here.relative_to(self._archive)).exists():
                here.rmdir() if here.is_dir() else here.unlink()
        shutil.copyfile(kept / "report.html", self._template)

    def _keep(self, name: str) -> None:
        shutil.copytree(self._archive, self._kept[name] / "archive")
        shutil.copyfile(self._template, self._kept[name] / "report.html")


def build(site: Site) -> float:
    """Build and wait; give the seconds that it took."""
    start = time.perf_counter()
    done = subprocess.run(
        site.command, cwd=site.folder, env=_ENVIRONMENT, capture_output=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    return time.perf_counter() - start


def kill_after(site: Site, seconds: float) -> bool:
    """Begin a build and kill all of its processes after so long; tell whether it still ran."""
    process = subprocess.Popen(
        site.command,
        cwd=site.folder,
        env=_ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True
    return False


def faults(output: Path, clean: dict[str, dict[str, str]]) -> list[str]:
    """Say what is wrong with a published tree of which a build was killed."""
    found = fingerprints(output)
    first, second = clean["first"], clean["second"]
    wrong = [
        f"{name} is of neither state"
        for name, fingerprint in found.items()
        if fingerprint not in (first.get(name), second.get(name))
    ]
    # A file that both states have is there at every moment.
    wrong += [f"{name} is gone" for name in sorted(first.keys() & second.keys() - found.keys())]
    return wrong + broken_links(output)


def main() -> None:
    """Kill, and say what came of it."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    reports = int(sys.argv[2]) if len(sys.argv) > 2 else REPORTS  # noqa: PLR2004
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        generate(place / "archive", reports)
        site = _SVCSITE.lay(place / "project", place)
        states = States(place, site)
        clean, longest = {}, 0.0
        for state in ("second", "first"):
            states.become(state)
            site.forget()
            longest = max(longest, build(site))
            clean[state] = fingerprints(site.output)
        _expect(broken_links(site.output), "a clean build")
        running = 0
        for number in range(1, kills + 1):
            states.become("second" if number % 2 else "first")
            running += kill_after(site, chance.uniform(0, longest))
            _expect(faults(site.output, clean), f"kill {number}")
            print(f"{number} of {kills}: whole", flush=True)
        states.become("second")
        build(site)
        different = fingerprints(site.output).items() ^ clean["second"].items()
        _expect(sorted({name for name, _ in different}), "the last build, against a clean one")
    print(f"{kills} builds, {running} of them killed while they ran; the site was whole each time.")


def _expect(wrong: list[str], when: str) -> None:
    if wrong:
        more = f"\nand {len(wrong) - _SHOWN} more" if len(wrong) > _SHOWN else ""
        print("\n".join(wrong[:_SHOWN]) + more, file=sys.stderr)
        raise SystemExit(f"After {when} the site is not what it has to be.")


if __name__ == "__main__":
    main()
