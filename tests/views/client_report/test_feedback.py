"""How ratings, the customers' own words and surveys are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.archive import SETTINGS, Archive
from tests.views.client_report.desks import in_portuguese, narrative, section, under_contract


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path)
    under_contract(archive)
    return archive


def _rated(archive: Archive, *scores: str) -> None:
    for number, score in enumerate(scores):
        archive.report(
            ("OS-48213", f"OS-{number}"),
            ("rating: 9", f"rating: {score}"),
            name=f"2026-10-02-{number}",
        )


def test_two_ratings_have_neither_mean_nor_percentage(archive: Archive) -> None:
    _rated(archive, "10", "9")
    in_portuguese(archive)
    told = section(archive, "feedback")
    assert told[0] == ("Recebemos duas avaliações, apresentadas a seguir uma a uma.")
    assert told[2] == "Nota | Data | Atendimento | Comentário"


def test_one_rating_is_told_as_one(archive: Archive) -> None:
    _rated(archive, "7")
    in_portuguese(archive)
    assert section(archive, "feedback")[0] == ("Recebemos uma avaliação, apresentada a seguir.")


def test_five_ratings_have_a_mean_a_share_and_a_chart(archive: Archive) -> None:
    _rated(archive, "10", "9", "9", "8", "5")
    told = section(archive, "feedback")
    assert told[0] == (
        "We received five ratings, with a mean score of 8.2 out of 10; 4 of 5 (80%) gave 8 or more. "
        "Of the ratings asked for, 5 of 5 (100%) were given."
    )
    assert told[1] == "(Distribution of ratings)"


def test_the_lowest_rating_comes_first_with_what_was_said(archive: Archive) -> None:
    _rated(archive, "10", "{score: 4, by: Ana Souza, comment: 'Three days of *waiting*'}")
    rows = section(archive, "feedback")[3:]
    assert rows[0] == (
        "4 | 2 Oct 2026 | ticket OS-1 of 2 Oct 2026 | Three days of *waiting* – Ana Souza"
    )
    assert rows[1].startswith("10 | ")


def test_phrases_of_the_scale_are_told_in_the_archive_s_own_language_alone(
    archive: Archive,
) -> None:
    scale = "scale: {0: Bad, 9: Very good, 10: Excellent}"
    archive.write("archive.yml", SETTINGS.replace("scale: 0-10", scale))
    _rated(archive, "9")
    assert section(archive, "feedback")[3].startswith("9 – Very good | ")
    in_portuguese(archive)
    assert section(archive, "feedback")[3].startswith("9 | ")


def test_of_many_words_the_first_ten_are_told(archive: Archive) -> None:
    said = ("## Comments", "## Customer feedback\n\nVery quick!\n\n## Comments")
    for number in range(12):
        archive.report(("OS-48213", f"OS-{number}"), said, name=f"2026-10-02-{number:02}")
    assert section(archive, "feedback")[-2:] == [
        "- “Very quick!” – Ana Souza, ticket OS-9 of 2 Oct 2026",
        "- And 2 more.",
    ]


def test_who_preferred_not_to_rate_is_told_and_is_no_zero(archive: Archive) -> None:
    _rated(archive, "{declined: in a hurry}")
    in_portuguese(archive)
    assert section(archive, "feedback") == [
        (
            "Nenhuma avaliação foi recebida em outubro de 2026. Uma foi solicitada. "
            "Em um atendimento o cliente preferiu não avaliar."
        )
    ]


def test_what_the_client_said_stands_as_it_was_said(archive: Archive) -> None:
    archive.report(("## Comments", "## Customer feedback\n\n- Very quick!\n\n## Comments"))
    told = section(archive, "feedback")
    assert told[-2:] == [
        "# In the client's own words",
        "- “Very quick!” – Ana Souza, ticket OS-48213 of 2 Oct 2026",
    ]


def test_a_survey_whose_name_says_that_it_is_one_has_just_its_name(archive: Archive) -> None:
    head = "survey: {name: Yearly survey of the staff, answers: 8}\n"
    narrative(archive, "# Executive summary\n\nAll fine.", head=head)
    assert section(archive, "feedback")[1] == "# Yearly survey of the staff"


def test_a_survey_is_told_as_far_as_it_was_entered(archive: Archive) -> None:
    survey = (
        "survey:\n  name: Staff\n  invited: 12\n  answers: 8\n  score: 8.9\n  scale_top: 10\n"
        "  on: 2026-10-28\n  questions:\n    - {text: Was it clean?, score: 9, answers: 4}\n"
        "  comments: [Call the day before.]\n"
    )
    narrative(archive, "# Executive summary\n\nAll fine.", head=survey)
    told = section(archive, "feedback")
    assert told[1:] == [
        "# Satisfaction survey: Staff",
        (
            "The survey of 28 Oct 2026 had eight answers. 8 of 12 (66.7%) of those invited answered. "
            "The mean score was 8.9 out of 10."
        ),
        "[Answers by question]",
        "Question | Mean score | Answers",
        "Was it clean? | – | 4",
        "- “Call the day before.”",
    ]
