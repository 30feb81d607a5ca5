"""Rules about the file itself: names, places, dates."""

import pytest

from svcsite.source.twins import one_name
from tests.archive import CUSTOMER, REPORT

OPENED = "opened: 2026-10-02 09:12"
MISMATCH = "3:9 SV112 date-mismatch warning"


def told(archive) -> list[str]:
    """Give what the rules of this family say; others may have their say about these reports too."""
    return [finding for finding in archive.findings() if " SV1" in finding]


class TestDateMismatch:
    @pytest.mark.parametrize(
        "opened",
        [
            "opened: 2026-10-02",
            "opened: 02/10/2026 9h12",
            "opened: 2026-10-02 23:59",
            "opened: 2026-10-03 01:00Z",  # still the 2nd at the customer's
            "scheduled: 2026-10-02",
            "scheduled: 2026-10-02\nopened: 2026-09-30",
            "opened: 2026-09-30\narrived: 2026-10-02 09:15",  # the name is of the visit
        ],
    )
    def test_the_day_of_the_call_of_the_plan_or_of_the_visit_is_right(self, archive, opened):
        archive.report((OPENED, opened))
        assert "SV112" not in " ".join(archive.findings())

    @pytest.mark.parametrize("opened", ["2026-02-10 09:12", "10/02/2026 09:12", "2025-10-02 09:12"])
    def test_a_slip_in_day_month_or_year_is_told(self, archive, opened):
        archive.report((OPENED, f"opened: {opened}"))
        assert MISMATCH in archive.findings()

    def test_a_day_that_does_not_exist(self, archive):
        archive.report(name="2026-13-02-printer-jam")
        assert told(archive) == [MISMATCH]

    def test_a_file_name_without_a_date_is_held_against_its_year(self, archive):
        archive.report(name="printer-jam")
        archive.write("acme/2025/paper-jam.md", REPORT)
        assert told(archive) == [
            "1:1 SV110 bad-file-name error",
            MISMATCH,
            "1:1 SV110 bad-file-name error",
        ]

    def test_a_report_without_a_date_has_a_rule_of_its_own(self, archive):
        archive.report((f"{OPENED}\n", ""))
        assert told(archive) == []

    def test_the_message_names_both_dates(self, archive):
        archive.write("archive.yml", "idioma: pt-BR\ntecnicos: {joao.silva: João}\n")
        archive.report((OPENED, "opened: 10/02/2026 09:12"))
        [message] = [d.message for d in archive.examine().diagnostics if d.code == "SV112"]
        assert message == (
            "nome ou pasta não confere com a data: o nome do arquivo diz 2026-10-02;"
            " o relatório, 2026-02-10"
        )


class TestCaseOnlyIds:
    def twins(self, archive) -> list[tuple[str, str]]:
        return [
            (d.path.relative_to(archive.root).as_posix(), d.message)
            for d in archive.examine().diagnostics
            if d.code == "SV113"
        ]

    def test_the_one_that_is_badly_named_is_told_and_the_other_stays(self, archive):
        archive.report()
        archive.report(name="2026-10-02-PRINTER-jam")
        [(path, message)] = self.twins(archive)
        assert path == "acme/2026/2026-10-02-PRINTER-jam.md"
        assert message.startswith('"2026-10-02-PRINTER-jam" and "2026-10-02-printer-jam" are one')
        assert [report.id for report in archive.examine().reports] == ["2026-10-02-printer-jam"]

    def test_it_is_refused_even_where_its_name_is_only_warned_of(self, archive):
        settings = (archive.root / "archive.yml").read_text()
        archive.write("archive.yml", f"{settings}rules: {{SV110: warning}}\n")
        archive.report(name="2026-10-02-Jam")
        assert len(archive.examine().reports) == 1
        archive.report(name="2026-10-02-JAM")
        assert [path for path, _ in self.twins(archive)] == ["acme/2026/2026-10-02-Jam.md"]
        assert [report.id for report in archive.examine().reports] == ["2026-10-02-JAM"]

    def test_a_customers_folder(self, archive):
        archive.report()
        archive.write("ACME/customer.md", CUSTOMER)
        assert [path for path, _ in self.twins(archive)] == ["ACME"]
        assert [customer.slug for customer in archive.examine().customers] == ["acme"]

    def test_years_are_one_address_space(self, archive):
        archive.report()
        archive.write("acme/2025/2026-10-02-Printer-Jam.md", REPORT)
        assert [path for path, _ in self.twins(archive)] == ["acme/2025/2026-10-02-Printer-Jam.md"]

    def test_other_customers_are_not(self, archive):
        archive.report()
        archive.write("beta/customer.md", CUSTOMER)
        archive.write("beta/2026/2026-10-02-Printer-Jam.md", REPORT)
        assert self.twins(archive) == []

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("loja-1", "LOJA-1"),
            ("s\u00e3o", "sa\u0303o"),  # an accent in one character, and in two
            ("acme", "\u0430cme"),  # Cyrillic
            ("oi", "\u03bfi"),  # Greek
            ("acme", "ac\u200bme"),
            ("1", "\uff11"),  # of full width
        ],
    )
    def test_names_that_are_one_elsewhere(self, one, other):
        assert one_name(one) == one_name(other)

    @pytest.mark.parametrize(
        ("one", "other"), [("loja-1", "loja-2"), ("sao", "são"), ("loja-1", "loja-l"), ("0", "o")]
    )
    def test_names_that_are_two_everywhere(self, one, other):
        assert one_name(one) != one_name(other)


def test_the_size_of_a_file_too_large_is_rounded_up(archive):
    archive.write("acme/2026/2026-10-02-x.md", b"x" * (256 * 1024 + 1))
    [diagnostic] = archive.examine().diagnostics
    assert diagnostic.message == "the file is too large: 257 KB, and at most 256 KB are read"
