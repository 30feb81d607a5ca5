"""Each rule on the good report spoiled in one place, with the exact position of what it finds."""

import pytest

from svcsite.checks.registry import RULES, find_rule
from svcsite.record.vocabulary.headings import HEADINGS
from tests.archive import REPORT


def test_the_good_report_is_good(archive):
    archive.report()
    assert archive.findings() == []


ONE_CHANGE = [
    # the header
    (("ticket: OS-48213", "ticket: a: b: c"), "2:9 SV130 unquoted-value warning"),
    (("ticket: OS-48213", "ticket:48213"), "2:8 SV130 unquoted-value warning"),
    (("ticket: OS-48213", "ticket: Loja #2"), "2:14 SV131 cut-value warning"),
    (("ticket: OS-48213", "ticket: &x OS"), "2:9 SV125 anchor-or-tag error"),
    (("ticket: OS-48213", "ticket: !!str OS"), "2:9 SV125 anchor-or-tag error"),
    (("ticket: OS-48213", "ticket: OS\u200b-1"), "2:11 SV129 hidden-characters warning"),
    (("ticket: OS-48213", "ticket: 1\nticket: 2"), "3:1 SV123 duplicate-key error"),
    (("ticket: OS-48213", "ticket: 1\nchamado: 2"), "3:1 SV124 two-names error"),
    (("---\nticket", "———\nticket"), "1:1 SV128 typed-fence warning"),
    (("rating: 9", "parts: [{part: cable 2,5 mm}]"), "9:16 SV130 unquoted-value warning"),
    (("rating: 9", "readings: [hose 2,5 m]"), "9:19 SV131 cut-value warning"),
    # what must be there
    (("responded: 2026-10-02 09:40\n", ""), "1:1 SV201 missing-field error"),
    (("responded: 2026-10-02 09:40", "responded:"), "4:1 SV201 missing-field error"),
    (("contact: Ana Souza\n", ""), "1:1 SV201 missing-field error"),
    (("cause: component\n", ""), "1:1 SV201 missing-field error"),
    (("rep: joao.silva\n", ""), "1:1 SV201 missing-field error"),
    (("opened: 2026-10-02 09:12\n", ""), "1:1 SV201 missing-field error"),
    (("rating: 9", "ratting: 9"), "9:1 SV202 unknown-key warning"),
    (("rating: 9", "rating: {scor: 9}"), "9:10 SV202 unknown-key warning"),
    (("signed: 2026-10-02\n", ""), "1:1 SV203 unsigned error"),
    (("signed: 2026-10-02", "signed:"), "11:1 SV203 unsigned error"),
    (("signed: 2026-10-02", "signed: joao.silva"), "11:9 SV203 unsigned error"),
    (("## Cause\n\nFuser film torn.\n\n", ""), "24:1 SV204 missing-section error"),
    (("Fuser film torn.\n", ""), "22:4 SV205 empty-section error"),
    (("Fuser film torn.", "<!-- why? -->"), "24:1 SV206 placeholder-text error"),
    (("Fuser film torn.", "..."), "24:1 SV206 placeholder-text error"),
    (("Fuser film torn.", "[write here]"), "24:1 SV206 placeholder-text error"),
    (("## Problem", "# Weather\n\nRain.\n\n## Problem"), "14:3 SV207 unknown-heading warning"),
    (("## Comments", "## Problem\n\nAgain.\n\n## Comments"), "26:4 SV208 repeated-section warning"),
    (("---\n## Problem", "---\nhello\n\n## Problem"), "14:1 SV209 text-outside-section warning"),
    (("product: VNB3K12345\n", ""), "1:1 SV210 product-or-service error"),
    (("product: VNB3K12345", "product: TAG-01\nservice: Backup"), "8:1 SV210 product-or-service error"),
    # values
    (("opened: 2026-10-02 09:12", "opened: ontem"), "3:9 SV301 wrong-type error"),
    (("rating: 9", "rating: NaN"), "9:9 SV301 wrong-type error"),
    (("ticket: OS-48213", "kind: strange"), "2:7 SV301 wrong-type error"),
    (("rating: 9", "rating: 11"), "9:9 SV302 rating-scale error"),
    (("rating: 9", "rating: {score: -1}"), "9:17 SV302 rating-scale error"),
    (("responded: 2026-10-02 09:40", "responded: 2026-10-02 09:00"), "4:12 SV303 time-order error"),
    (("resolved: 2026-10-02 15:05", "resolved: 2026-10-02 09:20"), "5:11 SV303 time-order error"),
    (("signed: 2026-10-02", "signed: 2026-09-30"), "11:9 SV303 time-order error"),
    (
        ("ticket: OS-48213", "pauses: [{from: 2026-10-02 11:00, to: 2026-10-02 10:00}]"),
        "2:39 SV303 time-order error",
    ),
    (
        ("ticket: OS-48213", "pauses: {from: 2026-10-02 11:00, to: 2026-10-02 10:00}"),
        "2:38 SV303 time-order error",
    ),
    (("ticket: OS-48213", "outcome: waiting part"), "2:10 SV304 outcome-contradiction error"),
    (("cause: component", "cause: gremlins"), "8:8 SV305 not-in-contract error"),
    (("rep: joao.silva", "rep: joao.souza"), "10:6 SV305 not-in-contract error"),
    (("ticket: OS-48213", "team: [ana.lima, bob]"), "2:18 SV305 not-in-contract error"),
    (("contact: Ana Souza", "contact: Ana Sousa"), "6:10 SV306 not-on-file warning"),
    (("product: VNB3K12345", "product: VNB3K12346"), "7:10 SV306 not-on-file warning"),
    (("ticket: OS-48213", "site: Store 9"), "2:7 SV306 not-on-file warning"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "found"), ONE_CHANGE, ids=[found for _, found in ONE_CHANGE])
def test_a_spoiled_report_is_told_where_and_why(archive, change, found):
    archive.report(change)
    assert archive.findings() == [found]


WHOLE_FILES = [
    (b"", "1:1 SV120 no-front-matter error"),
    (b"just text\n", "1:1 SV120 no-front-matter error"),
    (b"hello\n---\na: b\n---\n", "1:1 SV120 no-front-matter error"),
    (b"---\nticket: 1\n", "1:1 SV120 no-front-matter error"),
    (b"---\nticket: [1\n---\n", "2:9 SV122 invalid-yaml error"),
    (b"---\nticket: 1\n  x: y\n---\n", "3:4 SV122 invalid-yaml error"),
    (b"---\n- a\n---\n", "2:1 SV122 invalid-yaml error"),
    ("---\nsite: São\n---\n".encode("cp1252"), "2:8 SV102 encoding error"),
    (b"\xef\xbb\xbf" + REPORT.encode(), "1:1 SV103 byte-order-mark warning"),
    (b"x" * 300_000, "1:1 SV104 file-too-large error"),
    (b"---\na: " + b"x" * 70_000 + b"\n---\n", "1:1 SV121 front-matter-too-large error"),
    (b"---\nticket: " + b"[" * 40 + b"]" * 40 + b"\n---\n", "2:24 SV126 too-deep error"),
    (REPORT.encode() + b">" * 40 + b" deep\n", "14:1 SV127 nested-text error"),
]


@pytest.mark.parametrize(("content", "found"), WHOLE_FILES, ids=[found for _, found in WHOLE_FILES])
def test_a_spoiled_file_is_told_where_and_why(archive, content, found):
    archive.write("acme/2026/2026-10-02-x.md", content)
    assert found in archive.findings()


def test_all_mistakes_of_a_file_are_told_at_once(archive):
    archive.report(("opened: 2026-10-02 09:12", "opened: ontem"), ("cause: component", "cause: gremlins"),
                   ("signed: 2026-10-02\n", ""), ("Fuser film torn.", ""))  # fmt: skip
    assert archive.findings() == [
        "1:1 SV203 unsigned error",
        "3:9 SV301 wrong-type error",
        "8:8 SV305 not-in-contract error",
        "21:4 SV205 empty-section error",
    ]


class TestWhereFilesStand:
    def test_a_report_outside_a_year(self, archive):
        archive.write("acme/2026-10-02-x.md", REPORT)
        assert archive.findings() == ["1:1 SV106 misplaced-file error"]

    def test_a_document_among_the_reports(self, archive):
        archive.write("acme/2026/2026-10-02-x.docx", b"PK")
        assert archive.findings() == ["1:1 SV107 wrong-ending warning"]

    def test_a_folder_in_place_of_a_report(self, archive):
        (archive.root / "acme/2026/2026-10-02-x.md").mkdir(parents=True)
        assert archive.findings() == ["1:1 SV105 link-or-folder error"]

    def test_a_link_out_of_the_archive(self, archive, tmp_path):
        (tmp_path / "secret.md").write_text(REPORT)
        archive.write("acme/2026/2026-10-02-x.md", "").unlink()
        (archive.root / "acme/2026/2026-10-02-x.md").symlink_to(tmp_path / "secret.md")
        assert archive.findings() == ["1:1 SV105 link-or-folder error"]
        assert archive.examine().reports == ()

    def test_a_folder_that_cannot_name_a_customer(self, archive):
        archive.write("Padaria Pão/customer.md", "---\nname: Padaria\n---\n")
        archive.write("Padaria Pão/2026/2026-10-02-x.md", REPORT)
        assert "1:1 SV108 bad-folder-name error" in archive.findings()
        assert archive.examine().reports == ()

    def test_a_customer_without_a_file_of_its_own(self, archive):
        archive.write("beta/2026/2026-10-02-x.md", REPORT)
        assert archive.findings() == ["1:1 SV109 no-customer-file error"]
        assert archive.examine().reports == ()

    @pytest.mark.parametrize(
        "name", ["report", "2026-10-02", "2026-10-02-São", "2026-10-02-A", "2026-10-02 x"]
    )
    def test_a_file_name_that_is_no_date_and_words(self, archive, name):
        archive.report(name=name)
        assert archive.findings() == ["1:1 SV110 bad-file-name error"]

    def test_one_id_in_two_years_is_never_two_reports(self, archive):
        settings = (archive.root / "archive.yml").read_text()
        archive.write("archive.yml", f"{settings}rules: {{wrong-year: warning}}\n")
        archive.write("acme/2025/2026-10-02-x.md", REPORT)
        archive.write("acme/2026/2026-10-02-x.md", REPORT)
        assert "1:1 SV113 case-only-ids error" in archive.findings()
        assert len(archive.examine().reports) == 1

    def test_a_report_in_the_folder_of_another_year(self, archive):
        archive.write("acme/2025/2026-10-02-x.md", REPORT)
        assert archive.findings() == ["1:1 SV111 wrong-year error"]


class TestWhatKindAndOutcomeAsk:
    def change(self, archive, *changes: tuple[str, str]) -> list[str]:
        archive.report(*changes)
        return archive.findings()

    def test_preventive_work_needs_no_problem_cause_or_response(self, archive):
        archive.write(
            "acme/2026/2026-10-02-x.md",
            "---\nkind: preventive\nscheduled: 2026-10-02\nresolved: 2026-10-02\nproduct: TAG-01\n"
            "rep: ana.lima\nsigned: 2026-10-02\n---\n## Work done\nCleaned.\n",
        )
        assert archive.findings() == []

    def test_an_open_report_needs_no_signature_cause_or_work(self, archive):
        archive.write(
            "acme/2026/2026-10-02-x.md",
            "---\nopened: 2026-10-02\ncontact: Ana Souza\nproduct: TAG-01\nrep: ana.lima\n---\n## Problem\nJam.\n",
        )
        assert archive.findings() == []

    def test_an_unproductive_visit_needs_a_reason_arrival_and_departure(self, archive):
        archive.write(
            "acme/2026/2026-10-02-x.md",
            "---\noutcome: unproductive\nopened: 2026-10-02\ncontact: Ana Souza\nproduct: TAG-01\n"
            "rep: ana.lima\nsigned: 2026-10-02\n---\n## Work done\nNobody there.\n",
        )
        missing = [d.message for d in archive.examine().diagnostics]
        assert missing == [
            f'the field "{name}" is missing' for name in ("arrived", "left", "reason")
        ]

    def test_a_warranty_claim_needs_a_reference(self, archive):
        found = self.change(archive, ("ticket: OS-48213", "kind: warranty\nescalated: HP"))
        assert found == ["3:1 SV201 missing-field error"]

    def test_a_team_may_ask_for_more_in_its_own_table(self, archive):
        archive.write(
            "archive.yml",
            (archive.root / "archive.yml").read_text() + "kinds: {corrective: {fields: [meter]}}\n",
        )
        archive.report()
        assert [d.message for d in archive.examine().diagnostics] == [
            'the field "meter" is missing'
        ]

    def test_a_resolved_outcome_without_a_resolution(self, archive):
        found = self.change(archive, ("resolved: 2026-10-02 15:05", "outcome: resolved"))
        assert found == ["1:1 SV201 missing-field error"]


class TestImportedReports:
    FRONT = "imported: {from: old.csv, row: 7, on: 2026-11-01"

    def test_an_imported_report_is_not_asked_for_a_signature_or_what_its_source_had_not(
        self, archive
    ):
        archive.write(
            "acme/2026/2026-10-02-x.md",
            f"---\nopened: 2026-10-02\nresolved: 2026-10-02\nservice: Backup\n{self.FRONT}}}\n---\n",
        )
        assert archive.findings() == []

    def test_what_the_source_had_is_asked_for(self, archive):
        archive.write(
            "acme/2026/2026-10-02-x.md",
            "---\nopened: 2026-10-02\nresolved: 2026-10-02\nservice: Backup\n"
            f"{self.FRONT}, missing: [rep, contact, responded, work_done, cause, comments]}}\n---\n",
        )
        assert [d.message for d in archive.examine().diagnostics] == [
            'the section "Problem" is missing'
        ]


class TestCustomerAndSettings:
    def test_a_customer_without_a_name(self, archive):
        archive.write("acme/customer.md", "---\naddress: Main St 1\n---\n")
        assert archive.findings() == ["1:1 SV211 nameless-customer error"]

    def test_a_customer_with_a_mistake_is_not_admitted_and_neither_are_its_reports(self, archive):
        archive.write("acme/customer.md", "---\nname: Acme\ntimezone: Mars\n---\n")
        archive.report()
        assert archive.findings() == ["3:11 SV301 wrong-type error"]
        assert archive.examine().customers == ()

    def test_nothing_is_held_against_settings_that_are_wrong(self, archive):
        archive.write("archive.yml", "timezone: Mars\n")
        archive.report(("cause: component", "cause: gremlins"))
        assert archive.findings() == ["1:11 SV301 wrong-type error"]

    def test_settings_that_cannot_be_read_are_told_of_in_the_language_they_ask_for(self, archive):
        archive.write("archive.yml", "idioma: pt-BR\nnome: [a\n")
        [finding] = archive.examine().diagnostics
        assert finding.message.startswith("cabeçalho mal formado na linha 2")

    def test_an_outcome_nobody_knows_is_one_mistake(self, archive):
        archive.report(("ticket: OS-48213", "outcome: whatever"))
        assert archive.findings() == ["2:10 SV301 wrong-type error"]

    def test_a_severity_for_a_rule_that_does_not_exist(self, archive):
        archive.write("archive.yml", "rules: {SV999: off}\n")
        assert archive.findings() == ["1:9 SV307 unknown-rule warning"]

    def test_rules_written_as_a_list_are_one_mistake(self, archive):
        archive.write("archive.yml", "rules:\n  - SV203: off\n")
        assert archive.findings() == ["2:3 SV301 wrong-type error"]

    @pytest.mark.parametrize("name", ["SV306", "not-on-file", "sv306", "Not-On-File"])
    @pytest.mark.parametrize(
        ("level", "found"), [("off", 0), ("desligada", 0), ("erro", 1), ("warning", 1)]
    )
    def test_an_archive_turns_a_rule_up_or_off(self, archive, name, level, found):
        settings = (archive.root / "archive.yml").read_text()
        archive.write("archive.yml", f"{settings}rules: {{{name}: {level}}}\n")
        archive.report(("contact: Ana Souza", "contact: Ana Sousa"))
        assert len(archive.findings()) == found
        assert bool(archive.examine().reports) == (level != "erro")


class TestTheTable:
    def test_codes_and_names_are_unique_and_in_order(self):
        codes = [rule.code for rule in RULES]
        assert len(codes) == len(set(codes))
        assert len({rule.name for rule in RULES}) == len(RULES)
        assert codes == sorted(codes)

    @pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
    def test_every_rule_speaks_both_languages_and_says_what_it_is_for(self, rule):
        assert rule.text.en
        assert rule.text.pt
        assert rule.documentation
        assert rule.help is None or (rule.help.en and rule.help.pt)

    def test_a_rule_is_found_by_code_or_name(self):
        assert find_rule("sv204") is find_rule("missing-section")


def test_messages_are_in_the_archives_language_with_its_names(archive):
    archive.write("archive.yml", "idioma: pt-BR\ntecnicos: {joao.silva: João}\n")
    archive.report(
        ("cause: component\n", ""), ("## Cause\n\nFuser film torn.\n", ""), ("rating: 9", "nto: 9")
    )
    assert [d.message for d in archive.examine().diagnostics] == [
        'falta o campo "causa"',
        'campo desconhecido, ignorado: "nto"',
        f'falta a seção "{HEADINGS["cause"].typed["pt-BR"]}"',
    ]


def test_a_misspelt_key_is_given_a_suggestion(archive):
    archive.report(("rating: 9", "ratting: 9"))
    [finding] = archive.examine().diagnostics
    assert finding.message.endswith('did you mean "rating"?')
