"""A real git repository around a small archive, which hears nothing of this machine's own settings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.archive import Archive


class Repository:
    """A repository in `folder` with the archive in `reports/`, and one commit on the branch `main`."""

    def __init__(self, folder: Path, archive: Archive) -> None:
        self.folder = folder
        self.archive = archive
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "SVCSITE_"))},
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "LC_ALL": "C.UTF-8",
        }
        self.git("-c", "init.defaultBranch=main", "init", "--quiet")
        for setting in ("user.name=Rep", "user.email=rep@example.com"):
            self.git("config", *setting.split("="))
        (folder / ".gitignore").write_text(".svcsite/\n")
        self.save("Begin")

    def git(self, *arguments: str) -> str:
        """Run git and give what it printed; it must not refuse."""
        done = self.try_git(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def try_git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run git, whatever it says."""
        return self.run("git", *arguments)

    def check(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `svcsite check` in the repository, as a person or CI does."""
        return self.run("svcsite", "check", *arguments)

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the repository's folder."""
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def save(self, message: str) -> str:
        """Commit everything without asking the hook, and give the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD").strip()

    def count(self) -> int:
        """Count the commits."""
        return int(self.git("rev-list", "--count", "HEAD"))
