"""What is installed is what was pinned; what CI may do is little; what could not be asked is not taken for good."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

PROJECT = Path(__file__).parents[1]
WORKFLOWS = sorted((PROJECT / "examples/workflows").glob("*.yml"))
PINS = sorted((PROJECT / "requirements").glob("*.txt"))
_PINNED = re.compile(r"[\w-]+/[\w./-]+@[0-9a-f]{40}")
_MAY = {
    "pull-request.yml": {"build": {"contents": "read"}},
    "publish.yml": {
        "build": {"contents": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    },
    "dependencies.yml": {"audit": {"contents": "read"}},
}


def named(path: Path) -> str:
    return path.name


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def events(workflow: Any) -> set[str]:
    # YAML 1.1 reads the key `on` as true.
    return set(workflow[True])


def steps(workflow: Any) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=named)
def test_it_is_valid_by_the_published_schema(path):
    command = (sys.executable, "-m", "check_jsonschema", "--builtin-schema")
    done = subprocess.run(
        (*command, "vendor.github-workflows", path), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_worst_of_several_files_counts(tmp_path):
    tool = tmp_path / "pip-audit"
    tool.write_text(
        f"#!/bin/sh\ncase \"$*\" in\n*bad.txt) echo '{json.dumps({'dependencies': [KNOWN]})}' ;;\n"
        f"*) echo '{json.dumps({'dependencies': [CLEAN]})}' ;;\nesac\n"
    )
    tool.chmod(0o755)
    command = (sys.executable, PROJECT / "requirements/audit.py", tool, "bad.txt", "good.txt")
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1


@pytest.mark.parametrize("path", WORKFLOWS, ids=named)
def test_every_action_is_pinned_by_its_whole_commit(path):
    uses = [step["uses"] for step in steps(load(path)) if "uses" in step]
    assert uses
    for one in uses:
        assert _PINNED.fullmatch(one), one


@pytest.mark.parametrize("path", WORKFLOWS, ids=named)
def test_a_job_may_do_what_it_needs_and_nothing_else(path):
    workflow = load(path)
    whole = workflow["permissions"]
    given = {name: job.get("permissions", whole) for name, job in workflow["jobs"].items()}
    assert given == _MAY[path.name]
    assert set(whole.items()) <= {("contents", "read")}


@pytest.mark.parametrize("path", WORKFLOWS, ids=named)
def test_nobody_elses_pull_request_runs_with_our_rights(path):
    assert not events(load(path)) & {"pull_request_target", "workflow_run", "issue_comment"}


def test_a_pull_request_needs_no_secret_and_publishes_nothing():
    path = PROJECT / "examples/workflows/pull-request.yml"
    workflow = load(path)
    assert events(workflow) == {"pull_request"}
    said = json.dumps(workflow)
    assert "secrets" not in said
    assert "github.token" not in said
    assert "environment" not in workflow["jobs"]["build"]
    assert not any("upload" in step.get("uses", "") for step in steps(workflow))


def test_what_may_publish_runs_no_script_and_checks_nothing_out():
    deploy = load(PROJECT / "examples/workflows/publish.yml")["jobs"]["deploy"]
    assert [step.get("uses", "").partition("@")[0] for step in deploy["steps"]] == [
        "actions/deploy-pages"
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=named)
def test_no_checkout_leaves_its_token_and_no_script_has_an_expression(path):
    for step in steps(load(path)):
        assert "${{" not in step.get("run", "")
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", PINS, ids=named)
def test_every_dependency_is_pinned_with_its_hash(path):
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    assert lines
    for line in lines:
        assert re.match(r"[\w.\[\]-]+==[\w.+!]+ ", line), line
        assert "--hash=sha256:" in line, line
    assert "://" not in re.sub(r"#.*", "", text)


def test_make_installs_nothing_without_a_hash():
    for line in (PROJECT / "Makefile").read_text().replace("\\\n", " ").splitlines():
        if "install" in line and "-r requirements/" in line:
            assert "$(INSTALL)" in line or "--require-hashes" in line, line


CLEAN = {"name": "click", "version": "8.1", "vulns": []}
KNOWN = {**CLEAN, "vulns": [{"id": "PYSEC-1", "fix_versions": ["8.2"]}]}
SKIPPED = {"name": "click", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("answer", "code", "said"),
    [
        ({"dependencies": [CLEAN]}, 0, "1 packages, no known vulnerability"),
        ({"dependencies": [CLEAN, KNOWN]}, 1, "click 8.1: PYSEC-1, mended in 8.2"),
        ({"dependencies": [CLEAN, SKIPPED]}, 2, "1 of 2 packages could not be asked about"),
        ({"dependencies": []}, 2, "pip-audit gave no answer"),
        (None, 2, "pip-audit gave no answer: connection refused"),
    ],
    ids=["clean", "known", "skipped", "nothing", "no-answer"],
)
def test_what_could_not_be_asked_is_no_clean_audit(tmp_path, answer, code, said):
    tool = tmp_path / "pip-audit"
    printed = json.dumps(answer) if answer else "connection refused"
    # Like the real one, it leaves with 0 when it could not ask.
    tool.write_text(f"#!/bin/sh\ncat <<'END'\n{printed}\nEND\n")
    tool.chmod(0o755)
    command = (sys.executable, PROJECT / "requirements/audit.py", tool, "site.txt")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
