"""No edition of the sample archive has a byte of another customer, nor of what is written for the team."""

from __future__ import annotations

import shutil
from pathlib import Path

from click.testing import CliRunner

from svcsite import cli
from svcsite.checks.examination import examine
from tests.built import PROJECT, said
from tests.canaries import foreign, plant, seen


def test_no_edition_of_the_sample_has_a_canary_of_anybody_else(tmp_path: Path, monkeypatch):
    project = tmp_path.resolve() / "project"
    for name in ("docs", "hooks", "reports"):
        shutil.copytree(PROJECT / name, project / name)
    shutil.copy(PROJECT / "mkdocs.yml", project)
    planted = plant(project / "reports")
    assert len(set(planted.values())) == len(planted) == 7
    assert not examine(project / "reports").refused
    monkeypatch.chdir(project)
    result = CliRunner().invoke(cli.svcsite, ["build", "--editions"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert not (lines := list(foreign(project / "site-editions", planted))), said(lines)
    # The whole archive's site has them all: so they are looked for as they stand.
    CliRunner().invoke(cli.svcsite, ["build", "--no-search"], catch_exceptions=False)
    whole = seen(project / "site")
    assert {word.lower() for word in planted.values()} <= whole.keys()
    assert whole["internal"]
