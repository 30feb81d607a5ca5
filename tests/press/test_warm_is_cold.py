"""Warm equals cold: whatever is done to an archive, a build makes the very site that a build from nothing makes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.archive import CUSTOMER, REPORT, SETTINGS
from tests.press.builds import NOW, Project

SLUGS = st.sampled_from(("acme", "beta", "gama"))
DAYS = st.integers(1, 28)
SCORES = st.integers(0, 10)
_DAY = 86_400


class Archive(RuleBasedStateMachine):
    """An archive on which reps and others work, and a site that is built after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.project = Project(self.folder / "project")

    @initialize()
    def begin(self) -> None:
        self._write("archive.yml", SETTINGS)
        self._customer("acme", "Acme")
        self.report("acme", 2, 9)

    @rule(slug=SLUGS, day=DAYS, score=SCORES)
    def report(self, slug: str, day: int, score: int) -> None:
        """Write a report, or another in its place."""
        if not (self._reports / slug / "customer.md").exists():
            self._customer(slug, slug.title())
        text = REPORT.replace("2026-10-02", f"2026-10-{day:02}").replace(
            "rating: 9", f"rating: {score}"
        )
        text = text.replace("OS-48213", f"OS-{day}")
        self._write(f"{slug}/2026/2026-10-{day:02}-visit.md", text)

    @rule(day=DAYS)
    def open_report(self, day: int) -> None:
        """Write a report of what is still open."""
        text = REPORT.replace("resolved: 2026-10-02 15:05\n", "").replace("rating: 9\n", "")
        self._write(
            f"acme/2026/2026-10-{day:02}-open.md",
            text.replace("signed: 2026-10-02\n", "outcome: waiting part\n")
            .replace("2026-10-02", f"2026-10-{day:02}")
            .replace("OS-48213", f"OS-9{day}"),
        )

    @rule(data=st.data())
    def rename(self, data: st.DataObject) -> None:
        if path := self._some(data):
            path.rename(path.with_name(path.name.replace(".md", "-x.md")))

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        if path := self._some(data):
            path.unlink()

    @rule(data=st.data())
    def corrupt(self, data: st.DataObject) -> None:
        if path := self._some(data):
            path.write_bytes(path.read_bytes()[:40])

    @rule(slug=SLUGS, name=st.sampled_from(("Acme", "Zeta & Filhos")))
    def rename_customer(self, slug: str, name: str) -> None:
        self._customer(slug, name)

    @rule(slug=SLUGS)
    def remove_customer(self, slug: str) -> None:
        shutil.rmtree(self._reports / slug, ignore_errors=True)

    @rule(days=st.integers(1, 40))
    def time_passes(self, days: int) -> None:
        self.project.now = min(self.project.now + days * _DAY, NOW + 300 * _DAY)

    @rule(data=st.data())
    def spoil_the_site(self, data: st.DataObject) -> None:
        files = sorted(path for path in self.project.site.rglob("*") if path.is_file())
        if files:
            data.draw(st.sampled_from(files)).unlink()

    @rule()
    def lose_the_memory(self) -> None:
        shutil.rmtree(self.project.folder / ".svcsite", ignore_errors=True)

    @invariant()
    def warm_equals_cold(self) -> None:
        if (self._reports / "archive.yml").exists():
            self.project.build()
            assert self.project.tree() == self.project.cold()

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @property
    def _reports(self) -> Path:
        return self.project.folder / "reports"

    def _some(self, data: st.DataObject) -> Path | None:
        found = sorted(self._reports.glob("*/2026/*.md"))
        return data.draw(st.sampled_from(found)) if found else None

    def _customer(self, slug: str, name: str) -> None:
        # No two customers have one machine.
        text = CUSTOMER.replace("Acme", name).replace(
            "VNB3K", f"VNB3K{slug[0]}" if slug != "acme" else "VNB3K"
        )
        self._write(f"{slug}/customer.md", text)

    def _write(self, name: str, text: str) -> None:
        path = self._reports / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


TestWarmIsCold = Archive.TestCase
TestWarmIsCold.settings = settings(
    max_examples=3,
    stateful_step_count=6,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
