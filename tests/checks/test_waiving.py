"""What a report waives with a reason is set aside; what cannot be waived is not."""

import pytest

from svcsite.checks.registry import RULES_ABOUT
from svcsite.checks.rule import Finding, rule

NEW_BUYER = ("contact: Ana Souza", "contact: Ana Sousa")  # SV306 not-on-file, a warning
GREMLINS = ("cause: component", "cause: gremlins")  # SV305 not-in-contract, an error


# Other rules may have their say about these reports too.
IN_QUESTION = ("SV129", "SV305", "SV306", "SV599", "SV7")


def told(archive) -> list[str]:
    return [finding for finding in archive.findings() if finding.split()[1].startswith(IN_QUESTION)]


def waive(text: str) -> tuple[str, str]:
    return "rating: 9", f"rating: 9\n{text}"


@pytest.mark.parametrize(
    "waiver",
    [
        "waive: {SV306: the new buyer}",
        "waive: {sv306: the new buyer}",
        "waive: {not-on-file: the new buyer}",
        "waive:\n  SV306: the new buyer",
        "waive:\n  - SV306: the new buyer",
        "dispensas: {SV306: compradora nova}",
        "dispensa: {not-on-file: compradora nova}",
    ],
)
def test_by_code_or_by_name_in_either_language(archive, waiver):
    archive.report(NEW_BUYER, waive(waiver))
    assert told(archive) == []


def test_a_report_whose_error_is_waived_is_admitted(archive):
    archive.report(GREMLINS)
    assert archive.examine().reports == ()
    archive.report(GREMLINS, waive("waive: {SV305: a cause for this one case}"))
    assert told(archive) == []
    assert len(archive.examine().reports) == 1


def test_one_waiver_sets_aside_all_findings_of_its_rule_and_no_other(archive):
    archive.report(
        NEW_BUYER,
        GREMLINS,
        ("ticket: OS-48213", "site: Store 9"),
        waive("waive: {SV306: moved last week}"),
    )
    assert told(archive) == ["8:8 SV305 not-in-contract error"]


def test_several_rules_are_waived_each_with_its_own_reason(archive):
    archive.report(NEW_BUYER, GREMLINS, waive("waive: {SV305: a new cause, SV306: a new buyer}"))
    assert told(archive) == []


@pytest.mark.parametrize("waiver", ["waive: {SV306: }", "waive: {SV306: ''}", "waive: {SV306: ~}"])
def test_without_a_reason_the_rule_holds_and_the_report_is_refused(archive, waiver):
    archive.report(NEW_BUYER, waive(waiver))
    assert told(archive) == [
        "6:10 SV306 not-on-file warning",
        "10:9 SV701 waiver-without-reason error",
    ]


def test_the_second_of_two_waivers_of_one_rule_is_idle(archive):
    archive.report(NEW_BUYER, waive("waive: {SV306: a new buyer, not-on-file: a new buyer}"))
    assert told(archive) == ["10:29 SV702 idle-waiver warning"]


@pytest.mark.parametrize("called", ["SV204", "SV999", "no-such-rule"])
def test_what_waives_nothing_is_told(archive, called):
    archive.report(waive(f"waive: {{{called}: why not}}"))
    assert told(archive) == ["10:9 SV702 idle-waiver warning"]


def test_nothing_about_the_file_itself_can_be_waived(archive):
    archive.report(("ticket: OS-48213", "ticket: OS\u200b-48213"), waive("waive: {SV129: a chat}"))
    assert told(archive) == [
        "2:11 SV129 hidden-characters warning",
        "10:9 SV702 idle-waiver warning",
    ]


def test_waivers_cannot_be_waived(archive):
    archive.report(NEW_BUYER, waive("waive: {SV701: no time, SV306: }"))
    assert told(archive) == [
        "6:10 SV306 not-on-file warning",
        "10:9 SV702 idle-waiver warning",
        "10:25 SV701 waiver-without-reason error",
    ]


def test_a_waiver_holds_for_its_own_report_only(archive):
    archive.report(NEW_BUYER, waive("waive: {SV306: a new buyer}"))
    archive.report(NEW_BUYER, ("OS-48213", "OS-48214"), name="2026-10-02-toner")
    assert told(archive) == ["6:10 SV306 not-on-file warning"]


@pytest.fixture
def same_ticket(monkeypatch):
    """A rule across reports that finds every ticket of two reports."""

    @rule("SV599", "same-ticket", about="across", en="{ticket} twice", pt="{ticket} duas vezes")
    def same_ticket(subject):
        for other in subject.index.reports:
            if other.ticket == subject.facets.ticket and other.id != subject.facets.id:
                yield Finding(subject.facets.span("ticket"), {"ticket": other.ticket})

    monkeypatch.setitem(RULES_ABOUT, "across", (*RULES_ABOUT["across"], same_ticket))


@pytest.mark.usefixtures("same_ticket")
class TestFindingsAmongOtherReports:
    FOUND = "2:9 SV599 same-ticket error"

    @pytest.mark.parametrize("called", ["SV599", "same-ticket"])
    def test_they_are_waived_like_any_other(self, archive, called):
        archive.report()
        archive.report(waive(f"waive: {{{called}: the second visit}}"), name="2026-10-02-second")
        assert told(archive) == [self.FOUND]
        [report] = archive.examine().reports
        assert report.id == "2026-10-02-second"

    def test_and_are_there_again_without_the_waiver(self, archive):
        archive.report()
        archive.report(name="2026-10-02-second")
        assert told(archive) == [self.FOUND, self.FOUND]
        assert archive.examine().reports == ()

    def test_a_waiver_of_one_that_found_nothing_is_idle(self, archive):
        archive.report(waive("waive: {SV599: the second visit}"))
        assert told(archive) == ["10:9 SV702 idle-waiver warning"]
