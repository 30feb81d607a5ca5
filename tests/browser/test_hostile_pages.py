"""Whatever somebody wrote, wherever: no script of it runs, no request of it leaves, no element of it is out of place.

`bench/hostile.py` does the same with each payload of the lists; here is a share of them in every field.
"""

from __future__ import annotations

import pytest

from tests.browser.harm import Harm, look_at, skeletons_of
from tests.browser.serving import ServedSite, served
from tests.built import ENGLISH_URL, BuiltSite, build_archive, said
from tests.hostile import needs_corpora
from tests.hostile_archive import Hostile, payloads, shared_out

SHARES = 150
"""One share of so many is tried here, which has some of each kind."""


@pytest.fixture(scope="module")
def benign(browser, built_english_site):
    with served(built_english_site) as site:
        yield skeletons_of(browser, site)


@needs_corpora
def test_nothing_of_a_share_of_all_payloads_in_every_field_is_executed(browser, benign, tmp_path):
    hostile = Hostile(tmp_path / "project/reports")
    hostile.write(shared_out(payloads(), SHARES)[7])
    built = build_archive(
        tmp_path / "project", tmp_path / "site", "en", f"site_url: {ENGLISH_URL}\n"
    )
    with served(built) as site:
        harm = look_at(browser, site, built.pages, benign)
    assert not harm.wrongs, said(harm.wrongs)
    assert len(hostile.placed) > 50
    assert harm.pages > 60


@pytest.mark.parametrize(
    ("planted", "told"),
    [
        ("<script>alert(1)</script>", "a script ran"),
        ("<img src=x onerror=alert(1)>", "foreign: <img onerror"),
        ("<svg onload=alert(1)></svg>", "a script ran"),
        ("<img src=https://elsewhere.invalid/x.png>", "a request left the site"),
        ("<a href=javascript:alert(1)>x</a>", "foreign: <a href=javascript"),
        ("</article><div id=planted>x</div>", "around the article"),
        ("<p style='position:fixed'>x</p>", "foreign: <p style"),
        ("<form action=/x><button>x</button></form>", "elements that no report has"),
    ],
)
def test_what_was_planted_is_seen(browser, benign, built_english_site, tmp_path, planted, told):
    assert any(
        told in wrong
        for wrong in _planted(browser, benign, built_english_site, tmp_path, planted).wrongs
    )


def _planted(browser, benign, site: BuiltSite, tmp_path, planted: str) -> Harm:
    """Look at a report's page with markup planted in its article, as it would be if nothing were escaped."""
    page = site.kinds["report"]
    for name in ("assets", "pagefind"):
        (tmp_path / name).symlink_to(site.folder / name)
    file = tmp_path / page
    file.parent.mkdir(parents=True)
    file.write_text(site.read(page).replace("</h1>", f"</h1>{planted}", 1), encoding="utf-8")
    copied: ServedSite
    with served(BuiltSite(folder=tmp_path, language="en")) as copied:
        return look_at(browser, copied, [page], benign)
