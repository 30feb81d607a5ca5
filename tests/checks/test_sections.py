"""Rules about sections: what is complete though it is short, and what is not."""

import pytest


def body(archive, *sections: tuple[str, str]) -> list[str]:
    """Judge the good report with other sections; give codes and lines of what is found."""
    texts = {"Problem": "Paper jam.", "Work done": "Fuser unit replaced.", "Cause": "Film torn.",
             "Comments": "Next fuser at 150,000 pages."} | dict(sections)  # fmt: skip
    path = archive.report()
    header = path.read_text().partition("## Problem")[0]
    path.write_text(header + "".join(f"## {name}\n\n{text}\n\n" for name, text in texts.items()))
    return [d.code for d in archive.examine().diagnostics]


VAGUE = [
    "fixed",
    "Fixed.",
    "OK",
    "ok!",
    "Done",
    "resolvido",
    "Resolvido.",
    "**Resolvido**",
    "Trocada a peça.",
    "trocada peça",
    "Peça trocada",
    "Foi trocada a peça.",
    "A peça foi trocada com sucesso.",
    "Substituído o componente.",
    "Manutenção realizada.",
    "Serviço executado.",
    "Equipamento testado",
    "- Trocada a peça.\n- Tudo OK",
    "1. Done",
    "Part replaced.",
    "Replaced the part",
    "The problem was solved.",
    "Work completed successfully",
]

COMPLETE = [
    "Senha redefinida.",
    "Cliente ausente.",
    "Fuser unit replaced.",
    "Trocado o fusor.",
    "Trocada a correia.",
    "Peça trocada: rolamento 6204.",
    "Trocada a peça: rolamento.",
    "Nobody there.",
    "Cleaned.",
    "Desgaste natural.",
    "Não liga.",
    "Jam.",
    "Reset.",
    "Reiniciado o servidor.",
    "Selo mecânico trocado.",
    "- Trocada a peça.\n- Medida a corrente: 3,1 A.",
    "| a | b |\n| - | - |\n| 1 | 2 |",
]


class TestVague:
    @pytest.mark.parametrize("text", VAGUE)
    def test_what_could_be_said_of_any_visit(self, archive, text):
        assert body(archive, ("Work done", text)) == ["SV214"]

    @pytest.mark.parametrize("text", COMPLETE)
    def test_short_is_not_vague(self, archive, text):
        assert body(archive, ("Work done", text)) == []

    @pytest.mark.parametrize("text", ["Não funciona.", "Com defeito", "broken", "Not working."])
    def test_a_problem_that_every_call_has(self, archive, text):
        assert body(archive, ("Problem", text)) == ["SV214"]

    def test_comments_and_own_sections_may_be_short(self, archive):
        assert body(archive, ("Comments", "OK"), ("Next steps", "Done")) == []

    def test_a_templates_comment_makes_no_text_longer(self, archive):
        hint = "<!-- " + "What was measured, found and done, one line each. " * 3 + "-->\nFixed."
        assert body(archive, ("Work done", hint)) == ["SV214"]

    def test_an_imported_report_says_what_its_source_said(self, archive):
        archive.report(
            ("rating: 9", "imported: {from: desk.csv, row: 7, on: 2026-11-01}"),
            ("Fuser unit replaced, 20 test pages printed.", "Fixed"),
        )
        assert archive.findings() == []


class TestNotApplicable:
    @pytest.mark.parametrize(
        "text",
        ["N/A", "n/a.", "NA", "N.A.", "Não se aplica", "nao se aplica.", "Nada consta.", "-", "--", "—",
         "**N/A**", "Not applicable."],
    )  # fmt: skip
    def test_without_a_reason(self, archive, text):
        assert body(archive, ("Comments", text)) == ["SV213"]

    @pytest.mark.parametrize(
        "text",
        ["N/A: remote work", "Não se aplica, atendimento remoto.", "Nenhuma.", "- a", "NA-20"],
    )
    def test_with_a_reason_or_something_else(self, archive, text):
        assert body(archive, ("Comments", text)) == []

    def test_a_section_that_nobody_asked_for_may_say_so(self, archive):
        assert body(archive, ("Next steps", "N/A")) == []

    def test_one_text_has_one_finding(self, archive):
        assert body(archive, ("Cause", "...")) == ["SV206"]
        assert body(archive, ("Cause", "-")) == ["SV213"]


class TestOrder:
    def order(self, archive, *headings: str) -> list[str]:
        path = archive.report()
        header = path.read_text().partition("## Problem")[0]
        path.write_text(header + "".join(f"## {h}\n\nFuser film torn.\n\n" for h in headings))
        return [d.message for d in archive.examine().diagnostics if d.code == "SV212"]

    def test_only_the_first_is_told(self, archive):
        assert self.order(archive, "Comments", "Cause", "Work done", "Problem") == [
            'section out of order: "Cause" belongs before "Comments"'
        ]

    def test_headings_of_ones_own_may_stand_anywhere(self, archive):
        assert self.order(archive, "A", "Problem", "B", "Work done", "Cause", "C", "Comments") == []

    def test_a_section_that_stands_twice_is_told_once(self, archive):
        assert self.order(archive, "Problem", "Work done", "Cause", "Comments", "Problema") == []

    def test_either_language(self, archive):
        assert self.order(archive, "Causa", "Serviços executados") == [
            'section out of order: "Work done" belongs before "Cause"'
        ]
