from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from svcsite import cli
from svcsite.authoring.scaffold import lay, plan
from svcsite.mkdocs_bridge.building import _history_around
from svcsite.press.unchanged import Inputs
from tests.archive import CUSTOMER, REPORT, SETTINGS


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one customer and one report; the test runs in its folder."""
    folder = tmp_path.resolve() / "project"
    lay(folder, plan("en", "Horizonte", None))
    (folder / "reports/archive.yml").write_text(SETTINGS)
    (folder / "reports/acme/2026").mkdir(parents=True)
    (folder / "reports/acme/customer.md").write_text(CUSTOMER)
    (folder / "reports/acme/2026/2026-10-02-printer-jam.md").write_text(REPORT)
    monkeypatch.chdir(folder)
    return folder


def build(*arguments: str):
    return CliRunner().invoke(cli.svcsite, ["build", *arguments], catch_exceptions=False)


def test_a_site_is_printed_and_where_to_look_is_said(project):
    result = build()
    assert result.exit_code == 0, result.output
    assert re.fullmatch(r"\d+ pages printed; open site/index.html\n", result.output)
    assert (project / "site/customers/acme/2026/2026-10-02-printer-jam.html").is_file()


def test_a_refused_report_stops_the_build_and_nothing_is_touched(project):
    build()
    before = (project / "site/index.html").read_bytes()
    bad = project / "reports/acme/2026/2026-10-03-bad.md"
    bad.write_text(REPORT.replace("rep: joao.silva\n", ""))

    result = build()
    assert result.exit_code == 1
    assert "reports/acme/2026/2026-10-03-bad.md:1:1: SV201 [missing-field]" in result.output
    assert (project / "site/index.html").read_bytes() == before

    result = build("--allow-invalid")
    assert result.exit_code == 0
    assert "2026-10-03-bad.md" in (project / "site/attention.html").read_text()


def test_a_folder_without_settings(project, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = build()
    assert result.exit_code == 2
    assert "svcsite init" in result.output


def test_settings_that_do_not_load_the_hook_are_told(project):
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("hooks:\n  - hooks/archive.py\n", ""))
    result = build()
    assert result.exit_code == 1
    assert "hooks/archive.py" in result.output


def written(project: Path) -> list[Path]:
    """List a project's files, without what Python keeps for itself."""
    files = (path for path in project.rglob("*") if path.is_file())
    return sorted(path for path in files if "__pycache__" not in path.parts)


@pytest.mark.parametrize("folder", ["reports", "reports/acme", "hooks", "docs", ".", "hooks/site"])
def test_a_site_is_never_printed_over_what_people_wrote(project, folder):
    before = written(project)
    result = build("--site-dir", folder)
    assert result.exit_code == 1
    assert folder.rstrip(".") in result.output
    assert written(project) == before


def test_a_folder_with_other_things_in_it_is_left_alone(project, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/thesis.txt").write_text("years of work")
    assert build("--site-dir", str(tmp_path / "mine")).exit_code == 1
    assert (tmp_path / "mine/thesis.txt").read_text() == "years of work"


def test_a_site_takes_the_place_of_an_earlier_one_or_of_nothing(project, tmp_path):
    (tmp_path / "empty").mkdir()
    assert build("--site-dir", str(tmp_path / "empty")).exit_code == 0
    assert build("--site-dir", str(tmp_path / "empty")).exit_code == 0
    assert build("--site-dir", str(project / "reports/acme/customer.md")).exit_code == 1


def test_where_nothing_changed_nobody_is_asked(project, monkeypatch):
    for file in project.rglob("*"):
        os.utime(file, (1_790_000_000, 1_790_000_000))
    first = build()

    def nobody(*_, **__):
        raise AssertionError("MkDocs was asked")

    monkeypatch.setattr("svcsite.mkdocs_bridge.build", nobody)
    again = build()
    assert (
        again.output
        == first.output + "0 files were new or had changed; the rest was left as it is\n"
    )

    (project / "site/index.html").unlink()
    with pytest.raises(AssertionError, match="MkDocs was asked"):
        build()


@pytest.mark.parametrize("executor", ["dask", "dask:", "spark:local", "tcp://host:8786"])
def test_an_executor_that_is_none(project, monkeypatch, executor):
    monkeypatch.setenv("LC_ALL", "pt_BR.UTF-8")
    result = build("--executor", executor)
    assert result.exit_code == 2
    assert f'"{executor}" não indica um executor; escreva dask:tcp://' in result.output


def test_a_cluster_has_its_own_workers(project):
    result = build("--executor", "dask:tcp://127.0.0.1:1", "--workers", "2")
    assert result.exit_code == 2
    assert "--workers goes with dask:local only" in result.output


def test_a_cluster_that_cannot_be_reached_leaves_the_site_as_it_was(project):
    build()
    before = {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")}
    result = build("--executor", "dask:pigeon://coop")
    assert result.exit_code == 1
    assert "no Dask scheduler answers at pigeon://coop" in result.output
    assert {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")} == before


def test_dates_in_the_sitemap_are_those_of_commits_in_any_clone(project, tmp_path, monkeypatch):
    settings = project / "mkdocs.yml"
    text = settings.read_text().replace("# site_url: https://reports", "site_url: https://reports")
    settings.write_text(text)
    monkeypatch.setenv("GIT_COMMITTER_DATE", "@1790985600 +0000")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796126400")
    report = project / "reports/acme/2026/2026-10-02-printer-jam.md"
    repository(project, "init")
    build()
    assert "<lastmod>" not in (project / "site/sitemap.xml").read_text()
    repository(project, "commit")
    build()
    report.write_text(report.read_text().replace("Fuser film torn", "Fuser film worn"))
    monkeypatch.setenv("GIT_COMMITTER_DATE", "@1791072000 +0000")
    repository(project, "commit")
    build()
    warm = (project / "site/sitemap.xml").read_text()
    page = "https://reports.example.com/customers/acme/2026/2026-10-02-printer-jam.html"
    assert f"<loc>{page}</loc><lastmod>2026-10-04T00:00:00Z</lastmod>" in warm
    assert warm.count("<lastmod>") == 1
    repository(tmp_path, "clone", "project", "fresh")
    monkeypatch.chdir(tmp_path / "fresh")
    build()
    assert (tmp_path / "fresh/site/sitemap.xml").read_text() == warm


def repository(folder: Path, verb: str, *names: str) -> None:
    """Have git do something in a folder; a commit is of all that is there."""
    told = {"commit": ["--all", "--message", "x"]}.get(verb, [])
    command = ["git", "-c", "user.name=Rep", "-c", "user.email=rep@example.com", verb, "--quiet"]
    if verb == "commit":
        subprocess.run(["git", "add", "--all"], check=True, cwd=folder)
    subprocess.run([*command, *told, *names], check=True, cwd=folder)


@pytest.mark.parametrize("tree", ["main", "linked"])
def test_a_commit_is_seen_though_no_file_changes(project, tmp_path, monkeypatch, tree):
    monkeypatch.setenv("GIT_COMMITTER_DATE", "@1790985600 +0000")
    repository(project, "init")
    repository(project, "commit")
    folder = project
    if tree == "linked":
        folder = tmp_path / "linked"
        subprocess.run(["git", "worktree", "add", "--quiet", str(folder)], check=True, cwd=project)
    before = Inputs.of(_history_around(folder / "reports")).stamp
    assert Inputs.of(_history_around(folder / "reports")).stamp == before
    repository(folder, "commit", "--allow-empty")
    assert Inputs.of(_history_around(folder / "reports")).stamp != before
