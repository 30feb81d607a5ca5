"""The policy that a page carries."""

from __future__ import annotations

from svcsite.press.policy import allowed_in, headers, policy, with_policy

PAGE = '<head><meta charset="utf-8"><script>go()</script><script src="a.js"></script></head>'
HASH = "'sha256-yBy4tyNBoQa27n+ZrBBYCOBYEZmS2BgdFhZIoxxSMGw='"


def test_a_page_allows_its_own_inline_scripts_before_the_first_of_them():
    page = with_policy(PAGE)
    assert page.index("Content-Security-Policy") < page.index("<script")
    assert len(allowed_in(page)) == 1
    assert with_policy(page) == page


def test_a_script_of_another_text_has_another_hash():
    assert allowed_in(with_policy(PAGE)) != allowed_in(with_policy(PAGE.replace("go", "no")))


def test_data_is_no_script_and_has_no_hash():
    page = PAGE.replace("<script>go()", '<script id="x" type="application/json">{"a": 1}')
    assert allowed_in(with_policy(page)) == frozenset()


def test_nothing_inline_is_allowed_as_such_and_nothing_from_elsewhere():
    text = policy([HASH])
    assert HASH in text
    assert "unsafe-inline" not in text
    assert "http" not in text


def test_a_host_is_told_in_the_form_that_hosts_read():
    first, *lines = headers([HASH]).splitlines()
    assert first == "/*"
    assert all(line.startswith("  ") and ": " in line for line in lines)
    assert HASH in lines[0]
