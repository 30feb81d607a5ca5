"""Where it runs on a server: the action and the templates do what they say, in a real repository."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from svcsite.formats import FORMATS
from tests.archive import REPORT, Archive
from tests.repository import Repository

PROJECT = Path(__file__).parents[1]
ACTION = PROJECT / "action.yml"
GITHUB = PROJECT / "templates/ci/github.yml"
GITLAB = PROJECT / "templates/ci/gitlab.yml"
BAD = REPORT.replace("rating: 9", "rating: 11")
_PINNED = re.compile(r"uses: [\w-]+/[\w./-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+$")


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def step(name: str) -> str:
    """Give the script of one of the action's steps."""
    (found,) = [step for step in load(ACTION)["runs"]["steps"] if step.get("name") == name]
    return found["run"]


@pytest.mark.parametrize(
    ("schema", "path", "more"),
    [
        ("vendor.github-actions", ACTION, ()),
        ("vendor.github-workflows", GITHUB, ()),
        ("vendor.gitlab-ci", GITLAB, ("--data-transform", "gitlab-ci")),
    ],
    ids=["action", "github", "gitlab"],
)
def test_it_is_valid_by_the_published_schema(schema, path, more):
    command = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *more, path)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", [ACTION, GITHUB], ids=["action", "github"])
def test_every_action_of_others_is_pinned_by_its_commit(path):
    uses = [line for line in path.read_text().splitlines() if "uses: " in line and "./" not in line]
    assert uses
    for line in uses:
        assert _PINNED.search(line), line


def test_the_workflow_may_read_and_nothing_else():
    assert load(GITHUB)["permissions"] == {"contents": "read"}
    assert "permissions" not in load(GITHUB)["jobs"]["check"]


def test_no_script_has_an_expression_in_it():
    for found in load(ACTION)["runs"]["steps"]:
        assert "${{" not in found.get("run", "")


class Server:
    """A CI server: runs scripts in a repository as GitHub and GitLab do, and keeps what they write."""

    def __init__(self, folder: Path, archive: Archive) -> None:
        self.repository = Repository(folder, archive)
        self.temporary = folder / "runner"
        self.temporary.mkdir()
        self.summary = self.temporary / "summary.md"
        (folder / ".git/info/exclude").write_text("/runner/\n/found.*\n")

    def write(self, name: str, text: str) -> str:
        """Commit a report and give the commit."""
        self.repository.archive.write(f"acme/2026/{name}.md", text)
        return self.repository.save(name)

    def run(self, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a step's script as GitHub does, with what the workflow and the server would put around it."""
        path = self.temporary / "step.sh"
        path.write_text(script, encoding="utf-8")
        self.repository.environment |= {
            "RUNNER_TEMP": str(self.temporary),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_OUTPUT": str(self.temporary / "output"),
            "GITHUB_BASE_REF": "",
            **environment,
        }
        return self.repository.run("bash", "--noprofile", "--norc", "-eo", "pipefail", str(path))

    def check(self, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the action's own step."""
        given = {"SVCSITE": "svcsite", "BASE": "", "BEFORE": "", "STRICT": "false"}
        return self.run(step("Check the reports"), **{**given, **environment})


@pytest.fixture
def server(tmp_path: Path, archive: Archive) -> Server:
    """A server with a branch that adds a bad report and a good one to a main that has a bad one already."""
    server = Server(tmp_path.resolve(), archive)
    main = server.write("2026-10-02-old", BAD)
    server.repository.git("update-ref", "refs/remotes/origin/main", main)
    server.repository.git("checkout", "--quiet", "-b", "october")
    server.write("2026-10-02-good", REPORT.replace("OS-48213", "OS-2"))
    server.write("2026-10-02-bad", BAD.replace("OS-48213", "OS-3"))
    return server


def test_a_pull_request_with_a_bad_report_fails_and_says_where(server):
    done = server.check(GITHUB_BASE_REF="main")
    assert done.returncode == 1
    errors = [line for line in done.stdout.splitlines() if line.startswith("::error ")]
    assert [line.partition(",line=")[0] for line in errors] == [
        "::error title=SV302 rating-scale,file=reports/acme/2026/2026-10-02-bad.md"
    ]


def test_the_reviewer_gets_a_summary_of_what_the_branch_changes(server):
    server.summary.write_text("An earlier step's own words.\n")
    server.check(GITHUB_BASE_REF="main")
    said = server.summary.read_text(encoding="utf-8")
    assert said.startswith("An earlier step's own words.\n## Service reports\n")
    assert "### Refused: 1\n\n#### Acme · 2026-10-02-bad\n" in said
    assert "#### Acme · 2026-10-02-good\n" in said
    assert "2026-10-02-old" not in said
    log = json.loads((server.temporary / "svcsite.sarif").read_text(encoding="utf-8"))
    assert "SV302" in {found["ruleId"] for found in log["runs"][0]["results"]}


def test_a_branch_whose_reports_are_good_passes(server):
    server.write("2026-10-02-bad", REPORT.replace("OS-48213", "OS-3"))
    done = server.check(GITHUB_BASE_REF="main")
    assert (done.returncode, done.stderr) == (0, "")
    assert "### Refused" not in server.summary.read_text(encoding="utf-8")


def test_a_push_is_held_against_the_commit_before_it(server):
    before = server.repository.git("rev-parse", "HEAD^").strip()
    done = server.check(BEFORE=before)
    assert "2026-10-02-bad.md" in done.stdout
    assert "2026-10-02-good" not in server.summary.read_text(encoding="utf-8")


@pytest.mark.parametrize("before", ["", "0" * 40, "f" * 40])
def test_a_push_that_nothing_came_before_is_checked_as_a_whole(server, before):
    done = server.check(BEFORE=before)
    assert done.returncode == 1
    assert "2026-10-02-old.md" in done.stdout
    assert "2026-10-02-bad.md" in done.stdout


def test_warnings_fail_where_they_were_asked_to(server):
    server.write(
        "2026-10-02-bad", REPORT.replace("OS-48213", "OS-3").replace("Ana Souza", "Bia Lima")
    )
    assert server.check(GITHUB_BASE_REF="main").returncode == 0
    assert server.check(GITHUB_BASE_REF="main", STRICT="true").returncode == 1


def test_a_base_that_is_not_there_is_said_and_fails(server):
    done = server.check(BASE="--nowhere; echo pwned")
    assert done.returncode == 2
    assert "pwned" not in done.stdout
    assert not server.summary.exists()


@pytest.mark.parametrize(
    ("version", "installed"),
    [
        ("", ["--require-hashes --no-deps -r {action}/requirements/site.txt",
              "--no-deps --no-build-isolation {action}"]),
        ("0.1.0", ["svcsite==0.1.0"]),
    ],
)  # fmt: skip
def test_it_installs_itself_pinned_or_the_version_asked_for(server, version, installed):
    tools = server.temporary / "tools"
    tools.mkdir()
    log = server.temporary / "log"
    # Only what pip is asked for matters here: a python that notes its arguments, and makes one of its like.
    python = tools / "python"
    python.write_text(
        f'#!/bin/sh\necho "$@" >> {log}\n'
        'if [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; fi\n'
    )
    python.chmod(0o755)
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    action = str(PROJECT)
    done = server.run(step("Install svcsite"), ACTION=action, VERSION=version, PATH=path)
    assert done.returncode == 0, done.stderr
    _, *asked = log.read_text().splitlines()
    common = "-m pip install --quiet --disable-pip-version-check --no-input"
    assert asked == [f"{common} {line.format(action=action)}" for line in installed]
    command = f"{server.temporary}/svcsite/bin/svcsite"
    assert (server.temporary / "output").read_text() == f"command={command}\n"


def test_gitlab_gets_its_reports_from_the_job(server):
    job = load(GITLAB)["svcsite"]
    main = server.repository.git("rev-parse", "origin/main").strip()
    done = server.run("\n".join(job["script"]), CI_MERGE_REQUEST_DIFF_BASE_SHA=main)
    assert done.returncode == 1
    assert "2026-10-02-bad.md:9:9: SV302" in done.stdout
    reports = job["artifacts"]["reports"]
    folder = server.repository.folder
    issues = json.loads((folder / reports["codequality"]).read_text(encoding="utf-8"))
    assert "SV302 rating-scale" in {issue["check_name"] for issue in issues}
    assert "2026-10-02-good.md" in (folder / reports["junit"]).read_text(encoding="utf-8")
    assert (folder / job["artifacts"]["paths"][0]).read_text(encoding="utf-8").startswith("## ")


def test_gitlab_checks_everything_on_a_branch_that_begins(server):
    job = load(GITLAB)["svcsite"]
    done = server.run("\n".join(job["script"]), CI_COMMIT_BEFORE_SHA="0" * 40)
    assert done.returncode == 1
    assert "2026-10-02-old.md" in done.stdout


def test_the_documentation_names_every_format_input_and_pin():
    said = (PROJECT / "docs/ci.md").read_text(encoding="utf-8")
    for name in (*FORMATS, *load(ACTION)["inputs"]):
        assert f"| `{name}` |" in said
    (checkout,) = [line.strip() for line in GITHUB.read_text().splitlines() if "checkout@" in line]
    assert checkout in said
