"""A published folder is given to browsers as it is, each page with a script that hears of the next edition."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from svcsite.serving.news import News
from svcsite.serving.server import SCRIPT, TOLD, Server

PAGE = "<!doctype html><title>Início</title><body><h1>Início</h1></body></html>"


@pytest.fixture
def site(tmp_path) -> Path:
    files = {
        "site/index.html": PAGE,
        "site/404.html": "<body>nada aqui</body>",
        "site/customers/acme/index.html": PAGE,
        "site/new/index.html": PAGE,
        "site/data/reports.csv": "a;b",
        "secret.txt": "secret",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "site/link.txt").symlink_to(tmp_path / "secret.txt")
    return tmp_path / "site"


@pytest.fixture
def server(site, request) -> Iterator[Server]:
    mount = getattr(request, "param", "/")
    with Server("127.0.0.1", 0, site, News(), mount) as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def answer(server: Server, path: str, **headers: str) -> tuple[int, str, http.client.HTTPMessage]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", path, headers=headers)
    given = connection.getresponse()
    text = given.read().decode()
    connection.close()
    return given.status, text, given.headers


def test_a_page_is_given_with_its_script_and_no_browser_keeps_it(server):
    status, text, headers = answer(server, "/")
    assert status == 200
    assert text.startswith(PAGE.removesuffix("</body></html>"))
    assert f'<script src="{SCRIPT}" data-edition="{server.news.latest.number}"' in text
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert int(headers["Content-Length"]) == len(text.encode())


def test_what_is_no_page_is_given_as_it_is(server):
    assert answer(server, "/data/reports.csv")[:2] == (200, "a;b")


def test_the_form_keeps_itself_and_gets_no_script(server):
    """Its worker would keep the script's edition with the page, which would then be old for ever."""
    assert answer(server, "/new/")[1] == PAGE


def test_a_folder_leads_to_its_index(server):
    status, _, headers = answer(server, "/customers/acme")
    assert (status, headers["Location"]) == (302, "/customers/acme/")
    assert answer(server, "/customers/acme/?q=1")[0] == 200


def test_what_is_not_there_has_the_site_s_own_page(server):
    status, text, _ = answer(server, "/nowhere.html")
    assert status == 404
    assert "nada aqui" in text
    assert SCRIPT in text


def test_before_the_first_edition_a_page_waits_for_it(server, site):
    site.rename(site.with_name("gone"))
    status, text, _ = answer(server, "/")
    assert status == 404
    assert SCRIPT in text


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/%2e%2e/secret.txt", "/customers/../../secret.txt", "/link.txt", "/a%00b"],
)
def test_nothing_outside_of_the_folder_is_given(server, path):
    status, text, _ = answer(server, path)
    assert status == 404
    assert "secret" not in text


@pytest.mark.parametrize("server", ["/acervo/"], indirect=True)
def test_a_site_that_will_be_below_a_path_is_served_below_it(server):
    assert answer(server, "/")[2]["Location"] == "/acervo/"
    assert answer(server, "/acervo")[2]["Location"] == "/acervo/"
    assert answer(server, "/acervo/customers/acme/")[0] == 200
    assert answer(server, "/customers/acme/")[0] == 404
    assert server.url.endswith("/acervo/")


@pytest.mark.parametrize("path", ["/", TOLD])
def test_who_asks_under_another_s_name_gets_nothing(server, path):
    """A page of anybody's may have its own name lead to this machine."""
    status, text, _ = answer(server, path, Host="evil.example:8000")
    assert (status, text) == (403, "")
    assert answer(server, "/", Host=f"localhost:{server.server_port}")[0] == 200


def test_a_server_for_others_has_whatever_name_they_know_it_by(site):
    with Server("0.0.0.0", 0, site, News()) as made:
        assert made.is_meant("van.local:8000")


def test_an_open_page_is_told_of_each_edition_and_of_what_is_wrong(server):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", TOLD)
    stream = connection.getresponse()
    assert stream.headers["Content-Type"] == "text/event-stream"

    def told() -> dict[str, object]:
        line = stream.readline().decode()
        assert stream.readline() == b"\n"
        return json.loads(line.removeprefix("data: "))

    first = told()
    assert first == {"number": server.news.latest.number, "problem": ""}
    server.news.failed("falta a causa")
    assert told() == {**first, "problem": "falta a causa"}
    server.news.made()
    assert told() == {"number": server.news.latest.number, "problem": ""}
    assert server.news.latest.number != first["number"]
    connection.close()
