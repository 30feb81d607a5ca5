from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from svcsite import resources
from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.scaffold import lay, plan
from svcsite.checks.examination import examine
from svcsite.cli.init import command
from svcsite.mkdocs_bridge import build
from svcsite.record.reader import read_archive_file
from svcsite.record.vocabulary.names import LANGUAGES, Language

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_archive_checks_and_builds_at_once(tmp_path: Path, language: Language) -> None:
    folder = tmp_path / "a" / "new"
    lay(folder, plan(language, None, None))

    examination = examine(folder / "reports")
    assert examination.diagnostics == ()
    assert examination.settings.language == language
    assert (
        examination.settings.timezone.key == {"en": "UTC", "pt-BR": "America/Sao_Paulo"}[language]
    )

    build(folder / "mkdocs.yml")
    assert (folder / "site/index.html").is_file()


def test_all_files_are_laid(tmp_path: Path) -> None:
    laid = lay(tmp_path, plan("pt-BR", "Horizonte", "America/Manaus"))
    assert [path.relative_to(tmp_path).as_posix() for path in laid] == [
        ".gitignore",
        ".pre-commit-config.yaml",
        "README.md",
        "docs/sobre.md",
        "hooks/archive.py",
        "hooks/pre-commit",
        "mkdocs.yml",
        "reports/archive.yml",
    ]
    assert (tmp_path / "hooks/pre-commit").stat().st_mode & 0o111
    for name in ("archive.py", "pre-commit"):
        assert (tmp_path / "hooks" / name).read_text() == resources.place("hooks", name).read_text()


@pytest.mark.parametrize("name", ['A "B": $x & Cia', "  Two\n lines ", "# 1 {a}", "12", "Ação"])
def test_any_name_is_kept_as_it_is(tmp_path: Path, name: str) -> None:
    lay(tmp_path, plan("en", name, None))
    settings = read_archive_file(tmp_path / "reports/archive.yml").record
    assert settings is not None
    assert settings.name == " ".join(name.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_is_there_and_every_example_is_good(
    tmp_path: Path, language: Language
) -> None:
    lay(tmp_path, plan(language, "X", None))
    path = tmp_path / "reports/archive.yml"
    reading = read_archive_file(path)
    text = path.read_text()
    # The scale has two forms, of which one can stand.
    path.write_text(
        text.replace("#  escala", "#- ").replace("#  scale", "#- ").replace("#  (", "# (")
    )
    path.write_text(path.read_text().replace("\n#  ", "\n  "))
    examination = examine(tmp_path / "reports")

    keys = {key[0] for key in reading.normal.keys if len(key) == 1}
    assert keys == {
        "name", "language", "timezone", "reps", "rating", "recurrence", "causes", "kinds",
        "outcomes", "rules",
    }  # fmt: skip
    assert examination.diagnostics == ()
    assert set(examination.settings.kinds) == {"corrective"}
    assert set(examination.settings.outcomes) == {"unproductive"}
    assert len(examination.settings.reps) == 2
    assert examination.settings.rules == {"not-on-file": "error"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_is_set_up_as_the_sample_is(language: Language) -> None:
    def shape(node: object) -> object:
        if isinstance(node, dict):
            return {key: shape(value) for key, value in node.items()}
        return [shape(item) for item in node] if isinstance(node, list) else type(node)

    ours = yaml.safe_load((ROOT / "mkdocs.yml").read_text())
    laid = yaml.safe_load(
        resources.place("templates", "project", language, "mkdocs.yml").read_text()
    )
    for key in ("plugins", "hooks", "docs_dir", "site_dir", "use_directory_urls", "strict"):
        assert laid[key] == ours[key]
    assert shape(laid["theme"]) == shape(ours["theme"])
    assert laid["theme"]["language"] == language


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".keep").write_text("")
    result = CliRunner().invoke(command, [str(tmp_path), "--language", "pt"])
    assert result.exit_code == 2
    said = f"svcsite init: a pasta não está vazia; nada foi alterado: {tmp_path}\n"
    assert result.stderr == said
    assert [path.name for path in tmp_path.iterdir()] == [".keep"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine")
    with pytest.raises(AuthoringError, match="this is not a folder"):
        lay(tmp_path / "x", plan("en", None, None))
    result = CliRunner().invoke(command, [str(tmp_path / "x" / "y"), "--language", "en"])
    assert result.exit_code == 2
    assert "cannot write" in result.stderr
    assert (tmp_path / "x").read_text() == "mine"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--timezone", "Sao Paulo"], "did you mean America/Sao_Paulo?"),
        (["--timezone", "America/Sao_Paolo"], "did you mean America/Sao_Paulo?"),
        (["--timezone", "../etc/passwd"], 'no time zone "../etc/passwd"'),
        (["--language", "fr"], 'the language "fr" is none of: pt-BR, en'),
    ],
)
def test_options_that_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], said: str
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    result = CliRunner().invoke(command, [str(tmp_path / "new"), *options])
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(("locale", "language"), [("pt_BR.UTF-8", "pt-BR"), ("C.UTF-8", "en")])
def test_the_language_is_that_of_the_system_unless_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locale: str, language: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    result = CliRunner().invoke(command, [str(tmp_path / "new"), "--name", "X"])
    assert result.exit_code == 0
    assert str(tmp_path / "new/reports/archive.yml") in result.stdout.splitlines()
    assert ("O acervo está pronto" in result.stderr) == (language == "pt-BR")
    settings = read_archive_file(tmp_path / "new/reports/archive.yml").record
    assert settings is not None
    assert settings.language == language


def test_the_hook_is_one_that_a_plain_shell_can_read() -> None:
    hook = resources.place("hooks", "pre-commit")
    assert hook.read_text().startswith("#!/bin/sh\n")
    assert subprocess.run(["sh", "-n", hook], check=False).returncode == 0
    assert hook.stat().st_mode & 0o111
