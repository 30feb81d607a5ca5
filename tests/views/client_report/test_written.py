"""How prose that a person wrote is merged with what was computed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.archive import Archive
from tests.views.client_report.desks import narrative, section, under_contract


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path)
    under_contract(archive)
    archive.report()
    return archive


def test_prose_takes_the_place_of_computed_prose_and_leaves_the_tables(archive: Archive) -> None:
    narrative(archive, "# Deliveries\n\nA quiet month.")
    told = section(archive, "deliveries")
    assert told[:2] == [
        "> A quiet month.",
        "[Deliveries in October 2026, by machine or service]",
    ]


def test_computed_prose_stands_where_it_was_asked_for(archive: Archive) -> None:
    narrative(archive, "# Deliveries\n\nA quiet month.\n\n{computed}\n\nAll in all a good one.")
    told = section(archive, "deliveries")
    assert told[:3] == [
        "> A quiet month.",
        "There was one service call in October 2026: resolved. By kind: corrective maintenance.",
        "> All in all a good one.",
    ]
    assert told[3].startswith("[Deliveries")


def test_what_is_kept_stands_before_prose(archive: Archive) -> None:
    kept = section(archive, "summary")[0]
    narrative(archive, "# Executive summary\n\nThank you for the coffee.")
    told = section(archive, "summary")
    assert told[0] == kept
    assert told[1] == "> Thank you for the coffee."


def test_a_heading_below_which_nothing_is_left_goes_too(archive: Archive) -> None:
    archive.report(("opened: 2026-10-02 09:12", "opened: 2026-10-02 06:12"))
    narrative(archive, "# Opportunities\n\nWe talked about the hours.")
    assert section(archive, "opportunities") == ["> We talked about the hours."]


def test_figures_are_put_in_by_their_names(archive: Archive) -> None:
    narrative(archive, "# Conclusion\n\nWe kept {figure: sla_resolution} of the deadlines.")
    assert "> We kept 1 of 1 of the deadlines." in section(archive, "conclusion")


def test_a_figure_that_nobody_could_count_is_told_as_such(archive: Archive) -> None:
    narrative(
        archive, "# Conclusion\n\nRated: {figure: rating_mean}. Planned: {figure: planned_done}."
    )
    assert "> Rated: too few ratings for a mean. Planned: nothing to count." in section(
        archive, "conclusion"
    )


def test_the_line_of_a_draft_is_nothing_written(archive: Archive) -> None:
    computed = section(archive, "deliveries")
    narrative(
        archive,
        "# Deliveries\n\n_Write here, or delete this line to keep the computed text._",
    )
    # A draft's line beside a signed text is an error, so it is told of a draft.
    path = archive.root / "acme/periods/2026-10.md"
    archive.write("acme/periods/2026-10.md", path.read_text().replace("final", "draft"))
    assert section(archive, "deliveries") == computed
