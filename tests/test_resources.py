"""Templates and hooks are found wherever svcsite runs from."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from svcsite import resources

ROOT = Path(__file__).parents[1]


def test_an_editable_install_finds_those_of_the_checkout():
    assert resources.places("hooks", "archive.py") == (ROOT / "hooks/archive.py",)
    assert resources.place("templates", "pages") == ROOT / "templates/pages"


def test_the_projects_own_come_first(tmp_path):
    own = tmp_path / "templates/pages/theme/404.html"
    own.parent.mkdir(parents=True)
    own.write_text("ours")
    found = resources.places("templates", "pages", "theme", "404.html", project=tmp_path)
    assert found == (own, ROOT / "templates/pages/theme/404.html")
    assert resources.place("hooks", project=tmp_path) == ROOT / "hooks"


def test_a_project_that_is_the_checkout_is_searched_once():
    assert resources.places("hooks", project=ROOT) == (ROOT / "hooks",)


def test_what_is_nowhere_is_named():
    with pytest.raises(FileNotFoundError, match="templates/none"):
        resources.place("templates", "none")


def test_a_wheel_carries_them_and_takes_no_neighbours(tmp_path):
    """Beside the installed package another's `templates` folder stands: it is left alone."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "site-packages"
    zipfile.ZipFile(wheel).extractall(installed)
    carried = ("pages/report.html", "pdf/client-report.typ", "pdf/fonts/NotoSans-Regular.ttf")
    assert all((installed / "svcsite/templates" / name).is_file() for name in carried)
    assert (installed / "svcsite/delivery/pdf/typeset.py").is_file()
    (installed / "templates").mkdir()
    code = (
        "from svcsite import resources\n"
        "print(*resources.places('templates'), resources.place('hooks', 'archive.py'))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    package = installed / "svcsite"
    assert found.split() == [str(package / "templates"), str(package / "hooks/archive.py")]
