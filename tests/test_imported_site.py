"""A site of repairs that nobody here wrote down: all pages are built, lead somewhere and add up."""

from __future__ import annotations

import re

import pytest

from svcsite.checks.examination import examine
from tests.built import BuiltSite, build_archive, said
from tests.evidence import Evidence
from tests.links import Links
from tests.openrepair import import_rows

ROWS = 300


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    folder = tmp_path_factory.mktemp("imported").resolve()
    import_rows("restart", ROWS, folder / "project/reports", language="pt-BR")
    return build_archive(folder / "project", folder / "site", "pt-BR")


def test_every_repair_has_a_page(imported):
    reports = examine(imported.folder.parent / "project/reports").reports
    assert len(reports) == ROWS
    pages = {f"customers/{r.customer}/{r.id[:4]}/{r.id}.html" for r in reports}
    assert pages <= set(imported.pages)


def test_its_links_arrive(imported):
    links = Links(imported.folder)
    broken = list(links.broken())
    assert not broken, said(broken)
    assert [str(link) for link in links.outside() if link.loads] == []


def test_its_figures_count_the_repairs_that_they_lead_to(imported):
    evidence = Evidence(imported.folder)
    assert len(evidence.figures) > ROWS
    faults = list(evidence.faults())
    assert not faults, said(faults)


def test_what_nobody_wrote_down_is_shown_as_such_and_in_no_ranking(imported):
    assert "marca não informada" in imported.read("models/index.html")
    assert "Causa não informada" in imported.read("causes/index.html")
    marks = re.findall(r"<[^>]*svc-drawing__mark[^>]*>", imported.read("models/index.html"))
    assert len(marks) >= 10
    unknown = [m for m in marks if re.search("não informad|unknown", m, re.IGNORECASE)]
    assert not unknown, said(unknown)
