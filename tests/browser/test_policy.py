"""Under the policy that each page carries, and that `_headers` tells a host to send, the whole site works and nothing else runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import expect

from tests.browser import serving
from tests.browser.serving import PREFIX, ServedSite
from tests.built import KINDS

LISTEN = """(() => {
  globalThis.violations = [];
  addEventListener("securitypolicyviolation", (seen) =>
    violations.push(`${seen.violatedDirective} ${seen.blockedURI} ${seen.sourceFile}:${seen.lineNumber} ${seen.sample}`));
})()"""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


class _WithHeaders(serving._Handler):
    headers_file: Sequence[str] = ()

    def end_headers(self) -> None:
        for line in self.headers_file:
            name, _, value = line.strip().partition(": ")
            self.send_header(name, value)
        super().end_headers()


@contextmanager
def as_a_host_serves(site: ServedSite):
    """Serve a site with the headers that it asks for."""
    lines = (site.folder / "_headers").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "/*"
    kind = type("Handler", (_WithHeaders,), {"headers_file": lines[1:]})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(kind, directory=str(site.folder))) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield ServedSite(
                built=site.built, address=f"http://127.0.0.1:{server.server_port}{PREFIX}"
            )
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def hosted(site):
    with as_a_host_serves(site) as hosted:
        yield hosted


@pytest.fixture(scope="module")
def hosted_english(english_site):
    with as_a_host_serves(english_site) as hosted:
        yield hosted


@pytest.fixture
def page(browser):
    with browser.new_context(service_workers="allow") as context:
        context.set_default_timeout(10_000)
        context.add_init_script(LISTEN)
        yield context.new_page()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not found"])
def test_a_page_of_each_kind_keeps_to_the_policy(page, hosted, hosted_english, kind):
    site = hosted if kind in hosted.kinds else hosted_english
    page.goto(site.url(site.kinds[kind]), wait_until="networkidle")
    assert page.evaluate("violations") == []


def test_the_search_runs_under_the_policy(page, hosted):
    page.goto(hosted.url(), wait_until="load")
    page.keyboard.press("/")
    page.locator("dialog input").fill("disco")
    expect(page.locator("dialog a[href*=customers]").first).to_be_visible()
    assert page.evaluate("violations") == []


def test_light_and_dark_are_chosen_under_the_policy(page, hosted):
    page.goto(hosted.url(), wait_until="load")
    before = page.evaluate("document.body.dataset.mdColorMedia")
    page.locator("label[for=__palette_1]:visible, label[for=__palette_2]:visible").first.click()
    assert page.evaluate("document.body.dataset.mdColorMedia") != before
    assert page.evaluate("violations") == []


@pytest.mark.parametrize(
    "planted", ["<script>globalThis.ran = 1</script>", "<img src=x onerror='globalThis.ran = 1'>"]
)
def test_a_script_that_got_into_a_report_does_not_run(page, hosted, planted):
    address = hosted.url(hosted.kinds["report"])
    page.route(
        address,
        lambda route: route.fulfill(
            body=hosted.built.read(hosted.kinds["report"]).replace("</h1>", f"</h1>{planted}", 1),
            content_type="text/html; charset=utf-8",
        ),
    )
    page.goto(address, wait_until="networkidle")
    assert page.evaluate("globalThis.ran") is None
    assert page.evaluate("violations")


def test_every_page_carries_a_policy_that_the_header_includes(site, english_site):
    for one in (site, english_site):
        [line] = [
            line
            for line in (one.folder / "_headers").read_text(encoding="utf-8").splitlines()
            if "Policy: d" in line
        ]
        sent = set(line.split())
        for address in one.pages:
            [policy] = POLICY.findall(one.built.read(address))
            hashes = {word.rstrip(";") for word in policy.split() if word.startswith("'sha256-")}
            assert hashes or address.startswith("new/")
            assert hashes <= {word.rstrip(";") for word in sent}, address
            assert "unsafe-inline" not in policy
            assert "'unsafe-eval'" not in policy
