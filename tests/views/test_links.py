"""Where pages live and how they lead to each other."""

import pytest

from svcsite.views import links


def test_addresses_are_the_ones_that_were_promised():
    assert links.customer("acme") == "customers/acme/index.html"
    assert links.customer("acme", 2) == "customers/acme/index-2.html"
    assert links.report("acme", "2026-10-02-jam") == "customers/acme/2026/2026-10-02-jam.html"


@pytest.mark.parametrize(
    ("target", "start", "link"),
    [
        (links.CUSTOMERS, links.HOME, "customers/index.html"),
        (links.HOME, links.CUSTOMERS, "../index.html"),
        (links.customer("acme"), links.report("acme", "2026-10-02-jam"), "../index.html"),
        (
            links.report("acme", "2025-01-01-a"),
            links.report("acme", "2026-10-02-jam"),
            "../2025/2025-01-01-a.html",
        ),
    ],
)
def test_links_hold_wherever_the_site_stands(target, start, link):
    assert links.relative(target, start) == link
