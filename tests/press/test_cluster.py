"""A build on a Dask cluster of two processes makes the site that one machine makes, or says why it does not."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Timer

import pytest
from distributed import Client, LocalCluster

from svcsite.press import cluster as module
from svcsite.press.building import Options
from svcsite.press.cluster import cluster
from svcsite.press.meeting import Meeting
from svcsite.press.page import PressError
from tests.archive import CUSTOMER, REPORT, SETTINGS
from tests.press.builds import Project

REPORTS = 6


@pytest.fixture(scope="module")
def two():
    """A cluster of two processes, which outlives builds."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as started:
        yield started


@pytest.fixture
def project(tmp_path) -> Project:
    """Three customers, one of which has a few reports."""
    made = Project(tmp_path / "project")
    archive = made.folder / "reports"
    archive.mkdir(parents=True)
    (archive / "archive.yml").write_text(SETTINGS)
    for number, slug in enumerate(("acme", "beta", "gamma")):
        serial = f"VNB3K{number}"
        (archive / slug / "2026").mkdir(parents=True)
        (archive / slug / "customer.md").write_text(
            CUSTOMER.replace("Acme", slug.title()).replace("VNB3K", serial)
        )
        for count in range(REPORTS if slug == "acme" else 1):
            text = REPORT.replace("VNB3K", serial).replace("OS-48213", f"OS-{number}-{count}")
            (archive / slug / f"2026/2026-10-02-visit-{count}.md").write_text(text)
    return made


def on(address: str, **more) -> Options:
    return Options(search=False, pool=partial(cluster, address=address, **more))


def test_two_processes_read_judge_and_print_the_same_site(project, two, monkeypatch):
    done, hand_on = [], module._hand_on

    def hand_on_and_tell(ours, theirs):
        done.append(theirs)
        hand_on(ours, theirs)

    monkeypatch.setattr(module, "_hand_on", hand_on_and_tell)
    monkeypatch.setattr("svcsite.checks.verdicts._BATCH", 4)
    monkeypatch.setattr("svcsite.press.workers._BATCH", 4)
    project.build(on(two.scheduler_address))
    kinds = {
        type(future.result()[0]).__name__ for future in done if isinstance(future.result(), list)
    }
    assert kinds == {"Verdict", "tuple"}
    assert project.tree() == project.cold()


def test_a_worker_that_is_killed_costs_nothing_but_its_work(project, two, monkeypatch):
    monkeypatch.setattr("svcsite.press.workers._BATCH", 1)
    with Client(two, set_as_default=False) as client:
        first, *_ = client.run(os.getpid).values()
    killed: list[int] = []

    def kill_one(_: int) -> None:
        if not killed:
            killed.append(first)
            os.kill(first, signal.SIGKILL)

    options = on(two.scheduler_address)
    project.build(Options(search=False, pool=options.pool, advance=kill_one))
    assert killed
    assert project.tree() == project.cold()


def test_a_report_that_changes_meanwhile_is_told_across_machines(project, two):
    project.build()
    before = project.tree()
    changed = project.folder / "reports/beta/2026/2026-10-02-visit-0.md"
    changed.write_text(changed.read_text().replace("## Work done\n", "## Work done\nFirst.\n"))

    def again(_: int) -> None:
        changed.write_text(changed.read_text().replace("First", "Second"))

    options = on(two.scheduler_address)
    with pytest.raises(PressError, match=r"visit-0\.md: the file was changed"):
        project.build(Options(search=False, pool=options.pool, expect=again))
    assert project.tree() == before


def test_nobody_at_the_address(project, monkeypatch):
    monkeypatch.setattr(module, "_PATIENCE", 1)
    with pytest.raises(PressError) as caught:
        project.build(on("tcp://127.0.0.1:1"))
    assert "nenhum agendador do Dask responde em tcp://127.0.0.1:1" in caught.value.told("pt-BR")
    assert not project.site.exists()


def test_an_address_of_no_known_kind(project):
    with pytest.raises(PressError, match="no Dask scheduler answers at pigeon://coop"):
        project.build(on("pigeon://coop"))


def test_a_cluster_without_workers_is_not_waited_for_for_ever(project, monkeypatch):
    monkeypatch.setattr(module, "_PATIENCE", 1)
    with (
        LocalCluster(n_workers=0, dashboard_address=":0") as empty,
        pytest.raises(PressError, match="has had no worker for 1 seconds"),
    ):
        project.build(on(empty.scheduler_address))
    assert not project.site.exists()


def test_a_scheduler_that_ends_is_told(project):
    with LocalCluster(n_workers=0, dashboard_address=":0") as ends:
        Timer(1, ends.close).start()
        with pytest.raises(PressError) as caught:
            project.build(on(ends.scheduler_address))
    assert "o agendador do Dask parou de responder" in caught.value.told("pt-BR")
    assert not project.site.exists()


def test_dask_that_is_not_installed(project, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(PressError, match=r"pip install 'svcsite\[dask\]'"):
        project.build(on("local"))


@pytest.fixture
def meeting(project) -> Meeting:
    return Meeting.called(project.folder, project.folder / "reports/archive.yml")


def test_a_worker_that_sees_another_folder(meeting):
    folder = meeting.file.parent
    with pytest.raises(PressError, match=f"cannot read and write {folder}/elsewhere"):
        replace(meeting, file=folder / "elsewhere/meeting").run(int)
    with pytest.raises(PressError, match="cannot read and write"):
        replace(meeting, secret="another build's").run(int)


def test_a_worker_that_sees_another_archive(meeting):
    with pytest.raises(PressError, match="does not see the archive in /elsewhere"):
        replace(meeting, archive=Path("/elsewhere/archive.yml")).run(int)
    with pytest.raises(PressError, match="does not see the archive"):
        replace(meeting, digest="of older settings").run(int)


def test_a_worker_with_other_versions(meeting):
    with pytest.raises(PressError, match="other versions of Python"):
        replace(meeting, program="").run(int)


@pytest.mark.parametrize(("moment", "seen"), [("1796126400", "1796126400"), (None, None)])
def test_a_worker_has_the_build_s_time(meeting, monkeypatch, moment, seen):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert replace(meeting, moment=moment).run(os.environ.get, "SOURCE_DATE_EPOCH") == seen
