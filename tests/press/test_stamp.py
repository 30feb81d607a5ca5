"""A stamped page is, byte for byte, the page that MkDocs makes of the same content."""

import pickle
import re
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from svcsite import mkdocs_bridge
from svcsite.press.kinds import Kind
from svcsite.press.page import Content, Page, PressError
from svcsite.press.probe import BODY_HTML, DESCRIPTION, TITLE, Places, probes
from svcsite.press.shell import cut, squeezed
from svcsite.press.stamp import Stamp
from tests.press import fake

ROOT = Path(__file__).parents[2]

REPORTS = {
    "acme/2026/2026-10-02-plain.md": "Visita à Loja 2\nSem títulos.\n",
    "acme/2026/2026-10-03-nasty.md": f'{fake.NASTY}\n## Problema <b> & "causa"\nx\n## Causa\ny\n',
    "acme/2026/2026-10-04-nested.md": "N\n## A\n### A1\n### A2\n#### A2a\n## B\n### B1\n#### B1a\n",
    "acme/2026/2026-10-05-skipped.md": "S\n## A\n##### deep\n### less\n###### deeper\n## B\n",
    "acme/2026/2026-10-06-single.md": "U\n## A  com   espaços\n",
    "acme/2026/2026-10-07-downhill.md": "D\n#### A\n### B\n## C\n### C1\n",
    "zeta/2025/2025-01-01-other.md": "Z\n## A\n",
}
"""Text that the long way gets wrong or right must come out the same; these are its hard cases."""

LONG_WAY = """
import sys
from markupsafe import escape
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.toc import get_toc
from svcsite.press.page import finished
from svcsite.press.site import Settings
from pathlib import Path
from tests.press import fake

def clean(text):
    return str(escape(" ".join(text.split())))

def on_config(config):
    settings = Settings.read(config.extra["svcsite"], Path(config.config_file_path).parent)
    config.site_name = escape("Acervo & Cia")
    config.theme["language"] = "pt-BR"
    config.theme.dirs.insert(0, THEME)
    config.extra_css.insert(0, "assets/stylesheets/svcsite.css")
    config.extra_javascript.insert(0, "assets/javascripts/search.js")
    site = fake.plan(settings)
    config.nav = [*({escape(title): url[:-5] + ".md"} for title, url in site.nav), *config.nav]
    config.extra["pages"] = {page.url[:-5] + ".md": page for page in site.planned().pages}
    config.extra["repository"] = settings.repository

def on_files(files, config):
    for uri in config.extra["pages"]:
        files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))

def on_page_markdown(markdown, page, config, files):
    if made := config.extra["pages"].get(page.file.src_uri):
        content = finished(page.file.url, made.recipe())
        tabs = "navigation.tabs" in config.theme["features"]
        page.meta = {
            "title": clean(content.title),
            "description": clean(content.description),
            "hide": ["navigation"] * tabs + ["toc"] * (made.kind == "list"),
        }
        if content.source and config.extra["repository"]:
            page.edit_url = config.extra["repository"] + content.source

def on_page_content(html, page, config, files):
    if made := config.extra["pages"].get(page.file.src_uri):
        content = finished(page.file.url, made.recipe())
        page.toc = get_toc(nest_toc_tokens([
            {"level": level, "id": anchor, "name": clean(title)}
            for level, anchor, title in content.headings
        ]))
        return content.html
"""

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')

VARIANTS: dict[str, dict[str, Any]] = {
    "as shipped": {},
    "tabs, edit links, address": {
        "site_url": "https://example.com/acervo/",
        "features": ["navigation.tabs", "content.action.edit", "navigation.footer"],
        "repository": "https://git.example.com/acme/edit/main/",
    },
    "no tabs, table in the navigation": {"features": ["toc.integrate", "navigation.path"]},
    "single palette, sections": {
        "features": ["navigation.sections", "navigation.indexes"],
        "palette": {"scheme": "slate"},
    },
}


def lay(project: Path, hook: str, variant: dict[str, Any]) -> Path:
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    config["theme"] |= {key: variant[key] for key in ("features", "palette") if key in variant}
    config["hooks"] = ["hook.py"]
    config["nav"] = [{"Sobre": "about.md"}]
    config["site_url"] = variant.get("site_url", "")
    config["extra"]["svcsite"]["repository"] = variant.get("repository", "")
    (project / "docs").mkdir(parents=True)
    (project / "docs/about.md").write_text("# Sobre\n", encoding="utf-8")
    (project / "hook.py").write_text(hook, encoding="utf-8")
    for name, text in REPORTS.items():
        path = project / "reports" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    file = project / "mkdocs.yml"
    file.write_text(yaml.safe_dump(config), encoding="utf-8")
    return file


def built(file: Path) -> dict[str, bytes]:
    build(load_config(str(file)))
    site = file.parent / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=VARIANTS.keys())
def test_a_stamped_page_is_what_mkdocs_makes(tmp_path, monkeypatch, variant):
    monkeypatch.setattr(mkdocs_bridge.state, "plan", fake.plan)
    hook = (ROOT / "hooks/archive.py").read_text(encoding="utf-8")
    stamped = built(lay(tmp_path / "stamped", hook, variant))
    theme = f"THEME = {str(ROOT / 'templates/pages/theme')!r}"
    long_way = built(lay(tmp_path / "long", theme + LONG_WAY, variant))
    assert set(stamped) == set(long_way)
    for url, html in long_way.items():
        # Shells have no indentation and a policy; apart from that a page is to the byte what the long way makes.
        page, policies = POLICY.subn("", stamped[url].decode())
        assert policies == 1, url
        assert squeezed(page) == squeezed(html.decode()), url
    assert "customers/acme/2026/2026-10-03-nasty.html" in stamped


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of the small archive, as it is published."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mkdocs_bridge.state, "plan", fake.plan)
        hook = (ROOT / "hooks/archive.py").read_text(encoding="utf-8")
        return built(lay(tmp_path_factory.mktemp("site"), hook, {}))


def test_a_title_is_text_wherever_it_is_shown(site):
    html = site["customers/acme/2026/2026-10-03-nasty.html"].decode()
    assert "<script>alert" not in html
    assert (
        "&lt;script&gt;alert(1)&lt;/script&gt; — ação &#39;rápida&#39; - Acervo &amp; Cia</title>"
        in html
    )


def test_only_the_page_that_is_open_is_lit_in_the_navigation(site):
    def lit(url: str) -> list[str]:
        html = site[url].decode()
        items = html.split('<li class="md-tabs__item')[1:]
        return [item.split("</a>")[0].split()[-1] for item in items if "--active" in item[:30]]

    assert lit("index.html") == ["Início"]
    assert lit("customers/index.html") == ["unidades"]
    assert lit("about.html") == ["Sobre"]
    assert lit("customers/acme/2026/2026-10-03-nasty.html") == []


def test_every_page_has_a_place_that_skip_to_content_leads_to(site):
    for url, html in site.items():
        if url not in {"404.html", "about.html"}:
            anchor = (
                html.decode().split('class="md-skip"')[0].rpartition('href="#')[2].split('"')[0]
            )
            assert f' id="{anchor}"' in html.decode(), url


def test_nothing_is_fetched_from_another_host(site):
    fetched = re.compile(
        r"""(?:\bsrc=|<link(?![^>]*rel="canonical")[^>]*\bhref=|url\()["']?\s*(?:https?:)?//[^"'> ]+"""
    )
    for url, html in site.items():
        assert fetched.findall(html.decode()) == [], url


def test_content_without_a_title_is_refused():
    content = Content(title="T", description="D", html="<p>x</p>")
    page = Page(url="a/b.html", key="0", kind="k", recipe=lambda: content)
    stamp = Stamp.of({}, Places.of([]), edits=False)
    with pytest.raises(PressError, match="a page needs a title"):
        stamp.page(page, page.recipe())


def test_stamping_is_a_join(tmp_path):
    content = Content(
        title="T",
        description="D",
        html="<h1>T</h1>" + "<p>texto</p>" * 200,
        headings=tuple((2, f"s{number}", f"Seção {number}") for number in range(5)),
    )
    page = Page(url="customers/a/2026/x.html", key="0", kind="k", recipe=lambda: content)
    places = Places.of(["index.html"])
    kind = Kind(name="k", folder="customers/slug/2026/", contents=True)
    shells = {
        probe.form: cut("x" * 20_000 + TITLE + DESCRIPTION + BODY_HTML, probe, canonical=False)
        for probe in probes([kind], places, edits=False)
    }
    stamp = Stamp.of(shells, places, edits=False)
    assert pickle.loads(pickle.dumps(stamp)) == stamp
    start = time.perf_counter()
    for _ in range(1000):
        stamp.page(page, content)
    assert time.perf_counter() - start < 1
