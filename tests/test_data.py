"""The lists of a built site as files: each beside its page, the same in both forms, and described."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.built import BuiltSite, kind_of

NO_LISTS = {
    "new report",
    "form",
    "home",
    "not found",
    "attention",
    "report",
    "client report",
    "definitions",
    "hand-written",
    "rule",
}
_BELOW = re.compile(
    r'<p class="svc-downloads">.*?href="([^"]+)" type="application/atom\+xml".*?'
    r'href="([^"]+)" type="text/csv".*?href="([^"]+)" type="application/json"'
)


@pytest.fixture(scope="module", params=["sample_site", "built_english_site"])
def site(request) -> BuiltSite:
    return request.getfixturevalue(request.param)


def files_of(site: BuiltSite, page: str) -> tuple[Path, Path, Path] | None:
    """Return the feed, the CSV and the JSON that a page leads to."""
    if (found := _BELOW.search(site.read(page))) is None:
        return None
    folder = (site.folder / page).parent
    feed, sheet, objects = ((folder / address).resolve() for address in found.groups())
    return feed, sheet, objects


def rows_of(site: BuiltSite, sheet: Path) -> list[list[str]]:
    text = sheet.read_bytes().decode("utf-8-sig")
    delimiter = ";" if site.language == "pt-BR" else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def packages(site: BuiltSite) -> dict[Path, dict[str, Any]]:
    found = (site.folder / "data").rglob("datapackage.json")
    return {path: json.loads(path.read_text(encoding="utf-8")) for path in found}


def test_every_page_of_a_list_leads_to_its_feed_and_its_files(site):
    lacking = [
        page for page in site.pages if kind_of(page) not in NO_LISTS and not files_of(site, page)
    ]
    assert lacking == []
    for page in site.pages:
        for file in files_of(site, page) or ():
            assert file.is_file(), page


def test_a_further_page_leads_to_the_whole_list(built_english_site):
    further, *_ = built_english_site.of_kind("customer, continued")
    found = files_of(built_english_site, further)
    assert found
    assert found[1].name == "index.csv"


def test_both_forms_have_the_same_rows(site):
    compared = 0
    for sheet in (site.folder / "data").rglob("*.csv"):
        titles, *rows = rows_of(site, sheet)
        assert all(len(row) == len(titles) for row in rows), sheet
        objects = json.loads(sheet.with_suffix(".json").read_text(encoding="utf-8"))
        if isinstance(objects, dict):
            assert [row[3] for row in rows] == [str(f["n"]) for f in objects["figures"].values()]
            continue
        assert len(objects) == len(rows), sheet
        for row, one in zip(rows, objects, strict=True):
            assert [cell == "" for cell in row] == [value in {None, ""} for value in one.values()]
        compared += len(rows)
    assert compared > 200


def test_a_customers_list_has_all_its_reports(sample_site):
    data = sample_site.folder / "data/customers/padaria-pinheiral/index.json"
    listed = {row["page"] for row in json.loads(data.read_text(encoding="utf-8"))}
    pages = sample_site.of_kind("report")
    assert listed == {page for page in pages if page.startswith("customers/padaria-pinheiral/")}


def test_the_list_of_client_reports_has_every_one_the_latest_first(sample_site):
    data = sample_site.folder / "data/periods/index.json"
    listed = json.loads(data.read_text(encoding="utf-8"))
    assert {row["page"] for row in listed} == set(sample_site.of_kind("client report"))
    ended = [row["deliver_by"] for row in listed if row["customer"] == "mercado-tropeiro"]
    assert ended == sorted(ended, reverse=True)
    states = {(row["customer"], row["period"]): row["state"] for row in listed}
    assert states["padaria-pinheiral", "2026-Q3"] == "final"
    assert states["padaria-pinheiral", "2026-Q2"] is None


def test_a_customers_month_has_the_form_of_the_command(sample_site):
    path = sample_site.folder / "data/customers/padaria-pinheiral/months/2026-11.json"
    month = json.loads(path.read_text(encoding="utf-8"))
    assert (month["customer"], month["period"]) == ("padaria-pinheiral", "2026-11")
    assert "planned" in month["figures"]["planned_done"]
    for figure in month["figures"].values():
        keys = figure.keys() - {"planned"}
        assert keys == {"value", "unit", "n", "part", "counted", "excluded"}
        assert figure["n"] == len(figure["counted"])


def test_no_cell_is_a_formula(site):
    for sheet in (site.folder / "data").rglob("*.csv"):
        for row in rows_of(site, sheet):
            for cell in row:
                assert not cell.startswith(("=", "+", "@", "\t", "\r"))
                assert not cell.startswith("-") or re.fullmatch(r"-\d+(?:[.,]\d+)?", cell)


def test_every_file_of_data_is_described_once_in_its_folder(site):
    described: list[Path] = []
    for place, package in packages(site).items():
        names = [resource["name"] for resource in package["resources"]]
        assert len(set(names)) == len(names)
        own = [place.parent / resource["path"] for resource in package["resources"]]
        whole = place.parent.name == "data"
        described += [p for p in own if not (whole and p.parent.parent.name == "customers")]
    files = {p for ending in ("csv", "json") for p in (site.folder / "data").rglob(f"*.{ending}")}
    lists = {
        path for path in files if "schemas" not in path.parts and path.name != "datapackage.json"
    }
    assert sorted(described) == sorted(lists)


def test_a_description_is_a_data_package_whose_columns_are_those_of_the_files(site):
    for place, package in packages(site).items():
        assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
        assert "licenses" not in package
        for resource in package["resources"]:
            assert re.fullmatch(r"[a-z0-9._-]+", resource["name"]), resource
            assert not resource["path"].startswith(("/", "."))
            assert resource["format"] == resource["path"].rpartition(".")[2]
            assert resource["encoding"] == "utf-8"
            if "schema" not in resource:
                continue
            schema = json.loads((place.parent / resource["schema"]).read_text(encoding="utf-8"))
            names = [field["name"] for field in schema["fields"]]
            path = place.parent / resource["path"]
            if resource["format"] == "csv":
                assert resource["mediatype"] == "text/csv"
                assert rows_of(site, path)[0] == names
                assert resource["dialect"]["delimiter"] in ";,"
            else:
                rows = json.loads(path.read_text(encoding="utf-8"))
                assert all(list(row) == names for row in rows)


def test_every_page_says_where_the_archives_feed_is(site):
    form = {*site.of_kind("new report"), *site.of_kind("form")}
    for page in set(site.pages) - {"404.html"} - form:
        depth = page.count("/")
        found = re.search(
            r'<link rel="alternate feed" type="application/atom\+xml"[^>]*href="([^"]+)"',
            site.read(page),
        )
        assert found, page
        assert found[1].removeprefix("./") == "../" * depth + "feed.xml"
