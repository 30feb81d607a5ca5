"""The search's files in the site: made once, kept while nothing changes, whole without Pagefind."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from shutil import copyfile, rmtree

import pytest

from svcsite.press.search import indexing
from svcsite.press.search.indexing import IndexingError
from svcsite.press.search.publishing import search_files
from svcsite.press.search.record import MANUAL, PAGES, SearchEntry, SearchRecord
from svcsite.record.vocabulary.names import Language


def entry(url: str, shelf: str, *, key: str = "00", title: str = "") -> SearchEntry:
    record = partial(
        SearchRecord,
        title=title or url,
        kind="Manutenção corretiva",
        customer="Padaria Pão & Cia",
        date="02/10/2026",
        day="2026-10-02",
        identity=("VNB3K12345",),
        text=("Trocado o fusor; impressão boa.", key),
        filters={"year": (shelf,), "customer": ("Padaria Pão & Cia", "Escola"), "rep": ("Ana",)},
    )
    return SearchEntry(url=url, shelf=shelf, owner="padaria", key=key, recipe=record)


ENTRIES = (
    entry("customers/padaria/index.html", PAGES),
    entry("customers/padaria/2026/a.html", "2026"),
    entry("customers/padaria/2026/b.html", "2026"),
    entry("customers/padaria/2025/c.html", "2025"),
    entry("about.html", MANUAL),
)


@dataclass
class Press:
    """A site and a cache, and what Pagefind was asked to index, by address."""

    folder: Path
    asked: list[list[str]] = field(default_factory=list)
    fails: bool = False

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    def index(self, source: Path, target: Path, language: Language) -> None:
        if self.fails:
            raise IndexingError("no such command")
        found = [path.relative_to(source).as_posix() for path in source.rglob("*.html")]
        self.asked.append(sorted(found))
        indexing.index(source, target, language)

    def publish(self, *entries: SearchEntry, language: Language = "pt-BR") -> str | None:
        self.asked.clear()
        search = search_files(entries, language=language, cache=self.cache, index=self.index)
        rmtree(self.site, ignore_errors=True)
        for url, source in search.indexes.items():
            (self.site / url).parent.mkdir(parents=True, exist_ok=True)
            copyfile(source, self.site / url)
        for url, data in search.scripts.items():
            (self.site / url).parent.mkdir(parents=True, exist_ok=True)
            (self.site / url).write_bytes(data)
        return search.problem

    def tree(self) -> dict[str, bytes]:
        files = (path for path in self.site.rglob("*") if path.is_file())
        return {path.relative_to(self.site).as_posix(): path.read_bytes() for path in files}

    def setup(self) -> dict:
        text = (self.site / "pagefind/setup.js").read_text(encoding="utf-8")
        return json.loads(text.removeprefix("globalThis.svcSearch = ").removesuffix(";\n"))


@pytest.fixture
def press(tmp_path) -> Press:
    return Press(tmp_path)


def test_each_shard_is_indexed_once(press):
    assert press.publish(*ENTRIES) is None
    assert sorted(press.asked) == [
        ["about.html"],
        ["customers/padaria/2025/c.html"],
        ["customers/padaria/2026/a.html", "customers/padaria/2026/b.html"],
        ["customers/padaria/index.html"],
    ]
    names = [shard["name"] for shard in press.setup()["shards"]]
    assert {path.name for path in (press.site / "pagefind").iterdir()} == {*names, "setup.js"}


def test_what_has_not_changed_is_not_indexed_again(press):
    press.publish(*ENTRIES)
    before = press.tree()
    press.publish(*reversed(ENTRIES))
    assert press.asked == []
    assert press.tree() == before


def test_only_the_shard_of_a_changed_record_is_indexed_again(press):
    press.publish(*ENTRIES)
    press.publish(*ENTRIES[:3], entry("customers/padaria/2025/c.html", "2025", key="11"))
    assert press.asked == [["customers/padaria/2025/c.html"]]


def test_a_shard_that_is_gone_leaves_nothing_behind(press):
    press.publish(*ENTRIES)
    press.publish(*ENTRIES[:3])
    names = {shard["name"] for shard in press.setup()["shards"]}
    assert len(names) == 2
    assert {path.name for path in press.cache.iterdir()} == names
    assert {path.name for path in (press.site / "pagefind").iterdir()} == {*names, "setup.js"}


def test_a_site_that_grew_is_the_site_made_at_once(press, tmp_path):
    # Pagefind alone writes the values of filters in an order of chance.
    press.publish(*ENTRIES[:2])
    press.publish(*ENTRIES[:4], entry("gone.html", PAGES))
    press.publish(*ENTRIES)
    fresh = Press(tmp_path / "fresh")
    fresh.publish(*ENTRIES)
    assert press.tree() == fresh.tree()


def test_the_browser_gets_what_it_needs_and_no_more(press):
    press.publish(*ENTRIES)
    first, *others = (shard["name"] for shard in press.setup()["shards"])
    runtime = {"pagefind.js", "pagefind-worker.js", "wasm.pt.pagefind"}
    own = {"filter", "fragment", "index", "pagefind-entry.json", "titles.js"}

    def names(shard):
        every = (path.name for path in (press.site / "pagefind" / shard).iterdir())
        return {name for name in every if not name.endswith(".pf_meta")}

    assert names(first) == runtime | own
    assert all(names(shard) == own for shard in others)


@pytest.mark.parametrize(("language", "code"), [("pt-BR", "pt"), ("en", "en")])
def test_one_language_is_forced_on_all(press, language, code):
    press.publish(*ENTRIES, language=language)
    for path in press.site.rglob("pagefind-entry.json"):
        assert list(json.loads(path.read_text(encoding="utf-8"))["languages"]) == [code]


def test_settings_of_pagefind_s_own_are_not_obeyed(press, monkeypatch):
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "de")
    monkeypatch.setenv("PAGEFIND_GLOB", "nothing")
    assert press.publish(*ENTRIES) is None


def test_without_pagefind_the_site_has_its_lists_and_says_so(press):
    press.fails = True
    assert press.publish(*ENTRIES) == "no such command"
    setup = press.setup()
    assert setup["indexed"] is False
    for shard in setup["shards"]:
        files = list((press.site / "pagefind" / shard["name"]).iterdir())
        assert [path.name for path in files] == ["titles.js"]
    press.fails = False
    press.publish(*ENTRIES)
    assert press.setup()["indexed"] is True


def test_the_list_of_titles_is_a_script_of_data_alone(press):
    press.publish(entry("a.html", "2026", title='"]);alert(1)//</script>\u2028\n'))
    (name,) = (shard["name"] for shard in press.setup()["shards"])
    text = (press.site / "pagefind" / name / "titles.js").read_text(encoding="utf-8")
    rows = text.removeprefix("svcSearch.titles.push(\n").removesuffix(");\n")
    assert json.loads(f"[{rows}]") == [
        [
            "a.html",
            '"]);alert(1)//</script>',
            "Manutenção corretiva",
            "Padaria Pão & Cia",
            "02/10/2026",
            "VNB3K12345",
        ]
    ]


def test_an_archive_of_nothing_has_a_search_of_nothing(press):
    assert press.publish() is None
    assert press.setup()["shards"] == []


def test_an_index_that_was_broken_off_is_made_again(press):
    press.publish(*ENTRIES[:1])
    (press.cache / "draft-x").mkdir()
    for folder in press.cache.iterdir():
        if folder.name != "draft-x":
            folder.rename(press.cache / "draft-y")
    press.publish(*ENTRIES[:1])
    assert press.asked == [["customers/padaria/index.html"]]
    assert len(list(press.cache.iterdir())) == 1


def test_pagefind_s_complaint_is_told(tmp_path):
    (tmp_path / "in").mkdir()
    with pytest.raises(IndexingError) as raised:
        indexing.index(tmp_path / "in", tmp_path / "out", "pt-BR")
    assert str(raised.value).strip()
