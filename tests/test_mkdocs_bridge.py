"""MkDocs builds and serves an archive through the hooks of a project."""

import errno
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest
import yaml

from svcsite import mkdocs_bridge
from svcsite.mkdocs_bridge import SiteError, build
from svcsite.press import printing, style
from svcsite.press.chapter import ArchiveChapter, Planned
from svcsite.press.kept import KeptLostError
from svcsite.press.site import Site
from svcsite.words.press import KEPT_LOST
from tests.press import fake

ROOT = Path(__file__).parents[1]
REPORT = "reports/acme/2026/2026-10-02-visit.md"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project with one report, as `svcsite init` would lay it, with the plan of the tests."""
    monkeypatch.setattr(mkdocs_bridge.state, "plan", fake.plan)
    files = {
        "mkdocs.yml": (ROOT / "templates/project/pt-BR/mkdocs.yml").read_text(encoding="utf-8"),
        "hooks/archive.py": (ROOT / "hooks/archive.py").read_text(encoding="utf-8"),
        "docs/about.md": "# Sobre\n\n[Início](https://example.com)\n",
        REPORT: "Visita\n## Problema\nNão liga.\n",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def configure(project: Path, **changes: Any) -> None:
    file = project / "mkdocs.yml"
    config = yaml.safe_load(file.read_text(encoding="utf-8"))
    settings = {**config["extra"]["svcsite"], **changes.pop("svcsite", {})}
    config["extra"]["svcsite"] = settings
    file.write_text(yaml.safe_dump({**config, **changes}), encoding="utf-8")


def pages(project: Path) -> set[str]:
    site = project / "site"
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def test_a_project_becomes_a_site(project):
    built = build(project / "mkdocs.yml")
    assert (built.folder, built.warnings) == (project / "site", ())
    assert built.pages
    assert pages(project) == {
        "404.html",
        "about.html",
        "index.html",
        "customers/index.html",
        "customers/acme/index.html",
        "customers/acme/2026/2026-10-02-visit.html",
    }
    assert (project / "site" / style.URL).is_file()
    assert not list(project.rglob("*Qsvcsiteq*"))


def test_the_site_speaks_the_archives_language_and_has_its_name(project):
    build(project / "mkdocs.yml")
    home = (project / "site/index.html").read_text(encoding="utf-8")
    assert "<title>Início - Acervo &amp; Cia</title>" in home
    assert "Pular para conteúdo" in home
    missing = (project / "site/404.html").read_text(encoding="utf-8")
    assert "<h1>Página não encontrada</h1>" in missing
    assert "Not found" not in missing


def test_a_name_in_mkdocs_yml_is_kept(project):
    configure(project, site_name="Assistência")
    build(project / "mkdocs.yml")
    assert "- Assistência</title>" in (project / "site/about.html").read_text(encoding="utf-8")


def test_the_site_can_go_elsewhere(project, tmp_path):
    build(project / "mkdocs.yml", site_dir=tmp_path / "other")
    assert (tmp_path / "other/index.html").is_file()
    assert not (project / "site").exists()


def test_mkdocs_says_nothing_of_stand_ins(project, caplog):
    caplog.set_level("INFO", "mkdocs")
    build(project / "mkdocs.yml")
    assert "of 5 pages" in caplog.text
    assert "skipped" not in caplog.text


def test_directory_addresses_are_never_used(project):
    configure(project, use_directory_urls=True)
    build(project / "mkdocs.yml")
    assert "about.html" in pages(project)


def test_the_sitemap_lists_pages_and_no_stand_ins(project):
    configure(project, site_url="https://example.com/acervo/")
    build(project / "mkdocs.yml")
    text = (project / "site/sitemap.xml").read_text(encoding="utf-8")
    base = "https://example.com/acervo/"
    assert set(re.findall("<loc>(.*?)</loc>", text)) == {
        base + url for url in pages(project) - {"404.html"}
    }
    report = project / "site/customers/acme/2026/2026-10-02-visit.html"
    canonical = f'<link rel="canonical" href="{base}customers/acme/2026/2026-10-02-visit.html">'
    assert canonical in report.read_text(encoding="utf-8")


def test_without_an_address_there_is_no_sitemap(project):
    build(project / "mkdocs.yml")
    assert not (project / "site/sitemap.xml").exists()


def test_an_entry_that_mkdocs_yml_places_itself_is_not_there_twice(project):
    configure(project, nav=[{"Sobre": "about.md"}, {"Página inicial": "index.md"}])
    build(project / "mkdocs.yml")
    html = (project / "site/about.html").read_text(encoding="utf-8")
    tabs = re.findall(r'href="([^"]*)" class="md-tabs__link"', html)
    assert tabs == ["customers/index.html", "about.html", "index.html"]


@pytest.mark.parametrize(
    "name", ["customers/extra.md", "index.md", "README.md", "new/photo.png", "pagefind/x.txt"]
)
def test_a_hand_written_file_in_the_way_is_refused(project, name):
    path = project / "docs" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("# X\n")
    with pytest.raises(SiteError, match=f"docs/{name} ficaria em"):
        build(project / "mkdocs.yml")


def test_problems_stop_the_build_and_all_are_told(project):
    for name in ("b", "c"):
        (project / f"reports/acme/2026/{name}.md").write_text("")
    with pytest.raises(SiteError) as error:
        build(project / "mkdocs.yml")
    assert "b.md: vazio" in str(error.value)
    assert "c.md: vazio" in str(error.value)
    assert "allow_invalid" in str(error.value)
    assert not (project / "site").exists()


@pytest.mark.parametrize("how", ["argument", "setting"])
def test_the_rest_is_published_where_that_is_allowed(project, monkeypatch, how):
    def plan(settings, **_):
        archive = ArchiveChapter(key="0", recipe=lambda _: Planned(pages=()))
        problems = ("a.md:1:1: SV204",)
        return Site(name="N", language="en", customers=(), archive=archive, problems=problems)

    monkeypatch.setattr(mkdocs_bridge.state, "plan", plan)
    if how == "setting":
        configure(project, svcsite={"allow_invalid": True})
    build(project / "mkdocs.yml", allow_invalid=True if how == "argument" else None)
    assert "about.html" in pages(project)
    with pytest.raises(SiteError, match="SV204"):
        build(project / "mkdocs.yml", allow_invalid=False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: [", "error parsing the configuration file"),
        ("theme: {name: material}", "site_name"),
        ("site_name: x\nhooks: [none.py]", "none.py"),
        ("site_name: x\nhooks: [hooks/archive.py]\nextra: {svcsite: {report: x}}", "extra.svcsite"),
    ],
)
def test_a_wrong_mkdocs_yml_is_explained(project, text, said):
    (project / "mkdocs.yml").write_text(text)
    with pytest.raises(SiteError, match=said):
        build(project / "mkdocs.yml")


def test_no_mkdocs_yml_is_explained(tmp_path):
    with pytest.raises(SiteError, match="does not exist"):
        build(tmp_path / "mkdocs.yml")


def test_warnings_are_returned_or_stop_a_strict_build(project):
    configure(project, strict=False)
    (project / "docs/about.md").write_text("# Sobre\n\n[x](nowhere.md)\n")
    (warning,) = build(project / "mkdocs.yml").warnings
    assert "nowhere.md" in warning
    with pytest.raises(SiteError, match="nowhere"):
        build(project / "mkdocs.yml", strict=True)


def test_a_theme_that_hides_the_title_stops_the_build(project):
    configure(project, theme={"name": "material", "custom_dir": "ours"})
    (project / "ours").mkdir()
    (project / "ours/main.html").write_text("{{ page.content }}")
    with pytest.raises(SiteError, match="title"):
        build(project / "mkdocs.yml")


def test_mkdocs_serve_shows_an_edited_report_after_saving(project):
    (project / "hooks/archive.py").write_text(
        "from svcsite import mkdocs_bridge\nfrom tests.press import fake\n"
        "mkdocs_bridge.state.plan = fake.plan\n" + (ROOT / "hooks/archive.py").read_text()
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    url = f"http://{address}/customers/acme/2026/2026-10-02-visit.html"
    deadline = time.monotonic() + 60

    def wait_for(text: str) -> None:
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(url, timeout=5) as answer:
                    if text in answer.read().decode():
                        return
            except (urllib.error.URLError, ConnectionError):
                pass
            time.sleep(0.1)
        pytest.fail(f"{text!r} did not appear")

    with (project / "said").open("w") as said:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
            cwd=project,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=said,
            stderr=said,
        )
    try:
        wait_for("Não liga.")
        (project / REPORT).write_text("Visita\n## Problema\nLiga e desliga.\n", encoding="utf-8")
        wait_for("Liga e desliga.")
        # While something is wrong, the last good site stays.
        (project / REPORT).with_name("b.md").write_text("")
        while "b.md: vazio" not in (project / "said").read_text() and time.monotonic() < deadline:
            time.sleep(0.05)
        wait_for("Liga e desliga.")
    finally:
        # Not an interrupt: whoever runs in the background of a shell does not hear it.
        server.terminate()
        server.wait(timeout=60)


def test_a_memory_that_is_lost_over_and_over_ends_the_build(project, monkeypatch):
    """As on a disk that cannot be read: it is begun again once, and not for ever."""
    begun = []

    def plan(*_: object, **__: object) -> Site:
        begun.append(1)
        raise KeptLostError.of(KEPT_LOST)

    monkeypatch.setattr(mkdocs_bridge.state, "plan", plan)
    with pytest.raises(SiteError, match="thrown away"):
        build(project / "mkdocs.yml")
    assert len(begun) == 2


def test_a_full_disk_is_told_in_a_line(project, monkeypatch):
    def write(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "site/x.html")

    monkeypatch.setattr(printing.Folder, "write", write)
    with pytest.raises(SiteError) as error:
        build(project / "mkdocs.yml")
    assert str(error.value) == "site/x.html: No space left on device"
