"""One archive and one moment give one site, wherever and however it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from svcsite.authoring.scaffold import lay, plan
from tests.archive import Archive
from tests.english import write_english
from tests.press.builds import NOW, Project, tree

_DAY = 86_400

_BUILD = """
import sys
from svcsite.press import building
building.MANY = 1  # However small it is.
from svcsite.cli import main
main(["build", "--allow-invalid", *sys.argv[1:]])
"""


def build(project: Path, *options: str, **environment: str) -> dict[str, bytes]:
    """Build a project as a person on another machine would, and give the files of its site."""
    done = subprocess.run(
        [sys.executable, "-c", _BUILD, *options],
        cwd=project,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(NOW), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return tree(project / "site")


def test_two_clean_builds_are_one_site(tmp_path):
    """In another folder, time zone, locale, order of hashes, number of processes, and with other times of files."""
    here, there = tmp_path / "a", tmp_path / "b" / "São José & filhos"
    lay(here, plan("en", "Horizonte", None))
    with (here / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("site_url: https://reports.example.com/acervo/\n")
    write_english(Archive(here / "reports"), many=3)
    there.parent.mkdir()
    shutil.copytree(here, there, copy_function=shutil.copyfile)
    for path in there.rglob("*"):
        os.utime(path, (_DAY, _DAY))
    one = build(here, "--workers", "1", TZ="UTC", LC_ALL="C", PYTHONHASHSEED="1")
    other = build(
        there,
        "--workers",
        "2",
        TZ="Asia/Tokyo",
        LC_ALL="pt_BR.UTF-8",
        LANG="pt_BR.UTF-8",
        PYTHONHASHSEED="2",
    )
    assert "customers/acme/2026/2026-11-24-still-open.html" in one
    assert any(name.startswith("pagefind/") for name in one)
    assert {url for url in one.keys() | other.keys() if one.get(url) != other.get(url)} == set()


def test_the_moment_is_that_of_source_date_epoch(tmp_path):
    """What is open is told as of then, and not as of the day on which it is built."""
    archive = Archive(tmp_path / "project/reports")
    write_english(archive, many=0)
    then, later = Project(archive.root.parent), Project(archive.root.parent, NOW + _DAY)
    then.build()
    site = then.tree()
    assert b"on 1 Dec 2026, 12:00" in site["open.html"]
    later.build()
    assert later.tree()["open.html"] != site["open.html"]
    then.build()
    assert then.tree() == site
