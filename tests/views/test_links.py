"""Where pages live and how they lead to each other."""

import pytest

from svcsite.record.period import Period
from svcsite.views import links


def test_addresses_are_the_ones_that_were_promised():
    assert links.customer("acme") == "customers/acme/index.html"
    assert links.customer("acme", 2) == "customers/acme/index-2.html"
    assert links.report("acme", "2026-10-02-jam") == "customers/acme/2026/2026-10-02-jam.html"


def test_what_a_customer_gets_of_a_period_stands_together():
    quarter = Period(2026, 7, 3)
    assert links.client_report("acme", quarter) == "customers/acme/periods/2026-Q3.html"
    assert links.client_report_pdf("acme", quarter) == "customers/acme/periods/2026-Q3.pdf"
    assert links.enclosure("acme", quarter, "a b.pdf") == "customers/acme/periods/2026-Q3/a b.pdf"


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
