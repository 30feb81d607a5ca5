"""Recommendations and next steps: promised, new, planned, to be decided."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.archive import Archive
from tests.views.client_report.desks import (
    CONTRACT,
    in_portuguese,
    narrative,
    section,
    under_contract,
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path)
    under_contract(archive)
    return archive


def _promise(archive: Archive, *tasks: str, day: str = "2026-10-02") -> None:
    steps = "\n".join(tasks)
    archive.report(
        *(
            (f"{name}: 2026-10-02", f"{name}: {day}")
            for name in ("opened", "responded", "resolved")
        ),
        ("signed: 2026-10-02", f"signed: {day}"),
        ("## Comments", f"## Next steps\n\n{steps}\n\n## Comments"),
        name=f"{day}-jam",
    )


def test_where_nothing_is_pending_it_says_so(archive: Archive) -> None:
    assert section(archive, "next_steps") == ["No action is pending, and no decision is asked for."]
    in_portuguese(archive)
    assert section(archive, "next_steps") == ["Não há ações pendentes nem decisões solicitadas."]


def test_a_new_action_has_owner_date_and_status(archive: Archive) -> None:
    _promise(
        archive,
        "- [ ] Bring the film — joao.silva — 2026-11-24",
        "- [x] Call — Ana Souza — 2026-10-03",
    )
    told = section(archive, "next_steps")
    assert told[:3] == [
        "# New actions",
        "[Actions of this period]",
        "No. | Action | Owner | Date | Status",
    ]
    assert [line.split(" | ")[1:] for line in told[3:]] == [
        ["Call", "Ana Souza", "3 Oct 2026", "Done"],
        ["Bring the film", "João Silva", "24 Nov 2026", "Open"],
    ]


def test_what_was_promised_in_the_period_before_is_told_as_late(archive: Archive) -> None:
    archive.report()
    _promise(archive, "- [ ] Bring the film — joao.silva — 2026-10-20", day="2026-09-02")
    in_portuguese(archive)
    told = section(archive, "next_steps")
    assert told[0] == "# Ações prometidas anteriormente"
    assert told[1] == "[O que foi prometido e como está]"
    assert told[3].endswith("Bring the film | João Silva | 20/10/2026 | Em atraso")


def test_without_owner_or_date_it_says_that_both_are_to_be_set(archive: Archive) -> None:
    _promise(archive, "- [ ] Think about it")
    assert section(archive, "next_steps")[3].endswith(
        "Think about it | to be named | to be set | Open"
    )


def test_the_plan_of_the_period_carries_an_action_over(archive: Archive) -> None:
    archive.report()
    _promise(archive, "- [ ] #film Bring the film — joao.silva — 2026-10-20", day="2026-09-02")
    narrative(
        archive,
        "# Recommendations and next steps\n\nWe wait for the maker.\n\n"
        "- [ ] #film Bring the film — joao.silva — 2026-12-01",
    )
    told = section(archive, "next_steps")
    assert told[0] == "> We wait for the maker."
    assert told[4] == (
        "film | Bring the film | João Silva | 20 Oct 2026 | Carried over to 1 Dec 2026"
    )


def test_decisions_are_asked_with_cost_and_date(archive: Archive) -> None:
    narrative(
        archive,
        "# Executive summary\n\nAll fine.",
        head="decisions:\n  - {decision: A second printer, cost: R$ 900, by: 2026-11-20}\n"
        "  - {decision: The new hours, cost: no cost}\n",
    )
    assert section(archive, "next_steps") == [
        "# Decisions asked for",
        "- A second printer (cost: R$ 900; answer by 20 Nov 2026).",
        "- The new hours (no cost).",
    ]


def test_the_next_planned_visit_is_told(archive: Archive) -> None:
    planned = "    planned:\n      - {service: Cleaning, every: quarter, machines: 2}\n"
    under_contract(archive, CONTRACT + planned)
    archive.report()
    assert section(archive, "next_steps") == [
        "# Next planned visits",
        "- Cleaning: from 1 Oct 2026 to 31 Dec 2026, 2 machines.",
    ]


def test_planned_work_that_was_not_done_comes_before_what_is_planned_next(
    archive: Archive,
) -> None:
    planned = "    planned:\n      - {service: Cleaning, every: month, machines: 2}\n"
    under_contract(archive, CONTRACT + planned)
    archive.report()
    told = section(archive, "next_steps")
    assert told[0] == "# Next planned visits"
    assert "31 Oct 2026 was not done on any of the two machines planned." in told[1]
    assert told[1].endswith("It is to be made up for, and comes before what is planned next.")
    assert told[2] == "- Cleaning: from 1 Nov 2026 to 30 Nov 2026, 2 machines."


def test_of_an_empty_period_what_was_promised_stands_without_a_heading(archive: Archive) -> None:
    _promise(archive, "- [ ] Bring the film — joao.silva — 2026-10-20", day="2026-09-02")
    assert section(archive, "next_steps")[0] == "[What was promised, and how it stands]"
