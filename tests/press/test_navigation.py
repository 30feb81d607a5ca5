"""The fixed entries of the navigation."""

from svcsite.press.navigation import navigation
from svcsite.views import links


def test_only_pages_that_there_are_have_an_entry():
    pages = {links.HOME, links.MONTHS, links.CUSTOMERS, "customers/acme/index.html"}
    assert navigation(pages, "pt-BR") == (
        ("Início", "index.html"),
        ("Clientes", "customers/index.html"),
        ("Meses", "months/index.html"),
    )


def test_what_needs_attention_comes_last():
    pages = {links.ATTENTION, links.HOME, links.REPS}
    assert [title for title, _ in navigation(pages, "en")] == ["Home", "Reps", "Needs attention"]
