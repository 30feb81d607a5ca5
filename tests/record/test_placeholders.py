"""What stands in prose for something else."""

import pytest

from svcsite.record.placeholders import PLACEHOLDER, is_placeholder, marks_in, without_placeholders


def marks(text: str) -> list[tuple[str, str, str]]:
    return [(mark.kind, mark.name, text[mark.start : mark.end]) for mark in marks_in(text)]


def test_a_figure_is_put_in_by_its_name_in_either_language():
    text = "De {indicador: sla_resolution}, and { Figure : SLA Resolution }."
    assert marks(text) == [
        ("figure", "sla_resolution", "{indicador: sla_resolution}"),
        ("figure", "sla_resolution", "{ Figure : SLA Resolution }"),
    ]


@pytest.mark.parametrize("mark", ["{computed}", "{apurado}", "  { Apurado }  "])
def test_the_computed_prose_is_put_in_where_its_mark_stands_alone(mark):
    text = f"Before.\n\n{mark}\n\nAfter."
    assert marks(text) == [("computed", "", mark)]


@pytest.mark.parametrize(
    "text",
    ["See {computed} here.", "{computed", "{{computed}}", "{figure:}", "{figure}", "{x: y}", ""],
)
def test_what_is_no_mark(text):
    assert marks(text) == []


@pytest.mark.parametrize("line", list(PLACEHOLDER.values()))
def test_the_line_of_a_draft_is_known_however_it_was_moved_about(line):
    assert is_placeholder(line)
    assert is_placeholder(f"\n  {line.upper()}\n")
    assert is_placeholder(line.strip("_"))
    assert not is_placeholder(f"{line} Thanks.")
    assert without_placeholders(f"Thanks.\n\n{line}\n") == "Thanks."


def test_nothing_is_no_placeholder():
    assert not is_placeholder("")
