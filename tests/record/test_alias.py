import pytest

from svcsite.record.alias import names_report


@pytest.mark.parametrize(
    "alias",
    [
        "2026-10-02-x",
        "2026-10-02-x.md",
        "2026/2026-10-02-x",
        "acme/2026-10-02-x",
        "acme/2026/2026-10-02-x.md",
        "/reports/acme/2026/2026-10-02-x.md",
        "customers/acme/2026/2026-10-02-x.html",
        "https://relatorios.example.com/customers/acme/2026/2026-10-02-x.html",
    ],
)
def test_every_way_to_write_an_old_address(alias):
    assert names_report(alias, "acme", "acme", "2026-10-02-x")


@pytest.mark.parametrize("alias", ["", "/", "2026-10-02-y", "beta/2026/2026-10-02-x"])
def test_another_address(alias):
    assert not names_report(alias, "acme", "acme", "2026-10-02-x")


def test_an_id_alone_is_one_of_the_reports_own_customer():
    assert not names_report("2026-10-02-x", "beta", "acme", "2026-10-02-x")
    assert names_report("acme/2026/2026-10-02-x", "beta", "acme", "2026-10-02-x")
