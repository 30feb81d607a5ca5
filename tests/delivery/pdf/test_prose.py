"""Markdown that a person wrote, as the nodes of a document."""

from svcsite.delivery.pdf.prose import prose


def kinds(markdown, below=1):
    return [node["kind"] for node in prose(markdown, below=below)]


def text(runs):
    return "".join(run["t"] for run in runs)


def test_paragraphs_lists_tables_quotations_and_code():
    markdown = (
        "Um.\n\n- a\n- b\n\n> dito\n\n```\nx = 1\n```\n\n---\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n"
    )
    assert kinds(markdown) == ["paragraph", "list", "quote", "code", "rule", "table"]


def test_looks_of_words_are_kept():
    (node,) = prose("Foi **muito** *bem* `feito` ~~não~~.", below=1)
    looks = {run["t"]: {*run} - {"t"} for run in node["runs"]}
    assert looks["muito"] == {"strong"}
    assert looks["bem"] == {"italic"}
    assert looks["feito"] == {"code"}
    assert looks["não"] == {"struck"}


def test_headings_never_leave_out_a_level():
    nodes = prose("### Abaixo\n\n# Acima\n\n##### Fundo\n", below=1)
    assert [node["level"] for node in nodes] == [2, 2, 3]


def test_a_heading_of_nothing_is_none():
    assert kinds("## \n\n## \u200b\n\ntexto") == ["paragraph"]


def test_only_addresses_of_elsewhere_are_links():
    (node,) = prose("[a](https://example.com) [b](../x.md) [c](javascript:alert(1))", below=1)
    assert [run["href"] for run in node["runs"] if "href" in run] == ["https://example.com"]
    assert text(node["runs"]) == "a b c"


def test_tasks_have_their_boxes():
    (node,) = prose("- [x] feito\n- [ ] por fazer\n", below=1)
    lines = [text(item["children"][0]["runs"]) for item in node["items"]]
    assert lines == ["☑ feito", "☐ por fazer"]


def test_lists_within_lists_are_kept():
    (node,) = prose("1. um\n   - dentro\n2. dois\n", below=1)
    assert node["ordered"]
    assert [child["kind"] for child in node["items"][0]["children"]] == ["paragraph", "list"]


def test_a_list_may_begin_with_another_number():
    (node,) = prose("7. sete\n8. oito\n", below=1)
    assert node["start"] == 7


def test_a_picture_is_told_by_its_words():
    (node,) = prose("![placa do motor](placa.jpg)", below=1)
    assert node["runs"] == [{"t": "placa do motor", "italic": True}]


def test_what_is_nested_without_end_is_shown_as_typed():
    deep = ">" * 60 + " fundo"
    (node,) = prose(deep, below=1)
    assert (node["kind"], node["text"]) == ("code", deep)


def test_numbers_of_machines_stay_whole():
    (node,) = prose("a porta da CF-02, veja", below=1)
    assert [run["t"] for run in node["runs"] if run.get("whole")] == ["CF-02"]
