"""Rules about characters: what reverses, hides or passes for something else, and what must stay quiet."""

import pytest

from tests.archive import REPORT

WORK = "Fuser unit replaced, 20 test pages printed."


def told(archive) -> list[str]:
    """Give what the rules of the header say; others may have their say about these texts too."""
    return [finding for finding in archive.findings() if " SV1" in finding]


class TestDirectionControls:
    @pytest.mark.parametrize("control", "\u202b\u202d\u202e\u2067\u202c\u2069")
    def test_they_are_found_in_the_text(self, archive, control):
        archive.report((WORK, f"Fuser {control}replaced."))
        assert told(archive) == ["20:7 SV132 direction-controls error"]

    def test_they_are_found_in_the_header_where_they_are_also_passed_over(self, archive):
        archive.report(("ticket: OS-48213", "ticket: OS\u202e-48213"))
        assert told(archive) == [
            "2:11 SV129 hidden-characters warning",
            "2:11 SV132 direction-controls error",
        ]

    def test_one_finding_a_line(self, archive):
        archive.report((WORK, "a\u202eb\u202cc\n\nd \u202ee"))
        assert told(archive) == [
            "20:2 SV132 direction-controls error",
            "22:3 SV132 direction-controls error",
        ]

    @pytest.mark.parametrize("path", ["acme/customer.md", "archive.yml"])
    def test_they_are_found_in_every_file(self, archive, path):
        archive.report()
        text = (archive.root / path).read_text()
        archive.write(path, text.replace("Store 1", "Store\u202e 1").replace("Horiz", "H\u202eo"))
        assert any("SV132" in finding for finding in archive.findings())

    def test_they_are_found_where_the_header_cannot_be_read(self, archive):
        archive.report(("ticket: OS-48213", "ticket: [OS"), (WORK, "\u202e" + WORK))
        assert "20:1 SV132 direction-controls error" in archive.findings()

    @pytest.mark.parametrize(
        "text",
        [
            "Called \u202a+55 41 99999-0000\u202c.",  # as WhatsApp pastes a number
            "\u2068Ana\u2069 and \u2068Rui\u2069",  # as it pastes a mention
            "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",  # Hebrew and Arabic by themselves
            "Temperature \u200e-5 °C",
        ],
    )
    def test_what_reverses_nothing_is_quiet(self, archive, text):
        archive.report((WORK, text))
        assert told(archive) == []

    @pytest.mark.parametrize(
        "text", ["\u202aopen", "\u2066a\nb\u2069", "\u2068\u05d0 1\u2069", "\u202aa\u202eb\u202c"]
    )
    def test_a_pair_that_is_open_or_holds_more_is_not(self, archive, text):
        archive.report((WORK, text))
        assert any("SV132" in finding for finding in archive.findings())


class TestZeroWidthInWord:
    @pytest.mark.parametrize("mark", "\u00ad\u200b\u200c\u200d\u200e\u2060\ufeff")
    def test_a_mark_between_letters_is_found(self, archive, mark):
        archive.report((WORK, f"Tro{mark}cado o fusor."))
        assert told(archive) == ["20:4 SV133 zero-width-in-word warning"]

    def test_the_word_is_named_as_it_is_read(self, archive):
        archive.report((WORK, "Trocado: fu\u00adsor da impres\u00adsora."))
        [diagnostic] = archive.examine().diagnostics
        assert '"fusor"' in diagnostic.message
        assert "U+00AD" in diagnostic.message

    @pytest.mark.parametrize(
        "text",
        [
            "Fuser\u00a0replaced, 20\u202f°C",  # blanks are blanks
            "Replaced.\u200b",  # at a word's end it hides nothing
            "\u200bReplaced \u2060.",
            "👩\u200d🔧 👨\u200d👩\u200d👧 ❤\ufe0f 👍🏽",
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian
            "\u0915\u094d\u200d\u0937",  # Hindi
        ],
    )
    def test_what_belongs_there_is_quiet(self, archive, text):
        archive.report((WORK, text))
        assert told(archive) == []

    def test_the_header_has_a_rule_of_its_own(self, archive):
        archive.report(("ticket: OS-48213", "ticket: OS\u200b48213"))
        assert told(archive) == ["2:11 SV129 hidden-characters warning"]


class TestMixedScripts:
    def found(self, archive, *changes: tuple[str, str]) -> list[str]:
        archive.report(*changes)
        return [finding for finding in archive.findings() if "SV134" in finding]

    @pytest.mark.parametrize(
        ("old", "new", "place"),
        [
            ("contact: Ana Souza", "contact: An\u0430 Souza", "6:10"),
            ("contact: Ana Souza", "contact: {name: \u0391na}", "6:17"),
            ("product: VNB3K12345", "product: VN\u04123K12345", "7:10"),
            ("product: VNB3K12345", "product: {serial: AB-\u0421-12}", "7:19"),
            ("product: VNB3K12345", "product: [{tag: T1}, {brand: H\u0420}]", "7:30"),
            ("product: VNB3K12345", "equipamento: {modelo: L\u0430serJet}", "7:23"),
            ("rep: joao.silva", "rep: j\u043eao.silva", "10:6"),
            ("ticket: OS-48213", "site: L\u043eja 2", "2:7"),
            ("ticket: OS-48213", "team: [ana.lima, b\u043eb]", "2:18"),
        ],
    )
    def test_a_word_of_two_alphabets_is_found_in_every_name(self, archive, old, new, place):
        assert self.found(archive, (old, new)) == [f"{place} SV134 mixed-scripts warning"]

    @pytest.mark.parametrize(
        "name",
        [
            "Fonte 12 V 10 kΩ", "Capacitor 5µF", "Capacitor 5\u03bcF", "Resistor 10k\u2126", "Δt 5 °C", "Sony α7",
            "Motor 3φ", "π Sistemas", "São José", "Ångström", "1ª Loja nº 2", "Иван", "Ελλάς", "東京store", "ŁÓDŹ",
        ],
    )  # fmt: skip
    @pytest.mark.parametrize("field", ["brand", "model", "tag", "serial"])
    def test_units_and_names_of_one_alphabet_are_quiet(self, archive, name, field):
        product = f'product: {{{field}: "{name}"}}'
        assert self.found(archive, ("product: VNB3K12345", product)) == []

    def test_two_alphabets_in_two_words_are_quiet(self, archive):
        assert self.found(archive, ("contact: Ana Souza", "contact: Иван Souza")) == []

    def test_a_description_is_no_name(self, archive):
        product = "product: {serial: VNB3K12345, description: L\u0430ser}"
        assert self.found(archive, ("product: VNB3K12345", product)) == []

    def test_the_customers_own_names(self, archive):
        text = (archive.root / "acme/customer.md").read_text()
        archive.write("acme/customer.md", text.replace("name: Acme", "name: \u0410cme"))
        assert told(archive) == ["2:7 SV134 mixed-scripts warning"]

    def test_the_names_of_reps(self, archive):
        text = (archive.root / "archive.yml").read_text()
        archive.write("archive.yml", text.replace("João", "Jo\u0430o"))
        assert told(archive) == ["6:15 SV134 mixed-scripts warning"]


def test_the_rules_are_quiet_on_a_report_in_portuguese(archive):
    archive.report((WORK, "Substituída a unidade de fusão — “ok”, 20 °C… 👍"))
    assert told(archive) == []
    assert REPORT.isascii()
